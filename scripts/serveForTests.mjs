// The server of the browser tests: the same as `npm start` serves with, on a fixed port.
import { startServer } from './server.mjs'

await startServer({ port: Number(process.env.PORT) })

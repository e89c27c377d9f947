// `npm start`: from a fresh clone to the twin in the browser.
import { ensureInstalled } from './install.mjs'

ensureInstalled()
const { ensureBaked, ensureBuilt } = await import('./prepare.mjs')
ensureBaked()
ensureBuilt()

const { startServer } = await import('./server.mjs')
const { address, close } = await startServer({
  port: Number(process.env.PORT) || 4173,
  hostname: process.env.HOST || 'localhost',
})
console.log(`\n  Vizyon: ${address}\n  Durdurmak için Ctrl+C · Ctrl+C to stop\n`)
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    close()
    process.exit(0)
  })
}

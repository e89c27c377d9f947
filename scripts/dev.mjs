// `npm run dev`: pages rebuilt as one types, for developers.
import { ensureInstalled, run } from './install.mjs'

ensureInstalled()
const { ensureBaked } = await import('./prepare.mjs')
ensureBaked()
run(process.execPath, ['node_modules/vite/bin/vite.js', ...process.argv.slice(2)])

// Exports nobody imports. Doors (index.ts) may offer what only the next room or a test needs; everything else may not.
import { createRequire } from 'node:module'

const { analyzeTsConfig } = createRequire(import.meta.url)('ts-unused-exports')
const ENTRIES = /(main\.tsx|worker\.ts|\/cli\/[^/]+\.ts|\.config\.ts|\/index\.ts)$/
const found = analyzeTsConfig('./tsconfig.json', []).unusedExports
let count = 0
for (const [file, names] of Object.entries(found)) {
  if (ENTRIES.test(file) || file.includes('/tests/')) continue
  for (const name of names) {
    console.error(`${file}: ${name.exportName} is exported and used nowhere`)
    count++
  }
}
process.exit(count === 0 ? 0 : 1)

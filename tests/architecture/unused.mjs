// Exports nobody imports. Doors (index.ts) may offer what only the next room or a test needs; everything else may not.
// An export of a file fetched with import('…') counts as used where the fetching file names it.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'

const { analyzeTsConfig } = createRequire(import.meta.url)('ts-unused-exports')
const ENTRIES = /(main\.tsx|worker\.ts|\/cli\/[^/]+\.ts|\.config\.ts|\/index\.ts)$/
const fetching = fetchingFiles('src')
const found = analyzeTsConfig('./tsconfig.json', []).unusedExports
let count = 0
for (const [file, names] of Object.entries(found)) {
  if (ENTRIES.test(file) || file.includes('/tests/')) continue
  const readers = fetching.get(resolve(file).replace(/\.tsx?$/, '')) ?? []
  for (const { exportName } of names) {
    if (readers.some((text) => new RegExp(`\\b${exportName}\\b`).test(text))) continue
    console.error(`${file}: ${exportName} is exported and used nowhere`)
    count++
  }
}
process.exit(count === 0 ? 0 : 1)

/** By path of a module without its ending: what else the files say that fetch it when it is wanted. */
function fetchingFiles(folder) {
  const readers = new Map()
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.tsx?$/.test(name)) continue
    const file = resolve(folder, name)
    const text = readFileSync(file, 'utf8')
    const imports = /\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g
    const rest = text.replace(imports, '').replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
    for (const [, target] of text.matchAll(imports)) {
      const module = resolve(dirname(file), target).replace(/\.tsx?$/, '')
      readers.set(module, [...(readers.get(module) ?? []), rest])
    }
  }
  return readers
}

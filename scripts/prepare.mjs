// What both commands need before they can show or test the twin: the embedded district baked and the pages built, each
// only if missing or older than what it is made from.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './install.mjs'

/** Bakes the embedded district unless a bundle of the same sources and the same code is there. */
export function ensureBaked() {
  run(process.execPath, ['scripts/runTypeScript.mjs', 'src/bake/cli/bake.ts', 'kucukcekmece', '--if-stale'], undefined)
}

/** Builds the pages into dist/ unless they were built from the same files. */
export function ensureBuilt() {
  const stamp = stampOf(['src', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'])
  const stampFile = join(root, 'dist', '.stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.log('Building the pages …')
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], 'the build failed')
  writeFileSync(stampFile, stamp)
}

/** One hash over the names and contents of files and folders, in a fixed order. */
function stampOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    const full = join(root, path)
    if (!statSync(full).isDirectory()) {
      hash.update(path).update(readFileSync(full))
      return
    }
    for (const name of readdirSync(full).sort()) add(`${path}/${name}`)
  }
  paths.forEach(add)
  return hash.digest('hex')
}

// Makes sure that the packages of package-lock.json are there. Uses Node alone: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const stampFile = join(root, 'node_modules', '.vizyon-lock')

/** Ends the program with what to do if Node is too old. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 20) return
  console.error(`Vizyon needs Node 20 or newer, this is ${process.version}; install it from nodejs.org and run again`)
  process.exit(6)
}

/** Runs `npm ci` if packages are missing or belong to another lock file. */
export function ensureInstalled() {
  requireNode()
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock) return
  console.log('Installing packages (once) …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'npm ci failed: is the package registry reachable?')
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, lock)
}

/** Runs a command in the root and shows its output; ends the program with `hint` if it fails. */
export function run(command, args, hint, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  if (hint) console.error(hint)
  if (error) console.error(String(error.message))
  process.exit(status || 1)
}

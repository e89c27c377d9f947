import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { DataError } from '../../foundation'

/**
 * Fills a folder whole or not at all: writes beside it, then renames. If anything fails, what stood there before still
 * stands.
 *
 * @param parent  the folder of all districts; made if missing
 * @param name    name of the new folder inside, checked: lower-case letters, digits and hyphens
 * @param fill    writes the files into the temporary folder it is given
 * @returns the path of the finished folder
 * @throws DataError `output-name` for another name, `output-outside` if a link leads out of `parent`
 */
export function replaceFolder(parent: string, name: string, fill: (folder: string) => void): string {
  requireName(name)
  mkdirSync(parent, { recursive: true })
  const root = realpathSync(parent)
  const target = join(root, name)
  requireInside(root, target)
  const fresh = mkdtempSync(join(root, `.${name}-`))
  const old = `${fresh}-old`
  try {
    fill(fresh)
    // Temporary folders are private; a district is served to everybody.
    chmodSync(fresh, 0o755)
    if (existsSync(target)) renameSync(target, old)
    try {
      renameSync(fresh, target)
    } catch (cause) {
      if (existsSync(old)) renameSync(old, target)
      throw cause
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    rmSync(old, { recursive: true, force: true })
  }
  return target
}

/** @throws DataError `output-name` unless the name is safe as a file name on every system */
export function requireName(name: string): void {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(name)) {
    throw new DataError(
      'output-name',
      `${JSON.stringify(name)} cannot name a file, expected up to 64 lower-case letters a–z, digits and hyphens; change the id`,
      { found: name },
    )
  }
}

function requireInside(root: string, target: string): void {
  if (!existsSync(target)) return
  const inside = relative(root, realpathSync(target))
  if (lstatSync(target).isSymbolicLink() || inside === '' || inside.startsWith(`..${sep}`) || inside === '..') {
    throw new DataError(
      'output-outside',
      'the output folder is a link out of the folder of districts; remove it first',
      {},
    )
  }
}

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { BUNDLE_VERSION, COLUMNS_FILE, MANIFEST_FILE } from '../../model'
import { REPORT_FILE } from './writeDistrictBundle'

/** Code that decides what a bundle holds. */
const CODE_FOLDERS = ['src/bake', 'src/model', 'src/foundation']

/**
 * A stamp over all that a bundle is made from: SHA-256 over names and bytes of the input files and of the code that
 * bakes. Two checkouts with the same files have the same stamp.
 *
 * @param inputs  files or folders (read whole), in any order
 * @param root    the project's folder, where `src` lies; code is left out if it has none
 */
export function sourceStamp(inputs: string | readonly string[], root = projectRoot()): string {
  const hash = createHash('sha256')
  const add = (path: string, name: string) =>
    hash.update(`${name}\0`).update(createHash('sha256').update(readFileSync(path)).digest())
  for (const input of [inputs].flat().sort()) {
    if (!existsSync(input)) hash.update(`missing\0`)
    else if (statSync(input).isDirectory()) filesIn(input).forEach((path) => add(path, nameIn(input, path)))
    else add(input, nameIn(dirname(input), input))
  }
  for (const folder of CODE_FOLDERS) {
    const path = join(root, folder)
    if (existsSync(path))
      filesIn(path)
        .filter((file) => !file.endsWith('.md'))
        .forEach((file) => add(file, nameIn(root, file)))
  }
  return hash.digest('hex')
}

/**
 * Whether a district must be baked (again): its bundle is missing or incomplete, of another format version, or made
 * from other inputs or by other code than are here now.
 *
 * @param districtFolder  `public/districts/<id>`
 * @param inputs          what it is baked from, as given to `sourceStamp`
 */
export function isBundleStale(
  districtFolder: string,
  inputs: string | readonly string[],
  root = projectRoot(),
): boolean {
  const files = [MANIFEST_FILE, COLUMNS_FILE, REPORT_FILE].map((name) => join(districtFolder, name))
  if (!files.every((file) => existsSync(file))) return true
  try {
    const report = JSON.parse(readFileSync(join(districtFolder, REPORT_FILE), 'utf8')) as {
      stamp?: unknown
      version?: unknown
    }
    return report.version !== BUNDLE_VERSION || report.stamp !== sourceStamp(inputs, root)
  } catch {
    return true
  }
}

/** The nearest folder upwards that holds `package.json` and `src/bake`; the working folder if there is none. */
export function projectRoot(from = process.cwd()): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'src', 'bake'))) return folder
    if (dirname(folder) === folder) return from
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

const nameIn = (folder: string, path: string) => relative(folder, path).split(sep).join('/')

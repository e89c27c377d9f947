import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DataError } from '../../foundation'
import {
  checkScenario,
  COLUMNS_FILE,
  EXISTING_SCENARIO,
  existingScenario,
  MANIFEST_FILE,
  readBundle,
  type BundleManifest,
  type HeadlessContext,
} from '../../model'

/** npm sets the working directory to the project, from wherever it is called. */
const DISTRICTS = resolve('public', 'districts')
const LARGEST_COLUMNS = 1 << 30

/** Opens baked districts and their scenarios for the analyses. */
export const bundles: HeadlessContext = {
  async openDistrict(id) {
    const folder = folderOf(id)
    if (!existsSync(join(folder, MANIFEST_FILE)) || !existsSync(join(folder, COLUMNS_FILE))) {
      throw new DataError('bundle-missing', `there is no district "${id}"; bake it with npm run bake`, {
        field: 'district',
        id,
      })
    }
    const manifest = readJson(join(folder, MANIFEST_FILE), `${id}/${MANIFEST_FILE}`) as BundleManifest
    return readBundle(
      manifest,
      gunzipSync(readFileSync(join(folder, COLUMNS_FILE)), { maxOutputLength: LARGEST_COLUMNS }),
    )
  },
  async openScenario(district, id) {
    if (id === EXISTING_SCENARIO) return existingScenario(district)
    const file = join(folderOf(district.id), 'scenarios', `${checkedName(id, 'scenario')}.json`)
    if (!existsSync(file)) {
      throw new DataError('scenario-missing', `district "${district.id}" has no scenario "${id}"`, {
        field: 'scenario',
        id,
      })
    }
    return checkScenario(readJson(file, `${id}.json`), `${id}.json`)
  },
}

function folderOf(id: string): string {
  return join(DISTRICTS, checkedName(id, 'district'))
}

/** Names of ours are words with hyphens; anything else could climb out of the folder. */
function checkedName(name: string, field: string): string {
  if (/^[a-z0-9][a-z0-9-]*$/i.test(name)) return name
  throw new DataError('request-invalid', `${field} is "${name}", expected an id of letters, digits and hyphens`, {
    field,
  })
}

function readJson(path: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new DataError(
      'file-unreadable',
      `${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      { file },
    )
  }
}

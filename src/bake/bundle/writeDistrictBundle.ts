import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { COLUMNS_FILE, MANIFEST_FILE, writeBundle, type District, type Scenario } from '../../model'
import { bundleHash } from './bundleHash'
import { bundleSizes, type BundleSizes } from './bundleSizes'
import { replaceFolder, requireName } from './outputFolder'

export const REPORT_FILE = 'report.json'
export const SCENARIO_FOLDER = 'scenarios'

export interface BundleExtras {
  scenarios?: Scenario[]
  /** Anything that JSON can hold; `sizes` and `hash` are added to it. No times: the same sources give the same bytes. */
  report?: Record<string, unknown>
}

export interface WrittenDistrict {
  folder: string
  hash: string
  sizes: BundleSizes
}

/**
 * Writes a district as `<outputFolder>/<district.id>/`: `district.json`, `columns.bin.gz`, `scenarios/<id>.json`,
 * `report.json`; all or nothing. Equal districts give equal bytes: no times, no names of machines, keys in fixed order.
 *
 * Scenarios are stamped with the district's hash, which is known only here.
 *
 * @throws DataError `output-name`, `output-outside`
 */
export function writeDistrictBundle(
  district: District,
  outputFolder: string,
  extras: BundleExtras = {},
): WrittenDistrict {
  const { scenarios = [], report = {} } = extras
  scenarios.forEach(({ id }) => requireName(id))
  const { manifest, bytes } = writeBundle(
    district,
    scenarios.map(({ id }) => `${SCENARIO_FOLDER}/${id}.json`),
  )
  manifest.hash = bundleHash(manifest, bytes)
  const zipped = zip(bytes)
  const sizes = bundleSizes(manifest, bytes, zipped.length)

  const folder = replaceFolder(outputFolder, district.id, (fresh) => {
    writeFileSync(join(fresh, MANIFEST_FILE), JSON.stringify(manifest))
    writeFileSync(join(fresh, COLUMNS_FILE), zipped)
    writeFileSync(join(fresh, REPORT_FILE), `${JSON.stringify({ ...report, hash: manifest.hash, sizes }, null, 2)}\n`)
    if (scenarios.length > 0) mkdirSync(join(fresh, SCENARIO_FOLDER))
    for (const scenario of scenarios) {
      const stamped: Scenario = { ...scenario, district: { id: district.id, hash: manifest.hash } }
      writeFileSync(join(fresh, SCENARIO_FOLDER, `${scenario.id}.json`), `${JSON.stringify(stamped)}\n`)
    }
  })
  return { folder, hash: manifest.hash, sizes }
}

/** Gzip without time; the byte that names the operating system is set to "unknown" (RFC 1952, 2.3.1). */
function zip(bytes: Uint8Array): Buffer {
  const zipped = gzipSync(bytes, { level: 9 })
  zipped.fill(0, 4, 8)
  zipped[9] = 255
  return zipped
}

import { dirname, resolve } from 'node:path'
import { BUNDLE_VERSION } from '../../model'
import { sourceStamp, writeDistrictBundle } from '../bundle'
import { bakeSources, layersOf, readInChild, type BakeConfig } from '../sources'
import type { BakedDistrict } from './bakeEmbedded'

/**
 * Bakes a district from the sources of a configuration and writes it. Every file is read in a process of its own, which
 * is this program started again.
 *
 * @throws DataError `sources-refused`; then nothing has been written
 */
export async function bakeConfigured(
  config: BakeConfig,
  path: string,
  districts: string,
  options: { dropInvalid: boolean; progress: (message: string) => void },
): Promise<BakedDistrict> {
  const program = process.argv[1]
  const stamp = sourceStamp(inputsOf(config, path))
  const { district, report } = await bakeSources(config, path, {
    ...options,
    ...(program === undefined ? {} : { read: readInChild(program) }),
  })
  const full = { district: config.id, version: BUNDLE_VERSION, stamp, ...report }
  const written = writeDistrictBundle(district, districts, { report: full })
  return { ...written, id: district.id, report: full, dropped: report.dropped }
}

/** Every file a configured district is made from. */
export function inputsOf(config: BakeConfig, path: string): string[] {
  return [path, ...layersOf(config).map(({ file }) => resolve(dirname(path), file))]
}

import { dirname } from 'node:path'
import type { District } from '../../model'
import { bakeElevation } from './bakeElevation'
import { bakeFootprints } from './bakeFootprints'
import { bakeOutlines } from './bakeOutlines'
import { bakeStreets } from './bakeStreets'
import { bakeWater } from './bakeWater'
import type { BakeConfig } from './config'
import { FaultLog, refusal } from './faultLog'
import type { Fault } from './faults'
import type { LayerReport } from './layerReport'
import { packDistrict } from './packDistrict'
import type { Kitchen } from './kitchen'
import type { ReadSource } from './readLayer'
import { readSource } from './readSource'

export interface BakeOptions {
  /** Load what is sound and leave out features with faults. */
  dropInvalid?: boolean
  /** Hears how far it is. */
  progress?: (message: string) => void
  /** How files are read; in this process if left out. */
  read?: ReadSource
}

export interface BakeReport {
  layers: LayerReport[]
  /** Faults of features that were left out; empty without `dropInvalid`. */
  faults: Fault[]
  /** Features left out because of a fault. */
  dropped: number
  /** Streets are cut at junctions, so their number differs from that of the ways. */
  counts: Record<string, number>
}

/**
 * Bakes real sources into a district: read → check → reproject → clip → simplify → pack.
 *
 * Every step runs as far as it can, so that one run reports the faults of all files.
 *
 * @param configPath  where the configuration lies; its paths are relative to it
 * @throws DataError `sources-refused` with all faults in its context; nothing is written by this function
 */
export async function bakeSources(
  config: BakeConfig,
  configPath: string,
  options: BakeOptions = {},
): Promise<{ district: District; report: BakeReport }> {
  const { dropInvalid = false, progress = () => {}, read = readSource } = options
  const kitchen: Kitchen = { config, folder: dirname(configPath), read, log: new FaultLog(), layers: [], progress }

  const place = await bakeOutlines(kitchen)
  const footprints = await bakeFootprints(kitchen, place)
  const ground = await bakeElevation(kitchen, place)
  const water = await bakeWater(kitchen, place)
  const streets = await bakeStreets(kitchen, place)

  const { log, layers } = kitchen
  if (log.isFatal || (log.faults.length > 0 && !dropInvalid) || place === undefined || ground === undefined)
    throw refusal(log.faults)
  const district = packDistrict(config, { place, footprints, ground, water, streets, layers })
  const dropped = new Set(log.faults.map(({ context }) => `${context.file} ${context.feature}`)).size
  const counts = {
    buildings: district.buildings.count,
    neighbourhoods: district.neighbourhoods.length,
    streets: district.streets.count,
    water: district.water.length,
  }
  return { district, report: { layers, faults: log.faults, dropped, counts } }
}

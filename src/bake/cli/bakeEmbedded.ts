import { join } from 'node:path'
import { BUNDLE_VERSION, type District } from '../../model'
import { asStored, projectRoot, sourceStamp, writeDistrictBundle, type WrittenDistrict } from '../bundle'
import { growDistrict } from '../embedded'
import { proposeScenarios } from '../embedded/proposals'
import { EMBEDDED } from './bakeArguments'

export interface BakedDistrict extends WrittenDistrict {
  id: string
  report: Record<string, unknown>
  /** Features left out because of faults. */
  dropped: number
}

/** Raw sources of the embedded district. */
export const embeddedAssets = () => join(projectRoot(), 'assets', EMBEDDED)

/**
 * Grows the embedded district with its proposals and writes it.
 *
 * @param districts  folder of the districts
 */
export function bakeEmbedded(districts: string, progress: (message: string) => void): BakedDistrict {
  const assets = embeddedAssets()
  // Taken first: what changes while it bakes makes the bundle stale.
  const stamp = sourceStamp(assets)
  let last = ''
  const grown = growDistrict(assets, {
    onProgress: (fraction, stage) => {
      if (stage === last) return
      last = stage
      progress(`grow: ${stage} (${Math.round(100 * fraction)} %)`)
    },
  })
  const district = asStored(grown)
  progress(
    `grow: ${district.buildings.count} buildings, ${district.streets.count} streets, ${district.parcels.count} parcels, ${district.trees.count} trees`,
  )
  const scenarios = proposeScenarios(district)
  progress(`proposals: ${scenarios.map(({ id }) => id).join(', ') || 'none'}`)
  const report = {
    district: district.id,
    version: BUNDLE_VERSION,
    stamp,
    counts: countsOf(district),
    scenarios: scenarios.map(({ id, changes }) => ({ id, changes: changes.length })),
  }
  const written = writeDistrictBundle(district, districts, { scenarios, report })
  return { ...written, id: district.id, report, dropped: 0 }
}

export function countsOf(district: District): Record<string, number> {
  const { buildings, parcels, streets, areas, trees, neighbourhoods, water, places, planAreas } = district
  return {
    buildings: buildings.count,
    parcels: parcels.count,
    streets: streets.count,
    areas: areas.count,
    trees: trees.count,
    neighbourhoods: neighbourhoods.length,
    water: water.length,
    places: places.length,
    planAreas: planAreas.length,
  }
}

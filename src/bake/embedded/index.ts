import { invariant } from '../../foundation'
import { BUNDLE_VERSION, type District } from '../../model'
import { checkFabric, growFabric } from './fabric'
import { followStreets } from './followStreets'
import { buildTerrain, readFrame } from './frame'

/** What stands on screen about the buildings. */
const GENERATED_NOTICE = {
  tr: 'Binalar, parseller, sokaklar ve yeşil alanlar yayımlanmış istatistiklerden (İBB 2017 bina sayıları, TÜİK 2023 nüfusu) üretilmiştir; ölçülmüş değildir. Belediyenin gerçek bina verisi yüklenebilir.',
  en: 'Buildings, parcels, streets and greens are generated from published statistics (İBB 2017 building counts, TÜİK 2023 population), not surveyed. Real footprints can be baked in.',
}

export interface GrowDistrictOptions {
  /** Another seed gives another district with the same published sums; by default the seed of the assets. */
  seed?: string | number
  /** @param fraction  0 … 1 */
  onProgress?: (fraction: number, stage: string) => void
}

/**
 * Grows the embedded district: the real frame read from the assets, and a fabric generated into it.
 *
 * @param assetsFolder  folder of the raw sources, as `assets/kucukcekmece`
 * @returns a district without bundle hash; the same assets and seed give an equal one
 * @throws DataError for faults in the assets; Error naming the buildings if the fabric broke one of its own laws
 */
export function growDistrict(assetsFolder: string, { seed, onProgress }: GrowDistrictOptions = {}): District {
  onProgress?.(0, 'frame')
  const frame = readFrame(assetsFolder)
  const terrain = buildTerrain(frame)
  const fabric = growFabric(frame, terrain, { seed: seed ?? frame.seed, onProgress })
  onProgress?.(0.95, 'check')
  const faults = checkFabric(fabric, {
    neighbourhoods: frame.neighbourhoods,
    water: [frame.lake.ring, frame.sea.ring, frame.outlet.ring],
  })
  invariant(faults.length === 0, `the grown district breaks its laws: ${faults.slice(0, 20).map(({ message }) => message).join('; ')}`)
  onProgress?.(1, 'done')
  return {
    id: frame.id,
    name: frame.name,
    origin: frame.origin,
    crs: frame.crs,
    version: BUNDLE_VERSION,
    hash: '',
    extent: frame.extent,
    years: frame.years,
    sources: frame.sources,
    notices: [GENERATED_NOTICE, ...frame.notices],
    boundary: frame.boundary,
    terrain,
    neighbourhoods: frame.neighbourhoods.map(({ id, name, rings, labelPoint, published }) => ({ id, name, rings, labelPoint, published })),
    buildings: fabric.buildings,
    parcels: fabric.parcels,
    streets: fabric.streets,
    areas: fabric.areas,
    trees: fabric.trees,
    water: frame.water,
    rail: frame.rail.map((line) => (line.system === 'metrobus' ? followStreets(line, fabric.streets) : line)),
    places: [...frame.places, ...fabric.places],
    planAreas: frame.planAreas,
  }
}

import { polygonArea } from '../../../foundation'
import {
  AREA_KINDS,
  NO_INDEX,
  PUBLIC_GREEN,
  type District,
  type Place,
  type PlaceKind,
  type ScenarioState,
} from '../../../model'
import { SOCIAL_KINDS, socialStandard, type SocialKind } from './socialStandards'

export interface SocialRow {
  kind: SocialKind
  /** m² per person, and m² for the people asked about. */
  standard: number
  required: number
  /** m² that exist; NaN = nobody knows. A figure is a lower bound while `withoutArea` is above 0. */
  existing: number
  /** Known places whose ground nobody knows. */
  withoutArea: number
  /** m², ≥ 0; NaN where the existing is not known. */
  shortfall: number
}

/**
 * Social areas against the regulation.
 *
 * @param people              whom the areas are for
 * @param districtPopulation  which column of the table holds: the projection of the whole district
 */
export function socialAreas(
  people: number,
  districtPopulation: number,
  existing: Partial<Record<SocialKind, { area: number; withoutArea: number }>>,
): SocialRow[] {
  return SOCIAL_KINDS.map((kind) => {
    const standard = socialStandard(kind, districtPopulation)
    const required = standard * people
    const { area, withoutArea } = existing[kind] ?? { area: Number.NaN, withoutArea: 0 }
    return { kind, standard, required, existing: area, withoutArea, shortfall: Math.max(0, required - area) }
  })
}

/**
 * What a district or a scenario is known to have: public green by its polygons; health and worship by the parcels their
 * buildings stand on. Schools are not told apart by level, nor is there anything about culture or technical sites: those
 * stay unknown. A parcel is counted once, however many places stand on it.
 */
export function socialInventory(
  district: Pick<District, 'areas' | 'places' | 'buildings' | 'parcels'>,
  state?: ScenarioState,
): Partial<Record<SocialKind, { area: number; withoutArea: number }>> {
  let green = 0
  const take = ({ kind, shapes, count }: District['areas'], removed?: Uint8Array) => {
    for (let a = 0; a < count; a++) {
      const isGreen = PUBLIC_GREEN.includes(AREA_KINDS[kind[a] as number] as (typeof AREA_KINDS)[number])
      if (isGreen && removed?.[a] !== 1) green += polygonArea(shapes, a)
    }
  }
  take(district.areas, state?.removedAreas)
  if (state !== undefined) take(state.addedAreas)
  return {
    districtGreen: { area: green, withoutArea: 0 },
    health: parcelsUnder(district, 'health', state),
    worship: parcelsUnder(district, 'worship', state),
  }
}

function parcelsUnder(
  { places, buildings, parcels }: Pick<District, 'places' | 'buildings' | 'parcels'>,
  kind: PlaceKind,
  state: ScenarioState | undefined,
): { area: number; withoutArea: number } {
  const numbers = new Map(buildings.ids.map((id, i) => [id, i]))
  const under = new Set<number>()
  let withoutArea = 0
  for (const place of places.filter((each: Place) => each.kind === kind && each.isInDistrict)) {
    const building = place.buildingId === undefined ? undefined : numbers.get(place.buildingId)
    // A demolished building takes its place with it.
    if (building !== undefined && state?.fate[building] === 1) continue
    const parcel = building === undefined ? NO_INDEX : (buildings.parcel[building] as number)
    if (parcel === NO_INDEX) withoutArea++
    else under.add(parcel)
  }
  const area = [...under].reduce((sum, parcel) => sum + polygonArea(parcels.shapes, parcel), 0)
  return { area: under.size === 0 && withoutArea > 0 ? Number.NaN : area, withoutArea }
}

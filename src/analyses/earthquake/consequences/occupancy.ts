import { UNKNOWN_COUNT } from '../../../model'
import { ASSUMED, type Classification } from '../exposure/classify'
import { EXPOSURE_STATUS, USE, type Exposure } from '../exposure/exposure'
import type { EarthquakeSetting } from '../setting'

/** Share of residents at home and share of the population at workplaces, by time of day (PAGER, Turkey; night 22–05, day 10–17). */
const PRESENCE = {
  night: { atHome: 0.9725755, atWork: 0.0244175 },
  day: { atHome: 0.268539, atWork: 0.380764 },
  transit: { atHome: 0.614543, atWork: 0.051441 },
}

/** Floor area per dwelling where dwellings are unknown, m², for 1–3, 4–6 and 7+ storeys (ESRM20's mean dwellings, ours as a divisor). */
const DWELLING_AREA = [64, 61.8, 60]

/** People and floors of each building; shape (count). Zero where a building does not stand or is not assessed. */
export interface Occupancy {
  /** Inside at the time of the earthquake. */
  occupants: Float64Array
  residents: Float64Array
  households: Float64Array
  /** 1 for a building of one dwelling. */
  isSingleFamily: Uint8Array
  /** m² above ground */
  floorArea: Float64Array
}

/**
 * Who is where. Unknown residents are estimated from dwellings, unknown dwellings from floor area, and marked in
 * `classification.assumed`; a use that is unknown gets nobody. Workplaces share the people at work by floor area, at a
 * density of the base district, so that a plan does not move the occupants of buildings it leaves alone.
 *
 * Source  K. Jaiswal & D. Wald (2010), PAGER; figures for Turkey as carried by ESRM20 (CC BY 4.0)
 */
export function occupancyOf(exposure: Exposure, setting: EarthquakeSetting, classification: Classification): Occupancy {
  const { count } = exposure
  const presence = PRESENCE[setting.timeOfDay]
  const occupancy: Occupancy = {
    occupants: new Float64Array(count),
    residents: new Float64Array(count),
    households: new Float64Array(count),
    isSingleFamily: new Uint8Array(count),
    floorArea: new Float64Array(count),
  }
  for (let b = 0; b < count; b++) {
    const storeys = classification.storeys[b] as number
    if (exposure.status[b] === EXPOSURE_STATUS.removed || storeys === 0) continue
    const use = exposure.use[b] as number
    const footprint = exposure.footprintArea[b] as number
    const floorArea = footprint * storeys
    const isHome = use === USE.housing || use === USE.mixed
    let dwellings = exposure.dwellings[b] as number
    let residents = exposure.residents[b] as number
    if (dwellings === UNKNOWN_COUNT) {
      const perDwelling = DWELLING_AREA[storeys <= 3 ? 0 : storeys <= 6 ? 1 : 2] as number
      dwellings = isHome ? Math.max(Math.round(floorArea / perDwelling), 1) : 0
    }
    if (residents === UNKNOWN_COUNT) {
      residents = dwellings * setting.householdSize
      if (isHome) classification.assumed[b] = (classification.assumed[b] as number) | ASSUMED.residentsEstimated
    }
    occupancy.residents[b] = residents
    occupancy.households[b] = residents / setting.householdSize
    occupancy.isSingleFamily[b] = dwellings === 1 ? 1 : 0
    occupancy.floorArea[b] = floorArea
    occupancy.occupants[b] =
      presence.atHome * residents +
      presence.atWork * exposure.peoplePerWorkplaceArea * workplaceArea(use, storeys, footprint)
  }
  return occupancy
}

/** Floor on which people work, m²; of a building of mixed use the ground floor. */
export function workplaceArea(use: number, storeys: number, footprintArea: number): number {
  if (use === USE.housing || use === USE.unknown) return 0
  return use === USE.mixed ? footprintArea : storeys * footprintArea
}

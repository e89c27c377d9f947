import { DataError, type GeographicPoint } from '../../foundation'
import { occupancyOf, type Occupancy } from './consequences/occupancy'
import { buildingMotion, type BuildingMotion } from './damage/buildingMotion'
import { ASSUMED, classify, type Assumption, type Classification } from './exposure/classify'
import { EXPOSURE_STATUS, type Exposure } from './exposure/exposure'
import type { EarthquakeSetting } from './setting'

/** Everything the closed form and the simulation share: each building's class, motion and people. */
export interface ExposedDistrict {
  exposure: Exposure
  classification: Classification
  motion: BuildingMotion
  occupancy: Occupancy
}

/**
 * Leads a district up to the point where damage begins. Inputs are read, never written.
 *
 * @throws DataError `setting-invalid`, `rupture-invalid`
 */
export function exposeDistrict(
  exposure: Exposure,
  setting: EarthquakeSetting,
  origin: GeographicPoint,
): ExposedDistrict {
  checkSetting(setting)
  const classification = classify(exposure, setting)
  const motion = buildingMotion(exposure, setting, origin, classification)
  const occupancy = occupancyOf(exposure, setting, classification)
  return { exposure, classification, motion, occupancy }
}

/** How sound a result's ground is: standing buildings, and how many of them needed which assumption. */
export interface ExposureQuality {
  standing: number
  assumed: Record<Assumption, number>
}

export function exposureQuality({ exposure, classification }: ExposedDistrict): ExposureQuality {
  const names = Object.keys(ASSUMED) as Assumption[]
  const assumed = Object.fromEntries(names.map((name) => [name, 0])) as Record<Assumption, number>
  let standing = 0
  for (let b = 0; b < exposure.count; b++) {
    if (exposure.status[b] === EXPOSURE_STATUS.removed) continue
    standing++
    const bits = classification.assumed[b] as number
    if (bits === 0) continue
    for (const name of names) if ((bits & ASSUMED[name]) !== 0) assumed[name]++
  }
  return { standing, assumed }
}

/** Residents of the assessed buildings by group; shape (groupCount). */
export function residentsByGroup({ exposure, classification, occupancy }: ExposedDistrict): Float64Array {
  const residents = new Float64Array(exposure.groupCount)
  for (let b = 0; b < exposure.count; b++) {
    if ((classification.fragility[b] as number) < 0) continue
    const group = exposure.group[b] as number
    residents[group] = (residents[group] as number) + (occupancy.residents[b] as number)
  }
  return residents
}

function checkSetting(setting: EarthquakeSetting): void {
  const check = (holds: boolean, field: keyof EarthquakeSetting, expected: string) => {
    if (holds) return
    throw new DataError('setting-invalid', `${field} is ${String(setting[field])}, expected ${expected}`, {
      field,
      value: setting[field],
    })
  }
  check(setting.softStoreyShare >= 0 && setting.softStoreyShare <= 1, 'softStoreyShare', '0 to 1')
  check(setting.vs30Factor >= 0.2 && setting.vs30Factor <= 5, 'vs30Factor', '0.2 to 5')
  check(setting.householdSize >= 1 && setting.householdSize <= 20, 'householdSize', '1 to 20 people')
  check(
    !(setting.motion === 'CY14' && setting.damage === 'erberik'),
    'damage',
    'gem with CY14: this model is not used for PGV here',
  )
}

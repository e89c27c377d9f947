import { ERBERIK_LOW, ERBERIK_MID, fragilityIndex } from '../damage/fragility'
import type { EarthquakeSetting } from '../setting'
import { EXPOSURE_STATUS, SOFT_STOREY, SYSTEM, USE, type Exposure } from './exposure'
import { keyedUniform } from './keys'

/** What had to be assumed for a building; bits of `Classification.assumed`. */
export const ASSUMED = {
  storeysFromHeight: 1,
  yearDrawn: 2,
  systemDrawn: 4,
  softStoreyDrawn: 8,
  residentsEstimated: 16,
  /** The class's table ends below or begins above the building's storeys; its nearest row is used. */
  nearestStoreys: 32,
  siteOutsideValidity: 64,
  magnitudeOutsideValidity: 128,
  /** Storeys or Vs30 are unknown, or nothing says when such buildings were built: in no sum. */
  notAssessed: 256,
  /** Vs30 is the mean of the neighbourhood, or by the slope of the ground, not of the building's own cell. */
  vs30OfNeighbourhood: 512,
  vs30FromSlope: 1024,
} as const
export type Assumption = keyof typeof ASSUMED

export interface Classification {
  /** Index into FRAGILITIES, −1 where a building is not assessed or does not stand; shape (count). */
  fragility: Int16Array
  /** Storeys used, 0 if unknown; shape (count). */
  storeys: Uint8Array
  /** Year used, 0 if unknown; shape (count). */
  year: Uint16Array
  /** Bits of ASSUMED; shape (count). */
  assumed: Uint16Array
}

/** What a draw is for; part of its key. Append, never reorder: a changed number is a changed city. */
const DRAW = { period: 0x51, year: 0x52, system: 0x53, softStorey: 0x54 }
/** Years a drawn one lies between: the middle of the century to 1979, 1980–2000, 2001–2017 (the year of the count). */
const PERIOD_YEARS: [from: number, to: number][] = [
  [1960, 1979],
  [1980, 2000],
  [2001, 2017],
]
/** Storey height where only the eaves are known, m; ours. */
const STOREY_HEIGHT = 2.9

/**
 * Building class of every building, from what is known of it. What is not known is drawn once, keyed by the building's
 * identifier alone, so that it is the same in every scenario, realisation and seed.
 *
 * - Ductility by the code in force: to 1997 DUL, 1998–2006 DUM, 2007–2018 DUM (or DUH), 2019 on and every new building
 *   DUH. ESRM20 calls the first CDL; where the 1975 code goes and what DUM covers are our choices.
 * - System: frames are infilled (LFINF), walls LWAL, masonry unreinforced clay brick (MUR-CL99), steel S_LFM, precast
 *   post-and-beam (LPB, whose table begins at four storeys). New frames are frame and wall (LDUAL).
 * - Unknown system: to 2000 infilled frame, of one to three storeys a quarter of it non-ductile and taken as soft storey
 *   (ESRM20, "reinforced-concrete frame"); after 2000 frame and wall or wall in ESRM20's proportions.
 * - Soft storey: shops below dwellings (`mixed`) in frames of three storeys or more; elsewhere in such frames drawn.
 *   Only low-ductility frames have curves for it.
 * - Strengthened: one ductility step up and no soft storey; brick becomes confined masonry of low ductility. No
 *   published curves for strengthened Turkish buildings were found: ours.
 *
 * Source  ESRM20 exposure, H. Crowley et al. (2020), github.com/hcrowley/esrm20_exposure commit 92dba863 (CC BY 4.0)
 */
export function classify(exposure: Exposure, setting: EarthquakeSetting): Classification {
  const { count, keys } = exposure
  const result: Classification = {
    fragility: new Int16Array(count).fill(-1),
    storeys: new Uint8Array(count),
    year: new Uint16Array(count),
    assumed: new Uint16Array(count),
  }
  for (let b = 0; b < count; b++) {
    const status = exposure.status[b] as number
    if (status === EXPOSURE_STATUS.removed) continue
    const draw = (purpose: number): number =>
      keyedUniform(keys[2 * b] as number, keys[2 * b + 1] as number, purpose, 0x45515345)
    let assumed = 0

    let storeys = exposure.storeys[b] as number
    if (storeys === 0 && (exposure.eavesHeight[b] as number) > 0) {
      storeys = Math.min(Math.max(Math.round((exposure.eavesHeight[b] as number) / STOREY_HEIGHT), 1), 255)
      assumed |= ASSUMED.storeysFromHeight
    }
    let year = exposure.yearBuilt[b] as number
    if (status !== EXPOSURE_STATUS.added && year === 0) {
      year = drawYear(exposure, exposure.group[b] as number, draw)
      if (year !== 0) assumed |= ASSUMED.yearDrawn
    }
    result.storeys[b] = storeys
    result.year[b] = year
    const surveyed = exposure.taxonomy[b] as number
    if (surveyed >= 0) {
      result.fragility[b] = surveyed
    } else if (storeys > 0 && (year > 0 || status === EXPOSURE_STATUS.added)) {
      const found = classOf(exposure, setting, b, storeys, year, draw)
      result.fragility[b] = found.index
      assumed |= found.assumed
    } else {
      assumed |= ASSUMED.notAssessed
    }
    result.assumed[b] = assumed
  }
  return result
}

function drawYear(exposure: Exposure, group: number, draw: (purpose: number) => number): number {
  const first = exposure.periodShares[3 * group] as number
  if (Number.isNaN(first)) return 0
  const u = draw(DRAW.period)
  const period = u < first ? 0 : u < first + (exposure.periodShares[3 * group + 1] as number) ? 1 : 2
  const [from, to] = PERIOD_YEARS[period] as [number, number]
  return from + Math.floor(draw(DRAW.year) * (to - from + 1))
}

function classOf(
  exposure: Exposure,
  setting: EarthquakeSetting,
  b: number,
  storeys: number,
  year: number,
  draw: (purpose: number) => number,
): { index: number; assumed: number } {
  const status = exposure.status[b] as number
  const isAdded = status === EXPOSURE_STATUS.added
  const isStrengthened = status === EXPOSURE_STATUS.strengthened
  let assumed = 0

  let system = exposure.structuralSystem[b] as number
  let family: string
  let isSoft = false
  if (system === SYSTEM.unknown && !isAdded) {
    assumed |= ASSUMED.systemDrawn
    const u = draw(DRAW.system)
    if (year > 2000) {
      family = u < dualShare(storeys) ? 'CR_LDUAL' : 'CR_LWAL'
    } else {
      family = 'CR_LFINF'
      isSoft = storeys <= 3 && u < 0.25
    }
    system = SYSTEM.unknown
  } else if (system === SYSTEM.concreteWall) family = 'CR_LWAL'
  else if (system === SYSTEM.masonry) family = isAdded || isStrengthened ? 'MCF_LWAL' : 'MUR-CL99_LWAL'
  else if (system === SYSTEM.steel) family = 'S_LFM'
  else if (system === SYSTEM.precast) family = 'CR_LPB'
  else family = isAdded ? 'CR_LDUAL' : 'CR_LFINF'

  let step = isAdded ? 2 : ductilityStep(year, setting)
  if (family === 'CR_LFINF' && storeys >= 3 && !isSoft) {
    const known = exposure.softStorey[b] as number
    if (known !== SOFT_STOREY.unknown) isSoft = known === SOFT_STOREY.present
    else if (exposure.use[b] === USE.mixed) isSoft = true
    else {
      isSoft = draw(DRAW.softStorey) < setting.softStoreyShare
      assumed |= ASSUMED.softStoreyDrawn
    }
  }
  if (isStrengthened) {
    if (family !== 'MCF_LWAL') step = Math.min(step + 1, 2)
    else step = 0
    isSoft = false
  }
  if (family === 'MUR-CL99_LWAL') return found(`${family}-DNO`, 1, 5, storeys, '', assumed)
  const isErberik =
    setting.damage === 'erberik' &&
    family === 'CR_LFINF' &&
    !isStrengthened &&
    year < 2000 &&
    storeys >= 2 &&
    storeys <= 6
  if (isErberik) return { index: fragilityIndex(storeys <= 3 ? ERBERIK_LOW : ERBERIK_MID), assumed }

  const ductility = ['DUL', 'DUM', 'DUH'][step] as 'DUL' | 'DUM' | 'DUH'
  const suffix = family === 'CR_LFINF' && ductility === 'DUL' && isSoft && storeys >= 2 ? '_SOS' : ''
  const [least, most] = storeyRange(family, ductility)
  return found(`${family}-${ductility}`, least, most, storeys, suffix, assumed)
}

function found(name: string, least: number, most: number, storeys: number, suffix: string, assumed: number) {
  const row = Math.min(Math.max(storeys, least), most)
  return {
    index: fragilityIndex(`${name}_H${row}${suffix}`),
    assumed: row === storeys ? assumed : assumed | ASSUMED.nearestStoreys,
  }
}

function ductilityStep(year: number, setting: EarthquakeSetting): number {
  if (year <= 1997) return 0
  if (year >= 2019) return 2
  return year >= 2007 && setting.recentDuctility === 'DUH' ? 2 : 1
}

/** Frame-and-wall among frame-and-wall and wall, of buildings after 2000 by storeys (ESRM20: 20:25, 20:20, 7:8). */
function dualShare(storeys: number): number {
  if (storeys <= 3) return 20 / 45
  return storeys <= 6 ? 0.5 : 7 / 15
}

/** Storeys for which the table has rows. */
function storeyRange(family: string, ductility: 'DUL' | 'DUM' | 'DUH'): [least: number, most: number] {
  switch (family) {
    case 'CR_LFINF':
      return [1, 10]
    case 'CR_LDUAL':
      return [1, 12]
    case 'CR_LWAL':
      return [1, ductility === 'DUL' ? 12 : 20]
    case 'CR_LPB':
      return [4, 9]
    case 'S_LFM':
      return [1, 20]
    default:
      return [1, 6]
  }
}

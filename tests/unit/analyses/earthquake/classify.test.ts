import { describe, expect, test } from 'vitest'
import { ASSUMED, classify } from '../../../../src/analyses/earthquake/exposure/classify'
import {
  EXPOSURE_STATUS,
  SOFT_STOREY,
  SYSTEM,
  USE,
  type Exposure,
} from '../../../../src/analyses/earthquake/exposure/exposure'
import { FRAGILITIES } from '../../../../src/analyses/earthquake/damage/fragility'
import { BASELINE_SETTING, type EarthquakeSetting } from '../../../../src/analyses/earthquake/setting'
import { buildExposure } from './exposureBuilder'

interface Building {
  system: number
  storeys: number
  year: number
  use?: number
  soft?: number
  status?: number
  eaves?: number
}

function exposureWith(building: Building, count = 1): Exposure {
  const exposure = buildExposure(count, 'classify', 0)
  exposure.structuralSystem.fill(building.system)
  exposure.storeys.fill(building.storeys)
  exposure.eavesHeight.fill(building.eaves ?? Number.NaN)
  exposure.yearBuilt.fill(building.year)
  exposure.use.fill(building.use ?? USE.housing)
  exposure.softStorey.fill(building.soft ?? SOFT_STOREY.absent)
  exposure.status.fill(building.status ?? EXPOSURE_STATUS.standing)
  return exposure
}

function classOf(building: Building, setting: Partial<EarthquakeSetting> = {}): string {
  const { fragility } = classify(exposureWith(building), { ...BASELINE_SETTING, ...setting })
  return FRAGILITIES[fragility[0]!]?.taxonomy ?? 'none'
}

const frame = { system: SYSTEM.concreteFrame, storeys: 5 }

describe('classify', () => {
  test.each([
    [1960, 'DUL'],
    [1997, 'DUL'],
    [1998, 'DUM'],
    [2006, 'DUM'],
    [2007, 'DUM'],
    [2018, 'DUM'],
    [2019, 'DUH'],
  ])('a frame of %i is %s by the code in force', (year, ductility) => {
    expect(classOf({ ...frame, year })).toBe(`CR_LFINF-${ductility}_H5`)
  })

  test('the optimistic branch lifts 2007–2018 only', () => {
    expect(classOf({ ...frame, year: 2010 }, { recentDuctility: 'DUH' })).toBe('CR_LFINF-DUH_H5')
    expect(classOf({ ...frame, year: 2005 }, { recentDuctility: 'DUH' })).toBe('CR_LFINF-DUM_H5')
  })

  test.each([
    ['walls', { system: SYSTEM.concreteWall, storeys: 15, year: 2020 }, 'CR_LWAL-DUH_H15'],
    ['walls beyond the table', { system: SYSTEM.concreteWall, storeys: 15, year: 1990 }, 'CR_LWAL-DUL_H12'],
    ['brick', { system: SYSTEM.masonry, storeys: 3, year: 1970 }, 'MUR-CL99_LWAL-DNO_H3'],
    ['brick beyond the table', { system: SYSTEM.masonry, storeys: 7, year: 1970 }, 'MUR-CL99_LWAL-DNO_H5'],
    ['steel', { system: SYSTEM.steel, storeys: 2, year: 2010 }, 'S_LFM-DUM_H2'],
    ['precast below the table', { system: SYSTEM.precast, storeys: 1, year: 1995 }, 'CR_LPB-DUL_H4'],
    ['a tall frame', { ...frame, storeys: 14, year: 1990 }, 'CR_LFINF-DUL_H10'],
  ])('%s', (_, building, taxonomy) => {
    expect(classOf(building)).toBe(taxonomy)
  })

  test('shops below dwellings make a soft storey in low-ductility frames of three storeys and more', () => {
    expect(classOf({ ...frame, year: 1990, use: USE.mixed, soft: SOFT_STOREY.unknown })).toBe('CR_LFINF-DUL_H5_SOS')
    expect(classOf({ ...frame, storeys: 2, year: 1990, use: USE.mixed, soft: SOFT_STOREY.unknown })).toBe(
      'CR_LFINF-DUL_H2',
    )
    expect(classOf({ ...frame, year: 2005, use: USE.mixed, soft: SOFT_STOREY.unknown })).toBe('CR_LFINF-DUM_H5')
    expect(classOf({ ...frame, year: 1990, use: USE.mixed, soft: SOFT_STOREY.absent })).toBe('CR_LFINF-DUL_H5')
  })

  test('an unknown soft storey is drawn in the share that was set, and a greater share only adds to it', () => {
    const exposure = exposureWith({ ...frame, year: 1990, soft: SOFT_STOREY.unknown }, 8000)
    const softOf = (softStoreyShare: number) =>
      [...classify(exposure, { ...BASELINE_SETTING, softStoreyShare }).fragility].map((index) =>
        FRAGILITIES[index]!.taxonomy.endsWith('_SOS'),
      )
    const quarter = softOf(0.25)
    const half = softOf(0.5)
    expect(Math.abs(quarter.filter(Boolean).length / 8000 - 0.25)).toBeLessThan(0.02)
    expect(quarter.every((isSoft, b) => !isSoft || half[b])).toBe(true)
    expect(softOf(0).some(Boolean)).toBe(false)
  })

  test('a plan builds to the code in force, and strengthening goes up one step and takes the soft storey away', () => {
    const { added, strengthened } = EXPOSURE_STATUS
    expect(classOf({ ...frame, storeys: 8, year: 2026, status: added })).toBe('CR_LDUAL-DUH_H8')
    expect(classOf({ system: SYSTEM.concreteWall, storeys: 10, year: 2026, status: added })).toBe('CR_LWAL-DUH_H10')
    expect(classOf({ ...frame, year: 1990, soft: SOFT_STOREY.present })).toBe('CR_LFINF-DUL_H5_SOS')
    expect(classOf({ ...frame, year: 1990, soft: SOFT_STOREY.present, status: strengthened })).toBe('CR_LFINF-DUM_H5')
    expect(classOf({ ...frame, year: 2010, status: strengthened })).toBe('CR_LFINF-DUH_H5')
    expect(classOf({ ...frame, year: 2020, status: strengthened })).toBe('CR_LFINF-DUH_H5')
    expect(classOf({ system: SYSTEM.masonry, storeys: 3, year: 1970, status: strengthened })).toBe('MCF_LWAL-DUL_H3')
    expect(classOf({ ...frame, year: 1990, status: EXPOSURE_STATUS.removed })).toBe('none')
  })

  test('Erberik takes frames of 2–6 storeys from before 2000 and nothing else', () => {
    const erberik = { damage: 'erberik' as const }
    expect(classOf({ ...frame, year: 1999 }, erberik)).toBe('Erberik2008_LFINF_H4-6')
    expect(classOf({ ...frame, storeys: 2, year: 1980 }, erberik)).toBe('Erberik2008_LFINF_H2-3')
    expect(classOf({ ...frame, storeys: 7, year: 1980 }, erberik)).toBe('CR_LFINF-DUL_H7')
    expect(classOf({ ...frame, year: 2000 }, erberik)).toBe('CR_LFINF-DUM_H5')
  })

  test('storeys come from the eaves where nobody counted them; without either a building is not assessed', () => {
    const fromEaves = classify(exposureWith({ ...frame, storeys: 0, eaves: 14.5, year: 1990 }), BASELINE_SETTING)
    expect(fromEaves.storeys[0]).toBe(5)
    expect(fromEaves.assumed[0]! & ASSUMED.storeysFromHeight).toBeTruthy()
    const without = classify(exposureWith({ ...frame, storeys: 0, year: 1990 }), BASELINE_SETTING)
    expect(without.fragility[0]).toBe(-1)
    expect(without.assumed[0]! & ASSUMED.notAssessed).toBeTruthy()
  })

  test('an unknown year follows the published shares, and stays unknown where none are published', () => {
    const exposure = exposureWith({ ...frame, year: 0 }, 6000)
    exposure.group.fill(0)
    exposure.periodShares.set([0.2, 0.5, 0.3], 0)
    const { year, assumed } = classify(exposure, BASELINE_SETTING)
    const share = (from: number, to: number) => year.filter((y) => y >= from && y <= to).length / 6000
    expect(Math.abs(share(1, 1979) - 0.2)).toBeLessThan(0.02)
    expect(Math.abs(share(1980, 2000) - 0.5)).toBeLessThan(0.025)
    expect(assumed.every((bits) => (bits & ASSUMED.yearDrawn) !== 0)).toBe(true)
    exposure.periodShares.fill(Number.NaN)
    expect(classify(exposure, BASELINE_SETTING).fragility.every((index) => index === -1)).toBe(true)
  })

  test('draws belong to the building: its neighbours in the list do not matter', () => {
    const many = buildExposure(50, 'order', 0.5)
    const first = classify(many, BASELINE_SETTING)
    const reversed = buildExposure(50, 'order', 0.5)
    for (const column of Object.values(reversed)) {
      if (!ArrayBuffer.isView(column) || column === reversed.periodShares || column === reversed.keys) continue
      ;(column as Uint8Array).reverse()
    }
    for (let b = 0; b < 50; b++) reversed.keys.set(many.keys.subarray(2 * (49 - b), 2 * (49 - b) + 2), 2 * b)
    expect([...classify(reversed, BASELINE_SETTING).fragility].reverse()).toEqual([...first.fragility])
  })
})

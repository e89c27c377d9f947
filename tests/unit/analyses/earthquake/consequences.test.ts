import { describe, expect, test } from 'vitest'
import { addConsequences } from '../../../../src/analyses/earthquake/consequences/addConsequences'
import { occupancyOf } from '../../../../src/analyses/earthquake/consequences/occupancy'
import { injuriesOfBranch, QUANTITY, QUANTITY_COUNT } from '../../../../src/analyses/earthquake/consequences/quantities'
import { LOSS_RATIOS, meanLossRatio, repairCost } from '../../../../src/analyses/earthquake/consequences/repair'
import { fragilityIndex } from '../../../../src/analyses/earthquake/damage/fragility'
import { ASSUMED, classify } from '../../../../src/analyses/earthquake/exposure/classify'
import { SYSTEM, USE } from '../../../../src/analyses/earthquake/exposure/exposure'
import { BASELINE_SETTING } from '../../../../src/analyses/earthquake/setting'
import { UNKNOWN_COUNT } from '../../../../src/model'
import { buildExposure } from './exposureBuilder'

/** One building of five storeys on 200 m². */
function one(
  change: { use?: number; residents?: number; dwellings?: number } = {},
  timeOfDay: 'night' | 'day' | 'transit' = 'night',
) {
  const exposure = buildExposure(1, 'one', 0)
  exposure.structuralSystem[0] = SYSTEM.concreteFrame
  exposure.storeys[0] = 5
  exposure.footprintArea[0] = 200
  exposure.use[0] = change.use ?? USE.housing
  exposure.residents[0] = change.residents ?? 40
  exposure.dwellings[0] = change.dwellings ?? 12
  exposure.peoplePerWorkplaceArea = 0.5
  const setting = { ...BASELINE_SETTING, timeOfDay }
  const classification = classify(exposure, setting)
  return { occupancy: occupancyOf(exposure, setting, classification), classification }
}

describe('occupancyOf', () => {
  // PAGER, Turkey: shares at home and at workplaces; workplaces hold 0.5 people/m² of the population's share.
  test.each([
    ['night', USE.housing, 40 * 0.9725755],
    ['day', USE.housing, 40 * 0.268539],
    ['transit', USE.housing, 40 * 0.614543],
    ['night', USE.commerce, 40 * 0.9725755 + 0.0244175 * 0.5 * 1000],
    ['day', USE.commerce, 40 * 0.268539 + 0.380764 * 0.5 * 1000],
    ['transit', USE.mixed, 40 * 0.614543 + 0.051441 * 0.5 * 200],
  ] as const)('at %s in use %i', (timeOfDay, use, expected) => {
    expect(one({ use }, timeOfDay).occupancy.occupants[0]).toBeCloseTo(expected, 9)
  })

  test('estimates unknown residents from dwellings and unknown dwellings from floor area, and says so', () => {
    const residents = one({ residents: UNKNOWN_COUNT })
    expect(residents.occupancy.residents[0]).toBeCloseTo(12 * 3.1, 9)
    expect(residents.classification.assumed[0]! & ASSUMED.residentsEstimated).toBeTruthy()
    const both = one({ residents: UNKNOWN_COUNT, dwellings: UNKNOWN_COUNT })
    expect(both.occupancy.residents[0]).toBeCloseTo(Math.round(1000 / 61.8) * 3.1, 9)
    expect(one({ use: USE.unknown, residents: UNKNOWN_COUNT, dwellings: UNKNOWN_COUNT }).occupancy.residents[0]).toBe(0)
  })
})

describe('addConsequences', () => {
  const index = fragilityIndex('CR_LFINF-DUL_H5')
  const sumsOf = (state: number, dwellings = 12, weight = 1) => {
    const sums = new Float64Array(QUANTITY_COUNT)
    addConsequences(sums, 0, one({ dwellings }).occupancy, 0, index, state, weight)
    return sums
  }
  const households = 40 / 3.1
  const occupants = 40 * 0.9725755

  test('displaces flats at 0.9 of extensive and all of complete, one-family houses when complete, and empties moderate', () => {
    expect([1, 2, 3, 4].map((state) => sumsOf(state)[QUANTITY.displacedHouseholds])).toEqual([
      0,
      0,
      0.9 * households,
      households,
    ])
    expect([1, 2, 3, 4].map((state) => sumsOf(state, 1)[QUANTITY.displacedHouseholds])).toEqual([0, 0, 0, households])
    expect([1, 2, 3, 4].map((state) => sumsOf(state)[QUANTITY.homelessHouseholds])).toEqual([
      0,
      households,
      households,
      households,
    ])
  })

  test('counts deaths of three branches in complete: HAZUS 0.0101, GEM 0.02, İBB 0.068 per occupant', () => {
    const sums = sumsOf(4)
    expect(sums[QUANTITY.deathsLow]! / occupants).toBeCloseTo(0.01009, 9)
    expect(sums[QUANTITY.deathsCentre]! / occupants).toBeCloseTo(0.02, 12)
    expect(sums[QUANTITY.deathsHigh]! / occupants).toBeCloseTo(0.068, 12)
    expect(sumsOf(3)[QUANTITY.deathsCentre]).toBe(0)
  })

  test('is in proportion to its weight and counts the state itself', () => {
    const half = sumsOf(3, 12, 0.5)
    sumsOf(3).forEach((value, i) => expect(half[i]!).toBeCloseTo(value / 2, 12))
    expect([...sumsOf(3).subarray(0, 4)]).toEqual([0, 0, 1, 0])
    expect(sumsOf(3)[QUANTITY.lossArea]).toBeCloseTo(600, 9)
  })

  test('scales injuries to the branch of deaths', () => {
    const sums = sumsOf(4)
    const low = injuriesOfBranch(sums, 'low')
    const high = injuriesOfBranch(sums, 'high')
    expect(low.hospital).toBe(sums[QUANTITY.injuredHospital])
    expect(high.hospital / low.hospital).toBeCloseTo(0.068 / 0.01009, 6)
  })
})

describe('repair', () => {
  test('loss ratios are those of GEM, and their mean follows the states', () => {
    expect(LOSS_RATIOS).toEqual([0.05, 0.2, 0.6, 1])
    expect(meanLossRatio([1, 1, 1, 1])).toBe(1)
    expect(meanLossRatio([0.8, 0.3, 0.15, 0.08])).toBeCloseTo(0.05 * 0.5 + 0.2 * 0.15 + 0.6 * 0.07 + 0.08, 12)
    expect(repairCost(100, { perSquareMetre: 25_000, currency: 'TRY', year: 2026 })).toBe(2_500_000)
  })
})

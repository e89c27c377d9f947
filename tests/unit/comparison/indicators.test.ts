import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  compareValues,
  evaluateIndicators,
  indicatorCsv,
  indicatorRecords,
  INDICATORS,
  type IndicatorValue,
  type Scope,
} from '../../../src/comparison'
import { applyScenario, existingScenario, type Change, type Words } from '../../../src/model'
import { box, buildDistrict } from '../builders/district'
import { anyScenario, buildHouse, buildScenario } from '../builders/scenario'

const district = buildDistrict()
const WHOLE: Scope = { kind: 'district' }
const existing = applyScenario(district, existingScenario(district))
const valuesOf = (id: string, changes: Change[], scope: Scope = WHOLE, place = district) => {
  const states = [applyScenario(place, existingScenario(place)), applyScenario(place, buildScenario(place, changes))]
  const row = evaluateIndicators(place, states, scope).find(({ indicator }) => indicator.id === id)
  if (row === undefined) throw new Error(`no indicator ${id}`)
  return row.values as [IndicatorValue, IndicatorValue]
}

describe('INDICATORS', () => {
  const isSaid = ({ tr, en }: Words) => tr.trim().length > 3 && en.trim().length > 3
  test.each(INDICATORS.map((indicator) => [indicator.id, indicator] as const))(
    '%s declares everything',
    (_, indicator) => {
      expect(isSaid(indicator.title)).toBe(true)
      expect(isSaid(indicator.question)).toBe(true)
      expect(indicator.question.tr.endsWith('?') && indicator.question.en.endsWith('?')).toBe(true)
      expect(indicator.formula.length).toBeGreaterThan(5)
      expect(indicator.unit.tr && indicator.unit.en).toBeTruthy()
      expect(indicator.inputs.length).toBeGreaterThan(0)
      expect(indicator.sources.length).toBeGreaterThan(0)
      for (const { name, date, licence } of indicator.sources) {
        expect(name.length > 3 && licence.length > 3).toBe(true)
        expect(date).toMatch(/^\d{4}(-\d\d){0,2}$/)
      }
      expect(indicator.assumptions.length > 0 && indicator.assumptions.every(isSaid)).toBe(true)
      expect(indicator.limits.length > 0 && indicator.limits.every(isSaid)).toBe(true)
      expect(isSaid(indicator.method.name) && indicator.method.version >= 1).toBe(true)
      expect(isSaid(indicator.rangeRule)).toBe(true)
      expect(['more', 'less', 'neither']).toContain(indicator.direction)
      expect(indicator.decimals).toBeGreaterThanOrEqual(0)
    },
  )

  test('have ids of their own', () => {
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length)
  })

  test.prop(
    [
      anyScenario(district, 6),
      fc.constantFrom<Scope>(
        WHOLE,
        { kind: 'neighbourhoods', indices: [1] },
        { kind: 'area', rings: [box(50, 50, 320, 260)] },
      ),
    ],
    { numRuns: 30 },
  )('have either a range around the value or a reason why not', (scenario, scope) => {
    for (const { values } of evaluateIndicators(district, [applyScenario(district, scenario)], scope)) {
      for (const { low, central, high, noRangeBecause } of values) {
        if (low === undefined || high === undefined) expect(noRangeBecause).toBeDefined()
        else {
          expect(low).toBeLessThanOrEqual(central as number)
          expect(high).toBeGreaterThanOrEqual(central as number)
        }
        expect(central === null || Number.isFinite(central)).toBe(true)
      }
    }
  })
})

describe('evaluateIndicators', () => {
  test.prop([anyScenario(district, 8)], { numRuns: 30 })(
    'adds up over neighbourhoods and what lies in none',
    (scenario) => {
      const states = [applyScenario(district, scenario)]
      const whole = evaluateIndicators(district, states, WHOLE)
      const parts = [0, 1, 255].map((n) =>
        evaluateIndicators(district, states, { kind: 'neighbourhoods', indices: [n] }),
      )
      whole.forEach(({ values: [total] }, row) => {
        const of = (value: IndicatorValue | undefined, part: 'numerator' | 'denominator') =>
          value?.parts === undefined ? (part === 'numerator' ? (value?.central ?? 0) : 0) : value.parts[part]
        // A ratio without residents has no parts; its green is then counted nowhere.
        const pieces = parts.map((rows) => rows[row]?.values[0])
        if (total?.parts !== undefined && pieces.some((piece) => piece?.parts === undefined)) return
        for (const part of ['numerator', 'denominator'] as const) {
          const sum = pieces.reduce((so, piece) => so + of(piece, part), 0)
          expect(Math.abs(sum - of(total, part))).toBeLessThan(1e-3 * Math.max(1, Math.abs(sum)))
        }
      })
    },
  )

  test.prop([anyScenario(district, 6)], { numRuns: 20 })(
    'gives equal values for equal changes under another name',
    (scenario) => {
      const states = [applyScenario(district, scenario), applyScenario(district, { ...scenario, id: 'twin' })]
      for (const { values } of evaluateIndicators(district, states, WHOLE)) expect(values[1]).toEqual(values[0])
    },
  )

  test('counts the existing people exactly as published', () => {
    const [before] = valuesOf('residents', [])
    const published = district.neighbourhoods.reduce((sum, { published: { population } }) => sum + (population ?? 0), 0)
    expect(before.central).toBe(published)
    expect(before.low).toBeUndefined()
    expect(before.noRangeBecause?.en).toMatch(/register/)
  })

  test('takes away and adds homes and people, by hand', () => {
    const { dwellings, residents } = district.buildings
    const changes: Change[] = [
      { id: 'd', order: 1, kind: 'demolish', buildings: ['b0000', 'b0001'] },
      buildHouse('h', 2, { dwellings: 20, peoplePerDwelling: 3.1 }),
    ]
    const [homesBefore, homesAfter] = valuesOf('homes', changes)
    const goneHomes = (dwellings[0] as number) + (dwellings[1] as number)
    expect((homesAfter.central as number) - (homesBefore.central as number)).toBe(20 - goneHomes)
    // ±5 % on what is generated and stays, none on the plan's own.
    expect((homesAfter.high as number) - (homesAfter.central as number)).toBeCloseTo(
      0.05 * ((homesBefore.central as number) - goneHomes),
      6,
    )

    const [before, after] = valuesOf('residents', changes)
    const gone = (residents[0] as number) + (residents[1] as number)
    expect((after.central as number) - (before.central as number)).toBe(62 - gone)
    const halfWidth = Math.hypot(0.03 * 62, Math.hypot(0.05, 0.03) * gone)
    expect((after.high as number) - (after.central as number)).toBeCloseTo(halfWidth, 6)
  })

  test('divides floor by what is left of the parcels', () => {
    const { footprints, storeys } = district.buildings
    let floor = 0
    for (let i = 0; i < district.buildings.count; i++) floor += 11 * 14 * (storeys[i] as number)
    const parcelArea = district.parcels.count * 11 * 20
    expect(footprints.ringOf.length - 1).toBe(district.buildings.count)
    const [before] = valuesOf('floorAreaRatio', [])
    expect(before.central).toBeCloseTo(floor / parcelArea, 6)
    // A park over exactly the first two parcels, houses left standing.
    const park: Change = {
      id: 'g',
      order: 1,
      kind: 'layGreen',
      outline: box(8, 8, 30, 28),
      areaKind: 'park',
      name: '',
      trees: [],
    }
    const [, after] = valuesOf('floorAreaRatio', [park])
    expect(after.central).toBeCloseTo(floor / (parcelArea - 440), 6)
  })

  test('counts green once, without what stands on it', () => {
    const people = valuesOf('residents', [])[0].central as number
    const green = 2 * 40 * 30
    expect(valuesOf('greenPerResident', [])[0].central).toBeCloseTo(green / people, 6)
    const lay = (id: string, order: number, outline: number[]): Change => ({
      id,
      order,
      kind: 'layGreen',
      outline,
      areaKind: 'park',
      name: '',
      trees: [],
    })
    // Two parks of 20 × 20 m overlapping by half, on empty ground south of the houses: 600 m² new.
    const [, after] = valuesOf('greenPerResident', [
      lay('a', 1, box(20, -45, 40, -25)),
      lay('b', 2, box(30, -45, 50, -25)),
    ])
    expect(after.parts?.numerator).toBeCloseTo(green + 600, 3)
    // A house of 100 m² on the first.
    const [, built] = valuesOf('greenPerResident', [
      lay('a', 1, box(20, -45, 40, -25)),
      buildHouse('h', 3, { outline: box(20, -45, 30, -35), dwellings: 0 }),
    ])
    expect(built.parts?.numerator).toBeCloseTo(green + 300, 3)
    // An assembly area is a use of a place, not more green.
    const [, assembly] = valuesOf('greenPerResident', [
      { id: 's', order: 1, kind: 'setAssemblyArea', outline: box(20, -45, 40, -25), name: '' },
    ])
    expect(assembly.parts?.numerator).toBeCloseTo(green, 3)
  })

  test('counts buildings of 2000 as old and new ones as new', () => {
    const years = Array.from(district.buildings.yearBuilt)
    const old = years.filter((year) => year <= 2000).length
    const [before, after] = valuesOf('buildingsBefore2000', [
      {
        id: 'd',
        order: 1,
        kind: 'demolish',
        buildings: [`b${String(years.findIndex((year) => year <= 2000)).padStart(4, '0')}`],
      },
      buildHouse('h', 2),
    ])
    expect(before.central).toBe(old)
    expect(after.central).toBe(old - 1)
  })

  test('never takes unknown for zero', () => {
    const half = buildDistrict({ unknownShare: 0.5 })
    const unknownYears = half.buildings.yearBuilt.filter((year) => year === 0).length
    expect(unknownYears).toBeGreaterThan(20)
    const [old] = valuesOf('buildingsBefore2000', [], WHOLE, half)
    expect(old.unknownCount).toBe(unknownYears)
    expect((old.high as number) - (old.low as number)).toBe(unknownYears)
    expect(valuesOf('homes', [], WHOLE, half)[0].unknownCount).toBe(unknownYears)

    const blind = buildDistrict({ unknownShare: 1 })
    const bare = {
      ...blind,
      parcels: {
        ...blind.parcels,
        count: 0,
        shapes: { ringOf: new Uint32Array(1), vertexOf: new Uint32Array(1), vertices: new Float64Array(0) },
      },
    }
    for (const { indicator, values } of evaluateIndicators(
      bare,
      [applyScenario(bare, existingScenario(bare))],
      WHOLE,
    )) {
      expect(values[0]?.central, indicator.id).toBeNull()
      expect(values[0]?.noRangeBecause).toBeDefined()
    }
  })

  test('tells how the inputs are known', () => {
    const [, after] = valuesOf('homes', [buildHouse('h', 1)])
    expect(after.madeFrom.knowledge).toEqual({ generated: district.buildings.count, derived: 1 })
    expect(existing.added.count).toBe(0)
  })
})

describe('compareValues', () => {
  const value = (central: number | null, shared = 0, own = 0): IndicatorValue => ({
    central,
    halfWidths: { shared, own },
    unknownCount: 0,
    unit: '',
    madeFrom: { records: [], sources: [], knowledge: {} },
  })
  test('says same, more, less, not distinguishable and unknown', () => {
    expect(compareValues(value(10), value(10))).toEqual({ difference: 0, percent: 0, uncertainty: 0, verdict: 'same' })
    expect(compareValues(value(10), value(15))).toEqual({ difference: 5, percent: 50, uncertainty: 0, verdict: 'more' })
    expect(compareValues(value(10, 0, 1), value(8, 0, 0.5)).verdict).toBe('less')
    expect(compareValues(value(10, 0, 3), value(14, 0, 4)).verdict).toBe('notDistinguishable')
    expect(compareValues(value(null), value(13)).verdict).toBe('unknown')
    expect(compareValues(value(null), value(13)).difference).toBeNull()
    expect(compareValues(value(0), value(13)).percent).toBeNull()
  })

  test('does not let an error that both share hide a difference', () => {
    expect(compareValues(value(100, 20), value(110, 20)).verdict).toBe('more')
    expect(compareValues(value(100, 20), value(110, 9)).verdict).toBe('notDistinguishable')
  })

  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  const width = fc.double({ min: 0, max: 1e4, noNaN: true })
  test.prop([fc.tuple(number, width), fc.tuple(number, width)])(
    'flips its sign and keeps its uncertainty when the two are swapped',
    ([a, u], [b, w]) => {
      const there = compareValues(value(a, u, w), value(b, w, u))
      const back = compareValues(value(b, w, u), value(a, u, w))
      expect((there.difference as number) + (back.difference as number)).toBe(0)
      expect(back.uncertainty).toBeCloseTo(there.uncertainty as number, 6)
    },
  )

  test('finds a park that a plan lays, though today’s parks are known to a tenth only', () => {
    const park: Change = {
      id: 'g',
      order: 1,
      kind: 'layGreen',
      outline: box(20, -45, 40, -25),
      areaKind: 'park',
      name: '',
      trees: [],
    }
    const [before, after] = valuesOf('greenPerResident', [park])
    expect((before.high as number) > (after.low as number)).toBe(true)
    expect(compareValues(before, after).verdict).toBe('more')
  })
})

describe('indicatorCsv', () => {
  test('leaves unknown cells empty and defuses formulas', () => {
    const blind = buildDistrict({ unknownShare: 1 })
    const states = [existingScenario(blind), buildScenario(blind, [], { id: '=1+1,"x"!' })].map((scenario) =>
      applyScenario(blind, scenario),
    )
    const records = indicatorRecords(evaluateIndicators(blind, states, WHOLE), states)
    const lines = indicatorCsv(records).trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + 2 * INDICATORS.length)
    expect(lines[1]).toBe(`mevcut,homes,1,,,,homes,${blind.buildings.count},,,unknown`)
    expect(lines[2]?.startsWith(`"'=1+1,""x""!",homes`)).toBe(true)
  })
})

import { fc } from '@fast-check/vitest'
import { SCENARIO_VERSION, type Build, type Change, type District, type Scenario } from '../../../src/model'
import { box } from './district'

export function buildScenario(district: District, changes: Change[], rest: Partial<Scenario> = {}): Scenario {
  return {
    format: 'vizyon-scenario',
    version: SCENARIO_VERSION,
    id: 'plan',
    name: { tr: 'Plan', en: 'Plan' },
    summary: { tr: '', en: '' },
    status: 'draft',
    date: '2026-11-25',
    district: { id: district.id, hash: district.hash },
    neighbourhoods: ['n0'],
    area: [],
    changes,
    ...rest,
  }
}

export function buildHouse(id: string, order: number, rest: Partial<Build> = {}): Build {
  return {
    id,
    order,
    kind: 'build',
    outline: box(100, 100, 120, 115),
    storeys: 6,
    floorHeight: 3,
    use: 'housing',
    structuralSystem: 'concreteWall',
    roofShape: 'flat',
    dwellings: 18,
    peoplePerDwelling: 3.1,
    ...rest,
  }
}

/** Any change that a district of `buildings` buildings and `streets` streets can carry. */
export function anyChange(buildings: readonly string[], streets: number): fc.Arbitrary<Change> {
  const id = fc.string({ minLength: 1, maxLength: 8 })
  const order = fc.integer({ min: 0, max: 50 })
  const ids = fc.uniqueArray(fc.constantFrom(...buildings), { minLength: 1, maxLength: 12 })
  const ring = fc
    .record({
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 250 }),
      w: fc.integer({ min: 4, max: 60 }),
    })
    .map(({ x, y, w }) => box(x, y, x + w, y + w))
  return fc.oneof<fc.Arbitrary<Change>[]>(
    fc.record({ id, order, kind: fc.constant('demolish' as const), buildings: ids }),
    fc.record({
      id,
      order,
      kind: fc.constant('strengthen' as const),
      buildings: ids,
      method: fc.constantFrom('jacketing' as const, 'shearWalls' as const),
      codeLevel: fc.constant('tbdy2018Full' as const),
    }),
    fc
      .record({
        id,
        order,
        outline: ring,
        storeys: fc.integer({ min: 1, max: 15 }),
        dwellings: fc.integer({ min: 0, max: 90 }),
      })
      .map(({ id, order, ...rest }) => buildHouse(id, order, rest)),
    fc.record({
      id,
      order,
      kind: fc.constant('closeStreets' as const),
      streets: fc.uniqueArray(fc.integer({ min: 0, max: streets - 1 }), { minLength: 1, maxLength: 5 }),
    }),
    fc.record({
      id,
      order,
      kind: fc.constant('layGreen' as const),
      outline: ring,
      areaKind: fc.constantFrom('park' as const, 'square' as const, 'playingField' as const),
      name: fc.constant(''),
      trees: fc.constant<number[]>([]),
    }),
    fc.record({ id, order, kind: fc.constant('setAssemblyArea' as const), outline: ring, name: fc.constant('') }),
  )
}

/** Any scenario of a district; ids of changes are unique. */
export function anyScenario(district: District, maxLength = 12): fc.Arbitrary<Scenario> {
  return fc
    .uniqueArray(anyChange(district.buildings.ids, district.streets.count), { maxLength, selector: ({ id }) => id })
    .map((changes) => buildScenario(district, changes))
}

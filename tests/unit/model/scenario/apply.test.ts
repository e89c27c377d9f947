import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { knowledgeAt } from '../../../../src/model'
import {
  applyScenario,
  BUILDING_FATES,
  differences,
  existingScenario,
  NO_NEIGHBOURHOOD,
  type Change,
} from '../../../../src/model'
import { box, buildDistrict } from '../../builders/district'
import { anyScenario, buildHouse, buildScenario } from '../../builders/scenario'

const district = buildDistrict()
const demolish = (id: string, order: number, buildings: string[]): Change => ({
  id,
  order,
  kind: 'demolish',
  buildings,
})

describe('applyScenario', () => {
  test('leaves the existing state as it is', () => {
    const state = applyScenario(district, existingScenario(district))
    expect(state.fate.every((fate) => fate === BUILDING_FATES.kept)).toBe(true)
    expect(state.added.count).toBe(0)
    expect(state.removedAreas.some(Boolean)).toBe(false)
    expect(state.removedTrees.some(Boolean)).toBe(false)
    expect(Array.from(state.streetWidth)).toEqual(Array.from(district.streets.width))
    expect(state.problems).toEqual([])
  })

  test.prop([anyScenario(district)], { numRuns: 25 })('never touches the district', (scenario) => {
    const before = structuredClone(district)
    applyScenario(district, scenario)
    expect(district).toEqual(before)
  })

  test.prop([anyScenario(district), fc.func(fc.integer())])(
    'gives the same whatever the order in which a file lists its changes',
    (scenario, key) => {
      const shuffled = scenario.changes.toSorted((a, b) => key(a.id) - key(b.id))
      const { scenario: _a, ...left } = applyScenario(district, scenario)
      const { scenario: _b, ...right } = applyScenario(district, { ...scenario, changes: shuffled })
      expect(right).toEqual(left)
    },
  )

  test('does not care about the order of changes that touch different things', () => {
    const changes: Change[] = [
      demolish('a', 1, ['b0000', 'b0001']),
      { id: 'b', order: 2, kind: 'strengthen', buildings: ['b0005'], method: 'shearWalls', codeLevel: 'tbdy2018Full' },
      { id: 'c', order: 3, kind: 'closeStreets', streets: [2] },
      { id: 'd', order: 4, kind: 'widenStreets', streets: [3], width: 12 },
    ]
    const reordered = changes.map((change, i) => ({ ...change, order: 10 - i }))
    const a = applyScenario(district, buildScenario(district, changes))
    const b = applyScenario(district, buildScenario(district, reordered))
    expect(b.fate).toEqual(a.fate)
    expect(b.closedStreets).toEqual(a.closedStreets)
    expect(b.streetWidth).toEqual(a.streetWidth)
    expect(differences(district, a, b)).toEqual([])
  })

  test('lists what it could not do and does the rest', () => {
    const state = applyScenario(
      district,
      buildScenario(district, [
        demolish('a', 1, ['b0000', 'nowhere']),
        {
          id: 'b',
          order: 2,
          kind: 'strengthen',
          buildings: ['b0000', 'b0003'],
          method: 'jacketing',
          codeLevel: 'tbdy2018Limited',
        },
        { id: 'c', order: 3, kind: 'closeStreets', streets: [0, 99_999] },
      ]),
    )
    expect(state.problems).toEqual([
      { code: 'unknown-building', change: 'a', subjects: ['nowhere'] },
      { code: 'already-removed', change: 'b', subjects: ['b0000'] },
      { code: 'unknown-street', change: 'c', subjects: [99_999] },
    ])
    expect(state.fate[0]).toBe(BUILDING_FATES.removed)
    expect(state.fate[3]).toBe(BUILDING_FATES.strengthened)
    expect(state.closedStreets[0]).toBe(1)
  })

  test('gives new buildings every column of the base, known as derived', () => {
    const house = buildHouse('h', 1, {
      outline: box(350, 20, 370, 40),
      storeys: 5,
      floorHeight: 3.2,
      roofShape: 'hipped',
    })
    const outside = buildHouse('o', 2, { outline: box(-30, 20, -10, 40) })
    const { added } = applyScenario(district, buildScenario(district, [house, outside]))
    expect(Object.keys(added).toSorted()).toEqual(Object.keys(district.buildings).toSorted())
    expect(added.ids).toEqual(['plan/h', 'plan/o'])
    expect(added.neighbourhood[0]).toBe(1)
    expect(added.neighbourhood[1]).toBe(NO_NEIGHBOURHOOD)
    expect(added.eavesHeight[0]).toBeCloseTo(16, 4)
    expect(added.ridgeHeight[0]).toBeCloseTo(16 + 10 * 0.33, 4)
    expect(added.ridgeHeight[1]).toBe(added.eavesHeight[1])
    expect(added.yearBuilt[0]).toBe(2026)
    expect(added.residents[0]).toBe(56)
    expect(knowledgeAt(added.knowledge.storeys, 0)).toBe('derived')
  })

  test('clears areas that are mostly covered and trees under buildings, but keeps trees in a new park', () => {
    const [x, y] = [district.areas.shapes.vertices[0] as number, district.areas.shapes.vertices[1] as number]
    const small = buildHouse('s', 1, { outline: box(x, y, x + 10, y + 10) })
    const whole = {
      id: 'g',
      order: 2,
      kind: 'layGreen' as const,
      outline: box(x - 1, y - 1, x + 41, y + 31),
      areaKind: 'park' as const,
      name: '',
      trees: [x + 30, y + 20],
    }
    const built = applyScenario(district, buildScenario(district, [small]))
    expect(built.removedAreas[0]).toBe(0)
    expect(built.removedTrees[0]).toBe(1)
    expect(built.removedTrees[1]).toBe(0)
    const laid = applyScenario(district, buildScenario(district, [whole]))
    expect(laid.removedAreas[0]).toBe(1)
    expect(laid.removedTrees.some(Boolean)).toBe(false)
    expect(laid.addedTrees.count).toBe(1)
  })
})

describe('differences', () => {
  test.prop([anyScenario(district)])('finds none between a state and itself, nor under another name', (scenario) => {
    const state = applyScenario(district, scenario)
    const twin = applyScenario(district, { ...scenario, id: 'other' })
    expect(differences(district, state, twin)).toEqual([])
  })

  test.prop([anyScenario(district), anyScenario(district)])('finds as many one way as the other', (one, other) => {
    const a = applyScenario(district, one)
    const b = applyScenario(district, other)
    const there = differences(district, a, b)
    const back = differences(district, b, a)
    const count = (list: typeof there, ...kinds: string[]) => list.filter(({ kind }) => kinds.includes(kind)).length
    expect(count(back, 'openSpaceAdded')).toBe(count(there, 'openSpaceRemoved'))
    expect(count(back, 'streetReopened')).toBe(count(there, 'streetClosed'))
    expect(count(back, 'buildingAdded')).toBe(count(there, 'buildingRemoved'))
  })

  test('counts each changed building, street and space once', () => {
    const changes: Change[] = [
      demolish('a', 1, ['b0000', 'b0001', 'b0002']),
      { id: 'b', order: 2, kind: 'strengthen', buildings: ['b0009'], method: 'jacketing', codeLevel: 'tbdy2018Full' },
      buildHouse('c', 3),
      { id: 'd', order: 4, kind: 'closeStreets', streets: [1, 2] },
      {
        id: 'e',
        order: 5,
        kind: 'layStreet',
        line: [0, 0, 50, 50],
        streetClass: 'local',
        width: 10,
        name: 'Yeni Sokak',
      },
    ]
    const before = applyScenario(district, existingScenario(district))
    const after = applyScenario(district, buildScenario(district, changes))
    const kinds = differences(district, before, after).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual([
      'buildingAdded',
      'buildingRemoved',
      'buildingRemoved',
      'buildingRemoved',
      'buildingStrengthened',
      'streetAdded',
      'streetClosed',
      'streetClosed',
    ])
  })
})

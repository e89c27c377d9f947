import { describe, expect, test } from 'vitest'
import { headless } from '../../../../src/analyses/access'
import { DataError } from '../../../../src/foundation'
import type { HeadlessContext } from '../../../../src/model'

const context: HeadlessContext = {
  openDistrict: () => Promise.reject(new Error('no district is asked for')),
  openScenario: () => Promise.reject(new Error('no scenario is asked for')),
}
const ask = (name: string, request: unknown): unknown => headless[name]!(request, context)
const refusedField = (name: string, request: unknown): unknown => {
  try {
    ask(name, request)
  } catch (error) {
    if (error instanceof DataError) return error.context.field
    throw error
  }
  throw new Error('was accepted')
}

describe('headless', () => {
  const graph = { nodes: ['a', 'b', 'c', 'd'], edges: [['a', 'b', 10, 12], ['b', 'c', 5, null]] }

  test('access.nearest walks to the sources, names them, and says what no edge joins', () => {
    expect(ask('access.nearest', { ...graph, sources: ['c', 'a'] })).toEqual({
      seconds: [0, 5, 0, null],
      source: ['a', 'c', 'c', null],
      unreached: 1,
      pieces: 2,
    })
    expect(ask('access.nearest', { ...graph, sources: ['c'], direction: 'from' })).toMatchObject({ seconds: [null, null, 0, null] })
  })

  test('access.assign takes a matrix or a graph, and says who is left out and where nobody fits', () => {
    const people = [3, 4]
    const seconds = [[0, 15], [12, 5]]
    const answer = ask('access.assign', { people, capacity: [0, 5], seconds })
    expect(answer).toMatchObject({ leftOut: [2, 0], load: [0, 5], areasWithoutCapacity: [0], totals: { served: 5, leftOut: 2 } })
    const overGraph = ask('access.assign', { people, capacity: [0, 5], ...graph, origins: ['a', 'b'], areas: ['a', 'c'] })
    expect(overGraph).toEqual(answer)
    expect(ask('access.assign', { people, capacity: [0, 5], seconds, method: 'nearest' })).toMatchObject({ load: [3, 4], totals: { overloaded: [0] } })
  })

  test('access.speed takes a profile or an edited one', () => {
    expect(ask('access.speed', { profile: 'wheelchair', slopes: [0, null, 0.2] })).toMatchObject({ speeds: [0.8, 0.8, 0], stairSpeed: 0 })
    expect(ask('access.speed', { profile: { base: 'adult', levelSpeed: 2 }, slopes: [0] })).toMatchObject({ speeds: [2], stairSpeed: 1 })
  })

  test('access.catchment shares what there is and names what nobody reaches', () => {
    const request = { population: [10, 30], supply: [8, 5], costs: [[1, 2], [null, null]], weight: 'plain', maxCost: 2 }
    expect(ask('access.catchment', request)).toEqual({ access: [0.2, 0.2], ratio: [0.2, null], unreachedSupplies: [1], placesWithoutAccess: [] })
  })

  test('a request that is not in order is refused by field', () => {
    expect(refusedField('access.nearest', { ...graph, sources: ['z'] })).toBe('sources[0]')
    expect(refusedField('access.nearest', { nodes: 2, edges: [[0, 1, -1, 1]], sources: [0] })).toBe('edges[0][2]')
    expect(refusedField('access.nearest', { nodes: 2, edges: [[0, 1, 1]], sources: [0] })).toBe('edges[0]')
    expect(refusedField('access.assign', { people: [1], capacity: [-1], seconds: [[1]] })).toBe('capacity[0]')
    expect(refusedField('access.assign', { people: [1], capacity: [1], seconds: [[1, 2]] })).toBe('seconds[0]')
    expect(refusedField('access.speed', { profile: 'horse', slopes: [] })).toBe('profile')
    expect(refusedField('access.catchment', { population: [1], supply: [1], costs: [[0]], weight: 'gravity', maxCost: 9 })).toBe('costs')
    expect(refusedField('access.catchment', { population: [1], supply: [1], costs: [[1]], weight: 'plain', maxCost: 9, spare: 1 })).toBe('spare')
  })
})

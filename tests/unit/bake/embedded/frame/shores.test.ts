import { describe, expect, test } from 'vitest'
import { layOnLand, requireSimple, seaRing, withoutNeedles } from '../../../../../src/bake/embedded/frame/shores'
import { DataError, ringArea } from '../../../../../src/foundation'

const LAND = [0, 0, 5, -1, 10, 0, 10, 10, 0, 10]

describe('layOnLand', () => {
  test('takes the vertices of the land between the two points of a coast', () => {
    const coast = [-20, 0, 1, 0.3, 9, 0.2, 30, 0]
    expect(layOnLand(coast, LAND, { from: [0, 0], to: [10, 0] }, 'along')).toEqual([-20, 0, 0, 0, 5, -1, 10, 0, 30, 0])
  })

  test('walks the outline backwards for a lake beside the land', () => {
    const lake = [-9, 0, -0.2, 0.1, 0.3, 9.8, -9, 10]
    expect(layOnLand(lake, LAND, { from: [0, 0], to: [0, 10] }, 'against')).toEqual([-9, 0, 0, 0, 0, 10, -9, 10])
  })

  test('refuses points that are no vertices of the outline', () => {
    expect(() => layOnLand([0, 0, 1, 1], LAND, { from: [1, 0], to: [10, 0] }, 'along')).toThrowError(DataError)
  })
})

describe('withoutNeedles', () => {
  test('takes off a pier thinned to a there-and-back, keeps capes and corners', () => {
    expect(withoutNeedles([0, 0, 10, 0, 10.1, -9, 10.2, 0, 20, 0, 25, -5, 30, 0], Math.PI / 6)).not.toContain(-9)
    expect(withoutNeedles([0, 0, 10, 0, 15, -5, 20, 0, 30, 0], Math.PI / 6)).toHaveLength(10)
  })
})

describe('seaRing', () => {
  test('lies south of the coast, counter-clockwise, cut and carried on to the extent', () => {
    const ring = seaRing([-5, 0, 5, 2, 15, 0], { west: -10, south: -10, east: 10, north: 10 })
    expect(ring).toEqual([-10, -10, 10, -10, 10, 1, 5, 2, -5, 0, -10, 0])
    expect(ringArea(ring)).toBeGreaterThan(0)
  })

  test('carries a short coast on to the east', () => {
    expect(seaRing([-5, 0, 5, 2], { west: -10, south: -10, east: 10, north: 10 }).slice(2, 6)).toEqual([10, -10, 10, 2])
  })
})

describe('requireSimple', () => {
  test('names the edges that cross', () => {
    expect(() => requireSimple([0, 0, 10, 10, 10, 0, 0, 10], 'coast.json', 'sea')).toThrowError(
      'coast.json, sea: edges 0 and 2 cross',
    )
  })
})

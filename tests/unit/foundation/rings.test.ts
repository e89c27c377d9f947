import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { joinPolygons, packPolygons, polygonArea, polygonContains, ringsOf } from '../../../src/foundation'

const outer = [0, 0, 10, 0, 10, 10, 0, 10]
const hole = [4, 4, 4, 6, 6, 6, 6, 4]
const coordinates = fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 3, maxLength: 8 }).map((p) => p.flat())
const shapes = fc.array(fc.array(coordinates, { minLength: 1, maxLength: 3 }))

describe('packPolygons', () => {
  test.prop([shapes])('gives every shape its rings back', (list) => {
    const set = packPolygons(list)
    list.forEach((rings, i) => expect(ringsOf(set, i).map((ring) => Array.from(ring))).toEqual(rings))
  })
})

describe('joinPolygons', () => {
  test.prop([shapes, shapes])('equals packing both lists in one', (first, second) => {
    expect(joinPolygons(packPolygons(first), packPolygons(second))).toEqual(packPolygons([...first, ...second]))
  })
})

describe('polygonArea and polygonContains', () => {
  const set = packPolygons([[outer, hole]])
  test('leave holes out', () => {
    expect(polygonArea(set, 0)).toBe(96)
    expect(polygonContains(set, 0, 5, 5)).toBe(false)
    expect(polygonContains(set, 0, 1, 1)).toBe(true)
  })
})

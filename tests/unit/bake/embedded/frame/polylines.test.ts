import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  bandAround,
  cutAtRing,
  densify,
  findCrossing,
  lengthsAlong,
  nearestPoint,
  smoothLine,
} from '../../../../../src/bake/embedded/frame/polylines'
import { ringArea } from '../../../../../src/foundation'

const SQUARE = [0, 0, 10, 0, 10, 10, 0, 10]
const coordinate = fc.integer({ min: -1000, max: 1000 })
const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 9 }).map((points) => points.flat())

describe('smoothLine', () => {
  test.prop([line])('keeps the ends and is no longer than the line', (vertices) => {
    const smooth = smoothLine(vertices, 3)
    expect(smooth.slice(0, 2)).toEqual(vertices.slice(0, 2))
    expect(smooth.slice(-2)).toEqual(vertices.slice(-2))
    expect(lengthsAlong(smooth).at(-1) as number).toBeLessThanOrEqual((lengthsAlong(vertices).at(-1) as number) + 1e-6)
  })

  test('leaves a straight line of two vertices alone', () => {
    expect(smoothLine([0, 0, 4, 4], 2)).toEqual([0, 0, 4, 4])
  })
})

describe('densify', () => {
  test.prop([line])('keeps every vertex and the length, with no gap wider than asked', (vertices) => {
    const dense = densify(vertices, 7)
    const along = lengthsAlong(dense)
    expect(along.at(-1) as number).toBeCloseTo(lengthsAlong(vertices).at(-1) as number, 6)
    for (let i = 1; i < along.length; i++)
      expect((along[i] as number) - (along[i - 1] as number)).toBeLessThanOrEqual(7.000001)
    const pairs = new Set(Array.from({ length: dense.length / 2 }, (_, i) => dense.slice(2 * i, 2 * i + 2).join()))
    for (let i = 0; i < vertices.length; i += 2) expect(pairs.has(vertices.slice(i, i + 2).join())).toBe(true)
  })
})

describe('cutAtRing', () => {
  test('ends on the shore', () => {
    const cut = cutAtRing([-5, 5, 20, 5, 5, 5, 5, 4], SQUARE)
    expect(cut.slice(0, 4)).toEqual([-5, 5, 20, 5])
    expect(cut[4]).toBeCloseTo(10, 3)
    expect(cut[5]).toBeCloseTo(5, 3)
  })

  test('returns a line that stays outside whole', () => {
    expect(cutAtRing([-5, 5, -1, 5], SQUARE)).toEqual([-5, 5, -1, 5])
  })
})

describe('nearestPoint', () => {
  test('finds points on edges, the closing one only of a ring', () => {
    expect(nearestPoint(SQUARE, false, 4, -3)).toEqual([4, 0])
    expect(nearestPoint(SQUARE, true, -3, 6)).toEqual([0, 6])
    expect(nearestPoint(SQUARE, false, -3, 6)).toEqual([0, 10])
  })
})

describe('bandAround', () => {
  test('is as wide as asked, also past a corner', () => {
    expect(ringArea(bandAround([0, 0, 100, 0], 5))).toBeCloseTo(1000, 6)
    const bent = bandAround([0, 0, 100, 0, 100, 100], 5)
    expect(ringArea(bent)).toBeCloseTo(2000, 6)
    expect(findCrossing(bent, true)).toBeUndefined()
  })
})

describe('findCrossing', () => {
  test('finds a bow tie and lets a square pass', () => {
    expect(findCrossing([0, 0, 10, 10, 10, 0, 0, 10], true)).toEqual([0, 2])
    expect(findCrossing(SQUARE, true)).toBeUndefined()
  })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { distanceToSegment, ringArea, ringCentroid, ringContains, ringPerimeter } from '../../../src/foundation'

const square = [0, 0, 10, 0, 10, 10, 0, 10]

/** A star-shaped ring around a centre: always simple, always counter-clockwise. */
const ring = fc
  .record({
    x: fc.double({ min: -5000, max: 5000, noNaN: true }),
    y: fc.double({ min: -5000, max: 5000, noNaN: true }),
    radii: fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 3, maxLength: 12 }),
  })
  .map(({ x, y, radii }) =>
    radii.flatMap((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
    }),
  )

const reversed = (points: number[]) => {
  const out: number[] = []
  for (let i = points.length - 2; i >= 0; i -= 2) out.push(points[i]!, points[i + 1]!)
  return out
}

describe('ringArea', () => {
  test('is positive counter-clockwise', () => {
    expect(ringArea(square)).toBe(100)
  })

  test.prop([ring])('changes its sign with the direction', (points) => {
    expect(ringArea(reversed(points))).toBeCloseTo(-ringArea(points), 6)
  })

  test('is zero for fewer than three vertices', () => {
    expect(ringArea([0, 0, 1, 1])).toBe(0)
  })
})

describe('ringCentroid', () => {
  test('is the middle of a square', () => {
    expect(ringCentroid(square)).toEqual([5, 5])
  })

  test('is the mean of the vertices of a ring without area', () => {
    expect(ringCentroid([0, 0, 4, 0, 8, 0])).toEqual([4, 0])
  })

  test.prop([ring, fc.integer({ min: -1000, max: 1000 })])('moves with the ring', (points, dx) => {
    const [x, y] = ringCentroid(points)
    const [movedX, movedY] = ringCentroid(points.map((value, i) => (i % 2 === 0 ? value + dx : value)))
    expect(movedX).toBeCloseTo(x + dx, 4)
    expect(movedY).toBeCloseTo(y, 4)
  })
})

describe('ringContains', () => {
  test('knows inside from outside', () => {
    expect(ringContains(square, 5, 5)).toBe(true)
    expect(ringContains(square, 15, 5)).toBe(false)
    expect(ringContains(square, 5, -1)).toBe(false)
  })
})

describe('ringPerimeter', () => {
  test('includes the closing edge', () => {
    expect(ringPerimeter(square)).toBe(40)
  })
})

describe('distanceToSegment', () => {
  test('is measured to the foot of the perpendicular, or to the nearer end', () => {
    expect(distanceToSegment(5, 3, 0, 0, 10, 0)).toBe(3)
    expect(distanceToSegment(13, 4, 0, 0, 10, 0)).toBe(5)
    expect(distanceToSegment(3, 4, 0, 0, 0, 0)).toBe(5)
  })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { ringArea } from '../../../../../src/foundation'
import { blockOutlines } from '../../../../../src/bake/embedded/fabric/blockOutline'
import { outsideArea } from '../../../../../src/bake/embedded/fabric/containment'
import { rowFootprint } from '../../../../../src/bake/embedded/fabric/footprints'
import { cutLot, lotsOf, SIDE_EDGE, stripsOf, wholeBlock } from '../../../../../src/bake/embedded/fabric/lots'
import { fitRectangle, plainRing } from '../../../../../src/bake/embedded/fabric/rectangles'

/** A star-shaped ring around the origin, sometimes convex, sometimes not; whole centimetres. */
const blob = fc.array(fc.double({ min: 30, max: 60, noNaN: true }), { minLength: 5, maxLength: 9 }).map((radii) =>
  radii.flatMap((radius, i) => {
    const angle = (2 * Math.PI * i) / radii.length
    return [Math.round(radius * Math.cos(angle) * 100) / 100, Math.round(radius * Math.sin(angle) * 100) / 100]
  }),
)
const totalArea = (lots: { ring: number[] }[]) => lots.reduce((sum, { ring }) => sum + ringArea(ring), 0)
const isNumbers = (a: number, b: number) => Math.abs(a - b) < 1e-9

describe('cutLot', () => {
  test.prop([blob, fc.double({ min: 0, max: Math.PI, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true })])(
    'loses no ground and gives every edge its kind',
    (ring, angle, offset) => {
      const { left, right } = cutLot(wholeBlock(ring), -offset * Math.sin(angle), offset * Math.cos(angle), angle, SIDE_EDGE)
      // Cut points are moved to whole centimetres: a splinter along a cut of 120 m is allowed, and parts under 1 m².
      expect(Math.abs(totalArea([...left, ...right]) - ringArea(ring))).toBeLessThan(2.5)
      for (const { ring: part, edges } of [...left, ...right]) {
        expect(edges).toHaveLength(part.length / 2)
        expect(part.every((value) => isNumbers(value * 100, Math.round(value * 100)) || Math.abs(value * 100 - Math.round(value * 100)) < 1e-6)).toBe(true)
      }
    },
  )
})

describe('stripsOf and lotsOf', () => {
  it('cuts a rectangular block into two rows of equal lots, back to back', () => {
    const strips = stripsOf(wholeBlock([0, 0, 80, 0, 80, 36, 0, 36]), 12)
    expect(strips).toHaveLength(2)
    for (const strip of strips) {
      const lots = lotsOf(strip, 8)
      expect(lots).toHaveLength(8)
      for (const { ring } of lots) expect(ringArea(ring)).toBeCloseTo(180, 6)
    }
  })

  test.prop([blob, fc.integer({ min: 1, max: 9 })])('covers the block with lots', (ring, count) => {
    const lots = stripsOf(wholeBlock(ring), 12).flatMap((strip) => lotsOf(strip, count))
    expect(Math.abs(totalArea(lots) - ringArea(ring))).toBeLessThan(0.004 * ringArea(ring) + 4)
  })
})

describe('rowFootprint', () => {
  it('gives neighbours the same wall, vertex for vertex, in a skewed row', () => {
    const [strip] = stripsOf(wholeBlock([0, 0, 83.37, 11.13, 79.91, 45.77, -4.44, 33.31]), 12)
    if (strip === undefined) throw new Error('the block has a row')
    const rings = lotsOf(strip, 8).map((lot) => rowFootprint(lot, strip.angle, 2, 14))
    for (let i = 1; i < rings.length; i++) {
      const vertices = (ring: number[] | undefined) => {
        if (ring === undefined) throw new Error('every lot of the row is built')
        return Array.from({ length: ring.length / 2 }, (_, k) => `${ring[2 * k]} ${ring[2 * k + 1]}`)
      }
      const before = new Set(vertices(rings[i - 1]))
      expect(vertices(rings[i]).filter((vertex) => before.has(vertex))).toHaveLength(2)
    }
  })
})

describe('fitRectangle', () => {
  test.prop([blob, fc.double({ min: 0, max: Math.PI, noNaN: true })])('stays inside the lot, convex or not', (ring, angle) => {
    const rectangle = fitRectangle(wholeBlock(ring), angle, { front: 3, side: 3, rear: 3 }, { length: 40, width: 25 })
    if (rectangle === undefined) return
    expect(outsideArea(plainRing({ ...rectangle, halfLength: rectangle.halfLength + 1, halfWidth: rectangle.halfWidth + 1 }), [ring])).toBeLessThan(1e-9)
    expect(rectangle.halfLength).toBeLessThanOrEqual(20)
    expect(rectangle.halfWidth).toBeLessThanOrEqual(12.5)
  })
})

describe('blockOutlines', () => {
  it('takes half of each street off its own side', () => {
    const [outline] = blockOutlines([0, 0, 100, 0, 100, 50, 0, 50], [4, 5, 6, 10])
    expect(ringArea(outline ?? [])).toBeCloseTo((100 - 5 - 10) * (50 - 4 - 6), 6)
  })

  it('leaves nothing of a face narrower than its streets', () => {
    expect(blockOutlines([0, 0, 100, 0, 100, 9, 0, 9], [5, 5, 5, 5])).toEqual([])
  })
})

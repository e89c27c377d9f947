import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { packLines, packPolygons } from '../../../../src/foundation'
import { BASELINE_SETTING } from '../../../../src/analyses/earthquake/setting'
import { exposeDistrict } from '../../../../src/analyses/earthquake/exposedDistrict'
import { SYSTEM } from '../../../../src/analyses/earthquake/exposure/exposure'
import { blockedShare, createStreetBlocker } from '../../../../src/analyses/earthquake/roads/blockStreets'
import { cautiousReach, centralReach, masonryReach } from '../../../../src/analyses/earthquake/roads/debrisReach'
import { streetFronts } from '../../../../src/analyses/earthquake/roads/streetFronts'
import { buildExposure, ORIGIN } from './exposureBuilder'

const box = (x0: number, y0: number, x1: number, y1: number) => [x0, y0, x1, y0, x1, y1, x0, y1]

/** One street of 10 m along the x axis; a slab 20 × 8 m on its north side and a tower standing end-on to the south. */
function street(width = 10, height = 15) {
  const streets = { count: 1, lines: packLines([[0, 0, 60, 0]]), width: Float32Array.of(width) }
  const footprints = packPolygons([[box(10, 7, 30, 15)], [box(40, -30, 48, -6)]])
  return streetFronts(streets, footprints, Float32Array.of(height, height))
}

describe('streetFronts', () => {
  test('finds setback, side and which side of the building lies along the street', () => {
    const fronts = street()
    expect([...fronts.pairOf]).toEqual([0, 1, 2])
    expect([...fronts.setback]).toEqual([2, 1])
    expect([...fronts.side]).toEqual([0, 1])
    expect([...fronts.isLongSide]).toEqual([1, 0])
  })

  test('leaves out what no debris can reach, closed streets and buildings that do not stand', () => {
    const far = packPolygons([[box(10, 40, 30, 50)]])
    const streets = { count: 1, lines: packLines([[0, 0, 60, 0]]), width: Float32Array.of(10) }
    expect(streetFronts(streets, far, Float32Array.of(15)).street).toHaveLength(0)
    const near = packPolygons([[box(10, 7, 30, 15)]])
    expect(
      streetFronts({ ...streets, width: Float32Array.of(Number.NaN) }, near, Float32Array.of(15)).street,
    ).toHaveLength(0)
    expect(streetFronts(streets, near, Float32Array.of(Number.NaN)).street).toHaveLength(0)
  })
})

describe('debris reach', () => {
  // Ends of the table's ranges: K = 2/3, 1/2, 1/2, 0.4, 0.3 and 0.5, 0.3, 0.25, 0.2, 0.15.
  test.each([
    [12, 8, 6],
    [24, 16, 12],
    [54, 27, 16.2],
    [100, 50, 25],
    [160, 64, 32],
    [250, 75, 37.5],
  ])('of %f m is %f m on the long side and %f m on the short one', (height, long, short) => {
    expect(cautiousReach(height, true)).toBeCloseTo(long, 9)
    expect(cautiousReach(height, false)).toBeCloseTo(short, 9)
  })

  test('of masonry is 0.31 h + 1.10 m, or none', () => {
    expect(masonryReach(6, 0.99, 0)).toBeCloseTo(0.31 * 6 + 1.1, 12)
    expect(masonryReach(6, 1.5 * Math.exp(-0.43 * 6) - 1e-9, 0)).toBe(0)
    expect(masonryReach(0.5, 0.999, 3)).toBe(0)
  })
})

describe('createStreetBlocker', () => {
  const exposure = buildExposure(2, 'roads', 0)
  exposure.structuralSystem.fill(SYSTEM.concreteFrame)
  const district = exposeDistrict(exposure, BASELINE_SETTING, ORIGIN)

  test('blocks a street when what is left between both sides is below 3.50 m', () => {
    // Slab: cautious 2/3 · 15 − 2 = 8 m, central 5 − 2 = 3 m. Tower end-on: 7.5 − 1 = 6.5 m, central 5 − 1 = 4 m.
    const blocker = createStreetBlocker(district, street(), 4)
    blocker.collapse(0, 1, 1)
    blocker.finish(0) // central leaves 7 m, cautious 2 m
    blocker.collapse(1, 1, 1)
    blocker.finish(1) // central leaves 6 m, cautious 3.5 m: passable
    blocker.collapse(0, 1, 1)
    blocker.collapse(1, 1, 1)
    blocker.finish(2) // central leaves 3 m
    blocker.finish(3) // nothing fell
    expect([...blocker.blocking.cautious]).toEqual([1, 0, 1, 0])
    expect([...blocker.blocking.central]).toEqual([0, 0, 1, 0])
    expect(blockedShare(blocker.blocking.cautious, 1)[0]).toBe(0.5)
  })

  test('never calls a street blocked that was too narrow before', () => {
    const blocker = createStreetBlocker(district, street(3), 1)
    blocker.collapse(0, 1, 1)
    blocker.finish(0)
    expect(blocker.blocking.cautious[0]).toBe(0)
  })

  property.prop([fc.double({ min: 3, max: 90, noNaN: true }), fc.double({ min: 3.5, max: 40, noNaN: true })])(
    'the central estimate never blocks what the cautious one leaves open',
    (height, width) => {
      const blocker = createStreetBlocker(district, street(width, height), 1)
      blocker.collapse(0, 1, 1)
      blocker.collapse(1, 1, 1)
      blocker.finish(0)
      expect(blocker.blocking.central[0]! & ~blocker.blocking.cautious[0]!).toBe(0)
      expect(centralReach(height)).toBeGreaterThan(0)
    },
  )
})

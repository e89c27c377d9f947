import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { radians } from '../../../../../src/foundation'
import { flightBetween, shorterTurn, turn } from '../../../../../src/scene/objects/camera'
import { poses } from './builders'

const angles = fc.double({ min: -50, max: 50, noNaN: true })

describe('flightBetween', () => {
  test.prop([poses, poses])('begins and ends where it should, without a jump on the way', (from, to) => {
    const flight = flightBetween(from, to)
    expect(flight.poseAt(0)).toEqual(from)
    expect(flight.poseAt(1)).toEqual(to)
    for (const [at, end] of [
      [1e-9, from],
      [1 - 1e-9, to],
    ] as const) {
      const near = flight.poseAt(at)
      expect(Math.hypot(near.x - end.x, near.y - end.y)).toBeLessThan(0.5)
      expect(near.distance / end.distance).toBeCloseTo(1, 4)
    }
    let before = from
    for (let i = 1; i <= 200; i++) {
      const pose = flight.poseAt(i / 200)
      const seen = Math.min(pose.distance, before.distance)
      // Never a quarter of what is in sight in one of two hundred frames.
      expect(Math.hypot(pose.x - before.x, pose.y - before.y)).toBeLessThan(0.25 * seen)
      expect(Math.abs(Math.log(pose.distance / before.distance))).toBeLessThan(0.25)
      before = pose
    }
  })

  test('rises on the way to a far place', () => {
    const near = { x: 0, y: 0, distance: 200, azimuth: radians(0), tilt: radians(0.8) }
    const flight = flightBetween(near, { ...near, x: 5000 })
    expect(flight.poseAt(0.5).distance).toBeGreaterThan(1000)
    expect(flight.poseAt(0.5).x).toBeCloseTo(2500, 3)
  })

  test.prop([poses, poses])('never takes longer than anyone waits', (from, to) => {
    expect(flightBetween(from, to).duration).toBeGreaterThan(0.3)
    expect(flightBetween(from, to).duration).toBeLessThan(3)
  })

  test('turns the shorter way round', () => {
    const from = { x: 0, y: 0, distance: 500, azimuth: radians(0.2), tilt: radians(0.8) }
    const half = flightBetween(from, { ...from, azimuth: radians(2 * Math.PI - 0.2) }).poseAt(0.5)
    expect(Math.abs(shorterTurn(0, half.azimuth))).toBeLessThan(1e-9)
  })
})

describe('turn', () => {
  test.prop([angles])('stays in the circle and means the same direction', (angle) => {
    expect(turn(angle)).toBeGreaterThanOrEqual(0)
    expect(turn(angle)).toBeLessThan(2 * Math.PI)
    expect(Math.cos(turn(angle))).toBeCloseTo(Math.cos(angle), 9)
    expect(Math.sin(turn(angle))).toBeCloseTo(Math.sin(angle), 9)
  })
})

describe('shorterTurn', () => {
  test.prop([angles, angles])('is at most half a circle and leads there', (from, to) => {
    const way = shorterTurn(from, to)
    expect(Math.abs(way)).toBeLessThanOrEqual(Math.PI + 1e-9)
    expect(Math.cos(from + way)).toBeCloseTo(Math.cos(to), 9)
  })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { radians } from '../../../../../src/foundation'
import {
  clampPose,
  distanceToGround,
  EYE_CLEARANCE,
  eyeOf,
  limitsOf,
  createRay,
} from '../../../../../src/scene/objects/camera'
import { flat, hilly, limits, ridged, wildPoses } from './builders'

const grounds = fc.constantFrom(flat, hilly, ridged)

describe('clampPose', () => {
  test.prop([wildPoses, grounds])('is done once it is done', (pose, ground) => {
    const once = clampPose(pose, limits, ground)
    expect(clampPose(once, limits, ground)).toEqual(once)
  })

  test.prop([wildPoses, grounds])(
    'keeps the eye two metres above the ground and everything within the limits',
    (pose, ground) => {
      const clamped = clampPose(pose, limits, ground)
      const eye = eyeOf(clamped, ground)
      expect(eye.z - ground.heightAt(eye.x, eye.y)).toBeGreaterThanOrEqual(EYE_CLEARANCE - 1e-9)
      expect(Math.abs(clamped.x)).toBeLessThanOrEqual(2000)
      expect(Math.abs(clamped.y)).toBeLessThanOrEqual(2000)
      expect(clamped.distance).toBeGreaterThanOrEqual(limits.nearest)
      expect(clamped.distance).toBeLessThanOrEqual(limits.farthest)
      expect(clamped.tilt).toBeGreaterThanOrEqual(0)
      expect(clamped.tilt).toBeLessThanOrEqual(limits.flattest)
    },
  )

  test('looks over a ridge that stands between', () => {
    const behind = { x: 0, y: 400, distance: 1500, azimuth: radians(0), tilt: radians(1.35) }
    const clamped = clampPose(behind, limits, ridged)
    expect(clamped.tilt).toBeLessThan(1)
    const eye = eyeOf(clamped, ridged)
    const ray = { ...createRay(), ...eye, z: eye.z + 4, dx: 0, dy: Math.sin(clamped.tilt), dz: -Math.cos(clamped.tilt) }
    // Bumps of up to four metres aside, the line of sight meets the ground at the target and not at the ridge.
    expect(distanceToGround(ray, ridged)).toBeGreaterThan(clamped.distance - 30)
  })

  test('leaves a free pose as it is', () => {
    const free = { x: 10, y: 20, distance: 900, azimuth: radians(1), tilt: radians(0.9) }
    expect(clampPose(free, limits, hilly)).toEqual(free)
  })
})

describe('limitsOf', () => {
  test('lets the district be seen whole on an upright screen, with a margin to walk into', () => {
    const { extent, farthest } = limitsOf({ west: 0, south: 0, east: 6800, north: 9700 }, 500)
    expect(extent).toEqual({ west: -500, south: -500, east: 7300, north: 10_200 })
    expect(farthest).toBeGreaterThan(16_000)
  })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { distanceToGround, groundOf, pointOnGround, type Ray } from '../../../../../src/scene/objects/camera'
import { flat, hilly, ridged, terrainOf } from './builders'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const rays: fc.Arbitrary<Ray> = fc
  .tuple(between(-1500, 1500), between(-1500, 1500), between(310, 3000), between(0, 6.28), between(0.06, 1.5))
  .map(([x, y, z, azimuth, fall]) => ({
    x,
    y,
    z,
    dx: Math.cos(fall) * Math.sin(azimuth),
    dy: Math.cos(fall) * Math.cos(azimuth),
    dz: -Math.sin(fall),
  }))

describe('pointOnGround', () => {
  test.prop([rays, fc.constantFrom(flat, hilly, ridged)])(
    'ends on the ground, with nothing but grazed edges before it',
    (ray, ground) => {
      const point: [number, number, number] = [0, 0, 0]
      expect(pointOnGround(ray, ground, point)).toBe(true)
      expect(Math.abs(point[2] - ground.heightAt(point[0], point[1]))).toBeLessThan(0.02)
      // A plain march of two metres over the ground (a step of ours is 1.6 m) is never below it twice before that.
      const distance = distanceToGround(ray, ground)
      const step = 2 / Math.hypot(ray.dx, ray.dy)
      let below = 0
      let longest = 0
      for (let along = 0; along < Math.min(distance - 0.01, 8000); along += step) {
        const gap = ray.z + along * ray.dz - ground.heightAt(ray.x + along * ray.dx, ray.y + along * ray.dy)
        below = gap < -0.02 ? below + 1 : 0
        longest = Math.max(longest, below)
      }
      expect(longest).toBeLessThanOrEqual(1)
    },
  )

  test('finds nothing in the sky', () => {
    expect(distanceToGround({ x: 0, y: 0, z: 400, dx: 0, dy: 0.8, dz: 0.6 }, hilly)).toBe(Infinity)
  })

  test('starts at once when it starts below the ground', () => {
    expect(distanceToGround({ x: 0, y: 0, z: 1, dx: 0, dy: 1, dz: 0 }, flat)).toBe(0)
  })
})

describe('groundOf', () => {
  test('is the surface of the water over its bed', () => {
    const ground = groundOf(
      terrainOf((x) => x / 10),
      -3,
    )
    expect(ground.heightAt(-1000, 0)).toBe(-3)
    expect(ground.heightAt(500, 0)).toBeCloseTo(50)
    expect(ground.lowest).toBe(-3)
  })

  test('takes the lowest known height where nothing is known', () => {
    const ground = groundOf(terrainOf((x) => (x > 0 ? Number.NaN : 12)))
    expect(ground.heightAt(900, 0)).toBe(12)
    expect([ground.lowest, ground.highest]).toEqual([12, 12])
  })
})

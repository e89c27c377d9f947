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
  test.prop([rays, fc.constantFrom(flat, hilly, ridged)])('ends on the ground, with free air before it', (ray, ground) => {
    const point: [number, number, number] = [0, 0, 0]
    expect(pointOnGround(ray, ground, point)).toBe(true)
    expect(Math.abs(point[2] - ground.heightAt(point[0], point[1]))).toBeLessThan(0.02)
    // A plain march in steps of two metres finds nothing earlier.
    const distance = distanceToGround(ray, ground)
    let nearest = Infinity
    for (let along = 0; along < Math.min(distance - 0.01, 8000); along += 2) {
      const below = ground.heightAt(ray.x + along * ray.dx, ray.y + along * ray.dy)
      nearest = Math.min(nearest, ray.z + along * ray.dz - below)
    }
    expect(nearest).toBeGreaterThan(-0.02)
  })

  test('finds nothing in the sky', () => {
    expect(distanceToGround({ x: 0, y: 0, z: 400, dx: 0, dy: 0.8, dz: 0.6 }, hilly)).toBe(Infinity)
  })

  test('starts at once when it starts below the ground', () => {
    expect(distanceToGround({ x: 0, y: 0, z: 1, dx: 0, dy: 1, dz: 0 }, flat)).toBe(0)
  })
})

describe('groundOf', () => {
  test('is the surface of the water over its bed', () => {
    const ground = groundOf(terrainOf((x) => x / 10), -3)
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

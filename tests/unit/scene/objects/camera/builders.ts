import { fc } from '@fast-check/vitest'
import { radians } from '../../../../../src/foundation'
import type { Terrain } from '../../../../../src/model'
import { groundOf, type Pose } from '../../../../../src/scene/objects/camera'

const CELL = 50

/** Ground of 4 × 4 km whose height is given as a function of the place, m. */
export function terrainOf(height: (x: number, y: number) => number): Terrain {
  const columns = 81
  const values = new Float32Array(columns * columns)
  for (let row = 0; row < columns; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = height(-2000 + column * CELL, 2000 - row * CELL)
    }
  }
  return {
    columns,
    rows: columns,
    cellSize: CELL,
    west: -2000,
    north: 2000,
    values,
    knowledge: 'derived',
    isApproximate: true,
  }
}

export const flat = groundOf(terrainOf(() => 20))
/** Hills of 120 m with slopes up to about 30 %. */
export const hilly = groundOf(terrainOf((x, y) => 60 + 60 * Math.sin(x / 250) * Math.cos(y / 300)))
/** A wall of hills across the middle, 300 m high, as steep as the grid allows. */
export const ridged = groundOf(terrainOf((_, y) => (Math.abs(y) < 60 ? 300 : 0)))

export const limits = {
  extent: { west: -2000, south: -2000, east: 2000, north: 2000 },
  nearest: 40,
  farthest: 8000,
  flattest: (80 * Math.PI) / 180,
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** Poses within the limits that a person could see from. */
export const poses: fc.Arbitrary<Pose> = fc.record({
  x: between(-1500, 1500),
  y: between(-1500, 1500),
  distance: between(200, 3000),
  azimuth: between(0, 6.28).map(radians),
  tilt: between(0, 1.2).map(radians),
})

/** Anything a file or an address could say. */
export const wildPoses: fc.Arbitrary<Pose> = fc.record({
  x: between(-1e5, 1e5),
  y: between(-1e5, 1e5),
  distance: between(-10, 1e5),
  azimuth: between(-20, 20).map(radians),
  tilt: between(-2, 4).map(radians),
})

/** Places in the lower two thirds of a wide pane, where one meets the ground. */
export const places = fc.record({ u: between(-0.9, 0.9), v: between(-0.9, 0.4), aspect: fc.constant(1.6) })

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { gridExtent, sampleGrid, type Grid } from '../../../src/foundation'

/** A grid that lies on the plane z = a x + b y + c. */
const tilted = (a: number, b: number, c: number): Grid => {
  const grid = { columns: 5, rows: 4, cellSize: 10, west: -20, north: 30, values: new Float32Array(20) }
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 5; column++) {
      grid.values[row * 5 + column] = a * (-20 + 10 * column) + b * (30 - 10 * row) + c
    }
  }
  return grid
}

describe('sampleGrid', () => {
  test.prop([
    fc.integer({ min: -5, max: 5 }),
    fc.integer({ min: -5, max: 5 }),
    fc.double({ min: -20, max: 20, noNaN: true }),
    fc.double({ min: 0, max: 30, noNaN: true }),
  ])('is exact on a plane', (a, b, x, y) => {
    expect(sampleGrid(tilted(a, b, 3), x, y)).toBeCloseTo(a * x + b * y + 3, 3)
  })

  test('holds the edge value outside', () => {
    expect(sampleGrid(tilted(1, 0, 0), 900, 0)).toBe(20)
    expect(sampleGrid(tilted(0, 1, 0), 0, -900)).toBe(0)
  })
})

describe('gridExtent', () => {
  test('spans the outermost samples', () => {
    expect(gridExtent(tilted(0, 0, 0))).toEqual({ west: -20, east: 20, north: 30, south: 0 })
  })
})

import { DataUtils } from 'three'
import { describe, expect, it } from 'vitest'
import type { Grid } from '../../../../../src/foundation'
import { buildRelief } from '../../../../../src/scene/objects/terrain/relief'

/** A slope to the east with a basin in the west that a lake fills. */
const terrain: Grid = {
  columns: 41,
  rows: 31,
  cellSize: 50,
  west: -1000,
  north: 750,
  values: Float32Array.from({ length: 41 * 31 }, (_, node) => (node % 41) - 10),
}
const lake = { rings: [[-1000, -750, -500, -750, -500, 750, -1000, 750]], level: 2 }
const relief = buildRelief({ terrain, water: [lake], triangles: 20_000 })

describe('buildRelief', () => {
  it('covers the terrain to its edges', () => {
    const xs = relief.positions.filter((_, i) => i % 3 === 0)
    const ys = relief.positions.filter((_, i) => i % 3 === 1)
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([-1000, 1000, -750, 750])
  })

  it('lays water flat at its level and keeps the bed in the raster', () => {
    for (let i = 0; i < relief.positions.length; i += 3) {
      if ((relief.positions[i] as number) < -510) expect(relief.positions[i + 2]).toBe(2)
    }
    const middle = 4 * (512 * relief.size + 100)
    expect(DataUtils.fromHalfFloat(relief.raster[middle] as number)).toBeLessThan(0)
    expect(DataUtils.fromHalfFloat(relief.raster[middle + 3] as number)).toBeGreaterThan(4)
  })

  it('tells the slope of dry ground: one metre in fifty to the east, none to the north', () => {
    const east = 4 * (512 * relief.size + 900)
    expect(DataUtils.fromHalfFloat(relief.raster[east + 1] as number)).toBeCloseTo(1 / 50, 4)
    expect(DataUtils.fromHalfFloat(relief.raster[east + 2] as number)).toBeCloseTo(0, 4)
    expect(DataUtils.fromHalfFloat(relief.raster[east + 3] as number)).toBe(0)
  })

  it('stands on sides from the ground down to a foot below everything', () => {
    const ups = relief.sides.filter((_, i) => i % 4 === 2)
    expect(Math.min(...ups)).toBe(Math.fround(relief.foot))
    expect(relief.foot).toBeLessThan(-10 - 29)
    // Closed around: as many corners on top as at the foot.
    expect(ups.filter((up) => up === Math.fround(relief.foot))).toHaveLength(ups.length / 2)
  })

  it('closes holes instead of tearing', () => {
    const holed = { ...terrain, values: terrain.values.slice() }
    holed.values[500] = Number.NaN
    const { positions } = buildRelief({ terrain: holed, water: [], triangles: 5000 })
    expect(positions.every((value) => Number.isFinite(value))).toBe(true)
  })
})

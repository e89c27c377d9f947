import { describe, expect, it } from 'vitest'
import type { FloodScreening } from '../../../../src/analyses/flood'
import { FLOOD_LIMITS } from '../../../../src/comparison'
import { floodRaster, groundPolygons, rgbOf } from '../../../../src/apps/studio/stage/panePicture'
import { applyScenario, existingScenario } from '../../../../src/model'
import { initialView } from '../../../../src/state'
import { buildDistrict } from '../../builders/district'

const grid = <Values>(values: Values) => ({ columns: 3, rows: 1, cellSize: 10, west: 0, north: 0, values })
/** A lake bed, a bank 1 m above the water, and ground that water never reaches. */
const screening: FloodScreening = {
  heightAboveDrainage: grid(new Float32Array([0, 1, 9])),
  riseToWet: grid(new Float32Array([0, 1, Number.NaN])),
  heightAboveWater: grid(new Float32Array([-3, 1, Number.NaN])),
  hollowDepth: grid(new Float32Array(3)),
  channels: grid(new Uint8Array([1, 0, 0])),
  largestRise: 10,
}

describe('floodRaster', () => {
  it('paints new water only: not today’s lake, not dry ground', () => {
    const { values } = floodRaster(screening, 3, 0.5).grid
    expect(values[0]).toBeNaN()
    expect(values[1]).toBe(2)
    expect(values[2]).toBeNaN()
  })

  it('paints nothing while the water stands as today', () => {
    expect([...floodRaster(screening, 0, 0.5).grid.values]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })

  it('has the classes of the legend', () => {
    const { ramp } = floodRaster(screening, 3, 0.5)
    expect(ramp.slice(1).map(({ from }) => from)).toEqual([...FLOOD_LIMITS])
    expect(new Set(ramp.map(({ colour }) => colour.join())).size).toBe(ramp.length)
  })
})

describe('groundPolygons', () => {
  const district = buildDistrict()
  const state = applyScenario(district, existingScenario(district))
  const { overlays } = initialView(district.id)

  it('are none while no overlay is on', () => {
    expect(groundPolygons(overlays, district, state)).toEqual([])
  })

  it('are as strong as their overlay', () => {
    const on = (opacity: number) => ({ ...overlays, green: { isOn: true, opacity } })
    const full = groundPolygons(on(1), district, state)
    const half = groundPolygons(on(0.5), district, state)
    expect(full.length).toBeGreaterThan(0)
    expect(half.map(({ opacity }) => opacity)).toEqual(full.map(({ opacity }) => opacity / 2))
  })
})

describe('rgbOf', () => {
  it('reads the three bytes', () => {
    expect(rgbOf('#0a6a72')).toEqual([10, 106, 114])
  })
})

import { describe, expect, test } from 'vitest'
import { buildTerrain, readFrame } from '../../../../src/bake/embedded/frame'
import { distanceToSegment, localFrame, ringContains } from '../../../../src/foundation'
import { elevationAt } from '../../../../src/model'

const frame = readFrame('assets/kucukcekmece')
const terrain = buildTerrain(frame)
const { toLocal } = localFrame(frame.origin)
const { elevation, extent } = frame

/**
 * Cells of the GEBCO 2026 grid (assets/kucukcekmece/elevation.csv) read back at their centres. Tolerance: land 1 m
 * where neither shore (300 m) nor stream cut (450 m) has a say; the beds of lake and sea 3 m beyond 300 m.
 */
describe('the terrain against the GEBCO cells it is made from', () => {
  const cells = Array.from(elevation.values, (z, i) => {
    const [x, y] = toLocal(
      elevation.west + (i % elevation.columns) * elevation.step,
      elevation.north - Math.floor(i / elevation.columns) * elevation.step,
    )
    return { z, x, y }
  }).filter(({ x, y }) => x > extent.west && x < extent.east && y > extent.south && y < extent.north)
  const shores = [closed(frame.lake.ring), frame.sea.coast, closed(frame.outlet.ring)]
  const streams = frame.streams.map(({ line }) => line)

  test('land away from shores and streams', () => {
    const inland = cells.filter(({ z, x, y }) => z > 8 && farFrom(shores, x, y) > 300 && farFrom(streams, x, y) > 450)
    expect(inland.length).toBeGreaterThan(350)
    for (const { z, x, y } of inland) expect(Math.abs(elevationAt(terrain, x, y) - z), `at ${x}, ${y}`).toBeLessThan(1)
  })

  test('beds of lake and sea away from the shores', () => {
    const beds = cells.filter(({ z, x, y }) => z < -4 && isWater(x, y) && farFrom(shores, x, y) > 300)
    expect(beds.length).toBeGreaterThan(120)
    for (const { z, x, y } of beds) expect(Math.abs(elevationAt(terrain, x, y) - z), `at ${x}, ${y}`).toBeLessThan(3)
  })

  test('the district is as high as published: a top of 114 m at Halkalı Merkez, a mean of 49 m', () => {
    const heights: number[] = []
    for (let x = extent.west; x < extent.east; x += 50) {
      for (let y = extent.south; y < extent.north; y += 50) {
        if (frame.boundary.some((ring) => ringContains(ring, x, y))) heights.push(elevationAt(terrain, x, y))
      }
    }
    const [peakX, peakY] = toLocal(28.7896, 41.0354)
    expect(Math.abs(elevationAt(terrain, peakX, peakY) - 114)).toBeLessThan(2)
    expect(Math.abs(heights.reduce((a, b) => a + b, 0) / heights.length - 49)).toBeLessThan(3)
    // A cell is a mean over 0.16 km²: between cells the top may stand a little above the highest of them.
    expect(Math.max(...heights)).toBeLessThan(114 * 1.05)
  })
})

function isWater(x: number, y: number): boolean {
  return ringContains(frame.lake.ring, x, y) || ringContains(frame.sea.ring, x, y)
}

function farFrom(lines: readonly (readonly number[])[], x: number, y: number): number {
  let least = Infinity
  for (const line of lines) {
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number]
      least = Math.min(least, distanceToSegment(x, y, ax, ay, bx, by))
    }
  }
  return least
}

function closed(ring: readonly number[]): number[] {
  return [...ring, ring[0] as number, ring[1] as number]
}

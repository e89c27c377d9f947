import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { describeFault } from '../../../../src/bake/sources'
import { fillHoles } from '../../../../src/bake/sources/fillHoles'
import { readGeoTiff } from '../../../../src/bake/sources/readGeoTiff'
import { readRequest } from '../../../../src/bake/sources/readRequest'
import { resampleTerrain } from '../../../../src/bake/sources/resampleTerrain'
import type { SourceRaster } from '../../../../src/bake/sources/sourceLayer'
import { localFrame } from '../../../../src/foundation'
import { elevation, MIDDLE } from './cityBuilder'

const window = { west: 28.99, south: 40.99, east: 29.01, north: 41.01 }
const request = readRequest({ path: 'dem.tif', file: 'dem.tif', wants: 'raster', window })

describe('readGeoTiff', () => {
  test(
    'gives heights or a fault that names the file, whatever is done to its bytes: 500 mutations',
    { timeout: 60_000 },
    async () => {
      const edits = fc.array(fc.record({ at: fc.nat(), value: fc.nat({ max: 255 }), inHead: fc.boolean() }), {
        minLength: 1,
        maxLength: 6,
      })
      const counts = { read: 0, refused: 0 }
      for (const [run, changes] of fc.sample(edits, { numRuns: 500, seed: 20261125 }).entries()) {
        const bytes = Uint8Array.from(elevation({ deflate: run % 2 === 0 }))
        for (const { at, value, inHead } of changes) bytes[at % (inHead ? 330 : bytes.length)] = value
        const cut = run % 5 === 0 ? bytes.slice(0, (changes[0]!.at % bytes.length) + 1) : bytes
        const { raster, faults } = await readGeoTiff(cut, request)
        expect(faults.every((fault) => describeFault(fault).startsWith('dem.tif'))).toBe(true)
        expect(raster !== undefined).toBe(faults.length === 0)
        if (raster === undefined) counts.refused++
        else counts.read++
      }
      expect(counts.refused).toBeGreaterThan(100)
      expect(counts.read).toBeGreaterThan(20)
    },
  )
})

const size = 12
const rasterOf = (heightAt: (column: number, row: number) => number): SourceRaster => ({
  columns: size,
  rows: size,
  x: MIDDLE.longitude - 0.011,
  y: MIDDLE.latitude + 0.011,
  stepX: 0.002,
  stepY: 0.002,
  values: Float32Array.from({ length: size * size }, (_, i) => heightAt(i % size, Math.floor(i / size))),
  crs: 'EPSG:4326',
})

describe('fillHoles', () => {
  test.prop([
    fc.double({ min: -5, max: 5, noNaN: true }),
    fc.double({ min: -5, max: 5, noNaN: true }),
    fc.nat({ max: 99 }),
  ])('continues a tilted plane through a hole', (east, south, where) => {
    const middle = (1 + (where % 10)) * size + 1 + Math.floor(where / 10)
    const plane = rasterOf((column, row) => 100 + east * column + south * row)
    const holed = { ...plane, values: plane.values.map((value, i) => (i === middle ? Number.NaN : value)) }
    const { raster, faults } = fillHoles(holed, 4, 'dem.tif', {})
    expect(faults).toEqual([])
    expect(raster.values[middle]).toBeCloseTo(plane.values[middle]!, 3)
  })

  test('leaves its input as it was', () => {
    const holed = rasterOf((column, row) => (column === 5 && row === 5 ? Number.NaN : 1))
    fillHoles(holed, 4, 'dem.tif', {})
    expect(holed.values[5 * size + 5]).toBeNaN()
  })
})

describe('resampleTerrain', () => {
  const extent = { west: -400, south: -400, east: 400, north: 400 }
  const options = { file: 'dem.tif', cellSize: 20, unit: 1, knowledge: 'measured' as const, core: extent, extent }
  const frame = localFrame(MIDDLE)

  test.prop([fc.double({ min: -20, max: 20, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true })], {
    numRuns: 20,
  })('keeps a tilted plane a plane, in the right place', (east, south) => {
    const raster = rasterOf((column, row) => 100 + east * column + south * row)
    const { terrain, faults } = resampleTerrain(raster, frame, options, {})
    expect(faults).toEqual([])
    terrain.values.forEach((value, i) => {
      const x = terrain.west + (i % terrain.columns) * terrain.cellSize
      const y = terrain.north - Math.floor(i / terrain.columns) * terrain.cellSize
      const [longitude, latitude] = frame.toGeographic(x, y)
      const expected =
        100 + (east * (longitude - raster.x)) / raster.stepX + (south * (raster.y - latitude)) / raster.stepY
      expect(Math.abs(value - expected)).toBeLessThan(1e-3)
    })
  })

  test('calls a coarse raster approximate, and a fine one not', () => {
    expect(
      resampleTerrain(
        rasterOf(() => 1),
        frame,
        options,
        {},
      ).terrain.isApproximate,
    ).toBe(true)
    const fine = { ...rasterOf(() => 1), crs: 'EPSG:5254', x: 0, y: 0, stepX: 5, stepY: 5 }
    expect(
      resampleTerrain(fine, frame, { ...options, core: { west: 1e6, south: 1e6, east: 1e6, north: 1e6 } }, {}).terrain
        .isApproximate,
    ).toBe(false)
  })
})

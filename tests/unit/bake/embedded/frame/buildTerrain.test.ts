import { describe, expect, test } from 'vitest'
import { buildTerrain, layBeds, readFrame } from '../../../../../src/bake/embedded/frame'
import { densify, lengthsAlong } from '../../../../../src/bake/embedded/frame/polylines'
import { shoreOf } from '../../../../../src/bake/embedded/frame/shoreFields'
import { gridExtent, ringContains } from '../../../../../src/foundation'
import { elevationAt } from '../../../../../src/model'

const frame = readFrame('assets/kucukcekmece')
const terrain = buildTerrain(frame)
const { columns, rows, cellSize, values, west, north } = terrain
const shore = shoreOf(frame, terrain)

describe('buildTerrain', () => {
  test('spans the extent at 10 m, the whole lake and 1.2 km around the district included', () => {
    expect(cellSize).toBe(10)
    expect(gridExtent(terrain)).toEqual(frame.extent)
    const around = frame.districtRing.concat(frame.boundary[0] as number[])
    const xs = around.filter((_, i) => i % 2 === 0).concat(frame.lake.ring.filter((_, i) => i % 2 === 0))
    const ys = around.filter((_, i) => i % 2 === 1)
    expect(Math.min(...xs) - frame.extent.west).toBeGreaterThan(400)
    expect(frame.extent.east - Math.max(...xs)).toBeGreaterThan(1200)
    expect(Math.min(...ys) - frame.extent.south).toBeGreaterThan(1200)
    expect(frame.extent.north - Math.max(...ys)).toBeGreaterThan(1200)
  })

  test('says that it is derived and approximate', () => {
    expect(terrain.knowledge).toBe('derived')
    expect(terrain.isApproximate).toBe(true)
  })

  test('keeps land above the water, by 0.4 m from 5 m inland, and beds below it', () => {
    for (let node = 0; node < values.length; node++) {
      const z = values[node] as number
      if (shore.isWet[node] === 1) {
        if (!(z < 0)) throw new Error(`wet node ${node} stands at ${z} m`)
      } else if (!(z > 0) || ((shore.distance[node] as number) >= 5 && z < 0.3999)) {
        throw new Error(`dry node ${node} stands at ${z} m, ${shore.distance[node]} m from the shore`)
      }
    }
    expect(values.every(Number.isFinite)).toBe(true)
  })

  test('meets the water on the shoreline itself', () => {
    const readings: number[] = []
    for (const ring of [frame.lake.ring, frame.sea.coast]) {
      const line = densify(ring, 30)
      for (let i = 0; i < line.length; i += 2) {
        const [x, y] = [line[i] as number, line[i + 1] as number]
        if (x <= west || x >= frame.extent.east || ringContains(frame.outlet.ring, x, y)) continue
        readings.push(Math.abs(elevationAt(terrain, x, y)))
      }
    }
    readings.sort((a, b) => a - b)
    expect(readings[Math.floor(0.9 * readings.length)]).toBeLessThan(0.15)
    // Harbour corners sharper than a cell cannot be met closer than this.
    expect(readings.at(-1)).toBeLessThan(1)
  })

  test('has no step: neighbouring nodes differ by less than 60 % in slope, also at seams and edges of cuts', () => {
    let steepest = 0
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const z = values[r * columns + c] as number
        if (c + 1 < columns) steepest = Math.max(steepest, Math.abs((values[r * columns + c + 1] as number) - z))
        if (r + 1 < rows) steepest = Math.max(steepest, Math.abs((values[(r + 1) * columns + c] as number) - z))
      }
    }
    expect(steepest / cellSize).toBeLessThan(0.6)
  })

  test('lets streams fall all the way, by their bed and by the ground along it', () => {
    for (const [id, { line, bed }] of layBeds(frame, terrain)) {
      for (let i = 1; i < bed.length; i++) expect(bed[i], `${id}, vertex ${i}`).toBeLessThan(bed[i - 1] as number)
      const along = lengthsAlong(line)
      let lowest = Infinity
      for (let i = 0; i < bed.length; i++) {
        const [x, y] = [line[2 * i] as number, line[2 * i + 1] as number]
        const isInside = x > west && x < frame.extent.east && y < north
        if (!isInside || shore.isWet[nodeAt(x, y)] === 1) continue
        const z = elevationAt(terrain, x, y)
        // Nodes do not stand on the line: between two of them the bank may lift the reading by some decimetres.
        expect(z, `${id}, ${(along[i] as number).toFixed(0)} m`).toBeLessThan(lowest + 0.6)
        lowest = Math.min(lowest, z)
      }
    }
  })

  test('opens the outlet: open water from the lake to the sea', () => {
    const { line } = frame.streams.find(({ kind }) => kind === 'channel') as { line: number[] }
    const course = densify(line, 10)
    for (let i = 0; i < course.length; i += 2) {
      expect(elevationAt(terrain, course[i] as number, course[i + 1] as number)).toBeLessThan(-0.3)
    }
  })

  test('gives the same bytes twice', () => {
    expect(Buffer.compare(Buffer.from(buildTerrain(frame).values.buffer), Buffer.from(values.buffer))).toBe(0)
  })
})

function nodeAt(x: number, y: number): number {
  return Math.round((north - y) / cellSize) * columns + Math.round((x - west) / cellSize)
}

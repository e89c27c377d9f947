import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { readFrame } from '../../../../../src/bake/embedded/frame'
import { buildFrame } from '../../../../../src/bake/embedded/frame/frame'
import { findCrossing, nearestPoint } from '../../../../../src/bake/embedded/frame/polylines'
import { readAssets } from '../../../../../src/bake/embedded/frame/readAssets'
import { DataError, localFrame, ringArea, ringContains } from '../../../../../src/foundation'

const FOLDER = 'assets/kucukcekmece'
const frame = readFrame(FOLDER)
const land = frame.boundary[0] as number[]
const insideOf = (x: number, y: number) =>
  frame.neighbourhoods.filter(({ rings }) => ringContains(rings[0] as number[], x, y))
const somewhere = fc.record({
  x: fc.double({ min: -3600, max: 3600, noNaN: true }),
  y: fc.double({ min: -5000, max: 5000, noNaN: true }),
})

describe('readFrame', () => {
  test('gives 21 simple, counter-clockwise neighbourhoods with their label inside', () => {
    expect(frame.neighbourhoods).toHaveLength(21)
    for (const { rings, labelPoint, name } of frame.neighbourhoods) {
      expect(rings, name).toHaveLength(1)
      expect(ringArea(rings[0] as number[]), name).toBeGreaterThan(0)
      expect(findCrossing(rings[0] as number[], true), name).toBeUndefined()
      expect(ringContains(rings[0] as number[], ...labelPoint), name).toBe(true)
    }
  })

  test('leaves neither gap nor overlap: the parts sum to the one ring around them', () => {
    expect(frame.boundary).toHaveLength(1)
    const parts = frame.neighbourhoods.reduce((sum, { rings }) => sum + ringArea(rings[0] as number[]), 0)
    expect(Math.abs(parts - ringArea(land))).toBeLessThan(0.01)
    expect(findCrossing(land, true)).toBeUndefined()
  })

  test.prop([somewhere], { numRuns: 3000 })(
    'puts every point of the land into exactly one neighbourhood',
    ({ x, y }) => {
      expect(insideOf(x, y)).toHaveLength(ringContains(land, x, y) ? 1 : 0)
    },
  )

  test('has simple, counter-clockwise lake, sea and outlet', () => {
    for (const { ring, name } of [frame.lake, frame.sea, frame.outlet]) {
      expect(ringArea(ring), name.en).toBeGreaterThan(0)
      expect(findCrossing(ring, true), name.en).toBeUndefined()
    }
  })

  test.prop([somewhere], { numRuns: 3000 })('keeps lake, sea and land apart', ({ x, y }) => {
    const bodies = [land, frame.lake.ring, frame.sea.ring].filter((ring) => ringContains(ring, x, y))
    // A vertex of the lake stands 0.3 m inside the outline where lake and land stop sharing theirs.
    const nearest = bodies.map((ring) => nearestPoint(ring, true, x, y)).map(([nx, ny]) => Math.hypot(x - nx, y - ny))
    if (bodies.length > 1) expect(Math.min(...nearest)).toBeLessThan(1)
  })

  test('shares the shore with the neighbourhoods vertex for vertex', () => {
    const outline = new Set(vertices(land))
    expect(vertices(frame.lake.ring).filter((vertex) => outline.has(vertex)).length).toBeGreaterThan(50)
    expect(vertices(frame.sea.ring).filter((vertex) => outline.has(vertex)).length).toBeGreaterThan(8)
  })

  test('closes the sea along the extent', () => {
    const xs = frame.sea.ring.filter((_, i) => i % 2 === 0)
    const ys = frame.sea.ring.filter((_, i) => i % 2 === 1)
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys)]).toEqual([
      frame.extent.west,
      frame.extent.east,
      frame.extent.south,
    ])
  })

  test('lets the outlet reach from the lake to the sea through Fatih', () => {
    const { line } = frame.streams.find(({ kind }) => kind === 'channel') as { line: number[] }
    expect(ringContains(frame.lake.ring, line[0] as number, line[1] as number)).toBe(true)
    expect(ringContains(frame.sea.ring, line.at(-2) as number, line.at(-1) as number)).toBe(true)
    const middle = line.length / 2 - ((line.length / 2) % 2)
    expect(insideOf(line[middle] as number, line[middle + 1] as number).map(({ name }) => name)).toEqual(['Fatih'])
  })

  test('ends every stream on what it runs into', () => {
    for (const { id, kind, into, line } of frame.streams) {
      if (kind === 'channel') continue
      const target =
        into === 'lake'
          ? frame.lake.ring
          : into === 'sea'
            ? frame.sea.ring
            : (frame.streams.find((s) => s.id === into)?.line as number[])
      const [x, y] = line.slice(-2) as [number, number]
      const [nx, ny] = nearestPoint(target, into === 'lake' || into === 'sea', x, y)
      expect(Math.hypot(x - nx, y - ny), id).toBeLessThan(0.01)
    }
  })

  test('keeps surface roads and rails out of lake and sea', () => {
    for (const { id, line } of [...frame.roads, ...frame.rail.filter(({ isUnderground }) => !isUnderground)]) {
      for (let i = 0; i < line.length; i += 2) {
        const [x, y] = [line[i] as number, line[i + 1] as number]
        for (const { ring } of [frame.lake, frame.sea]) {
          const [nx, ny] = nearestPoint(ring, true, x, y)
          expect(ringContains(ring, x, y), id).toBe(false)
          expect(Math.hypot(x - nx, y - ny), id).toBeGreaterThan(20)
        }
      }
    }
  })

  test('lays each plan area inside the neighbourhood it names, on dry land, marked as an example', () => {
    const named = new Map(
      readAssets(FOLDER).planAreas.areas.map(({ id, neighbourhood }) => [id, String(neighbourhood)]),
    )
    for (const { id, rings, knowledge, note } of frame.planAreas) {
      const ring = rings[0] as number[]
      expect(knowledge).toBe('illustrative')
      expect(note.tr).toMatch(/örnek/)
      expect(note.en).toMatch(/example/)
      expect(findCrossing(ring, true), id).toBeUndefined()
      for (let i = 0; i < ring.length; i += 2) {
        const [x, y] = [ring[i] as number, ring[i + 1] as number]
        expect(
          insideOf(x, y).map((n) => n.id),
          `${id} vertex ${i / 2}`,
        ).toEqual([named.get(id)])
        expect(ringContains(frame.outlet.ring, x, y)).toBe(false)
      }
    }
    expect(frame.planAreas.map(({ status }) => status).sort()).toEqual([
      'reserveArea',
      'reserveArea',
      'riskArea',
      'riskArea',
      'riskArea',
    ])
  })

  test('agrees with the table on which landmarks lie in the district', () => {
    const { toLocal } = localFrame(frame.origin)
    for (const { id, inDistrict, position } of readAssets(FOLDER).landmarks.places) {
      // The map's own edge is ±50 m; the old match factory stands on the shore.
      const [x, y] = toLocal(...position)
      const [nx, ny] = nearestPoint(land, true, x, y)
      if (Math.hypot(x - nx, y - ny) > 50) expect(ringContains(land, x, y), id).toBe(inDistrict)
    }
  })

  test('names the dispute about M9 on its stations and on the screen', () => {
    const station = frame.places.find(({ id }) => id === 'm9-halkali-caddesi')
    expect(station?.remark?.en).toMatch(/followed/)
    expect(frame.notices.some(({ tr }) => tr.includes('M9'))).toBe(true)
  })

  test('has unique ids', () => {
    for (const list of [frame.places, frame.rail, frame.roads, frame.streams, frame.planAreas, frame.water]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    }
  })

  test('is the same for the same files', () => {
    expect(JSON.stringify(readFrame(FOLDER))).toBe(JSON.stringify(frame))
  })
})

describe('buildFrame', () => {
  test('refuses rows that do not sum to the published totals, and says which sum', () => {
    const assets = readAssets(FOLDER)
    ;(assets.neighbourhoods[3] as { figures: { population: number } }).figures.population += 1
    expect(() => buildFrame(assets)).toThrowError(/population: the rows sum to 792025, expected 792024/)
  })

  test('refuses a neighbourhood without an outline', () => {
    const assets = readAssets(FOLDER)
    assets.outlines.neighbourhoods.shift()
    expect(() => buildFrame(assets)).toThrowError(DataError)
  })

  test('refuses a lake that crosses itself', () => {
    const assets = readAssets(FOLDER)
    const { ring } = assets.rings.lake
    ;[ring[70], ring[75]] = [ring[75] as [number, number], ring[70] as [number, number]]
    expect(() => buildFrame(assets)).toThrowError(/rings.json, lake: edges \d+ and \d+ cross/)
  })
})

function vertices(ring: readonly number[]): string[] {
  return ring.flatMap((x, i) => (i % 2 === 0 ? [`${x},${ring[i + 1]}`] : []))
}

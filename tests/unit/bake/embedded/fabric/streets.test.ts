import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { ringArea } from '../../../../../src/foundation'
import { STREET_CLASSES, type RailLine } from '../../../../../src/model'
import { followStreets } from '../../../../../src/bake/embedded/followStreets'
import { arrange, isUnbounded, type FrameSegment } from '../../../../../src/bake/embedded/fabric/arrangement'
import { bridgePieces } from '../../../../../src/bake/embedded/fabric/bridges'
import { routeRoad } from '../../../../../src/bake/embedded/fabric/roadRoutes'
import { streetNetwork } from '../../../../../src/bake/embedded/fabric/streetNetwork'
import { StreetStyles } from '../../../../../src/bake/embedded/fabric/streetStyles'
import { subdivide } from '../../../../../src/bake/embedded/fabric/subdivide'

const outline = (ring: number[], line: number): FrameSegment[] =>
  Array.from({ length: ring.length / 2 }, (_, i) => {
    const j = (i + 1) % (ring.length / 2)
    return { a: [ring[2 * i] as number, ring[2 * i + 1] as number], b: [ring[2 * j] as number, ring[2 * j + 1] as number], line }
  })
const box = (x: number, y: number, width: number, depth: number) => [x, y, x + width, y, x + width, y + depth, x, y + depth]

describe('subdivide', () => {
  const quarter = fc.array(fc.double({ min: 160, max: 320, noNaN: true }), { minLength: 5, maxLength: 9 }).map((radii) =>
    radii.flatMap((radius, i) => [radius * Math.cos((2 * Math.PI * i) / radii.length), radius * Math.sin((2 * Math.PI * i) / radii.length)]),
  )

  test.prop([quarter], { numRuns: 25 })('cuts a quarter into blocks that fill it, none a sliver', (ring) => {
    const styles = new StreetStyles()
    const map = arrange(outline(ring, styles.of('collector', 14)), 0)
    const start = map.faceEdge.findIndex((_, face) => !isUnbounded(map, face))
    const blocks = subdivide(map, [start], { length: 95, width: 45, snap: 16, styleOf: () => styles.of('local', 8) })
    const areas = blocks.map((face) => ringArea(map.ringOf(map.halfEdgesOf(face))))
    const outer = map.faceEdge.findIndex((_, face) => isUnbounded(map, face))
    expect(areas.reduce((a, b) => a + b, 0)).toBeCloseTo(-ringArea(map.ringOf(map.halfEdgesOf(outer))), 4)
    expect(blocks.length).toBeGreaterThan(4)
    expect(Math.min(...areas)).toBeGreaterThan(0.25 * 95 * 45)
    expect(streetNetwork(map, styles, []).nodeCount).toBeGreaterThan(blocks.length / 2)
  })
})

describe('streetNetwork', () => {
  it('runs from junction to junction and keeps bends inside a street', () => {
    const styles = new StreetStyles()
    const style = styles.of('local', 8)
    const map = arrange([...outline(box(0, 0, 100, 60), style), { a: [50, 0], b: [50, 60], line: style }], 0)
    const streets = streetNetwork(map, styles, [])
    expect(streets.nodeCount).toBe(2)
    expect(streets.count).toBe(3)
    const vertices = Array.from({ length: 3 }, (_, i) => (streets.lines.vertexOf[i + 1] as number) - (streets.lines.vertexOf[i] as number))
    expect(vertices.sort()).toEqual([2, 4, 4])
  })
})

describe('bridgePieces', () => {
  it('joins two pieces at their nearest corners', () => {
    const styles = new StreetStyles()
    const style = styles.of('local', 8)
    const map = arrange([...outline(box(0, 0, 50, 50), style), ...outline(box(90, 10, 50, 50), style)], 0)
    const bridges = bridgePieces(map, styles)
    expect(bridges).toHaveLength(1)
    const [bridge] = bridges
    const xs = [map.x[bridge?.from ?? -1], map.x[bridge?.to ?? -1]].sort((a, b) => (a ?? 0) - (b ?? 0))
    expect(xs).toEqual([50, 90])
    expect(streetNetwork(map, styles, bridges).nodeCount).toBe(2)
  })
})

describe('routeRoad', () => {
  it('follows the edges nearest to a road’s course in one piece, round a corner where they have one', () => {
    const steps: FrameSegment[] = [
      { a: [0, 100], b: [1500, 100], line: 1 },
      { a: [1500, 100], b: [1500, 160], line: 1 },
      { a: [1500, 160], b: [3000, 160], line: 1 },
    ]
    const map = arrange([...outline(box(0, 0, 3000, 400), 1), ...steps], 0)
    const route = routeRoad(map, [-50, 110, 3050, 150], () => 1)
    const places = route.map((edge) => [0, 1].map((side) => map.origin[2 * edge + side] as number).map((vertex) => `${map.x[vertex]} ${map.y[vertex]}`).sort().join(' - '))
    expect(places.sort()).toEqual(['0 100 - 1500 100', '1500 100 - 1500 160', '1500 160 - 3000 160'])
  })

  it('takes no edge that is forbidden', () => {
    const map = arrange(outline(box(0, 0, 3000, 100), 1), 0)
    expect(routeRoad(map, [-50, 10, 3050, 10], () => Infinity)).toEqual([])
  })
})

describe('followStreets', () => {
  const rail: RailLine = { id: 'brt', name: { tr: '', en: '' }, system: 'metrobus', status: 'open', isUnderground: false, line: [0, 30, 200, -40] }
  const road = (y: number) => ({
    count: 1,
    lines: { vertexOf: Uint32Array.of(0, 2), vertices: Float64Array.of(-50, y, 250, y) },
    streetClass: Uint8Array.of(STREET_CLASSES.indexOf('arterial')),
    width: Float32Array.of(40),
    fromNode: Uint32Array.of(0),
    toNode: Uint32Array.of(1),
    nodeCount: 2,
    name: Uint16Array.of(1),
    names: ['', 'D100'],
    knowledge: 'generated' as const,
  })

  it('lies on the road beside it', () => {
    const { line } = followStreets(rail, road(5))
    expect(line.filter((_, i) => i % 2 === 1).every((y) => y === 5)).toBe(true)
  })

  it('stays where it was far from any road', () => {
    const { line } = followStreets(rail, road(900))
    expect(line.slice(0, 2)).toEqual([0, 30])
    expect(line.slice(-2)).toEqual([200, -40])
  })
})

import Flatbush from 'flatbush'
import { ringArea, ringContains } from '../../foundation'
import type { FaultCode } from './faults'
import { tally, type SourceGeometry, type Tallies } from './sourceLayer'

type PolygonGeometry = Extract<SourceGeometry, { kind: 'polygons' }>

/** Rings of one feature, outer counter-clockwise, holes clockwise after theirs, not closed by a repeat. */
export type Rings = Float64Array[]

interface FoundInRing {
  code: FaultCode
  field: string
  found?: unknown
  expected?: unknown
}

interface CheckedPolygons {
  rings: Rings
  faults: FoundInRing[]
}

/** Ends up to this far apart are closed and counted; lines closer than a tenth of it touch and do not cross. */
const MILLIMETRE = 1e-3
const METRES_PER_DEGREE = 111_320

/**
 * Checks the polygons of one feature and repairs what has only one right answer: winding, repeated vertices, ends
 * within a millimetre. Everything else is a fault: how a bow-tie was meant is known only to who drew it.
 *
 * @param geometry  parts → rings as the file has them, in its own CRS
 * @param isDegrees whether that CRS has degrees
 * @param repairs   receives what was repaired, by kind
 */
export function checkPolygons(geometry: PolygonGeometry, isDegrees: boolean, repairs: Tallies): CheckedPolygons {
  const { parts, isSingle } = geometry
  const millimetre = isDegrees ? MILLIMETRE / METRES_PER_DEGREE : MILLIMETRE
  const rings: Rings = []
  const paths: string[] = []
  const faults: FoundInRing[] = []
  parts.forEach((part, p) => {
    const outer = rings.length
    part.forEach((source, r) => {
      const field = `geometry.coordinates${isSingle ? '' : `[${p}]`}[${r}]`
      const opened = openRing(source, millimetre, repairs)
      if (typeof opened === 'number') {
        const metres = isDegrees ? opened * METRES_PER_DEGREE : opened
        faults.push({ code: 'ring-unclosed', field, found: Number(metres.toPrecision(3)), expected: 0 })
        return
      }
      if (opened.length < 6) {
        faults.push({ code: 'ring-too-short', field, found: opened.length / 2, expected: 3 })
        return
      }
      rings.push(wind(opened, r === 0, repairs))
      paths.push(field)
      const first = rings[outer]
      if (r > 0 && first !== undefined && !someInside(first, opened)) faults.push({ code: 'hole-outside', field })
    })
  })
  if (faults.length === 0) faults.push(...findCrossings(rings, paths, millimetre / 10))
  return { rings, faults }
}

/** The ring without its closing vertex and without repeats, or the gap between its ends. */
function openRing(source: Float64Array, millimetre: number, repairs: Tallies): Float64Array | number {
  const count = source.length / 2
  const gap = Math.hypot(
    (source[0] as number) - (source[2 * count - 2] as number),
    (source[1] as number) - (source[2 * count - 1] as number),
  )
  if (count > 1 && gap > 0) {
    if (gap > millimetre) return gap
    tally(repairs, 'closedWithinMillimetre')
  }
  const kept: number[] = []
  for (let i = 0; i < count - 1; i++) {
    const x = source[2 * i] as number
    const y = source[2 * i + 1] as number
    if (kept.length > 0 && x === kept[kept.length - 2] && y === kept[kept.length - 1]) tally(repairs, 'repeatedVertex')
    else kept.push(x, y)
  }
  while (kept.length > 2 && kept[0] === kept[kept.length - 2] && kept[1] === kept[kept.length - 1]) {
    kept.length -= 2
    tally(repairs, 'repeatedClosing')
  }
  return Float64Array.from(kept)
}

function wind(ring: Float64Array, isOuter: boolean, repairs: Tallies): Float64Array {
  const area = ringArea(ring)
  if (area === 0 || area > 0 === isOuter) return ring
  tally(repairs, 'winding')
  const turned = new Float64Array(ring.length)
  for (let i = 0; i < ring.length; i += 2) {
    turned[i] = ring[ring.length - 2 - i] as number
    turned[i + 1] = ring[ring.length - 1 - i] as number
  }
  return turned
}

/** A hole may touch its outer ring, so one vertex inside is enough. */
function someInside(outer: Float64Array, hole: Float64Array): boolean {
  for (let i = 0; i < hole.length; i += 2)
    if (ringContains(outer, hole[i] as number, hole[i + 1] as number)) return true
  return false
}

/** Every pair of edges that cross or run over each other: in one ring a self-crossing, in two a crossing of rings. */
export function findCrossings(rings: Rings, paths: readonly string[], tolerance: number): FoundInRing[] {
  const edges = rings.flatMap((ring, r) => Array.from({ length: ring.length / 2 }, (_, i) => edgeOf(ring, r, i)))
  const faults: FoundInRing[] = []
  const reported = new Set<string>()
  for (const [a, b] of candidatePairs(edges, tolerance)) {
    const first = edges[a] as Edge
    const second = edges[b] as Edge
    if (!crosses(first, second, tolerance)) continue
    const isSame = first.ring === second.ring
    const key = `${first.ring} ${second.ring}`
    if (reported.has(key)) continue
    reported.add(key)
    faults.push({
      code: isSame ? 'ring-self-crossing' : 'rings-crossing',
      field: paths[second.ring] as string,
      found: isSame
        ? `${first.index} and ${second.index}`
        : `${paths[first.ring]} edge ${first.index}, ${paths[second.ring]} edge ${second.index}`,
    })
  }
  return faults
}

interface Edge {
  ring: number
  index: number
  ax: number
  ay: number
  bx: number
  by: number
}

function edgeOf(ring: Float64Array, r: number, i: number): Edge {
  const j = 2 * i + 2 === ring.length ? 0 : i + 1
  return {
    ring: r,
    index: i,
    ax: ring[2 * i] as number,
    ay: ring[2 * i + 1] as number,
    bx: ring[2 * j] as number,
    by: ring[2 * j + 1] as number,
  }
}

/** Below this many edges comparing all pairs is quicker than an index. */
const FEW_EDGES = 40

function* candidatePairs(edges: readonly Edge[], tolerance: number): Generator<[number, number]> {
  if (edges.length <= FEW_EDGES) {
    for (let a = 0; a < edges.length; a++) for (let b = a + 1; b < edges.length; b++) yield [a, b]
    return
  }
  const index = new Flatbush(edges.length)
  for (const { ax, ay, bx, by } of edges)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
  index.finish()
  for (let a = 0; a < edges.length; a++) {
    const { ax, ay, bx, by } = edges[a] as Edge
    const near = index.search(
      Math.min(ax, bx) - tolerance,
      Math.min(ay, by) - tolerance,
      Math.max(ax, bx) + tolerance,
      Math.max(ay, by) + tolerance,
      (b) => b > a,
    )
    for (const b of near.sort((x, y) => x - y)) yield [a, b]
  }
}

/** Edges that meet in a vertex or end on each other touch; edges that pass through or overlap cross. */
function crosses(p: Edge, q: Edge, tolerance: number): boolean {
  const [c, d] = [distanceTo(p, q.ax, q.ay), distanceTo(p, q.bx, q.by)]
  const [a, b] = [distanceTo(q, p.ax, p.ay), distanceTo(q, p.bx, p.by)]
  const isFlat = [a, b, c, d].every((distance) => Math.abs(distance) <= tolerance)
  if (isFlat) return overlapAlong(p, q) > 10 * tolerance
  const passes = (one: number, other: number) =>
    Math.min(Math.abs(one), Math.abs(other)) > tolerance && one > 0 !== other > 0
  return passes(a, b) && passes(c, d)
}

/** Signed distance of a point from the line through an edge. */
function distanceTo({ ax, ay, bx, by }: Edge, x: number, y: number): number {
  const length = Math.hypot(bx - ax, by - ay)
  return length === 0 ? Math.hypot(x - ax, y - ay) : ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length
}

function overlapAlong(p: Edge, q: Edge): number {
  const length = Math.hypot(p.bx - p.ax, p.by - p.ay)
  const along = (x: number, y: number) => ((x - p.ax) * (p.bx - p.ax) + (y - p.ay) * (p.by - p.ay)) / length
  const [s, t] = [along(q.ax, q.ay), along(q.bx, q.by)]
  return Math.min(length, Math.max(s, t)) - Math.max(0, Math.min(s, t))
}

import { distanceToSegment, ringArea, ringContains } from '../../../foundation'
import type { Frame } from '../frame'
import { arrange, isUnbounded, type FrameSegment } from './arrangement'
import { bandsAround, growRings, simplifyRing, uniteRings, type FlatRing } from './clipping'
import { interiorPoint } from './interiorPoint'
import { orientedBox } from './orientedBox'
import type { PlanarMap } from './planarMap'
import { routeRoad } from './roadRoutes'
import { NO_STREET, StreetStyles } from './streetStyles'

/** What a face of the frame is. Only `land` is built on; `verge` is a sliver between roads. */
type Ground = 'outside' | 'shore' | 'stream' | 'rail' | 'verge' | 'land'

interface FrameFace {
  /** Index into the frame's neighbourhoods, or −1. */
  neighbourhood: number
  ground: Ground
}

export interface Framework {
  map: PlanarMap
  styles: StreetStyles
  /** By number of the face. */
  faces: FrameFace[]
  /** Water and the strip along it that is not built on. */
  shore: FlatRing[]
}

/** Depth of the public strip along lake and sea, metres. */
const SHORE_DEPTH = 30
/** Green on either side of a stream's bed, metres. */
const STREAM_BANK = 14
/** Half of a surface railway's land, metres. */
const RAIL_HALF_WIDTH = 10

/** Metres between the points at which a main road is compared with the borders. */
const ROAD_STEP = 25

const BORDER = 10
const CORRIDOR = 11
const TIE = 12

const ROAD_WIDTHS: Record<string, number> = { 'd100': 40, 'tem': 50, 'basin-ekspres': 34 }

/**
 * The first faces of the plan: neighbourhoods, minus the corridors of water, streams and surface rail. Borders between
 * neighbourhoods are streets; where a main road runs along them (D100, TEM and Basın Ekspres do), they are that road.
 */
export function buildFramework(frame: Frame): Framework {
  const borders = borderSegments(frame)
  const shore = uniteRings(growRings([frame.lake.ring, frame.sea.ring, frame.outlet.ring], SHORE_DEPTH))
  const streams = corridorsOf(
    frame.streams.filter(({ kind }) => kind !== 'channel').map(({ line, width }) => ({ line, halfWidth: width / 2 + STREAM_BANK })),
    borders.filter(({ a, b }) => !frame.roads.some((road) => runsAlong(a, b, road.line, 130))),
    50,
  )
  const rail = corridorsOf(
    frame.rail.filter(({ system, isUnderground }) => system === 'commuterRail' && !isUnderground).map(({ line }) => ({ line, halfWidth: RAIL_HALF_WIDTH })),
    borders,
    45,
  )
  const corridors = uniteRings([...shore, ...streams, ...rail]).map((ring) => simplifyRing(ring, 2))
  const segments = [
    ...borders,
    ...corridors.flatMap((ring) => segmentsOf(ring, true, CORRIDOR)),
    ...frame.roads.flatMap((road, k) => roadSegments(frame, road.line, borders, k)),
  ]
  const map = arrange(segments, TIE)
  const faces = map.faceEdge.map((_, face) => describeFace(map, face, frame, { shore, streams, rail }))
  const styles = new StreetStyles()
  const tags = [...map.lineOf]
  map.lineOf.forEach((_, edge) => (map.lineOf[edge] = styleOfEdge(map, edge, faces, styles)))
  for (const [number, road] of frame.roads.entries()) {
    const route = routeRoad(map, road.line, (edge) => roadPenalty(map, edge, tags[edge] === number, faces))
    for (const edge of route) map.lineOf[edge] = styles.of(road.class, ROAD_WIDTHS[road.id] ?? 30, road.name.tr)
  }
  bridgeCorridors(map, tags, faces, styles)
  return { map, styles, faces, shore }
}

function borderSegments(frame: Frame): FrameSegment[] {
  const seen = new Set<string>()
  return frame.neighbourhoods.flatMap(({ rings }) =>
    rings.flatMap((ring) =>
      segmentsOf(ring, true, BORDER).filter(({ a, b }) => {
        const key = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? `${a} ${b}` : `${b} ${a}`
        return !seen.has(key) && seen.add(key)
      }),
    ),
  )
}

function segmentsOf(vertices: readonly number[], isClosed: boolean, line: number): FrameSegment[] {
  const segments: FrameSegment[] = []
  const last = isClosed ? vertices.length : vertices.length - 2
  for (let i = 0; i < last; i += 2) {
    const j = (i + 2) % vertices.length
    segments.push({
      a: [vertices[i] as number, vertices[i + 1] as number],
      b: [vertices[j] as number, vertices[j + 1] as number],
      line,
    })
  }
  return segments
}

/**
 * Bands around lines. Borders that run beside a line are taken into its band: both are digitised to some 50 m, and two
 * parallel lines would leave slivers between them.
 */
function corridorsOf(lines: { line: number[]; halfWidth: number }[], borders: FrameSegment[], reach: number): FlatRing[] {
  return uniteRings(
    lines.flatMap(({ line, halfWidth }) => {
      const beside = borders.filter(({ a, b }) => runsAlong(a, b, line, reach)).map(({ a, b }) => [...a, ...b])
      return bandsAround([line, ...beside], halfWidth)
    }),
  )
}

function runsAlong(a: readonly [number, number], b: readonly [number, number], line: readonly number[], reach: number): boolean {
  const x = (a[0] + b[0]) / 2
  const y = (a[1] + b[1]) / 2
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [px, py, qx, qy] = line.slice(i, i + 4) as [number, number, number, number]
    if (distanceToSegment(x, y, px, py, qx, qy) > reach) continue
    const cross = Math.abs((b[0] - a[0]) * (qy - py) - (b[1] - a[1]) * (qx - px))
    if (cross < 0.6 * Math.hypot(b[0] - a[0], b[1] - a[1]) * Math.hypot(qx - px, qy - py)) return true
  }
  return false
}

/** The stretches of a main road that no border stands for, a little longer at both ends so that they meet something. */
function roadSegments(frame: Frame, line: readonly number[], borders: FrameSegment[], tag: number): FrameSegment[] {
  const land = frame.boundary[0] as number[]
  const points = walkAlong(line, ROAD_STEP).map(([x, y]) => {
    const nearest = borders.reduce((least, { a, b }) => Math.min(least, distanceToSegment(x, y, ...a, ...b)), Infinity)
    return { x, y, isFree: ringContains(land, x, y) && nearest > 75 }
  })
  const reach = Math.round(220 / ROAD_STEP)
  const isTaken = points.map((_, i) => points.slice(Math.max(0, i - reach), i + reach + 1).some(({ isFree }) => isFree))
  const segments: FrameSegment[] = []
  for (let i = 0; i + 1 < points.length; i++) {
    if (!isTaken[i] || !isTaken[i + 1]) continue
    const a = points[i] as { x: number; y: number }
    const b = points[i + 1] as { x: number; y: number }
    segments.push({ a: [a.x, a.y], b: [b.x, b.y], line: tag })
  }
  return segments
}

/** Points at even distances along a line, its first one included. */
function walkAlong(line: readonly number[], step: number): [x: number, y: number][] {
  const points: [number, number][] = []
  let next = 0
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number]
    const length = Math.hypot(bx - ax, by - ay)
    for (; next <= length; next += step) points.push([ax + ((bx - ax) * next) / length, ay + ((by - ay) * next) / length])
    next -= length
  }
  return points
}

function describeFace(
  map: PlanarMap,
  face: number,
  frame: Frame,
  corridors: Record<'shore' | 'streams' | 'rail', FlatRing[]>,
): FrameFace {
  if (isUnbounded(map, face)) return { neighbourhood: -1, ground: 'outside' }
  const ring = map.ringOf(map.halfEdgesOf(face))
  const [x, y] = interiorPoint(ring)
  const neighbourhood = frame.neighbourhoods.findIndex(({ rings }) => rings.some((outline) => ringContains(outline, x, y)))
  if (neighbourhood < 0) return { neighbourhood, ground: 'outside' }
  const isIn = (rings: FlatRing[]) => rings.filter((outline) => ringContains(outline, x, y)).length % 2 === 1
  if (isIn(corridors.shore)) return { neighbourhood, ground: 'shore' }
  if (isIn(corridors.rail)) return { neighbourhood, ground: 'rail' }
  if (isIn(corridors.streams)) return { neighbourhood, ground: 'stream' }
  const isSliver = ringArea(ring) < 1500 || orientedBox(ring).width < 24
  return { neighbourhood, ground: isSliver ? 'verge' : 'land' }
}

function styleOfEdge(map: PlanarMap, edge: number, faces: FrameFace[], styles: StreetStyles): number {
  const grounds = groundsBeside(map, edge, faces)
  if (!grounds.includes('land')) return NO_STREET
  return grounds.every((ground) => ground === 'land') ? styles.of('collector', 14) : styles.of('local', 9)
}

/** Main roads keep to streets and to their own line; through a corridor or along the water only where they must. */
function roadPenalty(map: PlanarMap, edge: number, isOwnLine: boolean, faces: FrameFace[]): number {
  const grounds = groundsBeside(map, edge, faces)
  if (grounds.every((ground) => ground === 'outside')) return Infinity
  if (isOwnLine || grounds.includes('land') || grounds.includes('verge')) return 1
  return grounds.every((ground) => ground === 'shore' || ground === 'outside') ? 5 : 1.6
}

function groundsBeside(map: PlanarMap, edge: number, faces: FrameFace[]): Ground[] {
  return [0, 1].map((side) => (faces[map.face[2 * edge + side] as number] as FrameFace).ground)
}

/** Carries a border street over a corridor (bridge, underpass) where the corridor is narrow. */
function bridgeCorridors(map: PlanarMap, tags: number[], faces: FrameFace[], styles: StreetStyles): void {
  const onStreet = new Set<number>()
  map.lineOf.forEach((style, edge) => {
    if (style !== NO_STREET) onStreet.add(map.origin[2 * edge] as number).add(map.origin[2 * edge + 1] as number)
  })
  const isCrossing = (edge: number) =>
    map.lineOf[edge] === NO_STREET &&
    (tags[edge] === BORDER || tags[edge] === TIE) &&
    [0, 1].every((side) => ['rail', 'stream', 'land', 'verge'].includes((faces[map.face[2 * edge + side] as number] as FrameFace).ground))
  const byVertex = new Map<number, number[]>()
  map.lineOf.forEach((_, edge) => {
    if (!isCrossing(edge)) return
    for (const half of [2 * edge, 2 * edge + 1]) {
      const vertex = map.origin[half] as number
      byVertex.set(vertex, [...(byVertex.get(vertex) ?? []), half])
    }
  })
  for (const [start, halves] of byVertex) {
    if (!onStreet.has(start)) continue
    for (const first of halves) {
      const chain: number[] = []
      let half: number | undefined = first
      let length = 0
      while (half !== undefined && length < 130) {
        const from = map.origin[half] as number
        const to: number = map.origin[half ^ 1] as number
        length += Math.hypot((map.x[to] as number) - (map.x[from] as number), (map.y[to] as number) - (map.y[from] as number))
        chain.push(half >> 1)
        if (onStreet.has(to)) break
        const back: number = half ^ 1
        half = (byVertex.get(to) ?? []).find((other) => other !== back)
      }
      const end = map.origin[(half ?? first) ^ 1] as number
      if (half === undefined || length >= 130 || !onStreet.has(end)) continue
      for (const edge of chain) map.lineOf[edge] = styles.of('local', 10)
    }
  }
}

import { distanceToSegment, ringArea, ringContains } from '../../../foundation'
import type { Frame } from '../frame'
import { arrange, isUnbounded, type FrameSegment } from './arrangement'
import { bandsAround, growRings, simplifyRing, uniteRings, type FlatRing } from './clipping'
import { interiorPoint } from './interiorPoint'
import { orientedBox } from './orientedBox'
import type { PlanarMap } from './planarMap'
import { NO_STREET, StreetStyles } from './streetStyles'

/** What a face of the frame is. Only `land` is built on; `verge` is a sliver between roads. */
export type Ground = 'outside' | 'shore' | 'stream' | 'rail' | 'verge' | 'land'

export interface FrameFace {
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
  map.lineOf.forEach((tag, edge) => (map.lineOf[edge] = styleOfEdge(map, edge, tag, faces, frame, styles)))
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
  const step = 20
  const points: { x: number; y: number; isFree: boolean }[] = []
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number]
    const count = Math.ceil(Math.hypot(bx - ax, by - ay) / step)
    for (let k = 0; k < count; k++) {
      const x = ax + ((bx - ax) * k) / count
      const y = ay + ((by - ay) * k) / count
      const nearest = borders.reduce((least, { a, b }) => Math.min(least, distanceToSegment(x, y, ...a, ...b)), Infinity)
      points.push({ x, y, isFree: ringContains(land, x, y) && nearest > 75 })
    }
  }
  const reach = 10
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

function styleOfEdge(map: PlanarMap, edge: number, tag: number, faces: FrameFace[], frame: Frame, styles: StreetStyles): number {
  const left = faces[map.face[2 * edge] as number] as FrameFace
  const right = faces[map.face[2 * edge + 1] as number] as FrameFace
  const grounds = [left.ground, right.ground]
  if (left.ground === 'outside' && right.ground === 'outside') return NO_STREET
  const road = tag < frame.roads.length ? frame.roads[tag] : undefined
  const isBuildable = grounds.includes('land')
  const isByWater = grounds.every((ground) => ground === 'shore' || ground === 'outside')
  if (isByWater && road === undefined) return NO_STREET
  const named =
    road ??
    frame.roads.find(({ line, accuracy }) => {
      const [a, b] = [map.origin[2 * edge] as number, map.origin[2 * edge + 1] as number]
      return runsAlong([map.x[a] as number, map.y[a] as number], [map.x[b] as number, map.y[b] as number], line, Math.min(accuracy, 100) + 40)
    })
  if (named !== undefined && (isBuildable || road !== undefined || grounds.includes('outside') || grounds.includes('verge'))) {
    return styles.of(named.class, ROAD_WIDTHS[named.id] ?? 30, named.name.tr)
  }
  if (!isBuildable) return NO_STREET
  if (grounds.every((ground) => ground === 'land')) return styles.of('collector', 14)
  return styles.of('local', 9)
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

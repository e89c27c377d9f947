import { ringArea } from '../../../foundation'
import { toCentimetre } from './clipping'
import { PlanarMap } from './planarMap'

/** A straight piece of a line of the frame; `line` numbers what it belongs to, lower numbers win where two coincide. */
export interface FrameSegment {
  a: [x: number, y: number]
  b: [x: number, y: number]
  line: number
}

/** Points nearer than this become one, metres. */
const SNAP = 1.5

/**
 * Builds the planar map of a set of lines: cut at each other, welded where they nearly meet, loose ends taken away,
 * islands tied to the mainland by a straight line (numbered `tie`).
 */
export function arrange(segments: readonly FrameSegment[], tie: number): PlanarMap {
  // Cutting moves vertices to whole centimetres, which may make new crossings; a second and third pass find them.
  let pieces = cutAtCrossings(segments)
  for (let pass = 0; pass < 2; pass++) pieces = cutAtCrossings(pieces)
  const map = new PlanarMap()
  const vertices = new Map<string, number>()
  const vertexAt = ([x, y]: [number, number]) => {
    const key = `${x},${y}`
    const known = vertices.get(key)
    if (known !== undefined) return known
    const created = map.addVertex(x, y)
    vertices.set(key, created)
    return created
  }
  let edges = new Map<string, { a: number; b: number; line: number }>()
  for (const piece of pieces) {
    const a = vertexAt(piece.a)
    const b = vertexAt(piece.b)
    if (a === b) continue
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    const known = edges.get(key)
    if (known === undefined || piece.line < known.line) edges.set(key, { a, b, line: piece.line })
  }
  edges = withoutLooseEnds(edges)
  tieIslands(map, edges, tie)
  for (const { a, b, line } of edges.values()) map.addEdge(a, b, line)
  joinAround(map)
  return map
}

function cutAtCrossings(segments: readonly FrameSegment[]): FrameSegment[] {
  const welded = weld(segments)
  const cuts = welded.map(() => [] as [t: number, x: number, y: number][])
  for (let i = 0; i < welded.length; i++) {
    const { a, b } = welded[i] as FrameSegment
    for (let j = i + 1; j < welded.length; j++) {
      const { a: c, b: d } = welded[j] as FrameSegment
      if (Math.max(a[0], b[0]) + SNAP < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) + SNAP < Math.min(a[0], b[0])) continue
      if (Math.max(a[1], b[1]) + SNAP < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) + SNAP < Math.min(a[1], b[1])) continue
      let touches = false
      for (const [point, from, to, list] of [
        [c, a, b, i], [d, a, b, i], [a, c, d, j], [b, c, d, j],
      ] as const) {
        const t = positionOn(point, from, to)
        if (t === undefined) continue
        touches = true
        if (t > 0 && t < 1 && !same(point, from) && !same(point, to)) (cuts[list] as [number, number, number][]).push([t, ...point])
      }
      if (touches) continue
      const ux = b[0] - a[0]
      const uy = b[1] - a[1]
      const vx = d[0] - c[0]
      const vy = d[1] - c[1]
      const cross = ux * vy - uy * vx
      if (Math.abs(cross) < 1e-9) continue
      const t = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross
      const s = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / cross
      if (t <= 0 || t >= 1 || s <= 0 || s >= 1) continue
      const x = toCentimetre(a[0] + t * ux)
      const y = toCentimetre(a[1] + t * uy)
      ;(cuts[i] as [number, number, number][]).push([t, x, y])
      ;(cuts[j] as [number, number, number][]).push([s, x, y])
    }
  }
  return welded.flatMap(({ a, b, line }, i) => {
    const stops = (cuts[i] as [number, number, number][]).sort((p, q) => p[0] - q[0])
    const points = [a, ...stops.map(([, x, y]): [number, number] => [x, y]), b]
    return points.slice(1).flatMap((end, k) => {
      const start = points[k] as [number, number]
      return same(start, end) ? [] : [{ a: start, b: end, line }]
    })
  })
}

/** Moves every end to the first one met within SNAP of it. */
function weld(segments: readonly FrameSegment[]): FrameSegment[] {
  const cells = new Map<string, [number, number][]>()
  const place = ([px, py]: [number, number]): [number, number] => {
    const x = toCentimetre(px)
    const y = toCentimetre(py)
    const column = Math.floor(x / SNAP)
    const row = Math.floor(y / SNAP)
    for (let dc = -1; dc <= 1; dc++) {
      for (let dr = -1; dr <= 1; dr++) {
        for (const point of cells.get(`${column + dc},${row + dr}`) ?? []) {
          if (Math.hypot(point[0] - x, point[1] - y) < SNAP) return point
        }
      }
    }
    const key = `${column},${row}`
    cells.set(key, [...(cells.get(key) ?? []), [x, y]])
    return [x, y]
  }
  return segments.flatMap(({ a, b, line }) => {
    const from = place(a)
    const to = place(b)
    return same(from, to) ? [] : [{ a: from, b: to, line }]
  })
}

/** Where along a–b a point lies, 0 … 1, if it lies on it within SNAP. */
function positionOn(point: [number, number], a: [number, number], b: [number, number]): number | undefined {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const squared = dx * dx + dy * dy
  const t = Math.min(1, Math.max(0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / squared))
  return Math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy) < SNAP ? t : undefined
}

function same(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

type Edges = Map<string, { a: number; b: number; line: number }>

function withoutLooseEnds(edges: Edges): Edges {
  const kept = new Map(edges)
  for (;;) {
    const degree = new Map<number, number>()
    for (const { a, b } of kept.values()) for (const v of [a, b]) degree.set(v, (degree.get(v) ?? 0) + 1)
    const before = kept.size
    for (const [key, { a, b }] of kept) if (degree.get(a) === 1 || degree.get(b) === 1) kept.delete(key)
    if (kept.size === before) return kept
  }
}

/** Faces must have no holes: a component of its own is tied to the largest one at the nearest pair of vertices, twice. */
function tieIslands(map: PlanarMap, edges: Edges, line: number): void {
  for (;;) {
    const group = new Map<number, number>()
    const neighbours = new Map<number, number[]>()
    for (const { a, b } of edges.values()) {
      neighbours.set(a, [...(neighbours.get(a) ?? []), b])
      neighbours.set(b, [...(neighbours.get(b) ?? []), a])
    }
    const members: number[][] = []
    for (const start of neighbours.keys()) {
      if (group.has(start)) continue
      const list = [start]
      group.set(start, members.length)
      for (let i = 0; i < list.length; i++) {
        for (const other of neighbours.get(list[i] as number) ?? []) {
          if (group.has(other)) continue
          group.set(other, members.length)
          list.push(other)
        }
      }
      members.push(list)
    }
    if (members.length < 2) return
    members.sort((p, q) => q.length - p.length)
    const mainland = members[0] as number[]
    const island = members[1] as number[]
    let best: [number, number, number] = [Infinity, -1, -1]
    for (const a of island) {
      for (const b of mainland) {
        const distance = Math.hypot((map.x[a] as number) - (map.x[b] as number), (map.y[a] as number) - (map.y[b] as number))
        if (distance < best[0]) best = [distance, a, b]
      }
    }
    edges.set(`${best[1]} ${best[2]}`, { a: best[1], b: best[2], line })
  }
}

/** Links the half-edges around every vertex by angle, then numbers the faces. */
function joinAround(map: PlanarMap): void {
  const outgoing = new Map<number, number[]>()
  map.origin.forEach((vertex, half) => outgoing.set(vertex, [...(outgoing.get(vertex) ?? []), half]))
  const angleOf = (half: number) => {
    const from = map.origin[half] as number
    const to = map.origin[half ^ 1] as number
    return Math.atan2((map.y[to] as number) - (map.y[from] as number), (map.x[to] as number) - (map.x[from] as number))
  }
  for (const halves of outgoing.values()) {
    halves.sort((p, q) => angleOf(p) - angleOf(q))
    // Walking with the face on the left: after arriving by the twin of h, leave by the one clockwise before h.
    halves.forEach((half, i) => map.join(half ^ 1, halves[(i + halves.length - 1) % halves.length] as number))
  }
  for (let half = 0; half < map.origin.length; half++) {
    if (map.face[half] !== -1) continue
    const face = map.faceEdge.push(half) - 1
    for (const member of map.halfEdgesOf(face)) map.face[member] = face
  }
}

/** The unbounded face walks clockwise around everything. */
export function isUnbounded(map: PlanarMap, face: number): boolean {
  return ringArea(map.ringOf(map.halfEdgesOf(face))) <= 0
}

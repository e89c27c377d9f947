import earcut, { flatten } from 'earcut'

/** What a roof triangle is, for its colour; stored in the vertex beside the edge flags. */
export const ROOF_SURFACES = { flat: 0, tiled: 1, gableWall: 2, dome: 3 } as const
type RoofSurface = keyof typeof ROOF_SURFACES

/**
 * Receives one triangle, counter-clockwise from above or outside.
 *
 * @param corners  x, y and rise of three corners; rise 0 is the eaves, 1 the ridge
 * @param edges    bit i set if the edge opposite corner i is drawn
 */
type RoofSink = (corners: readonly number[], edges: number, surface: RoofSurface) => void

/**
 * Triangulates the roof over one footprint. Hipped and gabled roofs are built over convex quadrilaterals, a dome over
 * any outline; every other outline gets a flat roof at eaves height, since a guessed ridge would be worse than none.
 *
 * @param rings  outer ring counter-clockwise, then its holes; metres
 */
export function buildRoof(rings: readonly ArrayLike<number>[], shape: 'flat' | 'hipped' | 'gabled' | 'dome', sink: RoofSink): void {
  const outer = rings[0]
  if (outer === undefined || outer.length < 6) return
  const isPlainQuad = rings.length === 1 && outer.length === 8 && isConvex(outer)
  if (isPlainQuad && (shape === 'hipped' || shape === 'gabled')) buildPitched(outer, shape === 'gabled', sink)
  else buildFlat(rings, sink)
  if (shape === 'dome') buildDome(outer, sink)
}

function buildFlat(rings: readonly ArrayLike<number>[], sink: RoofSink): void {
  const { vertices, holes } = flatten(rings.map((ring) => pairs(ring)))
  const triangles = earcut(vertices, holes, 2)
  const count = vertices.length / 2
  const nextOf = new Uint32Array(count)
  const starts = [0, ...holes]
  starts.forEach((start, ring) => {
    const end = starts[ring + 1] ?? count
    for (let i = start; i < end; i++) nextOf[i] = i + 1 === end ? start : i + 1
  })
  const isOutline = (a: number, b: number) => nextOf[a] === b || nextOf[b] === a
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t] as number
    const isClockwise = turn(vertices, a, triangles[t + 1] as number, triangles[t + 2] as number) < 0
    const b = triangles[isClockwise ? t + 2 : t + 1] as number
    const c = triangles[isClockwise ? t + 1 : t + 2] as number
    const edges = (isOutline(b, c) ? 1 : 0) | (isOutline(c, a) ? 2 : 0) | (isOutline(a, b) ? 4 : 0)
    const corner = (i: number) => [vertices[2 * i] as number, vertices[2 * i + 1] as number, 0]
    sink([...corner(a), ...corner(b), ...corner(c)], edges, 'flat')
  }
}

/** A ridge along the longer axis; hipped ends lean in by half of the shorter side, the 45° plan of a real hip. */
function buildPitched(quad: ArrayLike<number>, isGabled: boolean, sink: RoofSink): void {
  const corner = (i: number): [number, number] => [quad[2 * (i % 4)] as number, quad[2 * (i % 4) + 1] as number]
  const side = (i: number) => distance(corner(i), corner(i + 1))
  const first = side(0) + side(2) >= side(1) + side(3) ? 0 : 1
  const [a, b, c, d] = [corner(first), corner(first + 1), corner(first + 2), corner(first + 3)]
  // a–b and c–d are the long sides; the ridge runs between the middles of b–c and d–a.
  const head = middle(b, c)
  const tail = middle(d, a)
  const length = distance(head, tail)
  const inset = isGabled ? 0 : Math.min((distance(b, c) + distance(d, a)) / 4, length / 2) / Math.max(length, 1e-6)
  const ridgeHead = between(head, tail, inset)
  const ridgeTail = between(tail, head, inset)
  const at = (point: readonly [number, number], rise: number) => [point[0], point[1], rise]
  const isPyramid = !isGabled && distance(ridgeHead, ridgeTail) < 0.05
  const ends = isGabled ? 'gableWall' : 'tiled'
  sink([...at(b, 0), ...at(c, 0), ...at(ridgeHead, 1)], 7, ends)
  sink([...at(d, 0), ...at(a, 0), ...at(ridgeTail, 1)], 7, ends)
  if (isPyramid) {
    sink([...at(a, 0), ...at(b, 0), ...at(ridgeHead, 1)], 7, 'tiled')
    sink([...at(c, 0), ...at(d, 0), ...at(ridgeHead, 1)], 7, 'tiled')
    return
  }
  sink([...at(a, 0), ...at(b, 0), ...at(ridgeHead, 1)], 5, 'tiled')
  sink([...at(a, 0), ...at(ridgeHead, 1), ...at(ridgeTail, 1)], 3, 'tiled')
  sink([...at(c, 0), ...at(d, 0), ...at(ridgeTail, 1)], 5, 'tiled')
  sink([...at(c, 0), ...at(ridgeTail, 1), ...at(ridgeHead, 1)], 3, 'tiled')
}

const DOME_SEGMENTS = 16
const DOME_RINGS = 4

/** A shell over the middle of the outline, as wide as the outline allows. */
function buildDome(outer: ArrayLike<number>, sink: RoofSink): void {
  const count = outer.length / 2
  let x = 0
  let y = 0
  for (let i = 0; i < count; i++) {
    x += (outer[2 * i] as number) / count
    y += (outer[2 * i + 1] as number) / count
  }
  let radius = Infinity
  for (let i = 0; i < count; i++) {
    const j = (i + 1) % count
    const [ax, ay, bx, by] = [outer[2 * i], outer[2 * i + 1], outer[2 * j], outer[2 * j + 1]] as [number, number, number, number]
    const length = Math.hypot(bx - ax, by - ay)
    if (length > 1e-6) radius = Math.min(radius, ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length)
  }
  if (!(radius > 1)) return
  radius *= 0.86
  const point = (ring: number, segment: number) => {
    const lift = ((Math.PI / 2) * ring) / DOME_RINGS
    const turnBy = (2 * Math.PI * segment) / DOME_SEGMENTS
    return [x + radius * Math.cos(lift) * Math.cos(turnBy), y + radius * Math.cos(lift) * Math.sin(turnBy), Math.sin(lift)]
  }
  for (let ring = 0; ring < DOME_RINGS; ring++) {
    for (let segment = 0; segment < DOME_SEGMENTS; segment++) {
      const [p, q, r, s] = [point(ring, segment), point(ring, segment + 1), point(ring + 1, segment + 1), point(ring + 1, segment)]
      sink([...p, ...q, ...r], ring === 0 ? 4 : 0, 'dome')
      if (ring + 1 < DOME_RINGS) sink([...p, ...r, ...s], 0, 'dome')
    }
  }
}

function pairs(ring: ArrayLike<number>): [number, number][] {
  return Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i] as number, ring[2 * i + 1] as number])
}

function isConvex(ring: ArrayLike<number>): boolean {
  const count = ring.length / 2
  for (let i = 0; i < count; i++) if (turn(ring, i, (i + 1) % count, (i + 2) % count) <= 0) return false
  return true
}

function turn(points: ArrayLike<number>, a: number, b: number, c: number): number {
  const [ax, ay] = [points[2 * a] as number, points[2 * a + 1] as number]
  return (
    ((points[2 * b] as number) - ax) * ((points[2 * c + 1] as number) - ay) -
    ((points[2 * b + 1] as number) - ay) * ((points[2 * c] as number) - ax)
  )
}

const distance = (p: readonly [number, number], q: readonly [number, number]) => Math.hypot(q[0] - p[0], q[1] - p[1])
const middle = (p: readonly [number, number], q: readonly [number, number]): [number, number] => between(p, q, 0.5)
const between = (p: readonly [number, number], q: readonly [number, number], t: number): [number, number] => [
  p[0] + t * (q[0] - p[0]),
  p[1] + t * (q[1] - p[1]),
]

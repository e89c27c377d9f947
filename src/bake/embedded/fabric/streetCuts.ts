import { distanceToSegment, ringArea } from '../../../foundation'
import { toCentimetre } from './clipping'
import { anchorPoint, reversePoints, scoreCut, type Anchor, type StreetCut } from './judgeCut'
import { orientedBox, type OrientedBox } from './orientedBox'

export interface CutOptions {
  /** Wanted size of the parts, metres between street centres. */
  length: number
  width: number
  /** An end nearer to a junction than this takes the junction. */
  snap: number
  /** Direction of the ground's contours and how much it counts, 0 … 1, at a point. */
  contour?: (x: number, y: number) => { angle: number; weight: number }
}

/**
 * Chooses the street that best divides a face, or none if the face already has the wanted size.
 *
 * Candidates are streamlines of a cross field (four directions at right angles) that the outline of the face and the
 * contours of the ground induce, so that streets run along or at right angles to what is already there. They are judged
 * by how evenly they divide, how squarely they meet the outline, and whether they carry on an existing street.
 *
 * Source  after G. Chen et al., "Interactive procedural street modeling", ACM TOG 27 (3), 2008 (tensor fields) and
 *         Y. Yang et al., "Urban pattern: layout design by hierarchical domain splitting", ACM TOG 32 (6), 2013
 */
export function chooseCut(ring: readonly number[], isJunction: readonly boolean[], options: CutOptions): StreetCut | undefined {
  const box = orientedBox(ring)
  const along = piecesOf(box.length, options.length)
  const across = piecesOf(box.width, options.width)
  const acrossLong = Math.round(box.length / options.width)
  const alongShort = Math.round(box.width / options.length)
  if (along < 2 && across < 2) return undefined
  // Across the long axis if that leaves pieces nearer to the wanted shape, else along it.
  const plans: { turn: number; pieces: number }[] = []
  if (along >= 2 && box.length / options.length >= box.width / options.width) plans.push({ turn: Math.PI / 2, pieces: along })
  if (across >= 2) plans.push({ turn: 0, pieces: across })
  if (along >= 2) plans.push({ turn: Math.PI / 2, pieces: along })
  if (plans.length === 0) plans.push({ turn: Math.PI / 2, pieces: Math.max(2, acrossLong, alongShort) })

  const minimum = { width: 0.52 * options.width, area: 0.3 * options.length * options.width }
  const field = crossField(ring, Math.sqrt(Math.abs(ringArea(ring))), options)
  for (const { turn, pieces } of plans) {
    let best: StreetCut | undefined
    let bestScore = -Infinity
    const ideal = Math.floor(pieces / 2) / pieces
    for (const shift of [0, 0.07, -0.07, 0.14, -0.14, 0.21, -0.21]) {
      for (const isStraight of [false, true]) {
        const cut = traceCut(ring, isJunction, box, turn, ideal + shift, isStraight ? undefined : field, options)
        if (cut === undefined) continue
        const score = scoreCut(ring, isJunction, cut, ideal, minimum) - Math.abs(shift) - (isStraight ? 0.15 : 0)
        if (score > bestScore) {
          bestScore = score
          best = cut
        }
      }
    }
    if (best !== undefined) return best
  }
  return undefined
}

/** A piece may be up to two fifths longer than wanted before it is cut. */
function piecesOf(extent: number, wanted: number): number {
  return Math.floor(extent / wanted + 0.6)
}

type Field = (x: number, y: number) => number

/** Direction (modulo a quarter turn) that the outline and the contours ask for. */
function crossField(ring: readonly number[], size: number, { contour }: CutOptions): Field {
  const reach = Math.max(30, 0.3 * size)
  return (x, y) => {
    let re = 0
    let im = 0
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length
      const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [number, number, number, number]
      const length = Math.hypot(bx - ax, by - ay)
      if (length < 1e-6) continue
      const weight = length * Math.exp(-distanceToSegment(x, y, ax, ay, bx, by) / reach)
      // cos 4θ and sin 4θ from the edge itself, without an arc tangent.
      const c = (bx - ax) / length
      const s = (by - ay) / length
      const c2 = c * c - s * s
      const s2 = 2 * c * s
      re += weight * (c2 * c2 - s2 * s2)
      im += weight * 2 * c2 * s2
    }
    const ground = contour?.(x, y)
    if (ground !== undefined && ground.weight > 0) {
      const weight = ground.weight * size
      re += weight * Math.cos(4 * ground.angle)
      im += weight * Math.sin(4 * ground.angle)
    }
    return Math.atan2(im, re) / 4
  }
}

function traceCut(
  ring: readonly number[],
  isJunction: readonly boolean[],
  box: OrientedBox,
  turn: number,
  fraction: number,
  field: Field | undefined,
  options: CutOptions,
): StreetCut | undefined {
  const heading = box.angle + turn
  const seed = seedPoint(ring, box, turn, fraction)
  if (seed === undefined) return undefined
  const step = Math.min(24, Math.max(6, box.width / 9))
  const ahead = walk(ring, seed, heading, step, field)
  const behind = walk(ring, seed, heading + Math.PI, step, field)
  if (ahead === undefined || behind === undefined || ahead.edge === behind.edge) return undefined
  const points = [...reversePoints(behind.points), ...seed, ...ahead.points]
  const to = settle(ring, isJunction, ahead, options.snap)
  const from = settle(ring, isJunction, behind, options.snap)
  if (from.edge === to.edge) return undefined
  const start = anchorPoint(ring, from)
  const end = anchorPoint(ring, to)
  // Points next to a moved end would make a kink there.
  const clear = Math.max(step * 0.9, options.snap * 0.5)
  const kept: number[] = []
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] as number, points[i + 1] as number]
    if (Math.hypot(x - start[0], y - start[1]) > clear && Math.hypot(x - end[0], y - end[1]) > clear) kept.push(x, y)
  }
  const thinned = thin([...start, ...kept, ...end], field === undefined ? 50 : 0.9)
  return { from, to, between: thinned.slice(2, -2).map(toCentimetre) }
}

/** Middle of the chord that crosses the face at a fraction of its box. */
function seedPoint(ring: readonly number[], box: OrientedBox, turn: number, fraction: number): [number, number] | undefined {
  const axis = box.angle + turn - Math.PI / 2
  const extent = turn === 0 ? box.width : box.length
  const ux = Math.cos(axis)
  const uy = Math.sin(axis)
  const px = box.centre[0] + ux * (fraction - 0.5) * extent
  const py = box.centre[1] + uy * (fraction - 0.5) * extent
  const crossings: number[] = []
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    const da = ((ring[i] as number) - px) * ux + ((ring[i + 1] as number) - py) * uy
    const db = ((ring[j] as number) - px) * ux + ((ring[j + 1] as number) - py) * uy
    if (da > 0 === db > 0) continue
    const t = da / (da - db)
    const x = (ring[i] as number) + t * ((ring[j] as number) - (ring[i] as number))
    const y = (ring[i + 1] as number) + t * ((ring[j + 1] as number) - (ring[i + 1] as number))
    crossings.push(-(x - px) * uy + (y - py) * ux)
  }
  crossings.sort((a, b) => a - b)
  let best: [number, number] | undefined
  let widest = 0
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [low, high] = [crossings[i] as number, crossings[i + 1] as number]
    if (high - low <= widest) continue
    widest = high - low
    const middle = (low + high) / 2
    best = [px - uy * middle, py + ux * middle]
  }
  return best
}

interface Walk {
  points: number[]
  edge: number
  hit: [number, number]
  heading: number
}

function walk(ring: readonly number[], seed: [number, number], heading: number, step: number, field: Field | undefined): Walk | undefined {
  let [x, y] = seed
  let direction = heading
  const points: number[] = []
  const limit = field === undefined ? 2 : 240
  for (let count = 0; count < limit; count++) {
    if (field !== undefined) direction = alignTo(field(x, y), direction)
    const stride = field === undefined ? 1e5 : step
    const nx = x + stride * Math.cos(direction)
    const ny = y + stride * Math.sin(direction)
    const crossing = firstCrossing(ring, x, y, nx, ny)
    if (crossing !== undefined) return { points, ...crossing, heading: direction }
    x = nx
    y = ny
    points.push(x, y)
  }
  return undefined
}

/** The one of the field's four directions nearest to where the walk is heading; turns are gentle. */
function alignTo(angle: number, heading: number): number {
  const quarter = Math.PI / 2
  const turn = angle - heading - quarter * Math.round((angle - heading) / quarter)
  return heading + Math.max(-0.3, Math.min(0.3, turn))
}

function firstCrossing(ring: readonly number[], ax: number, ay: number, bx: number, by: number) {
  let least = Infinity
  let edge = -1
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    const [px, py, qx, qy] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [number, number, number, number]
    const cross = (bx - ax) * (qy - py) - (by - ay) * (qx - px)
    if (Math.abs(cross) < 1e-12) continue
    const t = ((px - ax) * (qy - py) - (py - ay) * (qx - px)) / cross
    const s = ((px - ax) * (by - ay) - (py - ay) * (bx - ax)) / cross
    if (t > 1e-9 && t <= 1 && s >= 0 && s <= 1 && t < least) {
      least = t
      edge = i / 2
    }
  }
  if (edge < 0) return undefined
  return { edge, hit: [ax + least * (bx - ax), ay + least * (by - ay)] as [number, number] }
}

/** Takes a junction (or a vertex close by) instead of a place beside it. */
function settle(ring: readonly number[], isJunction: readonly boolean[], { edge, hit }: Walk, snap: number): Anchor {
  const count = ring.length / 2
  let best: Anchor = { edge, point: [toCentimetre(hit[0]), toCentimetre(hit[1])] }
  let least = Infinity
  for (let offset = -3; offset <= 4; offset++) {
    const i = (edge + offset + count) % count
    const distance = Math.hypot((ring[2 * i] as number) - hit[0], (ring[2 * i + 1] as number) - hit[1])
    const reach = isJunction[i] ? snap : Math.min(4, snap / 3)
    if (distance < reach && distance < least) {
      least = distance
      best = { edge: i }
    }
  }
  return best
}

/** Douglas and Peucker for an open line; both ends stay. */
function thin(line: readonly number[], tolerance: number): number[] {
  let far = -1
  let most = tolerance
  const last = line.length - 2
  for (let i = 2; i < last; i += 2) {
    const distance = distanceToSegment(line[i] as number, line[i + 1] as number, line[0] as number, line[1] as number, line[last] as number, line[last + 1] as number)
    if (distance > most) {
      most = distance
      far = i
    }
  }
  if (far < 0) return [...line.slice(0, 2), ...line.slice(last)]
  return [...thin(line.slice(0, far + 2), tolerance).slice(0, -2), ...thin(line.slice(far), tolerance)]
}

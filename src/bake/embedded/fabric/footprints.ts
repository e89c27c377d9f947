import { distanceToSegment, ringArea, ringContains, type Random } from '../../../foundation'
import { toCentimetre, type FlatRing } from './clipping'
import { STREET_EDGE, type Lot } from './lots'
import { plainRing, ringOn, type Rectangle } from './rectangles'

/**
 * A building of an attached row: from side wall to side wall, `setback` behind the street, `depth` deep. Points on a
 * side are measured along it from the street, by the same rule for both neighbours, so that their walls are one.
 */
export function rowFootprint(lot: Lot, angle: number, setback: number, depth: number): FlatRing | undefined {
  const front = frontChain(lot, angle)
  if (front === undefined) return undefined
  const { ring } = lot
  const count = lot.edges.length
  const { first, last } = front
  const vertex = (i: number): [number, number] => {
    const k = ((i % count) + count) % count
    return [ring[2 * k] as number, ring[2 * k + 1] as number]
  }
  const start = vertex(first)
  const end = vertex(last)
  const startSide = along(start, vertex(first - 1), setback, depth)
  const endSide = along(end, vertex(last + 1), setback, depth)
  if (startSide === undefined || endSide === undefined) return undefined
  const points: [number, number][] = []
  if (setback === 0) for (let i = first; i !== last + 1; i++) points.push(vertex(i))
  else points.push(startSide.near, endSide.near)
  points.push(endSide.far, startSide.far)
  const footprint = points.flat()
  return isBuildable(footprint, lot) ? footprint : undefined
}

/**
 * Breaks up the rear of every fifth attached house: a light well cut into it or a wing built out, away from the shared
 * walls.
 */
export function withRearPart(ring: FlatRing, lot: Lot, random: Random): FlatRing {
  const choice = random.next()
  const [from, to, depth] = [random.between(0.2, 0.4), random.between(0.6, 0.8), random.between(1.8, 2.8)]
  if (ring.length !== 8 || choice > 0.2) return ring
  const [ax, ay, bx, by] = ring.slice(4) as [number, number, number, number]
  const length = Math.hypot(bx - ax, by - ay)
  if (length < 8) return ring
  // The ring turns left, so outwards is to the right of its edges.
  const sign = choice < 0.1 ? 1 : -1
  const nx = (sign * (by - ay) * depth) / length
  const ny = (-sign * (bx - ax) * depth) / length
  const at = (share: number, out: number): [number, number] => [
    toCentimetre(ax + (bx - ax) * share + nx * out),
    toCentimetre(ay + (by - ay) * share + ny * out),
  ]
  const wing = [...ring.slice(0, 6), ...at(from, 0), ...at(from, 1), ...at(to, 1), ...at(to, 0), ...ring.slice(6)]
  for (let i = 6; i < 14; i += 2) {
    const x = wing[i] as number
    const y = wing[i + 1] as number
    if (!ringContains(lot.ring, x, y) || distanceToRing(lot.ring, x, y) < 0.6) return ring
  }
  return wing
}

/** Longest run of street edges that follow the row. */
function frontChain({ ring, edges }: Lot, angle: number): { first: number; last: number } | undefined {
  const count = edges.length
  const ux = Math.cos(angle)
  const uy = Math.sin(angle)
  const isFront = edges.map((edge, i) => {
    if (edge !== STREET_EDGE) return false
    const j = (i + 1) % count
    const dx = (ring[2 * j] as number) - (ring[2 * i] as number)
    const dy = (ring[2 * j + 1] as number) - (ring[2 * i + 1] as number)
    return dx * ux + dy * uy > 0.75 * Math.hypot(dx, dy)
  })
  let best: { first: number; last: number } | undefined
  let longest = 3
  for (let first = 0; first < count; first++) {
    if (!isFront[first] || isFront[(first + count - 1) % count]) continue
    let last = first
    let length = 0
    while (isFront[last % count] && last < first + count) {
      const [i, j] = [last % count, (last + 1) % count]
      length += Math.hypot((ring[2 * j] as number) - (ring[2 * i] as number), (ring[2 * j + 1] as number) - (ring[2 * i + 1] as number))
      last++
    }
    if (length > longest) {
      longest = length
      best = { first, last }
    }
  }
  return best
}

function along(from: [number, number], to: [number, number], near: number, far: number) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (length < 7) return undefined
  const ux = (to[0] - from[0]) / length
  const uy = (to[1] - from[1]) / length
  // Whole centimetres rarely lie on the side itself: of the next places along it the one that comes closest is taken,
  // or two walls would overlap by a splinter.
  const at = (distance: number): [number, number] => {
    let best = from
    let least = Infinity
    for (let k = 0; k < 16; k++) {
      const x = toCentimetre(from[0] + ux * (distance + 0.03 * k))
      const y = toCentimetre(from[1] + uy * (distance + 0.03 * k))
      const off = Math.abs((x - from[0]) * uy - (y - from[1]) * ux)
      if (off >= least - 1e-9) continue
      least = off
      best = [x, y]
    }
    return best
  }
  return { near: near === 0 ? from : at(near), far: far > length - 1.2 ? to : at(far) }
}

/** Inside the lot (its vertices, to a centimetre), counter-clockwise, and neither splinter nor needle. */
function isBuildable(footprint: FlatRing, { ring }: Lot): boolean {
  if (ringArea(footprint) < 38) return false
  for (let i = 0; i < footprint.length; i += 2) {
    const x = footprint[i] as number
    const y = footprint[i + 1] as number
    if (!ringContains(ring, x, y) && distanceToRing(ring, x, y) > 0.011) return false
    const j = (i + 2) % footprint.length
    const h = (i + footprint.length - 2) % footprint.length
    const ax = x - (footprint[h] as number)
    const ay = y - (footprint[h + 1] as number)
    const bx = (footprint[j] as number) - x
    const by = (footprint[j + 1] as number) - y
    const span = Math.hypot(bx, by)
    if (span < 1 || ax * by - ay * bx < -0.05 * Math.hypot(ax, ay) * span) return false
    if (ax * bx + ay * by < -0.75 * Math.hypot(ax, ay) * span) return false
    const mx = x + bx / 2
    const my = y + by / 2
    if (!ringContains(ring, mx, my) && distanceToRing(ring, mx, my) > 0.02) return false
  }
  return true
}

function distanceToRing(ring: FlatRing, x: number, y: number): number {
  let least = Infinity
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    least = Math.min(least, distanceToSegment(x, y, ring[i] as number, ring[i + 1] as number, ring[j] as number, ring[j + 1] as number))
  }
  return least
}

/** An apartment plan on a rectangle: plain, with a notch, an L or a T, the larger ones more often broken up. */
export function apartmentRing(rectangle: Rectangle, random: Random): FlatRing {
  const { halfLength: a, halfWidth: b } = rectangle
  const area = 4 * a * b
  const choice = random.next()
  if (area < 110 || Math.min(a, b) < 4.5 || choice < 0.5) return plainRing(rectangle)
  const nu = 1 - random.between(2.2, 3.6) / a
  const nv = 1 - random.between(1.8, 3) / b
  if (choice < 0.68) {
    const corner = random.integer(0, 3)
    const flip = (u: number, v: number): [number, number] =>
      corner === 0 ? [u, v] : corner === 1 ? [-v, u] : corner === 2 ? [-u, -v] : [v, -u]
    const [p, q] = corner % 2 === 0 ? [nu, nv] : [nv, nu]
    return ringOn(rectangle, [flip(-1, -1), flip(1, -1), flip(1, q), flip(p, q), flip(p, 1), flip(-1, 1)])
  }
  if (choice < 0.86) return ringOn(rectangle, [[-1, -1], [1, -1], [1, 1], [0.28, 1], [0.28, nv], [-0.28, nv], [-0.28, 1], [-1, 1]])
  return ringOn(rectangle, [[-1, -1], [1, -1], [1, nv], [nu, nv], [nu, 1], [-nu, 1], [-nu, nv], [-1, nv]])
}

/** A school: a U for large plots, an L for small ones. */
export function schoolRing(rectangle: Rectangle): FlatRing {
  const wing = Math.min(0.9, 13 / rectangle.halfLength)
  const bar = Math.min(0.8, 13 / rectangle.halfWidth)
  const isLarge = rectangle.halfLength > 21
  if (isLarge) return ringOn(rectangle, [[-1, -1], [1, -1], [1, 1], [1 - wing, 1], [1 - wing, -1 + bar], [-1 + wing, -1 + bar], [-1 + wing, 1], [-1, 1]])
  return ringOn(rectangle, [[-1, -1], [1, -1], [1, -1 + bar], [-1 + wing, -1 + bar], [-1 + wing, 1], [-1, 1]])
}

/** A tower: square, cut corners as a cross, or an H. */
export function towerRing(rectangle: Rectangle, shape: number): FlatRing {
  const k = 0.42
  if (shape === 1) return ringOn(rectangle, [[-1, -k], [-k, -k], [-k, -1], [k, -1], [k, -k], [1, -k], [1, k], [k, k], [k, 1], [-k, 1], [-k, k], [-1, k]])
  if (shape === 2) return ringOn(rectangle, [[-1, -1], [-0.3, -1], [-0.3, -0.68], [0.3, -0.68], [0.3, -1], [1, -1], [1, 1], [0.3, 1], [0.3, 0.68], [-0.3, 0.68], [-0.3, 1], [-1, 1]])
  return plainRing(rectangle)
}

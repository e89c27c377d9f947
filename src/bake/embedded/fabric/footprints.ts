import { distanceToSegment, ringArea, ringContains, type Random } from '../../../foundation'
import { toCentimetre, type FlatRing } from './clipping'
import { REAR_EDGE, STREET_EDGE, type Lot } from './lots'

/** Distances a building keeps from the edges of its lot, metres. */
export interface Setbacks {
  front: number
  side: number
  rear: number
}

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
  const at = (distance: number): [number, number] => [
    toCentimetre(from[0] + ((to[0] - from[0]) * distance) / length),
    toCentimetre(from[1] + ((to[1] - from[1]) * distance) / length),
  ]
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

/** A rectangle by centre, direction of its first side and half sides. */
export interface Rectangle {
  x: number
  y: number
  angle: number
  halfLength: number
  halfWidth: number
}

/**
 * The largest rectangle of a given direction that keeps the setbacks, none of its sides longer than asked. Looks only
 * where all edges of the lot are on the inner side (the kernel), which is the whole lot where it is convex.
 */
export function fitRectangle(lot: Lot, angle: number, setbacks: Setbacks, most: { length: number; width: number }): Rectangle | undefined {
  const walls = wallsOf(lot, setbacks)
  const ux = Math.cos(angle)
  const uy = Math.sin(angle)
  const [cx, cy] = innerCentre(walls, lot.ring)
  let best: Rectangle | undefined
  let largest = 0
  for (const [shiftU, shiftV] of [[0, 0], [1.5, 0], [-1.5, 0], [0, 1.5], [0, -1.5], [0, 3.5], [0, -3.5]] as const) {
    const x = cx + shiftU * ux - shiftV * uy
    const y = cy + shiftU * uy + shiftV * ux
    let scale = 1
    for (const { nx, ny, offset } of walls) {
      const room = nx * x + ny * y - offset
      const reach = (Math.abs(nx * ux + ny * uy) * most.length + Math.abs(-nx * uy + ny * ux) * most.width) / 2
      scale = Math.min(scale, room / reach)
    }
    if (scale <= 0.05) continue
    let halfLength = (scale * most.length) / 2
    let halfWidth = (scale * most.width) / 2
    // The side that still has room grows alone.
    for (const isLong of [true, false]) {
      let room = Infinity
      for (const { nx, ny, offset } of walls) {
        const alongU = Math.abs(nx * ux + ny * uy)
        const alongV = Math.abs(-nx * uy + ny * ux)
        const free = nx * x + ny * y - offset
        const own = isLong ? alongU : alongV
        if (own > 1e-6) room = Math.min(room, (free - (isLong ? alongV * halfWidth : alongU * halfLength)) / own)
      }
      if (isLong) halfLength = Math.min(most.length / 2, Math.max(halfLength, room))
      else halfWidth = Math.min(most.width / 2, Math.max(halfWidth, room))
    }
    const area = 4 * halfLength * halfWidth
    if (area > largest + 0.5) {
      largest = area
      best = { x, y, angle, halfLength, halfWidth }
    }
  }
  return best
}

interface Wall {
  nx: number
  ny: number
  offset: number
}

function wallsOf({ ring, edges }: Lot, setbacks: Setbacks): Wall[] {
  return edges.map((edge, i) => {
    const j = (i + 1) % edges.length
    const dx = (ring[2 * j] as number) - (ring[2 * i] as number)
    const dy = (ring[2 * j + 1] as number) - (ring[2 * i + 1] as number)
    const length = Math.hypot(dx, dy) || 1
    const nx = -dy / length
    const ny = dx / length
    const keep = edge === STREET_EDGE ? setbacks.front : edge === REAR_EDGE ? setbacks.rear : setbacks.side
    return { nx, ny, offset: nx * (ring[2 * i] as number) + ny * (ring[2 * i + 1] as number) + keep }
  })
}

/** A point with room on all sides: from the middle of the vertices, pushed off the nearest wall again and again. */
function innerCentre(walls: Wall[], ring: FlatRing): [number, number] {
  let x = 0
  let y = 0
  for (let i = 0; i < ring.length; i += 2) {
    x += (2 * (ring[i] as number)) / ring.length
    y += (2 * (ring[i + 1] as number)) / ring.length
  }
  let step = 3
  for (let round = 0; round < 24; round++) {
    let tightest = walls[0] as Wall
    let least = Infinity
    for (const wall of walls) {
      const room = wall.nx * x + wall.ny * y - wall.offset
      if (room < least) {
        least = room
        tightest = wall
      }
    }
    x += tightest.nx * step
    y += tightest.ny * step
    step *= 0.82
  }
  return [x, y]
}

/** Rings on a rectangle, counter-clockwise. Fractions run from −1 to 1 along both sides. */
export function ringOn({ x, y, angle, halfLength, halfWidth }: Rectangle, corners: readonly (readonly [number, number])[]): FlatRing {
  const ux = Math.cos(angle)
  const uy = Math.sin(angle)
  return corners.flatMap(([u, v]) => [
    toCentimetre(x + u * halfLength * ux - v * halfWidth * uy),
    toCentimetre(y + u * halfLength * uy + v * halfWidth * ux),
  ])
}

const PLAIN = [[-1, -1], [1, -1], [1, 1], [-1, 1]] as const

export function plainRing(rectangle: Rectangle): FlatRing {
  return ringOn(rectangle, PLAIN)
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

import { distanceToSegment, ringContains } from '../../../foundation'
import { toCentimetre, type FlatRing } from './clipping'
import { REAR_EDGE, STREET_EDGE, type Lot } from './lots'

/** Distances a building keeps from the edges of its lot, metres. */
export interface Setbacks {
  front: number
  side: number
  rear: number
}

/** A rectangle by centre, direction of its first side and half sides. */
export interface Rectangle {
  x: number
  y: number
  angle: number
  halfLength: number
  halfWidth: number
}

/** The largest rectangle of a given direction that keeps the setbacks, none of its sides longer than asked. */
export function fitRectangle(lot: Lot, angle: number, setbacks: Setbacks, most: { length: number; width: number }): Rectangle | undefined {
  return isConvex(lot.ring) ? fitInConvex(lot, angle, setbacks, most) : fitInAny(lot, angle, setbacks, most)
}

function isConvex(ring: FlatRing): boolean {
  const count = ring.length / 2
  for (let i = 0; i < count; i++) {
    const j = (i + 1) % count
    const k = (i + 2) % count
    const ux = (ring[2 * j] as number) - (ring[2 * i] as number)
    const uy = (ring[2 * j + 1] as number) - (ring[2 * i + 1] as number)
    const vx = (ring[2 * k] as number) - (ring[2 * j] as number)
    const vy = (ring[2 * k + 1] as number) - (ring[2 * j + 1] as number)
    if (ux * vy - uy * vx < 0) return false
  }
  return true
}

/** Every edge is a half-plane, so room is a matter of dot products. */
function fitInConvex(lot: Lot, angle: number, setbacks: Setbacks, most: { length: number; width: number }): Rectangle | undefined {
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
    return { nx, ny, offset: nx * (ring[2 * i] as number) + ny * (ring[2 * i + 1] as number) + keepFrom(edge, setbacks) }
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

/** Grows a rectangle around the roomiest of a lattice of points, by halving, testing against every edge. */
function fitInAny(lot: Lot, angle: number, setbacks: Setbacks, most: { length: number; width: number }): Rectangle | undefined {
  const [cx, cy] = roomiestPoint(lot.ring)
  const fits = (rectangle: Rectangle) =>
    ringContains(lot.ring, rectangle.x, rectangle.y) &&
    lot.edges.every((edge, i) => distanceToRectangle(lot.ring, i, rectangle) >= keepFrom(edge, setbacks))
  let best: Rectangle | undefined
  let largest = 0
  for (const [shiftU, shiftV] of [[0, 0], [3, 0], [-3, 0], [0, 3], [0, -3]] as const) {
    const x = cx + shiftU * Math.cos(angle) - shiftV * Math.sin(angle)
    const y = cy + shiftU * Math.sin(angle) + shiftV * Math.cos(angle)
    const at = (length: number, width: number): Rectangle => ({ x, y, angle, halfLength: length / 2, halfWidth: width / 2 })
    const scale = grow((share) => fits(at(share * most.length, share * most.width)))
    if (scale === 0) continue
    const longer = grow((share) => fits(at((scale + share * (1 - scale)) * most.length, scale * most.width)))
    const length = (scale + longer * (1 - scale)) * most.length
    const wider = grow((share) => fits(at(length, (scale + share * (1 - scale)) * most.width)))
    const rectangle = at(length, (scale + wider * (1 - scale)) * most.width)
    const area = 4 * rectangle.halfLength * rectangle.halfWidth
    if (area <= largest) continue
    largest = area
    best = rectangle
  }
  return best
}

/** Largest share of the way, to 1/256, for which the test holds; the test fails from some point on. */
function grow(holds: (share: number) => boolean): number {
  if (holds(1)) return 1
  let low = 0
  let high = 1
  for (let round = 0; round < 8; round++) {
    const middle = (low + high) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}

function keepFrom(edge: number, setbacks: Setbacks): number {
  return edge === STREET_EDGE ? setbacks.front : edge === REAR_EDGE ? setbacks.rear : setbacks.side
}

/** Distance between edge i of a ring and a rectangle; 0 where they meet. */
function distanceToRectangle(ring: FlatRing, i: number, { x, y, angle, halfLength: a, halfWidth: b }: Rectangle): number {
  const j = (i + 1) % (ring.length / 2)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const local = (k: number): [number, number] => {
    const dx = (ring[2 * k] as number) - x
    const dy = (ring[2 * k + 1] as number) - y
    return [dx * cos + dy * sin, -dx * sin + dy * cos]
  }
  const [px, py] = local(i)
  const [qx, qy] = local(j)
  // The part of the edge inside the box, if any, by clipping its parameter (Liang and Barsky 1984).
  let enter = 0
  let leave = 1
  for (const [from, by, limit] of [[px, qx - px, a], [py, qy - py, b]] as const) {
    if (Math.abs(by) < 1e-9) {
      if (Math.abs(from) > limit) leave = -1
      continue
    }
    const first = (-limit - from) / by
    const second = (limit - from) / by
    enter = Math.max(enter, Math.min(first, second))
    leave = Math.min(leave, Math.max(first, second))
  }
  if (enter <= leave) return 0
  const toBox = (u: number, v: number) => Math.hypot(Math.max(0, Math.abs(u) - a), Math.max(0, Math.abs(v) - b))
  let least = Math.min(toBox(px, py), toBox(qx, qy))
  for (const [u, v] of [[a, b], [-a, b], [-a, -b], [a, -b]] as const) least = Math.min(least, distanceToSegment(u, v, px, py, qx, qy))
  return least
}

/** The point furthest from the outline among a lattice of 15 × 15. */
function roomiestPoint(ring: FlatRing): [x: number, y: number] {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < ring.length; i += 2) {
    west = Math.min(west, ring[i] as number)
    east = Math.max(east, ring[i] as number)
    south = Math.min(south, ring[i + 1] as number)
    north = Math.max(north, ring[i + 1] as number)
  }
  let best: [number, number] = [(west + east) / 2, (south + north) / 2]
  let most = -1
  for (let column = 1; column < 16; column++) {
    for (let row = 1; row < 16; row++) {
      const x = west + ((east - west) * column) / 16
      const y = south + ((north - south) * row) / 16
      if (!ringContains(ring, x, y)) continue
      let room = Infinity
      for (let i = 0; i < ring.length; i += 2) {
        const j = (i + 2) % ring.length
        room = Math.min(room, distanceToSegment(x, y, ring[i] as number, ring[i + 1] as number, ring[j] as number, ring[j + 1] as number))
      }
      if (room > most) {
        most = room
        best = [x, y]
      }
    }
  }
  return best
}

/** A ring on a rectangle, counter-clockwise. Fractions run from −1 to 1 along both sides. */
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

import { areaOfRings, intersectRings } from '../../../model'
import { distanceToStreets, type NearbyStreet } from './nearbyStreets'
import { tidyRing } from './tidyRing'

/** The edge of a parcel that faces the street: from (x, y) along (tx, ty), the parcel to its left along (nx, ny). */
export interface StreetFront {
  x: number
  y: number
  tx: number
  ty: number
  nx: number
  ny: number
  length: number
  /** Greatest depth of the parcel behind the front, m. */
  depth: number
}

/** An edge counts as facing the street up to this distance from its edge, m. */
const FACING = 3
const LEAST_LENGTH = 4

/**
 * The street front of a parcel: of the edges that face a street the shortest, since houses in rows turn their narrow
 * side to it, also at corners.
 *
 * @returns undefined if no edge faces a street
 */
export function findStreetFront(parcel: readonly number[], streets: readonly NearbyStreet[]): StreetFront | undefined {
  const ring = tidyRing(parcel, 0.4)
  let best: StreetFront | undefined
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [number, number, number, number]
    const length = Math.hypot(bx - ax, by - ay)
    if (length < LEAST_LENGTH || (best !== undefined && length >= best.length)) continue
    if (distanceToStreets(streets, (ax + bx) / 2, (ay + by) / 2) > FACING) continue
    const [tx, ty] = [(bx - ax) / length, (by - ay) / length]
    best = { x: ax, y: ay, tx, ty, nx: -ty, ny: tx, length, depth: depthBehind(ring, ax, ay, -ty, tx) }
  }
  return best
}

/**
 * The ground of a parcel within so many metres of its street front.
 *
 * @returns rings; more than one where a bent parcel falls apart
 */
export function stripBehind(
  { x, y, tx, ty, nx, ny }: StreetFront,
  parcel: readonly number[],
  depth: number,
): number[][] {
  const far = 300
  const corner = (along: number, inward: number) => [x + along * tx + inward * nx, y + along * ty + inward * ny]
  const strip = [corner(-far, -5), corner(far, -5), corner(far, depth), corner(-far, depth)].flat()
  return intersectRings([parcel], [strip])
}

/** The depth at which the strip behind a front covers so much of the parcel, m; no more than `most`. */
export function depthFor(front: StreetFront, parcel: readonly number[], area: number, most: number): number {
  let low = 0
  let high = most
  if (areaOfRings(stripBehind(front, parcel, high)) <= area) return high
  for (let round = 0; round < 30; round++) {
    const middle = (low + high) / 2
    if (areaOfRings(stripBehind(front, parcel, middle)) > area) high = middle
    else low = middle
  }
  return low
}

/** A front seen from a larger parcel: the same line, with the depth of what lies behind it now. */
export function frontOver(front: StreetFront, parcel: readonly number[]): StreetFront {
  return { ...front, depth: depthBehind(parcel, front.x, front.y, front.nx, front.ny) }
}

/** Whether two parcels look the same way at the same street: fronts within 12° and near one line. */
export function frontsAlign(a: StreetFront, b: StreetFront): boolean {
  const isParallel = a.tx * b.tx + a.ty * b.ty > Math.cos((12 * Math.PI) / 180)
  const offset = Math.abs((b.x - a.x) * a.nx + (b.y - a.y) * a.ny)
  return isParallel && offset < 2.5
}

/** Area of the smallest box around a ring with a side along the front, m². */
export function boxAlong({ x, y, tx, ty, nx, ny }: StreetFront, ring: readonly number[]): number {
  const along: number[] = []
  const inward: number[] = []
  for (let i = 0; i < ring.length; i += 2) {
    along.push(((ring[i] as number) - x) * tx + ((ring[i + 1] as number) - y) * ty)
    inward.push(((ring[i] as number) - x) * nx + ((ring[i + 1] as number) - y) * ny)
  }
  return (Math.max(...along) - Math.min(...along)) * (Math.max(...inward) - Math.min(...inward))
}

function depthBehind(ring: readonly number[], x: number, y: number, nx: number, ny: number): number {
  let depth = 0
  for (let i = 0; i < ring.length; i += 2) {
    depth = Math.max(depth, ((ring[i] as number) - x) * nx + ((ring[i + 1] as number) - y) * ny)
  }
  return depth
}

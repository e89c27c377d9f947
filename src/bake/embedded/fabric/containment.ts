import { ringArea } from '../../../foundation'
import { subtractRings, type FlatRing } from './clipping'

/** Area of a ring that lies outside a shape, m². */
export function outsideArea(ring: FlatRing, shape: FlatRing[]): number {
  if (shape.length === 1 && isInsideConvexly(ring, shape[0] as FlatRing)) return 0
  return subtractRings([ring], shape).reduce((sum, piece) => sum + ringArea(piece), 0)
}

/** Quick answer for the common case: a convex outline that has every corner on its inner side, to a millimetre. */
function isInsideConvexly(ring: FlatRing, outline: FlatRing): boolean {
  for (let i = 0; i < outline.length; i += 2) {
    const j = (i + 2) % outline.length
    const ax = outline[i] as number
    const ay = outline[i + 1] as number
    const bx = outline[j] as number
    const by = outline[j + 1] as number
    const length = Math.hypot(bx - ax, by - ay)
    for (let k = 0; k < ring.length; k += 2) {
      if ((bx - ax) * ((ring[k + 1] as number) - ay) - (by - ay) * ((ring[k] as number) - ax) < -0.001 * length) return false
    }
  }
  return true
}

/** Whether two edges of a ring that are not neighbours touch or cross. */
export function crossesItself(ring: FlatRing): boolean {
  const count = ring.length / 2
  const side = (a: number, b: number, p: number) =>
    Math.sign(
      ((ring[2 * b] as number) - (ring[2 * a] as number)) * ((ring[2 * p + 1] as number) - (ring[2 * a + 1] as number)) -
        ((ring[2 * b + 1] as number) - (ring[2 * a + 1] as number)) * ((ring[2 * p] as number) - (ring[2 * a] as number)),
    )
  for (let i = 0; i < count; i++) {
    for (let j = i + 2; j < count; j++) {
      if (i === 0 && j === count - 1) continue
      const [a, b, c, d] = [i, (i + 1) % count, j, (j + 1) % count] as [number, number, number, number]
      if (side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0) return true
    }
  }
  return false
}

/** Smallest box around a ring: west, south, east, north. */
export function boxOf(ring: FlatRing): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < ring.length; i += 2) {
    west = Math.min(west, ring[i] as number)
    east = Math.max(east, ring[i] as number)
    south = Math.min(south, ring[i + 1] as number)
    north = Math.max(north, ring[i + 1] as number)
  }
  return [west, south, east, north]
}

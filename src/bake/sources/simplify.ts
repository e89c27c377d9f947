import { distanceToSegment } from '../../foundation'
import { findCrossings } from './checkPolygons'

/** Edges of a simplified shape may come this close before they count as crossing, m. */
const TOUCH = 1e-4

/**
 * Leaves out vertices that lie within `tolerance` of the outline without them (Douglas and Peucker 1973). A shape that
 * would cross itself by that is kept as it was, and so is a ring that would lose its area.
 *
 * @param rings      metres, as checked
 * @param tolerance  metres; 0 keeps everything
 */
export function simplifyRings(rings: readonly Float64Array[], tolerance: number): Float64Array[] {
  if (tolerance === 0) return [...rings]
  const simplified = rings.map((ring) => simplifyRing(ring, tolerance))
  if (simplified.every((ring, i) => ring === rings[i])) return simplified
  return findCrossings(
    simplified,
    simplified.map(() => ''),
    TOUCH,
  ).length === 0
    ? simplified
    : [...rings]
}

function simplifyRing(ring: Float64Array, tolerance: number): Float64Array {
  const count = ring.length / 2
  if (count <= 4) return ring
  const keep = new Uint8Array(count)
  let far = 0
  for (let i = 1; i < count; i++) if (gap(ring, 0, i) > gap(ring, 0, far)) far = i
  keep[0] = keep[far] = 1
  const open: [number, number][] = [
    [0, far],
    [far, count],
  ]
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span
    const end = to % count
    let most = tolerance
    let at = -1
    for (let i = from + 1; i < to; i++) {
      const distance = distanceToSegment(
        ring[2 * i] as number,
        ring[2 * i + 1] as number,
        ring[2 * from] as number,
        ring[2 * from + 1] as number,
        ring[2 * end] as number,
        ring[2 * end + 1] as number,
      )
      if (distance > most) [most, at] = [distance, i]
    }
    if (at < 0) continue
    keep[at] = 1
    open.push([from, at], [at, to])
  }
  const kept = Array.from(keep.keys()).filter((i) => keep[i] === 1)
  if (kept.length < 3 || kept.length === count) return ring
  return Float64Array.from(kept.flatMap((i) => [ring[2 * i] as number, ring[2 * i + 1] as number]))
}

function gap(ring: Float64Array, i: number, j: number): number {
  return Math.hypot(
    (ring[2 * i] as number) - (ring[2 * j] as number),
    (ring[2 * i + 1] as number) - (ring[2 * j + 1] as number),
  )
}

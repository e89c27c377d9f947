import { ringArea, ringCentroid, ringContains } from '../../foundation'
import { NO_NEIGHBOURHOOD } from '../../model'
import type { Shaped } from './reproject'

/**
 * Keeps the shapes whose middle lies inside the boundary. Buildings are never cut: half a building is no building.
 *
 * @param boundary  rings, even-odd
 */
export function clipByMiddle<T extends Shaped>(
  records: readonly T[],
  boundary: readonly ArrayLike<number>[],
): { kept: T[]; outside: number } {
  const kept = records.filter(({ rings }) => isInside(boundary, ...middleOf(rings)))
  return { kept, outside: records.length - kept.length }
}

/** @returns for each shape the number of the area its middle lies in (the first, where areas overlap), or NO_NEIGHBOURHOOD */
export function assignAreas(
  records: readonly Shaped[],
  areas: readonly { rings: readonly ArrayLike<number>[] }[],
): Uint8Array {
  return Uint8Array.from(records, ({ rings }) => {
    const [x, y] = middleOf(rings)
    const found = areas.findIndex((area) => isInside(area.rings, x, y))
    return found < 0 ? NO_NEIGHBOURHOOD : found
  })
}

/** Centroid of the largest outer ring. */
export function middleOf(rings: readonly Float64Array[]): [x: number, y: number] {
  const largest = rings.reduce((most, ring) => (ringArea(ring) > ringArea(most) ? ring : most))
  return ringCentroid(largest)
}

export function isInside(rings: readonly ArrayLike<number>[], x: number, y: number): boolean {
  let inside = false
  for (const ring of rings) if (ringContains(ring, x, y)) inside = !inside
  return inside
}

import { extentOf, ringArea } from '../../../foundation'
import { intersectRings, subtractRings } from '../../../model'
import { tidyRing } from './tidyRing'

/** Smaller left-overs are no open space, m². */
const LEAST_AREA = 60

/**
 * What of the ground is left when the takers are taken off, as rings without holes: scenario files hold plain outlines,
 * so that a shape with a hole is cut in two through it.
 */
export function openGround(ground: readonly (readonly number[])[], takers: readonly (readonly number[])[]): number[][] {
  return solidRings(subtractRings(ground, takers))
    .map((ring) => tidyRing(ring, 0.02))
    .filter((ring) => ring.length >= 6 && ringArea(ring) >= LEAST_AREA)
}

/** Cuts shapes through their holes until none is left. */
function solidRings(rings: readonly (readonly number[])[], depth = 0): number[][] {
  const hole = rings.find((ring) => ringArea(ring) < 0)
  if (hole === undefined || depth > 60) return rings.filter((ring) => ringArea(ring) > 0).map((ring) => [...ring])
  const box = extentOf(hole)
  const middle = (box.west + box.east) / 2
  const far = 1e5
  const west = intersectRings(rings, [[-far, -far, middle, -far, middle, far, -far, far]])
  const east = intersectRings(rings, [[middle, -far, far, -far, far, far, middle, far]])
  return [...solidRings(west, depth + 1), ...solidRings(east, depth + 1)]
}

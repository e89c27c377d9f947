import { distanceToSegment, ringArea } from '../../../foundation'
import { roundCentimetre } from './siteFrame'

/**
 * Rounds a ring to whole centimetres, drops vertices that stand less than the tolerance away from the line between their
 * neighbours, and turns it counter-clockwise.
 *
 * @param tolerance  m
 */
export function tidyRing(ring: readonly number[], tolerance = 0.05): number[] {
  let points: [number, number][] = []
  for (let i = 0; i + 1 < ring.length; i += 2) {
    points.push([roundCentimetre(ring[i] as number), roundCentimetre(ring[i + 1] as number)])
  }
  for (let isDone = false; !isDone;) {
    isDone = true
    for (let i = 0; i < points.length && points.length > 3; i++) {
      const [ax, ay] = points[(i + points.length - 1) % points.length] as [number, number]
      const [x, y] = points[i] as [number, number]
      const [bx, by] = points[(i + 1) % points.length] as [number, number]
      if (distanceToSegment(x, y, ax, ay, bx, by) < tolerance) {
        points = points.filter((_, j) => j !== i)
        isDone = false
        break
      }
    }
  }
  const tidy = points.flat()
  return ringArea(tidy) < 0 ? points.toReversed().flat() : tidy
}

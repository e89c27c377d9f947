import { extentOf, type Extent } from '../../../foundation'
import { intersectRings } from '../../../model'

/** Ground that may not be built on, with the distance to keep from it, m. */
export interface Obstacle {
  rings: readonly (readonly number[])[]
  distance: number
  extent: Extent
}

export function obstacleOf(rings: readonly ArrayLike<number>[], distance: number): Obstacle {
  const plain = rings.map((ring) => Array.from(ring))
  return { rings: plain, distance, extent: extentOf(plain.flat()) }
}

/** Whether a convex ring keeps its distance from all obstacles; corners reach a little further than the distance. */
export function isClearOf(obstacles: readonly Obstacle[], grown: (distance: number) => number[]): boolean {
  return obstacles.every(({ rings, distance, extent }) => {
    const ring = grown(distance)
    const own = extentOf(ring)
    const isFar =
      own.west > extent.east || own.east < extent.west || own.south > extent.north || own.north < extent.south
    return isFar || intersectRings([ring], rings).length === 0
  })
}

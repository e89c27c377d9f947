import { Clipper, FillRule, type PathsD } from 'clipper2-ts'
import { ringArea, ringContains, type Extent } from '../../foundation'

/** Whole millimetres: what is closer meets. */
const DIGITS = 3

/** Rings around everything that any of the shapes covers; outer counter-clockwise, holes clockwise. */
export function uniteRings(rings: readonly ArrayLike<number>[]): number[][] {
  return flat(Clipper.unionD(paths(rings), [], FillRule.NonZero, DIGITS))
}

/** What of `rings` is not covered by `taken`. */
export function subtractRings(rings: readonly ArrayLike<number>[], taken: readonly ArrayLike<number>[]): number[][] {
  return flat(Clipper.differenceD(paths(rings), paths(taken), FillRule.NonZero, DIGITS))
}

/** What of `rings` lies in a box. */
export function cutToExtent(rings: readonly ArrayLike<number>[], { west, south, east, north }: Extent): number[][] {
  return flat(
    Clipper.intersectD(
      paths(rings),
      paths([[west, south, east, south, east, north, west, north]]),
      FillRule.NonZero,
      DIGITS,
    ),
  )
}

/** Sorts rings into shapes: each outer ring followed by the holes that lie in it; what is smaller than `least` m² goes. */
export function groupRings(rings: readonly number[][], least: number): number[][][] {
  const outers = rings.filter((ring) => ringArea(ring) >= least).sort((a, b) => ringArea(b) - ringArea(a))
  const shapes = outers.map((outer) => [outer])
  for (const hole of rings) {
    if (ringArea(hole) > -least) continue
    // The smallest outer ring around it owns it.
    const owner = shapes.findLast(([outer]) => ringContains(outer as number[], hole[0] as number, hole[1] as number))
    owner?.push(hole)
  }
  return shapes
}

function paths(rings: readonly ArrayLike<number>[]): PathsD {
  return rings.map((ring) =>
    Array.from({ length: ring.length / 2 }, (_, i) => ({ x: ring[2 * i] as number, y: ring[2 * i + 1] as number })),
  )
}

function flat(result: PathsD): number[][] {
  return result.map((path) => path.flatMap(({ x, y }) => [x, y]))
}

import { Clipper, EndType, FillRule, JoinType, type Paths64 } from 'clipper2-ts'
import { ringArea } from '../../foundation'

/** Rings of interleaved x, y: counter-clockwise outer, clockwise holes. */
export type Rings = readonly ArrayLike<number>[]

/** Clipping runs on whole millimetres: exact, and within 10 km of the origin far from overflow. */
const PER_METRE = 1000

/** What lies in both. Rings keep the house's winding; coordinates come back rounded to a millimetre. */
export function intersectRings(a: Rings, b: Rings): number[][] {
  return fromPaths(Clipper.intersect(toPaths(a), toPaths(b), FillRule.NonZero))
}

/** What of `a` lies outside `b`. */
export function subtractRings(a: Rings, b: Rings): number[][] {
  return fromPaths(Clipper.difference(toPaths(a), toPaths(b), FillRule.NonZero))
}

/** Everything covered by any of the rings, overlaps merged. */
export function uniteRings(rings: Rings): number[][] {
  return fromPaths(Clipper.union(toPaths(rings), [], FillRule.NonZero))
}

/** Moves outlines outwards by a distance, m (inwards if negative), with square corners. */
export function offsetRings(rings: Rings, distance: number): number[][] {
  return fromPaths(Clipper.inflatePaths(toPaths(rings), distance * PER_METRE, JoinType.Miter, EndType.Polygon))
}

/** A line as a band of the given width, m, with flat ends. */
export function bandOf(line: ArrayLike<number>, width: number): number[][] {
  return fromPaths(Clipper.inflatePaths(toPaths([line]), (width / 2) * PER_METRE, JoinType.Miter, EndType.Butt))
}

/** Area of rings with their holes, m². */
export function areaOfRings(rings: Rings): number {
  let sum = 0
  for (const ring of rings) sum += ringArea(ring)
  return sum
}

function toPaths(rings: Rings): Paths64 {
  const paths: Paths64 = []
  for (const ring of rings) {
    const path = []
    for (let i = 0; i + 1 < ring.length; i += 2) {
      path.push({ x: Math.round((ring[i] as number) * PER_METRE), y: Math.round((ring[i + 1] as number) * PER_METRE) })
    }
    paths.push(path)
  }
  return paths
}

function fromPaths(paths: Paths64): number[][] {
  return paths.map((path) => path.flatMap(({ x, y }) => [x / PER_METRE, y / PER_METRE]))
}

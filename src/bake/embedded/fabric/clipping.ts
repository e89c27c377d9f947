import { Clipper, EndType, FillRule, JoinType, type Path64, type Paths64 } from 'clipper2-ts'
import { ringArea } from '../../../foundation'

/** Flat x, y ring in metres, whole centimetres; counter-clockwise outer, clockwise hole. */
export type FlatRing = number[]

/** Rounds to the grid that every coordinate of the fabric lies on: whole centimetres. */
export function toCentimetre(metres: number): number {
  // Adding zero turns −0 into 0, which would print and hash differently.
  return Math.round(metres * 100) / 100 + 0
}

export function intersectRings(subject: FlatRing[], clip: FlatRing[]): FlatRing[] {
  return fromPaths(Clipper.intersect(toPaths(subject), toPaths(clip), FillRule.NonZero))
}

export function subtractRings(subject: FlatRing[], clip: FlatRing[]): FlatRing[] {
  return fromPaths(Clipper.difference(toPaths(subject), toPaths(clip), FillRule.NonZero))
}

/** Union by the positive rule: stretches of an offset curve that turned inside out vanish. */
export function uniteRings(rings: FlatRing[]): FlatRing[] {
  return fromPaths(Clipper.union(toPaths(rings), FillRule.Positive))
}

/** Grows (or with a negative distance shrinks) rings, corners mitred up to twice the distance. */
export function growRings(rings: FlatRing[], metres: number): FlatRing[] {
  return fromPaths(Clipper.inflatePaths(toPaths(rings), metres * 100, JoinType.Miter, EndType.Polygon))
}

/** Bands around open lines, cut square at their ends. */
export function bandsAround(lines: FlatRing[], halfWidth: number): FlatRing[] {
  return fromPaths(Clipper.inflatePaths(toPaths(lines), halfWidth * 100, JoinType.Miter, EndType.Square))
}

/** Area common to both, m². */
export function overlapArea(a: FlatRing[], b: FlatRing[]): number {
  return intersectRings(a, b).reduce((sum, ring) => sum + ringArea(ring), 0)
}

/** Drops vertices that lie within `tolerance` metres of the line between their neighbours (Douglas and Peucker). */
export function simplifyRing(ring: FlatRing, tolerance: number): FlatRing {
  const [path] = toPaths([ring])
  return path === undefined ? [] : fromPath(Clipper.simplifyPath(path, tolerance * 100, true))
}

function toPaths(rings: FlatRing[]): Paths64 {
  return rings.map((ring) => {
    const path: Path64 = []
    for (let i = 0; i < ring.length; i += 2) {
      path.push({ x: Math.round((ring[i] as number) * 100), y: Math.round((ring[i + 1] as number) * 100) })
    }
    return path
  })
}

function fromPaths(paths: Paths64): FlatRing[] {
  return paths.map(fromPath)
}

function fromPath(path: Path64): FlatRing {
  return path.flatMap(({ x, y }) => [x / 100 + 0, y / 100 + 0])
}

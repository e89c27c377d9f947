import { invariant } from './errors'
import { ringArea, ringContains } from './polygons'

/**
 * Many polygons in flat arrays. Shape i owns the rings `ringOf[i] … ringOf[i + 1] − 1`; ring r owns the vertices
 * `vertexOf[r] … vertexOf[r + 1] − 1`. Counter-clockwise rings are outer, clockwise rings are holes of the outer ring
 * before them; a shape of several parts has several outer rings.
 */
export interface PolygonSet {
  /** Shape (count + 1). */
  ringOf: Uint32Array
  /** Shape (rings + 1). */
  vertexOf: Uint32Array
  /** Interleaved x, y in metres of the local frame; shape (vertices, 2). */
  vertices: Float64Array
}

/** Many polylines in flat arrays; line i owns the vertices `vertexOf[i] … vertexOf[i + 1] − 1`. */
export interface LineSet {
  /** Shape (count + 1). */
  vertexOf: Uint32Array
  /** Interleaved x, y in metres of the local frame; shape (vertices, 2). */
  vertices: Float64Array
}

/** Packs shapes given as lists of rings of interleaved coordinates. */
export function packPolygons(shapes: readonly (readonly ArrayLike<number>[])[]): PolygonSet {
  const rings = shapes.flat()
  const ringOf = new Uint32Array(shapes.length + 1)
  shapes.forEach((shape, i) => (ringOf[i + 1] = (ringOf[i] as number) + shape.length))
  return { ringOf, ...packLines(rings) }
}

/** Packs polylines given as interleaved coordinates. */
export function packLines(lines: readonly ArrayLike<number>[]): LineSet {
  const vertexOf = new Uint32Array(lines.length + 1)
  lines.forEach((line, i) => (vertexOf[i + 1] = (vertexOf[i] as number) + line.length / 2))
  const vertices = new Float64Array(2 * (vertexOf[lines.length] as number))
  lines.forEach((line, i) => vertices.set(line as ArrayLike<number>, 2 * (vertexOf[i] as number)))
  return { vertexOf, vertices }
}

/** The rings of one shape as views into the set (not copies). */
export function ringsOf(set: PolygonSet, index: number): Float64Array[] {
  const rings: Float64Array[] = []
  for (let r = set.ringOf[index] as number; r < (set.ringOf[index + 1] as number); r++) rings.push(lineOf(set, r))
  return rings
}

/** One line, or one ring by its own number, as a view into the set (not a copy). */
export function lineOf(set: LineSet, index: number): Float64Array {
  return set.vertices.subarray(2 * (set.vertexOf[index] as number), 2 * (set.vertexOf[index + 1] as number))
}

/** Area of one shape, holes subtracted, m². */
export function polygonArea(set: PolygonSet, index: number): number {
  let sum = 0
  for (let r = set.ringOf[index] as number; r < (set.ringOf[index + 1] as number); r++) {
    sum += ringArea(set.vertices, set.vertexOf[r] as number, set.vertexOf[r + 1] as number)
  }
  return sum
}

/** Whether a point lies in a shape and in none of its holes (even-odd over all rings). */
export function polygonContains(set: PolygonSet, index: number, x: number, y: number): boolean {
  let inside = false
  for (let r = set.ringOf[index] as number; r < (set.ringOf[index + 1] as number); r++) {
    if (ringContains(set.vertices, x, y, set.vertexOf[r] as number, set.vertexOf[r + 1] as number)) inside = !inside
  }
  return inside
}

/** Puts two sets behind one another: the shapes of `b` follow those of `a`. */
export function joinPolygons(a: PolygonSet, b: PolygonSet): PolygonSet {
  const ringOf = new Uint32Array(a.ringOf.length + b.ringOf.length - 1)
  ringOf.set(a.ringOf)
  const rings = a.ringOf[a.ringOf.length - 1]
  invariant(rings !== undefined, 'a polygon set has at least the closing entry of ringOf')
  for (let i = 1; i < b.ringOf.length; i++) ringOf[a.ringOf.length - 1 + i] = (b.ringOf[i] as number) + rings
  return { ringOf, ...joinLines(a, b) }
}

/** Puts two sets behind one another: the lines of `b` follow those of `a`. */
export function joinLines(a: LineSet, b: LineSet): LineSet {
  const vertexOf = new Uint32Array(a.vertexOf.length + b.vertexOf.length - 1)
  vertexOf.set(a.vertexOf)
  const held = a.vertexOf[a.vertexOf.length - 1]
  invariant(held !== undefined, 'a line set has at least the closing entry of vertexOf')
  for (let i = 1; i < b.vertexOf.length; i++) vertexOf[a.vertexOf.length - 1 + i] = (b.vertexOf[i] as number) + held
  const vertices = new Float64Array(a.vertices.length + b.vertices.length)
  vertices.set(a.vertices)
  vertices.set(b.vertices, a.vertices.length)
  return { vertexOf, vertices }
}

export const emptyPolygons = (): PolygonSet => packPolygons([])
export const emptyLines = (): LineSet => packLines([])

import earcut, { flatten } from 'earcut'
import { lineOf, ringArea, ringsOf, type LineSet, type PolygonSet } from '../../../foundation'

/** Polygons cut into triangles in plan. */
export interface FlatPolygons {
  /** East, north in m; shape (vertices, 2). */
  positions: Float32Array<ArrayBuffer>
  /** Kind, and number of the polygon; shape (vertices, 2). */
  marks: Uint32Array<ArrayBuffer>
  triangles: Uint32Array<ArrayBuffer>
}

/** Lines cut into segments, each drawn as one quad with round ends. */
export interface FlatLines {
  /** Start and end, m; shape (segments, 4). */
  ends: Float32Array<ArrayBuffer>
  /** Kind, number of the line, metres from the line's start; shape (segments, 3). */
  marks: Float32Array<ArrayBuffer>
}

/** @param kind  one for all, or one per polygon */
export function flattenPolygons(set: PolygonSet, kind: Uint8Array | number): FlatPolygons {
  const positions: number[] = []
  const marks: number[] = []
  const triangles: number[] = []
  const count = set.ringOf.length - 1
  for (let shape = 0; shape < count; shape++) {
    const kindOf = typeof kind === 'number' ? kind : (kind[shape] as number)
    for (const part of partsOf(ringsOf(set, shape))) {
      const first = positions.length / 2
      const { vertices, holes } = flatten(part.map((ring) => pairs(ring)))
      for (const triangle of earcut(vertices, holes, 2)) triangles.push(first + triangle)
      for (let i = 0; i < vertices.length; i += 2) {
        positions.push(vertices[i] as number, vertices[i + 1] as number)
        marks.push(kindOf, shape)
      }
    }
  }
  return {
    positions: new Float32Array(positions),
    marks: new Uint32Array(marks),
    triangles: new Uint32Array(triangles),
  }
}

/**
 * @param kind   one for all, or one per line
 * @param order  lines in drawing order, first ones lowest; all in their own order if absent
 */
export function flattenLines(lines: LineSet, kind: Uint8Array | number, order?: ArrayLike<number>): FlatLines {
  const count = lines.vertexOf.length - 1
  const segments = Math.max(0, lines.vertices.length / 2 - count)
  const ends = new Float32Array(4 * segments)
  const marks = new Float32Array(3 * segments)
  let at = 0
  for (let place = 0; place < count; place++) {
    const line = order === undefined ? place : (order[place] as number)
    const points = lineOf(lines, line)
    let along = 0
    for (let i = 0; i + 3 < points.length; i += 2) {
      const [ax, ay, bx, by] = [points[i], points[i + 1], points[i + 2], points[i + 3]] as [number, number, number, number]
      ends.set([ax, ay, bx, by], 4 * at)
      marks.set([typeof kind === 'number' ? kind : (kind[line] as number), line, along], 3 * at)
      along += Math.hypot(bx - ax, by - ay)
      at++
    }
  }
  return { ends: ends.slice(0, 4 * at), marks: marks.slice(0, 3 * at) }
}

/** The outlines of polygons as closed lines. */
export function flattenOutlines(rings: readonly ArrayLike<number>[], kind: number): FlatLines {
  const ends: number[] = []
  const marks: number[] = []
  rings.forEach((ring, number) => {
    let along = 0
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length
      const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [number, number, number, number]
      ends.push(ax, ay, bx, by)
      marks.push(kind, number, along)
      along += Math.hypot(bx - ax, by - ay)
    }
  })
  return { ends: new Float32Array(ends), marks: new Float32Array(marks) }
}

/** The outlines of polygons as pairs of points for hairlines; shape (segments, 2, 2). */
export function outlinePoints(set: PolygonSet): Float32Array<ArrayBuffer> {
  const out = new Float32Array(2 * set.vertices.length)
  let at = 0
  for (let ring = 0; ring + 1 < set.vertexOf.length; ring++) {
    const points = lineOf(set, ring)
    for (let i = 0; i < points.length; i += 2) {
      const j = (i + 2) % points.length
      out[at++] = points[i] as number
      out[at++] = points[i + 1] as number
      out[at++] = points[j] as number
      out[at++] = points[j + 1] as number
    }
  }
  return out
}

function partsOf(rings: ArrayLike<number>[]): ArrayLike<number>[][] {
  const parts: ArrayLike<number>[][] = []
  for (const ring of rings) {
    if (ring.length < 6) continue
    const part = parts[parts.length - 1]
    if (part === undefined || ringArea(ring) > 0) parts.push([ring])
    else part.push(ring)
  }
  return parts
}

function pairs(ring: ArrayLike<number>): [number, number][] {
  return Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i] as number, ring[2 * i + 1] as number])
}

import { invariant } from '../../../foundation'
import { toCentimetre, type FlatRing } from './clipping'

/**
 * A subdivision of the plane as half-edges: edge e is the pair 2e, 2e + 1, each the other's twin (h ^ 1), each with its
 * face on its left. Splitting an edge or a face keeps both sides in step, so streets share their junctions exactly and
 * neighbouring faces share every vertex.
 *
 * Source  M. de Berg et al., Computational Geometry, 3rd ed. 2008, section 2.2
 */
export class PlanarMap {
  readonly x: number[] = []
  readonly y: number[] = []
  /** Edges that meet in each vertex. */
  readonly degree: number[] = []
  readonly origin: number[] = []
  readonly next: number[] = []
  readonly previous: number[] = []
  readonly face: number[] = []
  /** Line (street, border …) each edge belongs to. */
  readonly lineOf: number[] = []
  /** One half-edge of each face. */
  readonly faceEdge: number[] = []

  addVertex(x: number, y: number): number {
    this.degree.push(0)
    this.x.push(toCentimetre(x))
    return this.y.push(toCentimetre(y)) - 1
  }

  /** Adds a bare pair of half-edges from a to b; `next`, `previous` and faces are the caller's to set. */
  addEdge(a: number, b: number, line: number): number {
    const half = this.origin.length
    this.origin.push(a, b)
    this.next.push(-1, -1)
    this.previous.push(-1, -1)
    this.face.push(-1, -1)
    this.lineOf.push(line)
    this.degree[a] = (this.degree[a] as number) + 1
    this.degree[b] = (this.degree[b] as number) + 1
    return half
  }

  join(before: number, after: number): void {
    this.next[before] = after
    this.previous[after] = before
  }

  /** Half-edges around a face, counter-clockwise. */
  halfEdgesOf(face: number): number[] {
    const start = this.faceEdge[face] as number
    const halves: number[] = []
    let half = start
    do {
      halves.push(half)
      half = this.next[half] as number
      invariant(halves.length < 100_000, 'a face of the planar map closes')
    } while (half !== start)
    return halves
  }

  ringOf(halves: readonly number[]): FlatRing {
    return halves.flatMap((half) => {
      const vertex = this.origin[half] as number
      return [this.x[vertex] as number, this.y[vertex] as number]
    })
  }

  /** Puts a vertex into the edge of `half`; returns the half-edge that starts there, in the same face. */
  splitEdge(half: number, x: number, y: number): number {
    const twin = half ^ 1
    const end = this.origin[twin] as number
    const vertex = this.addVertex(x, y)
    const rest = this.addEdge(vertex, end, this.lineOf[half >> 1] as number)
    this.degree[vertex] = 2
    this.degree[end] = (this.degree[end] as number) - 1
    const back = rest ^ 1
    this.origin[twin] = vertex
    this.face[rest] = this.face[half] as number
    this.face[back] = this.face[twin] as number
    this.join(rest, this.next[half] as number)
    this.join(half, rest)
    this.join(this.previous[twin] as number, back)
    this.join(back, twin)
    return rest
  }

  /**
   * Splits a face by a chain from the origin of `from` to the origin of `to` (both half-edges of the face) through
   * `between`, flat x, y. The part left of the chain keeps the face's number.
   *
   * @returns number of the new face, right of the chain
   */
  splitFace(from: number, to: number, between: readonly number[], line: number): number {
    const face = this.face[from] as number
    invariant(face === this.face[to] && from !== to, 'a face is split between two of its own half-edges')
    const stops = [this.origin[from] as number]
    for (let i = 0; i < between.length; i += 2) stops.push(this.addVertex(between[i] as number, between[i + 1] as number))
    stops.push(this.origin[to] as number)
    const beforeFrom = this.previous[from] as number
    const beforeTo = this.previous[to] as number
    const created = this.faceEdge.push(from) - 1
    let last = -1
    for (let i = 0; i + 1 < stops.length; i++) {
      const half = this.addEdge(stops[i] as number, stops[i + 1] as number, line)
      if (last < 0) {
        this.join(beforeFrom, half)
        this.join(half ^ 1, from)
      } else {
        this.join(last, half)
        this.join(half ^ 1, last ^ 1)
      }
      last = half
    }
    this.join(last, to)
    this.join(beforeTo, last ^ 1)
    this.faceEdge[face] = last
    for (const half of this.halfEdgesOf(face)) this.face[half] = face
    for (const half of this.halfEdgesOf(created)) this.face[half] = created
    return created
  }
}

import type { Anchor } from './judgeCut'
import type { PlanarMap } from './planarMap'
import { chooseCut, type CutOptions } from './streetCuts'

interface SubdivideOptions extends CutOptions {
  /** Style of the street of a cut, by how often the face was cut before and by the line itself (flat x, y). */
  styleOf(depth: number, line: readonly number[]): number
}

/** Cuts faces by streets until they have the wanted size; returns the faces left, in a fixed order. */
export function subdivide(map: PlanarMap, faces: readonly number[], options: SubdivideOptions): number[] {
  const waiting = faces.map((face) => ({ face, depth: 0 })).reverse()
  const done: number[] = []
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const { face, depth } = item
    const halves = map.halfEdgesOf(face)
    const ring = map.ringOf(halves)
    const isJunction = halves.map((half) => (map.degree[map.origin[half] as number] as number) > 2)
    const cut = depth > 12 ? undefined : chooseCut(ring, isJunction, options)
    if (cut === undefined) {
      done.push(face)
      continue
    }
    const from = anchorHalf(map, halves, cut.from)
    const to = anchorHalf(map, halves, cut.to)
    const line = [vertexOf(map, from), cut.between, vertexOf(map, to)].flat()
    const created = map.splitFace(from, to, cut.between, options.styleOf(depth, line))
    waiting.push({ face: created, depth: depth + 1 }, { face, depth: depth + 1 })
  }
  return done
}

function anchorHalf(map: PlanarMap, halves: readonly number[], { edge, point }: Anchor): number {
  const half = halves[edge] as number
  return point === undefined ? half : map.splitEdge(half, ...point)
}

function vertexOf(map: PlanarMap, half: number): [number, number] {
  const vertex = map.origin[half] as number
  return [map.x[vertex] as number, map.y[vertex] as number]
}

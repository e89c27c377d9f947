import { arcEnd, type Graph } from './graph'
import type { Nearest } from './nearest'

/** Codes of the arcs walked from a node to its nearest destination (search `to`), first step first; empty at a seed or where nothing is reached. */
export function pathFrom(graph: Graph, nearest: Nearest, node: number): number[] {
  const codes: number[] = []
  for (let at = node; (nearest.via[at] as number) >= 0; ) {
    const code = nearest.via[at] as number
    codes.push(code)
    at = arcEnd(graph, code)
  }
  return codes
}

/**
 * A graph of edges that may be walked both ways, in compressed rows. An *arc* is an edge in one direction; its code is
 * `2 · edge` from → to and `2 · edge + 1` back, so that `code ^ 1` is the other direction and costs lie interleaved.
 */
export interface Graph {
  nodeCount: number
  edgeCount: number
  /** Shape (edgeCount). */
  from: Uint32Array
  to: Uint32Array
  /** Arcs that leave node v are `arcOf[v] … arcOf[v + 1] − 1`; shape (nodeCount + 1). */
  arcOf: Uint32Array
  /** Node an arc leads to; shape (2 · edgeCount). */
  arcTo: Uint32Array
  /** Code of an arc; shape (2 · edgeCount). */
  arcCode: Uint32Array
}

/** Sorts edges into rows by counting; arcs of a node stand in the order of their edges. */
export function graphOf(nodeCount: number, from: Uint32Array, to: Uint32Array): Graph {
  const edgeCount = from.length
  const arcOf = new Uint32Array(nodeCount + 1)
  for (let e = 0; e < edgeCount; e++) {
    const a = (from[e] as number) + 1
    const b = (to[e] as number) + 1
    arcOf[a] = (arcOf[a] as number) + 1
    arcOf[b] = (arcOf[b] as number) + 1
  }
  for (let v = 0; v < nodeCount; v++) arcOf[v + 1] = (arcOf[v + 1] as number) + (arcOf[v] as number)
  const next = arcOf.slice(0, nodeCount)
  const arcTo = new Uint32Array(2 * edgeCount)
  const arcCode = new Uint32Array(2 * edgeCount)
  const put = (node: number, to: number, code: number) => {
    const at = next[node] as number
    next[node] = at + 1
    arcTo[at] = to
    arcCode[at] = code
  }
  for (let e = 0; e < edgeCount; e++) {
    const a = from[e] as number
    const b = to[e] as number
    put(a, b, 2 * e)
    put(b, a, 2 * e + 1)
  }
  return { nodeCount, edgeCount, from, to, arcOf, arcTo, arcCode }
}

/** Node at which an arc ends. */
export function arcEnd(graph: Pick<Graph, 'from' | 'to'>, code: number): number {
  return ((code & 1) === 0 ? graph.to : graph.from)[code >> 1] as number
}

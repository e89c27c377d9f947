import type { Graph } from '../graph/graph'

/** A piece of network below this many nodes is nobody's way: a car park's lane, a mapping slip. */
const SMALLEST_PIECE = 30

/** Number of the connected piece each node lies in, counted from 0 in order of their first node, and nodes per piece. */
export function connectedPieces({ nodeCount, arcOf, arcTo }: Pick<Graph, 'nodeCount' | 'arcOf' | 'arcTo'>): {
  pieceOf: Uint32Array
  sizes: number[]
} {
  const pieceOf = new Uint32Array(nodeCount).fill(0xffffffff)
  const sizes: number[] = []
  const stack: number[] = []
  for (let start = 0; start < nodeCount; start++) {
    if (pieceOf[start] !== 0xffffffff) continue
    let size = 0
    pieceOf[start] = sizes.length
    stack.push(start)
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      size++
      for (let arc = arcOf[node] as number; arc < (arcOf[node + 1] as number); arc++) {
        const other = arcTo[arc] as number
        if (pieceOf[other] !== 0xffffffff) continue
        pieceOf[other] = sizes.length
        stack.push(other)
      }
    }
    sizes.push(size)
  }
  return { pieceOf, sizes }
}

/** Marks edges of small pieces. The largest piece is never one, however small the district. */
export function markIslands(graph: Graph): { isIsland: Uint8Array; islands: number; islandEdges: number } {
  const { pieceOf, sizes } = connectedPieces(graph)
  const edgesOf = new Array<number>(sizes.length).fill(0)
  for (let e = 0; e < graph.edgeCount; e++) {
    const piece = pieceOf[graph.from[e] as number] as number
    edgesOf[piece] = (edgesOf[piece] as number) + 1
  }
  const largest = sizes.reduce((best, size, i) => (size > (sizes[best] as number) ? i : best), 0)
  const isSmall = sizes.map((size, i) => i !== largest && size < SMALLEST_PIECE)
  const isIsland = new Uint8Array(graph.edgeCount)
  for (let e = 0; e < graph.edgeCount; e++) if (isSmall[pieceOf[graph.from[e] as number] as number]) isIsland[e] = 1
  return {
    isIsland,
    islands: isSmall.filter((small, i) => small && (edgesOf[i] as number) > 0).length,
    islandEdges: isIsland.reduce((sum, mark) => sum + mark, 0),
  }
}

import type { Graph } from './graph'
import { MinimumHeap } from './MinimumHeap'

/** Where a search begins: nodes with a head start in seconds and the label (destination) they stand for. */
export interface Seeds {
  /** Shape (seeds), all three. */
  node: Uint32Array
  seconds: Float64Array
  label: Uint32Array
}

/** What a search found, one per node. */
export interface Nearest {
  /** Least cost; Infinity = none reaches; shape (nodeCount). */
  seconds: Float64Array
  /** Label of the destination, of the smaller label where two are equally near; −1 = none. */
  label: Int32Array
  /** Code of the arc that is walked next to (or, searching outward, last from) the seed; −1 at seeds and where nothing reaches. */
  via: Int32Array
}

export interface SearchOptions {
  /** Nodes farther than this stay Infinity; the limit itself is reached. */
  limit?: number
  /** `to`: cost of walking to the seeds (services). `from`: cost of walking from them (isochrones). */
  direction?: 'to' | 'from'
}

/**
 * Nearest of many destinations for every node at once, by Dijkstra's algorithm with a binary heap, started from all
 * destinations together and walking arcs against their direction.
 *
 * @param costs  seconds (or metres) of each arc by its code, ≥ 0, Infinity = barred; shape (edgeCount, 2)
 *
 * Source    E. Dijkstra, Numer. Math. 1:269–271, 1959
 * Verified  tests/verification/access/shortestPaths.published.csv, shortestPaths.cross.csv
 */
export function nearestDestinations(graph: Graph, costs: Float64Array, seeds: Seeds, options: SearchOptions = {}): Nearest {
  const nearest: Nearest = {
    seconds: new Float64Array(graph.nodeCount).fill(Infinity),
    label: new Int32Array(graph.nodeCount).fill(-1),
    via: new Int32Array(graph.nodeCount).fill(-1),
  }
  const heap = new MinimumHeap(Math.max(64, graph.nodeCount >> 2))
  plantSeeds(nearest, seeds, heap, options.limit ?? Infinity)
  settle(graph, costs, nearest, heap, options)
  return nearest
}

/** Takes seeds that are better than what stands, and puts them on the heap. */
export function plantSeeds(nearest: Nearest, seeds: Seeds, heap: MinimumHeap, limit: number, only?: Uint8Array): void {
  for (let i = 0; i < seeds.node.length; i++) {
    const node = seeds.node[i] as number
    const seconds = seeds.seconds[i] as number
    if ((only !== undefined && only[node] === 0) || !(seconds <= limit)) continue
    if (improve(nearest, node, seconds, seeds.label[i] as number, -1)) heap.push(seconds, node)
  }
}

/** Lowers the place of a node if cost, or at equal cost the label, is smaller. */
export function improve({ seconds, label, via }: Nearest, node: number, cost: number, name: number, code: number): boolean {
  const held = seconds[node] as number
  if (cost > held || (cost === held && (cost === Infinity || name >= (label[node] as number)))) return false
  seconds[node] = cost
  label[node] = name
  via[node] = code
  return true
}

/** Empties the heap: settles nodes in order of cost and offers them to their neighbours. */
export function settle(graph: Graph, costs: Float64Array, nearest: Nearest, heap: MinimumHeap, options: SearchOptions): void {
  const { arcOf, arcTo, arcCode } = graph
  const { seconds, label, via } = nearest
  const limit = options.limit ?? Infinity
  const flip = options.direction === 'from' ? 0 : 1
  while (heap.size > 0) {
    const key = heap.leastKey
    const node = heap.pop()
    const cost = seconds[node] as number
    if (key > cost) continue
    const name = label[node] as number
    const end = arcOf[node + 1] as number
    for (let arc = arcOf[node] as number; arc < end; arc++) {
      const code = (arcCode[arc] as number) ^ flip
      const offered = cost + (costs[code] as number)
      if (!(offered <= limit) || offered === Infinity) continue
      const other = arcTo[arc] as number
      const held = seconds[other] as number
      if (offered > held || (offered === held && name >= (label[other] as number))) continue
      seconds[other] = offered
      label[other] = name
      via[other] = code
      heap.push(offered, other)
    }
  }
}

import type { Graph } from './graph'
import { MinimumHeap } from './MinimumHeap'
import { improve, plantSeeds, settle, type Nearest, type SearchOptions, type Seeds } from './nearest'

/**
 * Brings a search up to date after some edges changed their cost, were closed or were opened: only nodes whose way led
 * over a changed edge forget what they knew; the rest of the city is left alone.
 *
 * @param nearest  what the same seeds found before; changed in place to what a new search would find
 * @param costs    the new costs
 * @param changed  edges whose cost differs, in either direction
 * @returns        how many nodes were taken back
 *
 * Source  the idea of G. Ramalingam & T. Reps, J. Algorithms 21:267–305, 1996: forget the dependants, offer again from the rim
 */
export function repairNearest(
  graph: Graph,
  costs: Float64Array,
  seeds: Seeds,
  nearest: Nearest,
  changed: ArrayLike<number>,
  options: SearchOptions = {},
): number {
  const { arcOf, arcTo, arcCode, from, to } = graph
  const { seconds, label, via } = nearest
  const limit = options.limit ?? Infinity
  const flip = options.direction === 'from' ? 0 : 1
  const forgotten = new Uint8Array(graph.nodeCount)
  const stack: number[] = []
  const forget = (node: number) => {
    if (forgotten[node] === 1) return
    forgotten[node] = 1
    stack.push(node)
  }
  for (let i = 0; i < changed.length; i++) {
    const edge = changed[i] as number
    for (const node of [from[edge] as number, to[edge] as number]) {
      if ((via[node] as number) >= 0 && (via[node] as number) >> 1 === edge) forget(node)
    }
  }
  for (let i = 0; i < stack.length; i++) {
    const node = stack[i] as number
    for (let arc = arcOf[node] as number; arc < (arcOf[node + 1] as number); arc++) {
      const other = arcTo[arc] as number
      if (via[other] === ((arcCode[arc] as number) ^ flip)) forget(other)
    }
  }
  for (const node of stack) {
    seconds[node] = Infinity
    label[node] = -1
    via[node] = -1
  }
  const heap = new MinimumHeap()
  plantSeeds(nearest, seeds, heap, limit, forgotten)
  const offer = (code: number, node: number, toNode: number) => {
    const cost = (seconds[node] as number) + (costs[code] as number)
    if (cost <= limit && improve(nearest, toNode, cost, label[node] as number, code)) heap.push(cost, toNode)
  }
  for (const node of stack) {
    for (let arc = arcOf[node] as number; arc < (arcOf[node + 1] as number); arc++) {
      const other = arcTo[arc] as number
      // The arc runs node → other; what is offered to `node` comes over its reverse, seen from the seeds.
      if (forgotten[other] === 0) offer((arcCode[arc] as number) ^ flip ^ 1, other, node)
    }
  }
  for (let i = 0; i < changed.length; i++) {
    const edge = changed[i] as number
    const a = from[edge] as number
    const b = to[edge] as number
    offer((2 * edge) ^ flip, a, b)
    offer((2 * edge + 1) ^ flip, b, a)
  }
  settle(graph, costs, nearest, heap, options)
  return stack.length
}

import type { WalkingNetwork } from '../network/WalkingNetwork'
import type { Gates } from '../places/Gates'
import type { Origins } from '../places/Origins'
import { walkMatrix, type WalkingCosts } from '../reach/reachOf'
import { assignmentFigures } from './Assignment'
import { assignWithOverflow } from './assignNearest'

interface BlockedAssembly {
  /** One per realisation. */
  servedShare: Float64Array
  leftOut: Float64Array
  /** Share of realisations in which each edge is shut; shape (edgeCount). */
  shutShare: Float32Array
}

export interface Range {
  mean: number
  low: number
  high: number
}

/**
 * Assembly with streets shut, realisation by realisation: edges closed, ways and places in the areas found anew.
 *
 * @param closures  edges shut in a realisation, as the earthquake or the published reach of debris gives them
 */
export async function blockedAssembly(
  problem: {
    network: WalkingNetwork
    costs: WalkingCosts
    origins: Origins
    gates: Gates
    capacity: Float64Array
    limit: number
  },
  closures: (realisation: number) => ArrayLike<number>,
  realisations: number,
  context: { progress(fraction: number): void; pause(): Promise<void> },
): Promise<BlockedAssembly> {
  const { network, costs, origins, gates, capacity, limit } = problem
  const result: BlockedAssembly = {
    servedShare: new Float64Array(realisations),
    leftOut: new Float64Array(realisations),
    shutShare: new Float32Array(network.edgeCount),
  }
  const arcs = costs.arcs.slice()
  for (let r = 0; r < realisations; r++) {
    const shut = closures(r)
    for (let i = 0; i < shut.length; i++) {
      const edge = shut[i] as number
      arcs[2 * edge] = arcs[2 * edge + 1] = Infinity
      result.shutShare[edge] = (result.shutShare[edge] as number) + 1
    }
    const seconds = walkMatrix(network, { ...costs, arcs }, origins, gates, limit)
    const figures = { people: origins.people, capacity, seconds, limit }
    const { servedShare, leftOut } = assignmentFigures(figures, assignWithOverflow(figures))
    result.servedShare[r] = servedShare
    result.leftOut[r] = leftOut
    for (let i = 0; i < shut.length; i++) {
      const edge = shut[i] as number
      arcs[2 * edge] = costs.arcs[2 * edge] as number
      arcs[2 * edge + 1] = costs.arcs[2 * edge + 1] as number
    }
    context.progress((r + 1) / realisations)
    await context.pause()
  }
  for (let e = 0; e < network.edgeCount; e++)
    result.shutShare[e] = (result.shutShare[e] as number) / Math.max(realisations, 1)
  return result
}

/** Mean with the 10th and 90th percentile, the nearest rank of each; NaN of nothing. */
export function rangeOf(values: Float64Array): Range {
  const sorted = values.toSorted()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, low: at(0.1), high: at(0.9) }
}

import { nearestDestinations, type Nearest } from '../graph/nearest'
import type { WalkingNetwork } from '../network/WalkingNetwork'
import { seedsOf, type Gates } from '../places/Gates'
import type { Origins } from '../places/Origins'
import { partOf, TIES } from '../places/Ties'

/** How near each origin is to the nearest destination. */
export interface Reach {
  /** Cost of the walk, s (or m, as the costs are); Infinity = none reached; shape (origins). */
  cost: Float64Array
  /** Destination, −1 = none; shape (origins). */
  label: Int32Array
}

/** What walking costs: seconds of a profile, or metres. */
export interface WalkingCosts {
  /** Shape (edgeCount, 2). */
  arcs: Float64Array
  /** Cost of a metre off the network. */
  perMetre: number
}

/** Walks from every origin to the nearest destination. */
export function reachOf(
  network: WalkingNetwork,
  costs: WalkingCosts,
  origins: Origins,
  gates: Gates,
  limit = Infinity,
  only?: number,
): Reach {
  const seeds = seedsOf(gates, network, costs.arcs, costs.perMetre, only)
  return reachOver(
    network,
    costs,
    origins,
    gates,
    nearestDestinations(network, costs.arcs, seeds, { limit }),
    limit,
    only,
  )
}

/** The same over a search that was made before. */
export function reachOver(
  network: WalkingNetwork,
  { arcs, perMetre }: WalkingCosts,
  { count, ties }: Origins,
  gates: Gates,
  nearest: Nearest,
  limit = Infinity,
  only?: number,
): Reach {
  const reach: Reach = { cost: new Float64Array(count).fill(Infinity), label: new Int32Array(count).fill(-1) }
  const gatesOnEdge = new Map<number, number[]>()
  for (let g = 0; g < gates.count; g++) {
    if (only !== undefined && gates.label[g] !== only) continue
    const edge = gates.edge[g] as number
    gatesOnEdge.set(edge, [...(gatesOnEdge.get(edge) ?? []), g])
  }
  let i = 0
  const offer = (cost: number, label: number) => {
    const held = reach.cost[i] as number
    if (!(cost <= limit) || cost === Infinity || cost > held || (cost === held && label >= (reach.label[i] as number)))
      return
    reach.cost[i] = cost
    reach.label[i] = label
  }
  for (; i < count; i++) {
    for (let slot = TIES * i; slot < TIES * i + TIES; slot++) {
      const edge = ties.edge[slot] as number
      if (edge < 0) continue
      const a = network.from[edge] as number
      const b = network.to[edge] as number
      // Most homes are far from the one area that is asked about.
      if (nearest.label[a] === -1 && nearest.label[b] === -1 && !gatesOnEdge.has(edge)) continue
      const share = ties.share[slot] as number
      const out = (ties.metres[slot] as number) * perMetre
      offer(out + partOf(arcs, 2 * edge + 1, share) + (nearest.seconds[a] as number), nearest.label[a] as number)
      offer(out + partOf(arcs, 2 * edge, 1 - share) + (nearest.seconds[b] as number), nearest.label[b] as number)
      for (const g of gatesOnEdge.get(edge) ?? []) {
        const apart = (gates.share[g] as number) - share
        const along = partOf(arcs, apart > 0 ? 2 * edge : 2 * edge + 1, Math.abs(apart))
        offer(out + along + (gates.metres[g] as number) * perMetre, gates.label[g] as number)
      }
    }
  }
  return reach
}

/**
 * Walks from every origin to every destination within a limit.
 *
 * @returns Infinity = farther than the limit, or no way; shape (origins, destinations)
 */
export function walkMatrix(
  network: WalkingNetwork,
  costs: WalkingCosts,
  origins: Origins,
  gates: Gates,
  limit: number,
): Float64Array {
  const matrix = new Float64Array(origins.count * gates.destinations)
  for (let label = 0; label < gates.destinations; label++) {
    const { cost } = reachOf(network, costs, origins, gates, limit, label)
    for (let i = 0; i < origins.count; i++) matrix[i * gates.destinations + label] = cost[i] as number
  }
  return matrix
}

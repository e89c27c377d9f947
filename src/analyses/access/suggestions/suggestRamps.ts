import { elevationAt, STREET_CLASSES, type Terrain } from '../../../model'
import { nearestDestinations } from '../graph/nearest'
import { repairNearest } from '../graph/repairNearest'
import type { WalkingNetwork } from '../network/WalkingNetwork'
import { seedsOf, type Gates } from '../places/Gates'
import type { Origins } from '../places/Origins'
import { reachOver, type WalkingCosts } from '../reach/reachOf'
import { CLEAR_WIDTH, steepestRamp } from '../walking/rampLimits'
import type { Suggestion } from './suggestSites'

const STEPS = STREET_CLASSES.indexOf('steps')

/** A ramp beside stairs; `candidate` is the street. */
export interface RampSuggestion extends Suggestion {
  /** m, and the length of ramp it asks for at the steepest slope allowed, landings left out. */
  rise: number
  rampLength: number
}

/**
 * Stairs ranked by how many more people on wheels would reach a destination if a ramp stood beside them, per m² of ramp
 * 1.80 m wide. Each is opened by itself; search and repair leave the rest of the city alone.
 *
 * @param speed  of wheels on the ramp, m/s
 */
export function suggestRamps(
  network: WalkingNetwork,
  terrain: Terrain,
  costs: WalkingCosts,
  origins: Origins,
  gates: Gates,
  limit: number,
  speed: number,
): RampSuggestion[] {
  const stairs = new Map<number, number[]>()
  for (let e = 0; e < network.edgeCount; e++) {
    if (network.streetClass[e] !== STEPS || network.isOpen[e] === 0) continue
    const street = network.street[e] as number
    stairs.set(street, [...(stairs.get(street) ?? []), e])
  }
  const reached = (cost: Float64Array) =>
    cost.reduce((sum, walk, i) => sum + (walk <= limit ? (origins.people[i] as number) : 0), 0)
  // Seeds hold for every trial only if no gate lies on stairs; those that do are looked up anew.
  const before = nearestDestinations(network, costs.arcs, seedsOf(gates, network, costs.arcs, costs.perMetre))
  const now = reached(reachOver(network, costs, origins, gates, before).cost)
  const suggestions: RampSuggestion[] = []
  for (const [street, edges] of stairs) {
    const arcs = costs.arcs.slice()
    const heights: number[] = []
    for (const e of edges) {
      for (const node of [network.from[e] as number, network.to[e] as number]) {
        heights.push(elevationAt(terrain, network.nodes[2 * node] as number, network.nodes[2 * node + 1] as number))
      }
    }
    const rise = Math.max(...heights) - Math.min(...heights)
    const steps = edges.reduce((sum, e) => sum + (network.length[e] as number), 0)
    const rampLength = Number.isNaN(rise) ? Number.NaN : Math.max(steps, rise / steepestRamp(rise))
    if (Number.isNaN(rampLength)) continue
    for (const e of edges) {
      const seconds = (rampLength * (network.length[e] as number)) / steps / speed
      arcs[2 * e] = arcs[2 * e + 1] = seconds
    }
    const seeds = seedsOf(gates, network, arcs, costs.perMetre)
    const nearest = { seconds: before.seconds.slice(), label: before.label.slice(), via: before.via.slice() }
    const hasGate = gates.edge.some((edge) => edges.includes(edge))
    if (hasGate) Object.assign(nearest, nearestDestinations(network, arcs, seeds))
    else repairNearest(network, arcs, seeds, nearest, edges)
    const people = reached(reachOver(network, { ...costs, arcs }, origins, gates, nearest).cost) - now
    const area = rampLength * CLEAR_WIDTH.good
    if (people > 0)
      suggestions.push({ candidate: street, people, area, perSquareMetre: people / area, rise, rampLength })
  }
  return suggestions.sort((a, b) => b.perSquareMetre - a.perSquareMetre || a.candidate - b.candidate)
}

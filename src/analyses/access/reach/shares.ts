import type { Origins } from '../places/Origins'
import { TIES } from '../places/Ties'

/** People counted by how they fare; the first four add up to `people`. */
export interface ReachShares {
  people: number
  /** Within the limit, beyond it, without any way, and off the network. */
  within: number
  beyond: number
  cutOff: number
  offNetwork: number
  /** within / people; NaN of nobody. */
  share: number
  /** Mean cost of those who reach it at all; NaN if nobody does. */
  mean: number
}

/**
 * Counts people by their walk.
 *
 * @param cost   of each origin, Infinity = none reached; shape (origins)
 * @param limit  in the same unit; the limit itself is within
 */
export function reachShares(
  origins: Pick<Origins, 'count' | 'people' | 'ties' | 'neighbourhood'>,
  cost: Float64Array,
  limit: number,
  neighbourhood?: number,
): ReachShares {
  const sums = { people: 0, within: 0, beyond: 0, cutOff: 0, offNetwork: 0 }
  let walked = 0
  for (let i = 0; i < origins.count; i++) {
    if (neighbourhood !== undefined && origins.neighbourhood[i] !== neighbourhood) continue
    const people = origins.people[i] as number
    const walk = cost[i] as number
    sums.people += people
    if (walk <= limit) sums.within += people
    else if (walk < Infinity) sums.beyond += people
    else if (origins.ties.edge.subarray(TIES * i, TIES * i + TIES).every((edge) => edge < 0)) sums.offNetwork += people
    else sums.cutOff += people
    if (walk < Infinity) walked += people * walk
  }
  return { ...sums, share: sums.within / sums.people, mean: walked / (sums.within + sums.beyond) }
}

/**
 * How many of several services each origin reaches, each within its own limit: k of the six of the fifteen-minute city.
 *
 * @param costs  one column of shape (origins) a service
 */
export function servicesWithin(costs: readonly Float64Array[], limits: readonly number[]): Uint8Array {
  const within = new Uint8Array(costs[0]?.length ?? 0)
  costs.forEach((cost, service) => {
    for (let i = 0; i < within.length; i++)
      if ((cost[i] as number) <= (limits[service] as number)) within[i] = (within[i] as number) + 1
  })
  return within
}

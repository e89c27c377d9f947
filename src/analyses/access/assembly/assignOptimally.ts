import { MinimumHeap } from '../graph/MinimumHeap'
import { emptyAssignment, send, type Assignment, type AssignmentProblem } from './Assignment'

/** Price of a person left out, s: dearer than any walk, so that as many as can be are served. */
const UNSERVED_SECONDS = 1e5

/**
 * The assignment of least Σ people × seconds, those left out at 10⁵ s: a minimum-cost flow by successive shortest paths
 * with potentials, one origin after another. People may go on from an area to make room for others who have no choice.
 *
 * Source    R. Ahuja, T. Magnanti & J. Orlin, Network Flows, 1993, section 9.7
 * Verified  tests/verification/access/assignment.analytical.csv, assignment.cross.csv, minimumCostFlow.published.csv
 */
export function assignOptimally(problem: AssignmentProblem): Assignment {
  const { people, seconds, limit } = problem
  const origins = people.length
  const realAreas = problem.capacity.length
  // One more area takes whoever is left out.
  const areas = realAreas + 1
  const nowhere = realAreas
  const room = Float64Array.from([...problem.capacity, Infinity])
  const costOf = (origin: number, area: number): number => {
    if (area === nowhere) return UNSERVED_SECONDS
    const walk = seconds[origin * realAreas + area] as number
    return walk <= limit ? walk : Infinity
  }
  /** People from each origin in each area. */
  const held = Array.from({ length: areas }, () => new Map<number, number>())
  // Nodes: origins, then areas. Potentials keep the costs of the residual graph from being negative; an area with room
  // left has potential zero, hence the first one settled is the nearest by true cost too.
  const potential = new Float64Array(origins + areas)
  const distance = new Float64Array(origins + areas)
  const previous = new Int32Array(origins + areas)

  /** The area with room at the end of the cheapest way from an origin. */
  const search = (start: number): number => {
    distance.fill(Infinity)
    previous.fill(-1)
    const heap = new MinimumHeap()
    const settled: number[] = []
    const offer = (from: number, to: number, cost: number) => {
      const offered = (distance[from] as number) + Math.max(0, cost + (potential[from] as number) - (potential[to] as number))
      if (offered >= (distance[to] as number)) return
      distance[to] = offered
      previous[to] = from
      heap.push(offered, to)
    }
    distance[start] = 0
    heap.push(0, start)
    for (;;) {
      const key = heap.leastKey
      const node = heap.pop()
      if (key > (distance[node] as number)) continue
      if (node >= origins && (room[node - origins] as number) > 0) {
        for (const each of settled) potential[each] = (potential[each] as number) + (distance[each] as number) - key
        return node - origins
      }
      settled.push(node)
      if (node < origins) {
        for (let area = 0; area < areas; area++) {
          const cost = costOf(node, area)
          if (cost !== Infinity) offer(node, origins + area, cost)
        }
      } else {
        for (const origin of held[node - origins]?.keys() ?? []) offer(node, origin, -costOf(origin, node - origins))
      }
    }
  }

  /** Moves as many as the way allows and returns their number. */
  const move = (end: number, wanting: number): number => {
    let going = Math.min(wanting, room[end] as number)
    const steps: [origin: number, into: number, outOf: number][] = []
    for (let area = end; area >= 0; ) {
      const origin = previous[origins + area] as number
      const outOf = (previous[origin] as number) - origins
      steps.push([origin, area, outOf])
      if (outOf >= 0) going = Math.min(going, held[outOf]?.get(origin) ?? 0)
      area = outOf
    }
    for (const [origin, into, outOf] of steps) {
      held[into]?.set(origin, (held[into].get(origin) ?? 0) + going)
      if (outOf < 0) continue
      const left = (held[outOf]?.get(origin) ?? 0) - going
      if (left > 0) held[outOf]?.set(origin, left)
      else held[outOf]?.delete(origin)
    }
    room[end] = (room[end] as number) - going
    return going
  }

  for (let origin = 0; origin < origins; origin++) {
    for (let left = people[origin] as number; left > 0; ) left -= move(search(origin), left)
  }
  const assignment = emptyAssignment(problem)
  for (let area = 0; area < realAreas; area++) {
    for (const [origin, count] of held[area] ?? []) send(assignment, origin, area, count, costOf(origin, area))
  }
  // Those left out are counted once more from the flow itself: differences of sums would leave crumbs.
  for (let origin = 0; origin < origins; origin++) assignment.leftOut[origin] = held[nowhere]?.get(origin) ?? 0
  return assignment
}

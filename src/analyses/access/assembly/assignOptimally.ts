import { emptyAssignment, send, type Assignment, type AssignmentProblem } from './Assignment'

/** Price of a person left out, s: dearer than any walk, so that as many as can be are served. */
const UNSERVED_SECONDS = 1e5

/**
 * The assignment of least Σ people × seconds, those left out at 10⁵ s: a minimum-cost flow by successive shortest paths
 * with potentials, one origin after another. People may go on from an area to make room for others who have no choice.
 *
 * Ways are searched among the areas alone: from area a to area b costs the least that any origin now in a loses by going
 * to b instead. Areas are few and origins many, so a search is a small dense one, whatever the size of the district.
 *
 * Source    R. Ahuja, T. Magnanti & J. Orlin, Network Flows, 1993, section 9.7
 * Verified  tests/verification/access/assignment.analytical.csv, assignment.cross.csv, minimumCostFlow.published.csv
 */
export function assignOptimally(problem: AssignmentProblem): Assignment {
  const { people } = problem
  const realAreas = problem.capacity.length
  // One more area takes whoever is left out.
  const areas = realAreas + 1
  const nowhere = realAreas
  const room = Float64Array.from([...problem.capacity, Infinity])
  const { optionOf, area: optionArea, cost: optionCost } = optionsOf(problem, nowhere)
  /** People from each origin in each area. */
  const held = Array.from({ length: areas }, () => new Map<number, number>())
  /** What moving one person from a to b costs, and whose person it is; shape (areas, areas). */
  const moving = new Float64Array(areas * areas).fill(Infinity)
  const mover = new Int32Array(areas * areas).fill(-1)
  // Potentials keep the costs of moving from being negative. Only areas settled before one with room change theirs, so an
  // area with room has potential zero, and the first one settled is the cheapest by true cost too.
  const potential = new Float64Array(areas)
  const distance = new Float64Array(areas)
  const previous = new Int32Array(areas)
  const isSettled = new Uint8Array(areas)

  const costOf = (origin: number, area: number): number => {
    for (let at = optionOf[origin] as number; at < (optionOf[origin + 1] as number); at++) {
      if (optionArea[at] === area) return optionCost[at] as number
    }
    return Infinity
  }
  const offerMoves = (origin: number, from: number): void => {
    const here = costOf(origin, from)
    for (let at = optionOf[origin] as number; at < (optionOf[origin + 1] as number); at++) {
      const pair = from * areas + (optionArea[at] as number)
      const loss = (optionCost[at] as number) - here
      if (loss >= (moving[pair] as number) || optionArea[at] === from) continue
      moving[pair] = loss
      mover[pair] = origin
    }
  }
  const take = (origin: number, area: number, count: number): void => {
    const before = held[area]?.get(origin)
    held[area]?.set(origin, (before ?? 0) + count)
    if (before === undefined) offerMoves(origin, area)
  }
  const leave = (origin: number, area: number, count: number): void => {
    const left = (held[area]?.get(origin) ?? 0) - count
    if (left > 0) {
      held[area]?.set(origin, left)
      return
    }
    held[area]?.delete(origin)
    moving.fill(Infinity, area * areas, (area + 1) * areas)
    mover.fill(-1, area * areas, (area + 1) * areas)
    for (const each of held[area]?.keys() ?? []) offerMoves(each, area)
  }

  /** The area with room at the end of the cheapest way from an origin. */
  const search = (origin: number): number => {
    distance.fill(Infinity)
    previous.fill(-1)
    isSettled.fill(0)
    let least = Infinity
    for (let at = optionOf[origin] as number; at < (optionOf[origin + 1] as number); at++) {
      const reduced = (optionCost[at] as number) - (potential[optionArea[at] as number] as number)
      distance[optionArea[at] as number] = reduced
      least = Math.min(least, reduced)
    }
    for (let area = 0; area < areas; area++) distance[area] = (distance[area] as number) - least
    for (;;) {
      let node = -1
      for (let area = 0; area < areas; area++) {
        if (isSettled[area] === 0 && (distance[area] as number) < (node < 0 ? Infinity : (distance[node] as number)))
          node = area
      }
      const reached = distance[node] as number
      if ((room[node] as number) > 0) {
        for (let area = 0; area < areas; area++) {
          if (isSettled[area] === 1)
            potential[area] = (potential[area] as number) + (distance[area] as number) - reached
        }
        return node
      }
      isSettled[node] = 1
      for (let area = 0; area < areas; area++) {
        const cost = moving[node * areas + area] as number
        if (cost === Infinity || isSettled[area] === 1) continue
        const offered = reached + Math.max(0, cost + (potential[node] as number) - (potential[area] as number))
        if (offered >= (distance[area] as number)) continue
        distance[area] = offered
        previous[area] = node
      }
    }
  }

  /** Moves as many as the way to `end` allows and returns their number. */
  const move = (origin: number, end: number, wanting: number): number => {
    let going = Math.min(wanting, room[end] as number)
    const steps: [who: number, outOf: number, into: number][] = []
    let first = end
    for (let outOf = previous[end] as number; outOf >= 0; outOf = previous[first] as number) {
      const who = mover[outOf * areas + first] as number
      going = Math.min(going, held[outOf]?.get(who) ?? 0)
      steps.push([who, outOf, first])
      first = outOf
    }
    for (const [who, outOf, into] of steps) {
      leave(who, outOf, going)
      take(who, into, going)
    }
    take(origin, first, going)
    room[end] = (room[end] as number) - going
    return going
  }

  for (let origin = 0; origin < people.length; origin++) {
    for (let left = people[origin] as number; left > 0;) left -= move(origin, search(origin), left)
  }
  const assignment = emptyAssignment(problem)
  for (let area = 0; area < realAreas; area++) {
    for (const [origin, count] of held[area] ?? []) send(assignment, origin, area, count, costOf(origin, area))
  }
  // Those left out are counted once more from the flow itself: differences of sums would leave crumbs.
  for (let origin = 0; origin < people.length; origin++) assignment.leftOut[origin] = held[nowhere]?.get(origin) ?? 0
  return assignment
}

/** Areas each origin may go to and what that costs, `nowhere` among them; those of origin i are `optionOf[i] … optionOf[i + 1] − 1`. */
function optionsOf({ people, capacity, seconds, limit }: AssignmentProblem, nowhere: number) {
  const optionOf = new Uint32Array(people.length + 1)
  const area: number[] = []
  const cost: number[] = []
  for (let origin = 0; origin < people.length; origin++) {
    for (let j = 0; j < capacity.length; j++) {
      const walk = seconds[origin * capacity.length + j] as number
      if (!(walk <= limit) || walk === Infinity) continue
      area.push(j)
      cost.push(walk)
    }
    area.push(nowhere)
    cost.push(UNSERVED_SECONDS)
    optionOf[origin + 1] = area.length
  }
  return { optionOf, area: Uint32Array.from(area), cost: Float64Array.from(cost) }
}

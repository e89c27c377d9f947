import { emptyAssignment, send, type Assignment, type AssignmentProblem } from './Assignment'

/** Everybody goes to the nearest area within the limit, full or not: what people will do. Ties to the area of smaller index. */
export function assignNearest(problem: AssignmentProblem): Assignment {
  const { people, capacity, seconds, limit } = problem
  const assignment = emptyAssignment(problem)
  for (let i = 0; i < people.length; i++) {
    let best = -1
    let least = Infinity
    for (let j = 0; j < capacity.length; j++) {
      const walk = seconds[i * capacity.length + j] as number
      if (walk > limit || walk >= least) continue
      best = j
      least = walk
    }
    if (best >= 0 && (people[i] as number) > 0) send(assignment, i, best, people[i] as number, least)
  }
  return assignment
}

/** Shortest walks first; a full area takes nobody more and the rest go on. Ties by origin, then by area. */
export function assignWithOverflow(problem: AssignmentProblem): Assignment {
  const { capacity, seconds, limit } = problem
  const areas = capacity.length
  const assignment = emptyAssignment(problem)
  const pairs = [...seconds.keys()].filter((pair) => (seconds[pair] as number) <= limit && seconds[pair] !== Infinity)
  pairs.sort((a, b) => (seconds[a] as number) - (seconds[b] as number) || a - b)
  for (const pair of pairs) {
    const origin = Math.floor(pair / areas)
    const area = pair % areas
    const room = (capacity[area] as number) - (assignment.load[area] as number)
    const going = Math.min(room, assignment.leftOut[origin] as number)
    if (going > 0) send(assignment, origin, area, going, seconds[pair] as number)
  }
  return assignment
}

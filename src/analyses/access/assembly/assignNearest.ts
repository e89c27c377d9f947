import { MinimumHeap } from '../graph/MinimumHeap'
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

/**
 * Shortest walks first; a full area takes nobody more and the rest go on. Ties by origin, then by area. Each origin holds
 * up the nearest area it has not tried, so that a whole district is ordered by a heap of its origins.
 */
export function assignWithOverflow(problem: AssignmentProblem): Assignment {
  const { people, capacity, seconds, limit } = problem
  const areas = capacity.length
  const assignment = emptyAssignment(problem)
  const heap = new MinimumHeap()
  const choices: number[][] = []
  for (let origin = 0; origin < people.length; origin++) {
    const choice: number[] = []
    const walk = (area: number) => seconds[origin * areas + area] as number
    if ((people[origin] as number) > 0) {
      for (let area = 0; area < areas; area++) if (walk(area) <= limit && walk(area) < Infinity) choice.push(area)
    }
    // Farthest first: the next one is popped off the end.
    choice.sort((a, b) => walk(b) - walk(a) || b - a)
    choices.push(choice)
    if (choice.length > 0) heap.push(walk(choice[choice.length - 1] as number), origin)
  }
  while (heap.size > 0) {
    const origin = heap.pop()
    const choice = choices[origin] as number[]
    const area = choice.pop() as number
    const room = (capacity[area] as number) - (assignment.load[area] as number)
    const left = assignment.leftOut[origin] as number
    if (room > 0) send(assignment, origin, area, Math.min(room, left), seconds[origin * areas + area] as number)
    if (room < left && choice.length > 0)
      heap.push(seconds[origin * areas + (choice[choice.length - 1] as number)] as number, origin)
  }
  return assignment
}

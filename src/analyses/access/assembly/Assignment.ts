/** Who goes where: parts of origins sent to areas, and who is left out. */
export interface Assignment {
  /** One entry per part, all four: people of an origin that go to an area, and their walk in s. */
  origin: number[]
  area: number[]
  people: number[]
  seconds: number[]
  /** People of each origin that no area takes; shape (origins). */
  leftOut: Float64Array
  /** People in each area; shape (areas). */
  load: Float64Array
}

/** Origins, areas and the walks between them. */
export interface AssignmentProblem {
  /** Shape (origins). */
  people: Float64Array
  /** People an area can take; shape (areas). */
  capacity: Float64Array
  /** Walk in s, Infinity = no way; shape (origins, areas). */
  seconds: Float64Array
  /** Longer walks are none, s. */
  limit: number
}

export interface AssignmentFigures {
  people: number
  served: number
  leftOut: number
  /** served / people; NaN of nobody. */
  servedShare: number
  /** Σ people × seconds of those served. */
  personSeconds: number
  /** Of those served, s; NaN if nobody is. */
  meanSeconds: number
  /** Areas with more people than they can take. */
  overloaded: number[]
}

export function emptyAssignment({ people, capacity }: AssignmentProblem): Assignment {
  return {
    origin: [],
    area: [],
    people: [],
    seconds: [],
    leftOut: people.slice(),
    load: new Float64Array(capacity.length),
  }
}

/** Sends people of an origin to an area. */
export function send(assignment: Assignment, origin: number, area: number, people: number, seconds: number): void {
  assignment.origin.push(origin)
  assignment.area.push(area)
  assignment.people.push(people)
  assignment.seconds.push(seconds)
  assignment.leftOut[origin] = (assignment.leftOut[origin] as number) - people
  assignment.load[area] = (assignment.load[area] as number) + people
}

export function assignmentFigures(problem: AssignmentProblem, assignment: Assignment): AssignmentFigures {
  const people = problem.people.reduce((sum, each) => sum + each, 0)
  const served = assignment.people.reduce((sum, each) => sum + each, 0)
  const personSeconds = assignment.people.reduce((sum, each, i) => sum + each * (assignment.seconds[i] as number), 0)
  return {
    people,
    served,
    leftOut: assignment.leftOut.reduce((sum, each) => sum + each, 0),
    servedShare: served / people,
    personSeconds,
    meanSeconds: personSeconds / served,
    overloaded: [...assignment.load.keys()].filter(
      (j) => (assignment.load[j] as number) > (problem.capacity[j] as number),
    ),
  }
}

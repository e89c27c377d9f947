import { fieldsOf, type Fields } from '../../../foundation'
import { assignmentFigures } from '../assembly/Assignment'
import { assignNearest, assignWithOverflow } from '../assembly/assignNearest'
import { assignOptimally } from '../assembly/assignOptimally'
import { nearestDestinations } from '../graph/nearest'
import { MOST, readAmounts, readGraph, readMatrix, refusal } from './readGraph'

const METHODS = { nearest: assignNearest, overflow: assignWithOverflow, optimal: assignOptimally } as const
/** A quarter of an hour on foot, s. */
const LIMIT = 900

/**
 * `access.assign`: `people` of each origin, `capacity` of each area and `seconds` (a row an origin, null = no way), or a
 * graph (`nodes`, `edges`) with the nodes of `origins` and `areas`. `method` is `nearest` (capacity ignored), `overflow`
 * or `optimal` (minimum-cost flow, the default); `limitSeconds` is 900 if left out.
 */
export function answerAssign(request: unknown): unknown {
  const fields = fieldsOf(request)
  const people = readAmounts(fields, 'people')
  const capacity = readAmounts(fields, 'capacity')
  const seconds = fields.has('edges')
    ? secondsOverGraph(fields, request as object, people.length, capacity.length)
    : readMatrix(fields, 'seconds', people.length, capacity.length)
  const limit = fields.number('limitSeconds', { from: 0, to: 1e5, otherwise: LIMIT })
  const method = fields.oneOf('method', ['nearest', 'overflow', 'optimal'], 'optimal')
  fields.finish()
  const problem = { people, capacity, seconds, limit }
  const assignment = METHODS[method](problem)
  const figures = assignmentFigures(problem, assignment)
  return {
    method,
    limitSeconds: limit,
    assignment: assignment.origin.map((origin, i) => ({
      origin,
      area: assignment.area[i],
      people: assignment.people[i],
      seconds: assignment.seconds[i],
    })),
    leftOut: Array.from(assignment.leftOut),
    load: Array.from(assignment.load),
    totals: {
      ...figures,
      servedShare: Number.isNaN(figures.servedShare) ? null : figures.servedShare,
      meanSeconds: Number.isNaN(figures.meanSeconds) ? null : figures.meanSeconds,
    },
    areasWithoutCapacity: [...capacity.keys()].filter((area) => capacity[area] === 0),
  }
}

function secondsOverGraph(fields: Fields, request: object, origins: number, areas: number): Float64Array {
  const { graph, costs, nodeOf } = readGraph(fields, request)
  const nodesOf = (name: string, count: number): number[] => {
    const nodes = fields.list(name, MOST).map((node, i) => nodeOf(node, `${name}[${i}]`))
    if (nodes.length !== count) throw refusal(name, `has ${nodes.length} nodes, expected ${count}`)
    return nodes
  }
  const starts = nodesOf('origins', origins)
  const seconds = new Float64Array(origins * areas)
  nodesOf('areas', areas).forEach((node, area) => {
    const seed = { node: Uint32Array.of(node), seconds: Float64Array.of(0), label: Uint32Array.of(area) }
    const found = nearestDestinations(graph, costs, seed)
    starts.forEach((start, origin) => (seconds[origin * areas + area] = found.seconds[start] as number))
  })
  return seconds
}

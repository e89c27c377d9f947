import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  assignmentFigures,
  assignNearest,
  assignOptimally,
  assignWithOverflow,
  floatingCatchment,
  graphOf,
  nearestDestinations,
  plainWeight,
  repairNearest,
} from '../../../../src/analyses/access'

const NODES = 12
const cost = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 50 }) }, { weight: 1, arbitrary: fc.constant(Infinity) })
const anyEdges = fc.array(fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1), cost, cost), { minLength: 1, maxLength: 40 })
const anySeeds = fc.uniqueArray(fc.nat(NODES - 1), { minLength: 1, maxLength: 4 })
const made = (edges: [number, number, number, number][]) => ({
  graph: graphOf(NODES, Uint32Array.from(edges, ([from]) => from), Uint32Array.from(edges, ([, to]) => to)),
  costs: Float64Array.from(edges.flatMap(([, , there, back]) => [there, back])),
})
const seedsAt = (nodes: number[]) => ({
  node: Uint32Array.from(nodes),
  seconds: new Float64Array(nodes.length),
  label: Uint32Array.from(nodes, (_, i) => i),
})

describe('shortest ways', () => {
  test.prop([anyEdges, anySeeds, fc.nat()])('closing an edge never improves reach', (edges, sources, pick) => {
    const { graph, costs } = made(edges)
    const closed = costs.slice()
    const edge = pick % edges.length
    closed[2 * edge] = closed[2 * edge + 1] = Infinity
    const before = nearestDestinations(graph, costs, seedsAt(sources)).seconds
    const after = nearestDestinations(graph, closed, seedsAt(sources)).seconds
    for (let v = 0; v < NODES; v++) expect(after[v]).toBeGreaterThanOrEqual(before[v] as number)
  })

  test.prop([anyEdges, anySeeds, fc.array(fc.tuple(fc.nat(), cost, cost), { maxLength: 5 }), fc.constantFrom('to', 'from')])(
    'repairing a search finds what a new one finds, times and destinations',
    (edges, sources, changes, direction) => {
      const { graph, costs } = made(edges)
      const nearest = nearestDestinations(graph, costs, seedsAt(sources), { direction })
      const changed = changes.map(([pick, there, back]) => {
        const edge = pick % edges.length
        costs[2 * edge] = there
        costs[2 * edge + 1] = back
        return edge
      })
      repairNearest(graph, costs, seedsAt(sources), nearest, changed, { direction })
      const fresh = nearestDestinations(graph, costs, seedsAt(sources), { direction })
      expect(nearest.seconds).toEqual(fresh.seconds)
      expect(nearest.label).toEqual(fresh.label)
    },
  )
})

const anyProblem = fc
  .tuple(fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }), fc.array(fc.nat(80), { minLength: 1, maxLength: 4 }))
  .chain(([people, capacity]) =>
    fc
      .array(fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.constant(Infinity)), {
        minLength: people.length * capacity.length,
        maxLength: people.length * capacity.length,
      })
      .map((seconds) => ({
        people: Float64Array.from(people),
        capacity: Float64Array.from(capacity),
        seconds: Float64Array.from(seconds),
        limit: 900,
      })),
  )

describe('assignment', () => {
  test.prop([anyProblem, fc.constantFrom(assignNearest, assignWithOverflow, assignOptimally)])(
    'assigned and left out are all the people, and nobody walks beyond the limit',
    (problem, assign) => {
      const assignment = assign(problem)
      const figures = assignmentFigures(problem, assignment)
      expect(figures.served + figures.leftOut).toBe(figures.people)
      expect(Math.max(0, ...assignment.seconds)).toBeLessThanOrEqual(900)
      expect(Math.min(1, ...assignment.people)).toBeGreaterThan(0)
    },
  )

  test.prop([anyProblem])('no area is over capacity, and the optimum is never worse than shortest walks first', (problem) => {
    const priced = (assign: typeof assignOptimally) => {
      const figures = assignmentFigures(problem, assign(problem))
      expect(figures.overloaded).toEqual([])
      return figures.personSeconds + 1e5 * figures.leftOut
    }
    expect(priced(assignOptimally)).toBeLessThanOrEqual(priced(assignWithOverflow))
  })

  test.prop([anyProblem, fc.nat(50)])('more capacity never raises the cost', (problem, more) => {
    const priced = (capacity: Float64Array) => {
      const figures = assignmentFigures({ ...problem, capacity }, assignOptimally({ ...problem, capacity }))
      return figures.personSeconds + 1e5 * figures.leftOut
    }
    expect(priced(problem.capacity.map((each) => each + more))).toBeLessThanOrEqual(priced(problem.capacity))
  })
})

describe('floatingCatchment', () => {
  test.prop([anyProblem])('gives away exactly the supplies that somebody reaches', ({ people, capacity, seconds }) => {
    const costs = Float64Array.from({ length: seconds.length }, (_, at) => seconds[(at % people.length) * capacity.length + Math.floor(at / people.length)] as number)
    const { access, unreached } = floatingCatchment(people, capacity, costs, plainWeight(900))
    const given = people.reduce((sum, each, i) => sum + each * (access[i] as number), 0)
    const reached = capacity.reduce((sum, each, j) => sum + (unreached.includes(j) ? 0 : each), 0)
    expect(given).toBeCloseTo(reached, 8)
  })
})

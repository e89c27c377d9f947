import { describe, expect, test } from 'vitest'
import { assignmentFigures, assignOptimally, assignWithOverflow } from '../../../src/analyses/access'
import { readTable } from './readTable'

function readProblem(name: string) {
  const rows = readTable(name)
  const areas = Object.keys(rows[0]!).filter((column) => column.startsWith('area'))
  const origins = rows.filter(({ row }) => row === 'origin')
  const capacity = rows.find(({ row }) => row === 'capacity')!
  return {
    problem: {
      people: Float64Array.from(origins, ({ value }) => Number(value)),
      capacity: Float64Array.from(areas, (area) => Number(capacity[area])),
      seconds: Float64Array.from(origins.flatMap((origin) => areas.map((area) => Number(origin[area])))),
      limit: 900,
    },
    expected: (row: string) => Number(rows.find((each) => each.row === row)!.value),
  }
}

describe('assignment', () => {
  test('shortest walks first and the optimum cost what they cost by hand', () => {
    const { problem, expected } = readProblem('assignment.analytical.csv')
    expect(assignmentFigures(problem, assignWithOverflow(problem)).personSeconds).toBe(expected('nearestFirst'))
    expect(assignmentFigures(problem, assignOptimally(problem)).personSeconds).toBe(expected('optimal'))
  })

  test('leaves out as many as NetworkX where areas are too small, and the others walk as far', () => {
    const { problem, expected } = readProblem('assignment.cross.csv')
    const figures = assignmentFigures(problem, assignOptimally(problem))
    expect(figures.leftOut).toBe(expected('leftOut'))
    expect(Math.abs(figures.meanSeconds - expected('meanSeconds'))).toBeLessThan(1e-9)
  })

  // Wagner's transformation: an arc of capacity u is an origin of u people who go to its head at the arc's cost or stay at
  // its tail for nothing; node i then takes what its arcs can carry less its supply.
  test('finds the least cost of the published flow', () => {
    const rows = readTable('minimumCostFlow.published.csv')
    const arcs = rows.filter(({ row }) => row === 'arc')
    const supplies = rows.filter(({ row }) => row === 'supply')
    const capacity = Float64Array.from(supplies, ({ from, capacity: supply }) =>
      arcs.filter((arc) => arc.from === from).reduce((sum, arc) => sum + Number(arc.capacity), -Number(supply)),
    )
    const seconds = new Float64Array(arcs.length * capacity.length).fill(Infinity)
    arcs.forEach((arc, i) => {
      seconds[i * capacity.length + Number(arc.from)] = 0
      seconds[i * capacity.length + Number(arc.to)] = Number(arc.cost)
    })
    const problem = { people: Float64Array.from(arcs, (arc) => Number(arc.capacity)), capacity, seconds, limit: 900 }
    const figures = assignmentFigures(problem, assignOptimally(problem))
    expect(figures.leftOut).toBe(0)
    expect(figures.personSeconds).toBe(Number(rows.find(({ row }) => row === 'least')!.cost))
  })
})

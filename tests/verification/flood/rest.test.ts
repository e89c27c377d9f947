import { createRandom } from '../../../src/foundation'
import { describe, expect, test, vi } from 'vitest'
import { solveFlood } from '../../../src/analyses/flood/solver/solve'
import type { Boundary, FloodProblem } from '../../../src/analyses/flood/solver/problem'
import { level } from './channel'

// Seconds of computing, more where other work runs beside it.
vi.setConfig({ testTimeout: 120_000 })

const COLUMNS = 37
const ROWS = 29
const LEVEL = 31.3

/** A lake over rough ground with an island, a half-metre step, two buildings and ground that stands clear of it. */
function lake(side: Boundary, manningN: number): FloodProblem {
  const random = createRandom('rest')
  const bedElevation = new Float64Array(COLUMNS * ROWS)
  const walls = new Uint8Array(COLUMNS * ROWS)
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const cell = row * COLUMNS + column
      const island = 4 * Math.exp(-((column - 12) ** 2 + (row - 10) ** 2) / 18)
      bedElevation[cell] = 29 + island + (column > 22 ? 0.5 : 0) + 0.8 * random.next() + (row > 24 ? 2 : 0)
      if ((column >= 25 && column < 29 && row >= 5 && row < 12) || (column === 10 && row > 15)) walls[cell] = 1
    }
  }
  return {
    columns: COLUMNS,
    rows: ROWS,
    cellSize: 2,
    bedElevation,
    walls,
    depth: bedElevation.map((z, cell) => (walls[cell] === 1 ? 0 : Math.max(0, LEVEL - z))),
    manningN,
    boundaries: { west: side, east: 'wall', north: side, south: 'wall' },
    duration: 200,
  }
}

describe('a lake at rest (analytical)', () => {
  test.each([
    ['between walls', 'wall', 0],
    ['with friction', 'wall', 0.03],
    ['at a level imposed from outside', level(LEVEL), 0],
  ] as const)('stays at rest over rough ground, islands, a step and buildings, %s', async (_, side, n) => {
    const problem = lake(side as Boundary, n)
    const { frames, steps, stopped, ledger } = await solveFlood(problem)
    expect(stopped).toBeUndefined()
    expect(steps).toBeGreaterThan(1000)
    const { depth, unitDischargeX, unitDischargeY } = frames[0]!
    let flow = 0
    let change = 0
    depth.forEach((h, cell) => {
      flow = Math.max(flow, Math.abs(unitDischargeX[cell]!), Math.abs(unitDischargeY[cell]!))
      change = Math.max(change, Math.abs(h - problem.depth![cell]!))
    })
    expect(flow).toBeLessThan(1e-12)
    expect(change).toBeLessThan(1e-12)
    expect(ledger.relativeError).toBeLessThan(1e-12)
  })

  test('stays at rest in the preview', async () => {
    const problem: FloodProblem = { ...lake('wall', 0.03), scheme: 'localInertial' }
    const { frames } = await solveFlood(problem)
    frames[0]!.depth.forEach((h, cell) => expect(Math.abs(h - problem.depth![cell]!)).toBeLessThan(1e-12))
  })
})

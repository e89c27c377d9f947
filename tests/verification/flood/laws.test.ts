import { fc, test } from '@fast-check/vitest'
import { describe, expect, vi } from 'vitest'
import { createRandom } from '../../../src/foundation'
import type { FloodProblem, FloodResult } from '../../../src/analyses/flood/solver/problem'
import { solveFlood } from '../../../src/analyses/flood/solver/solve'
import { WALLED } from './benchmarks'

// Seconds of computing, more where other work runs beside it.
vi.setConfig({ testTimeout: 120_000 })

const SIDE = 12

/** Rough ground with houses and a heap of water, rain, soil and drains: a little of everything, by a seed. */
function quarter(seed: number): FloodProblem {
  const random = createRandom(seed)
  const cells = SIDE * SIDE
  const bedElevation = Float64Array.from({ length: cells }, () => 2 * random.next())
  const walls = Uint8Array.from({ length: cells }, () => (random.next() < 0.15 ? 1 : 0))
  const open = walls.findIndex((wall) => wall === 0)
  return {
    columns: SIDE,
    rows: SIDE,
    cellSize: 2,
    bedElevation,
    walls,
    depth: Float64Array.from({ length: cells }, () => (random.next() < 0.3 ? 1.5 * random.next() : 0)),
    manningN: 0.03,
    boundaries: { ...WALLED, east: 'open', south: { level: { times: [0, 60], values: [0.2, 1.5] } } },
    rain: { times: [0, 20, 60], fallen: [0, 0.005, 0.03] },
    sources: [{ cells: [open], discharge: { times: [5, 10, 30], values: [0, 0.4, 0] } }],
    soils: [{ conductivity: 2e-6, suction: 0.1, moistureDeficit: 0.2 }],
    soilOf: Uint8Array.from({ length: cells }, () => (random.next() < 0.5 ? 1 : 0)),
    drains: { rate: 12e-3 / 3600, cells: new Uint8Array(cells).fill(1) },
    duration: 60,
  }
}

const seed = fc.integer({ min: 0, max: 1e6 })

/** Cell of the turned grid that shows cell (row, column): a quarter turn clockwise. */
const turn = (values: ArrayLike<number>) =>
  Float64Array.from({ length: SIDE * SIDE }, (_, cell) => {
    const row = Math.floor(cell / SIDE)
    const column = cell % SIDE
    return values[(SIDE - 1 - column) * SIDE + row]!
  })
const mirror = (values: ArrayLike<number>) =>
  Float64Array.from(
    { length: SIDE * SIDE },
    (_, cell) => values[Math.floor(cell / SIDE) * SIDE + SIDE - 1 - (cell % SIDE)]!,
  )

const final = (result: FloodResult) => result.frames[result.frames.length - 1]!
const furthest = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let most = 0
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]! - b[i]!))
  return most
}

describe('the solver', () => {
  test.prop([seed], { numRuns: 25 })('loses and makes no water', async (s) => {
    for (const scheme of ['shallowWater', 'localInertial'] as const) {
      const { ledger, stopped, frames } = await solveFlood({ ...quarter(s), scheme })
      expect(stopped).toBeUndefined()
      expect(ledger.relativeError).toBeLessThan(1e-10)
      frames[0]!.depth.forEach((h) => expect(h).toBeGreaterThanOrEqual(0))
    }
  })

  test.prop([seed], { numRuns: 10 })('gives equal bytes to equal problems and leaves them as they were', async (s) => {
    const problem = quarter(s)
    const first = await solveFlood(problem)
    expect(problem).toEqual(quarter(s))
    expect(await solveFlood(quarter(s))).toEqual(first)
  })

  // To the last bit: every sum in the solver is taken so that turning the ground only turns the terms. Sums taken in
  // another order differ by 10⁻¹⁶, and a front that stops one cell earlier makes 10⁻⁴ of that.
  test.prop([seed], { numRuns: 20 })('answers mirrored ground with mirrored water, exactly', async (s) => {
    const problem = { ...quarter(s), sources: [], boundaries: WALLED }
    const there = final(await solveFlood(problem))
    const mirrored = final(
      await solveFlood({
        ...problem,
        bedElevation: mirror(problem.bedElevation),
        walls: mirror(problem.walls!),
        depth: mirror(problem.depth!),
        soilOf: mirror(problem.soilOf!),
      }),
    )
    expect(furthest(mirrored.depth, mirror(there.depth))).toBe(0)
    const opposite = mirror(there.unitDischargeX).map((q) => -q)
    expect(furthest(mirrored.unitDischargeX, opposite)).toBe(0)
  })

  test.prop([seed], { numRuns: 20 })('answers turned ground with turned water, exactly', async (s) => {
    const problem = { ...quarter(s), sources: [], boundaries: WALLED }
    const there = final(await solveFlood(problem))
    const turned = final(
      await solveFlood({
        ...problem,
        bedElevation: turn(problem.bedElevation),
        walls: turn(problem.walls!),
        depth: turn(problem.depth!),
        soilOf: turn(problem.soilOf!),
      }),
    )
    expect(furthest(turned.depth, turn(there.depth))).toBe(0)
    // What flowed north flows east after a quarter turn clockwise.
    expect(furthest(turned.unitDischargeX, turn(there.unitDischargeY))).toBe(0)
  })

  test.prop([seed, fc.double({ min: 1, max: 3, noNaN: true })], { numRuns: 15 })(
    'never leaves less water, nor wets fewer cells, after more rain',
    async (s, factor) => {
      const problem = { ...quarter(s), sources: [], boundaries: WALLED }
      const less = await solveFlood(problem)
      const more = await solveFlood({
        ...problem,
        rain: { times: problem.rain!.times, fallen: Array.from(problem.rain!.fallen, (depth) => depth * factor) },
      })
      expect(more.ledger.final).toBeGreaterThanOrEqual(less.ledger.final - 1e-9)
      const flooded = ({ maximumDepth }: FloodResult) => maximumDepth.reduce((n, h) => n + (h >= 0.1 ? 1 : 0), 0)
      expect(flooded(more)).toBeGreaterThanOrEqual(flooded(less))
    },
  )
})

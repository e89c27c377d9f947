import { describe, expect, test } from 'vitest'
import { DataError } from '../../../../../src/foundation'
import { solveFlood, type FloodProblem } from '../../../../../src/analyses/flood'

const SIDE = 8
const flat = (changes: Partial<FloodProblem> = {}): FloodProblem => ({
  columns: SIDE,
  rows: SIDE,
  cellSize: 2,
  bedElevation: new Float64Array(SIDE * SIDE),
  manningN: 0.03,
  boundaries: { west: 'wall', east: 'wall', north: 'wall', south: 'wall' },
  duration: 10,
  ...changes,
})
const at = (cell: number, value: number, others = 0) =>
  new Float64Array(SIDE * SIDE).fill(others).fill(value, cell, cell + 1)
const level = (value: number) => ({ level: { times: [0], values: [value] } })

async function refusal(problem: FloodProblem): Promise<[code: string, field: string | undefined]> {
  const error: unknown = await solveFlood(problem).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DataError)
  const { code, context } = error as DataError
  return [code, context.field]
}

describe('solveFlood refuses', () => {
  test.each<[string, Partial<FloodProblem>, string, string]>([
    ['a hole in the terrain', { bedElevation: at(19, Number.NaN) }, 'bed-hole', 'bedElevation[19]'],
    ['a no-data value', { bedElevation: at(3, -9999) }, 'bed-hole', 'bedElevation[3]'],
    ['a spike', { bedElevation: at(27, 450) }, 'bed-spike', 'bedElevation[27]'],
    ['a raster of another size', { depth: new Float64Array(5) }, 'flood-shape', 'depth'],
    ['a negative depth', { depth: at(7, -0.1) }, 'flood-value', 'depth[7]'],
    ['half a wall', { walls: at(7, 0.5) }, 'flood-value', 'walls[7]'],
    ['roughness that is no number', { manningN: Number.NaN }, 'flood-value', 'manningN'],
    ['no cells', { columns: 0 }, 'flood-size', 'columns'],
    ['a gauge in a wall', { walls: at(4, 1), gauges: [4] }, 'flood-cell', 'gauges[0]'],
    [
      'a source outside the grid',
      { sources: [{ cells: [1, 64], discharge: { times: [0], values: [1] } }] },
      'flood-cell',
      'sources[0].cells[1]',
    ],
    [
      'a hydrograph that runs backwards',
      { sources: [{ cells: [1], discharge: { times: [0, 5, 3], values: [0, 1, 0] } }] },
      'flood-series',
      'sources[0].discharge.times[2]',
    ],
    ['output after the end', { outputTimes: [5, 20] }, 'flood-time', 'outputTimes[1]'],
    ['rain that falls upwards', { rain: { times: [0, 1, 2], fallen: [0, 2, 1] } }, 'flood-series', 'rain.fallen[2]'],
  ])('%s', async (_, changes, code, field) => {
    expect(await refusal(flat(changes))).toEqual([code, field])
  })

  test('an imposed level below the bed of its whole side', async () => {
    const sides = { west: level(-1), east: 'wall', north: 'wall', south: 'wall' } as const
    expect(await refusal(flat({ boundaries: sides }))).toEqual(['level-below-bed', 'boundaries.west.level'])
  })

  test('none of these in cells that are closed', async () => {
    const { stopped } = await solveFlood(flat({ bedElevation: at(19, Number.NaN), walls: at(19, 1) }))
    expect(stopped).toBeUndefined()
  })
})

describe('solveFlood stops', () => {
  test('when the water runs away, names step and cell, and leaves the last good frame', async () => {
    // A speed no water has, in cell (3, 3) flowing east.
    const result = await solveFlood(flat({ depth: at(0, 1, 1), unitDischargeX: at(27, 1e6) }))
    expect(result.stopped).toMatchObject({ reason: 'not-finite', step: 1, row: 3 })
    expect([3, 4]).toContain(result.stopped!.column)
    const last = result.frames.at(-1)!
    expect(last.depth.every((h) => Number.isFinite(h) && h >= 0)).toBe(true)
  })
})

describe('solveFlood', () => {
  test('hears a cancel at its pauses', async () => {
    const controller = new AbortController()
    let fraction = 0
    const run = solveFlood(flat({ depth: at(0, 3), duration: 1e6 }), {
      signal: controller.signal,
      progress: (share) => (fraction = share),
      pause: () => {
        controller.abort()
        controller.signal.throwIfAborted()
        return Promise.resolve()
      },
    })
    await expect(run).rejects.toThrow()
    expect(fraction).toBeGreaterThan(0)
  })

  test('reaches output times exactly and in their order, the start included', async () => {
    const { frames } = await solveFlood(flat({ depth: at(0, 3), outputTimes: [0, 1, Math.PI, 10] }))
    expect(frames.map(({ time }) => time)).toEqual([0, 1, Math.PI, 10])
    expect(frames[0]!.depth[0]).toBe(3)
  })

  test('gives all the water of a source that is switched on over dry ground, however long the steps', async () => {
    const discharge = { times: [2, 2.25, 2.5], values: [0, 8, 0] }
    for (const longestStep of [0.05, 5]) {
      const { ledger } = await solveFlood(flat({ sources: [{ cells: [9], discharge }], longestStep }))
      expect(ledger.sources).toBeCloseTo(2, 12)
      expect(ledger.final).toBeCloseTo(2, 12)
    }
  })

  test('says when water first came to a cell, and NaN where it never did', async () => {
    const walls = new Float64Array(SIDE * SIDE)
    for (let row = 0; row < SIDE; row++) walls[row * SIDE + 5] = 1
    const { arrivalTime } = await solveFlood(flat({ depth: at(0, 3), walls, duration: 30 }))
    expect(arrivalTime[0]).toBe(0)
    expect(arrivalTime[4]).toBeGreaterThan(arrivalTime[1]!)
    expect(arrivalTime[7]).toBeNaN()
  })

  test('takes no more by drains and soil than there is, and books it', async () => {
    const soils = [{ conductivity: 1e-4, suction: 0.1, moistureDeficit: 0.3 }]
    const { ledger } = await solveFlood(
      flat({
        rain: { times: [0, 10], fallen: [0, 0.01] },
        soils,
        soilOf: new Uint8Array(SIDE * SIDE).fill(1),
        drains: { rate: 1e-3, cells: new Uint8Array(SIDE * SIDE).fill(1) },
      }),
    )
    expect(ledger.rain).toBeCloseTo(0.01 * 64 * 4, 12)
    expect(ledger.infiltrated + ledger.drained + ledger.final).toBeCloseTo(ledger.rain, 12)
    expect(ledger.final).toBeLessThan(1e-12)
  })

  test('lets a basin out by its orifice and over its weir, never more than there is', async () => {
    const walls = at(4 * SIDE + 4, 1)
    for (const outlet of [
      { kind: 'orifice', from: 0, to: -1, area: 0.05, invert: 0 },
      { kind: 'weir', from: 0, to: -1, width: 1, crest: 0.2 },
    ] as const) {
      const { ledger, frames } = await solveFlood(
        flat({ walls, depth: new Float64Array(64).fill(0.5), outlets: [outlet], duration: 3000 }),
      )
      expect(ledger.ledAway).toBeGreaterThan(0)
      expect(ledger.relativeError).toBeLessThan(1e-10)
      const left = outlet.kind === 'weir' ? 0.2 : 0
      expect(frames[0]!.depth[20]).toBeGreaterThan(left - 1e-9)
      expect(frames[0]!.depth[20]).toBeLessThan(left + 0.05)
    }
  })
})

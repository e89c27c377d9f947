import { describe, expect, test } from 'vitest'
import { DataError } from '../../../../../src/foundation'
import { headless } from '../../../../../src/analyses/flood'
import type { HeadlessContext } from '../../../../../src/model'

const ask = async (name: string, request: unknown) => (await headless[name]!(request, {} as HeadlessContext)) as never

const pool = {
  columns: 3,
  rows: 2,
  cellSize: 5,
  bedElevation: [0, 0, 0, 0, 0, 1],
  depth: [1, 1, 1, 1, 1, 0],
  manningN: 0.03,
  boundaries: { west: 'wall', east: { level: 1 } },
  sources: [
    {
      column: 0,
      row: 0,
      discharge: [
        [0, 0],
        [10, 1],
        [20, 0],
      ],
    },
  ],
  duration: 20,
  outputTimes: [10, 20],
  gauges: [{ id: 'west', column: 0, row: 0 }, [1, 1], 2],
}

describe('flood.solve', () => {
  test('answers with fields at the times, series at the gauges, steps and mass error', async () => {
    const answer = await ask('flood.solve', pool)
    expect(answer).toMatchObject({ columns: 3, rows: 2, stopped: null, frames: [{ time: 10 }, { time: 20 }] })
    const { frames, gauges, steps, massError, ledger } = answer as {
      frames: { depth: number[] }[]
      gauges: { id: string; column: number; row: number; time: number[] }[]
      steps: number
      massError: number
      ledger: { sources: number }
    }
    expect(frames[0]!.depth).toHaveLength(6)
    expect(gauges.map(({ id, column, row }) => [id, column, row])).toEqual([
      ['west', 0, 0],
      ['1', 1, 1],
      ['2', 2, 0],
    ])
    expect(gauges[0]!.time).toHaveLength(steps + 1)
    expect(massError).toBeLessThan(1e-10)
    expect(ledger.sources).toBeCloseTo(10, 12)
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['a list that is too short', { depth: [1, 2] }, 'depth'],
    ['a text among numbers', { bedElevation: [0, 0, 'x', 0, 0, 0] }, 'bedElevation[2]'],
    ['a hole', { bedElevation: [0, 0, null, 0, 0, 0] }, 'bedElevation[2]'],
    ['a misspelt field', { manning: 0.03 }, 'manning'],
    ['a side nobody knows', { boundaries: { west: 'closed' } }, 'boundaries.west'],
    ['a side there is not', { boundaries: { up: 'wall' } }, 'boundaries.up'],
    ['level and discharge at once', { boundaries: { west: { level: 1, discharge: 2 } } }, 'boundaries.west'],
    ['a source without a cell', { sources: [{ discharge: 1 }] }, 'sources[0]'],
    ['a misspelt field of a source', { sources: [{ cell: 0, discharge: 1, q: 2 }] }, 'sources[0].q'],
    ['a gauge off the grid', { gauges: [[3, 0]] }, 'gauges[0]'],
    ['no duration', { duration: undefined }, 'duration'],
  ])('refuses %s and names it', async (_, changes, field) => {
    const error: unknown = await ask('flood.solve', { ...pool, ...changes }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(DataError)
    expect((error as DataError).context.field).toBe(field)
  })
})

test('flood.infiltration answers for a texture, a soil and a curve number', async () => {
  const soil = { conductivity: 0.0065 / 3600, suction: 0.1668, moistureDeficit: 0.186 }
  expect(await ask('flood.infiltration', { soil, times: [3600] })).toMatchObject({
    infiltrated: [expect.closeTo(0.0246307, 7)],
  })
  expect(await ask('flood.infiltration', { texture: 'clay', times: [0] })).toMatchObject({
    infiltrated: [0],
    rate: [null],
  })
  expect(await ask('flood.infiltration', { curveNumber: 80, rain: 0.1 })).toMatchObject({
    runoff: expect.closeTo(0.0505391, 7),
  })
  await expect(ask('flood.infiltration', { texture: 'mud', times: [1] })).rejects.toThrow(DataError)
})

test('flood.storm answers with what has fallen and no return period', async () => {
  const curve = { a: 1200, b: 10, c: 0.8 }
  expect(await ask('flood.storm', { shape: 'chicago', curve, duration: 3600, step: 300 })).toMatchObject({
    total: expect.closeTo(0.0400962, 7),
    returnPeriod: null,
  })
  expect(await ask('flood.storm', { observed: 'merter2017', climateFactor: 1.2 })).toMatchObject({
    total: expect.closeTo(0.0756, 9),
    duration: 3000,
  })
  await expect(ask('flood.storm', { duration: 3600 })).rejects.toThrow(DataError)
})

test('flood.hazard answers with rating, class and passage', async () => {
  expect(await ask('flood.hazard', { depth: [0.1, 0.6, 0.01], speed: [0.2, 1.5, 3] })).toMatchObject({
    cases: [
      { rating: expect.closeTo(0.57, 12), class: 1, passable: { foot: true, wheelchair: true, car: true } },
      { rating: expect.closeTo(2.2, 12), class: 4, className: 'extreme', passable: { car: false } },
      { class: 0, className: 'none', passable: { foot: true } },
    ],
  })
  await expect(ask('flood.hazard', { depth: [1], speed: [1, 2] })).rejects.toThrow(DataError)
})

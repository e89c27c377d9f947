import { readFileSync } from 'node:fs'
import type { Boundary, FloodProblem, GaugeSeries, Series } from '../../../src/analyses/flood/solver/problem'
import { readTable } from './channel'

export const WALLED: Record<'west' | 'east' | 'north' | 'south', Boundary> = {
  west: 'wall',
  east: 'wall',
  north: 'wall',
  south: 'wall',
}

export const tableOf = (name: string) => readTable(readFileSync(new URL(name, import.meta.url), 'utf8'))

/** Columns 0 and 1 of a table as a series. */
export const seriesOf = (rows: number[][], secondsPerUnit = 1): Series => ({
  times: rows.map(([time]) => time! * secondsPerUnit),
  values: rows.map(([, value]) => value!),
})

/** Reading of a gauge, linear between its records. */
export function readingAt(series: GaugeSeries, time: number, of: 'depth' | 'waterLevel' = 'depth'): number {
  let i = series.time.findIndex((t) => t >= time)
  if (i < 0) i = series.time.length - 1
  if (i === 0) return series[of][0]!
  const share = (time - series.time[i - 1]!) / (series.time[i]! - series.time[i - 1]!)
  return series[of][i - 1]! + Math.min(1, share) * (series[of][i]! - series[of][i - 1]!)
}

/** First time at which a gauge is deeper than a depth, s. */
export function firstTime(series: GaugeSeries, depth: number): number {
  const i = series.depth.findIndex((h) => h > depth)
  return i < 0 ? Number.NaN : series.time[i]!
}

const EA2_CELLS = 100
const EA2_CELL = 20

/** Environment Agency test 2, filling of depressions: sixteen hollows on a falling plain. */
export function fillingOfDepressions(duration: number): FloodProblem {
  const bedElevation = new Float64Array(EA2_CELLS ** 2)
  for (let row = 0; row < EA2_CELLS; row++) {
    for (let column = 0; column < EA2_CELLS; column++) {
      const x = (column + 0.5) * EA2_CELL
      const y = 2000 - (row + 0.5) * EA2_CELL
      const wave = (f: (v: number) => number) => f((Math.PI * x) / 500) ** 2 * f((Math.PI * y) / 500) ** 2
      bedElevation[row * EA2_CELLS + column] =
        10 - x / 2000 - (2000 - y) / 1500 + wave(Math.cos) / 8 - wave(Math.sin) / 2
    }
  }
  return {
    columns: EA2_CELLS,
    rows: EA2_CELLS,
    cellSize: EA2_CELL,
    bedElevation,
    manningN: 0.03,
    boundaries: WALLED,
    sources: [
      {
        cells: [0, 1, 2, 3, 4].map((row) => row * EA2_CELLS),
        discharge: seriesOf(tableOf('ea2Inflow.published.csv'), 60),
      },
    ],
    gauges: tableOf('ea2Points.published.csv').map(([, x, y]) => cellAt(x!, y!)),
    gaugeInterval: 60,
    duration,
    trackingInterval: 1e6,
  }
}

function cellAt(x: number, y: number): number {
  return Math.floor((2000 - y) / EA2_CELL) * EA2_CELLS + Math.floor(x / EA2_CELL)
}

/** Environment Agency test 3: a surge down a slope, into a hollow and over a hump into the next. */
export function surgeOverHump(scheme: FloodProblem['scheme']): FloodProblem {
  const table = tableOf('ea3Bed.published.csv')
  const bedAt = (x: number) => {
    const at = (x - table[0]![0]!) / 2
    const i = Math.floor(at)
    return table[i]![1]! + (at - i) * (table[i + 1]![1]! - table[i]![1]!)
  }
  const [columns, rows, cellSize] = [60, 20, 5]
  return {
    columns,
    rows,
    cellSize,
    bedElevation: Float64Array.from({ length: columns * rows }, (_, i) => bedAt(((i % columns) + 0.5) * cellSize)),
    manningN: 0.01,
    boundaries: {
      ...WALLED,
      west: { discharge: { times: [0, 5, 15, 25, 35], values: [0, 0, 65.5, 65.5, 0] } },
    },
    gauges: [10 * columns + 29, 10 * columns + 49],
    duration: 900,
    scheme,
  }
}

/**
 * Environment Agency test 4: water spreading over a dry plain. Its northern half, mirrored in the line of the inflow.
 *
 * @param cellSize  5 or 10 m
 */
export function spreadOverPlain(cellSize: 5 | 10, duration: number): FloodProblem {
  const columns = 1000 / cellSize
  const rows = 1000 / cellSize
  const at = (x: number, y: number) =>
    (rows - 1 - Math.floor((y - 1000) / cellSize)) * columns + Math.floor(x / cellSize)
  const inflow = cellSize === 5 ? [at(0, 1000), at(0, 1005)] : [at(0, 1000)]
  return {
    columns,
    rows,
    cellSize,
    bedElevation: new Float64Array(columns * rows),
    manningN: 0.05,
    boundaries: WALLED,
    sources: [{ cells: inflow, discharge: { times: [0, 300, 3600, 14400, 18000], values: [0, 0, 10, 10, 0] } }],
    gauges: [at(50, 1000), at(200, 1000), at(400, 1000), at(300, 1300)],
    gaugeInterval: 10,
    duration,
    trackingInterval: 1e6,
  }
}

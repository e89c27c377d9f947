import { createRandom } from '../../src/foundation'
import { solveFlood, type FloodProblem } from '../../src/analyses/flood'
import { report, row } from './report'

/*
 * The flood solver and its preview: cell updates a second where every cell is wet, at the cells of a 1 km² window (2 m) and
 * of the district (5 m), and the hour they make of it. Beside them, in the same run, how fast memory streams, and which
 * share of that a step could use: a step is bound by memory if its arrays were read and written once per stage.
 *
 * Processor time is counted, not the clock: other work on the machine then costs less of the answer.
 */
const WINDOW = { columns: 500, rows: 500, cellSize: 2 }
const DISTRICT = { columns: 1500, rows: 1200, cellSize: 5 }
const REPETITIONS = 5

/**
 * Bytes a cell must move in one step of Heun: per stage depth, two velocities, bed (8 each), friction (8), marks (2) read,
 * three values written with their lines fetched first (2 × 24); the second stage reads the start's three values too.
 */
const BYTES_A_STEP = 2 * (4 * 8 + 8 + 2 + 48) + 24

function wet({ columns, rows, cellSize }: typeof WINDOW, steps: number, scheme: FloodProblem['scheme']): FloodProblem {
  const random = createRandom('flood bench')
  const bedElevation = Float64Array.from({ length: columns * rows }, (_, cell) => {
    const x = cell % columns
    const y = Math.floor(cell / columns)
    return 0.3 * Math.sin(x / 9) * Math.cos(y / 7) + 0.05 * random.next()
  })
  return {
    columns,
    rows,
    cellSize,
    bedElevation,
    depth: bedElevation.map((z, cell) => 1.5 - z + 0.2 * Math.sin(cell / 31)),
    manningN: 0.03,
    boundaries: { west: 'wall', east: 'wall', north: 'wall', south: 'wall' },
    duration: steps * 0.05,
    longestStep: 0.05,
    trackingInterval: 1e6,
    frameValues: 'float32',
    scheme,
  }
}

/** Seconds of processor per step; the start-up is taken off by running twice. */
async function secondsPerStep(size: typeof WINDOW, steps: number, scheme: FloodProblem['scheme']): Promise<number> {
  const seconds = async (count: number) => {
    const problem = wet(size, count, scheme)
    const before = process.cpuUsage()
    await solveFlood(problem)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
  const short = await seconds(2)
  return ((await seconds(steps + 2)) - short) / steps
}

/** Bytes a second of a = b + s c over arrays far larger than the caches; a is fetched before it is written. */
function streamRate(): number {
  const length = 12_000_000
  const a = new Float64Array(length)
  const b = new Float64Array(length).fill(1)
  const c = new Float64Array(length).fill(2)
  let best = Infinity
  for (let round = 0; round < 6; round++) {
    const before = process.cpuUsage()
    for (let i = 0; i < length; i++) a[i] = b[i]! + 3 * c[i]!
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1e6)
  }
  return (length * 32) / best
}

const rates: number[] = []
for (let round = 0; round < REPETITIONS; round++) rates.push(streamRate())
const rows = [row('memory stream (a = b + s c)', 'MB', rates.map((rate) => rate / 1e6))]
const typical = rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)]!

for (const [name, size, steps] of [
  ['1 km² window, 250k cells', WINDOW, 40],
  ['district, 1.8M cells', DISTRICT, 8],
] as const) {
  const cells = size.columns * size.rows
  for (const scheme of ['shallowWater', 'localInertial'] as const) {
    const seconds: number[] = []
    for (let round = 0; round < REPETITIONS; round++) seconds.push(await secondsPerStep(size, steps, scheme))
    rows.push(row(`${scheme}, ${name}: time per cell update`, 'ns', seconds.map((each) => (each / cells) * 1e9)))
    if (scheme === 'localInertial') continue
    const share = seconds.map((each) => (100 * cells * BYTES_A_STEP) / each / typical)
    rows.push(row(`${scheme}, ${name}: share of memory bandwidth, %`, 'count', share))
  }
}

/** A storm hour on a dry window with houses: what a designer waits for. Ten minutes are run and the hour is six of them. */
for (const scheme of ['shallowWater', 'localInertial'] as const) {
  const size = scheme === 'shallowWater' ? WINDOW : { columns: 250, rows: 250, cellSize: 4 }
  const problem = wet(size, 0, scheme)
  const walls = Uint8Array.from({ length: size.columns * size.rows }, (_, cell) => {
    const x = ((cell % size.columns) * size.cellSize) % 40
    const y = (Math.floor(cell / size.columns) * size.cellSize) % 30
    return x < 28 && y < 16 ? 1 : 0
  })
  const slope = problem.bedElevation as Float64Array
  for (let cell = 0; cell < slope.length; cell++) slope[cell]! += (cell % size.columns) * size.cellSize * 0.02
  const storm: FloodProblem = {
    ...problem,
    walls,
    depth: undefined,
    boundaries: { west: 'open', east: 'open', north: 'open', south: 'open' },
    rain: { times: [0, 3000], fallen: [0, 0.063] },
    duration: 600,
    longestStep: undefined,
    trackingInterval: 1,
  }
  const before = process.cpuUsage()
  const { steps } = await solveFlood(storm)
  const { user, system } = process.cpuUsage(before)
  const hour = (6 * (user + system)) / 1e6
  rows.push(row(`${scheme}, storm hour of 1 km² at ${size.cellSize} m`, 's', [hour]))
  rows.push(row(`${scheme}, storm hour of 1 km² at ${size.cellSize} m: steps`, 'count', [6 * steps]))
}

report('flood', rows, { window: WINDOW, district: DISTRICT, bytesAStep: BYTES_A_STEP, clock: 'processor time' })

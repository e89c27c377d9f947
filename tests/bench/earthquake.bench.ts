import { loadavg } from 'node:os'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import {
  BASELINE_SETTING,
  exposureOf,
  runEarthquake,
  streetGeometry,
  type EarthquakeWorker,
  type Exposure,
  type SimulateRequest,
} from '../../src/analyses/earthquake'
import { solve } from '../../src/analyses/earthquake/solve'
import { presentThread } from '../../src/analyses/earthquake/runEarthquake'
import type { WorkerRequest, WorkerResult } from '../../src/analyses/earthquake/protocol'
import { bundles } from '../../src/analyses/cli/openBundle'
import { buildExposure, ORIGIN } from '../unit/analyses/earthquake/exposureBuilder'
import { report, row, type BenchRow } from './report'

// Closed form and 1,000 realisations on seeded exposures of three sizes and on the embedded district where it is baked.
// Two workers are two threads of this very program. Beside the time on the clock stands the processor time of all threads
// together, which other programs on the machine disturb less: on an idle machine two workers need half of it.
//
//   node scripts/runTypeScript.mjs tests/bench/earthquake.bench.ts
const SIZES = [1000, 10_000, 40_136]
const REALISATIONS = 1000

if (isMainThread) await main()
else {
  parentPort?.on('message', (request: WorkerRequest) => {
    const context = { progress: () => undefined, pause: () => new Promise<void>((resolve) => setTimeout(resolve, 0)) }
    void solve(request, context).then((result) => parentPort?.postMessage(result))
  })
}

async function main(): Promise<void> {
  const threads = [thread(), thread()]
  const rows: BenchRow[] = []
  for (const size of SIZES) {
    const exposure = buildExposure(size)
    const assess = { kind: 'assess' as const, exposure, origin: ORIGIN, setting: BASELINE_SETTING }
    const closed = await times(12, () => runEarthquake(assess, { workers: [presentThread] }))
    rows.push(
      ...timed(`closed form, ${size} buildings, in this thread`, closed.slice(2), size === 40_136 ? 150 : undefined),
    )
    const asked = await times(7, () => runEarthquake(assess, { workers: [threads[0]!.worker] }))
    rows.push(
      ...timed(`closed form, ${size} buildings, asked of a worker`, asked.slice(2), size === 40_136 ? 150 : undefined),
    )
    rows.push(...(await simulations(`${size} buildings`, requestOf(exposure), threads)))
  }
  try {
    const district = await bundles.openDistrict('kucukcekmece')
    const make = await times(5, () => Promise.resolve(exposureOf(district)))
    rows.push(...timed('exposure of the embedded district', make))
    const request = { ...requestOf(exposureOf(district)), origin: district.origin, streets: streetGeometry(district) }
    rows.push(...(await simulations('embedded district with streets', request, threads)))
  } catch (error) {
    console.log(`the embedded district was not measured: ${String(error)}`)
  }
  for (const { stop } of threads) await stop()
  report('earthquake', rows, {
    realisations: REALISATIONS,
    loadAverage: Math.round(loadavg()[0] ?? 0),
    fieldCells: '12 × 18 of 500 m',
    branch: 'tree',
  })
}

function requestOf(exposure: Exposure): SimulateRequest {
  return {
    kind: 'simulate',
    exposure,
    origin: ORIGIN,
    setting: BASELINE_SETTING,
    seed: 'bench',
    realisations: REALISATIONS,
  }
}

async function simulations(name: string, request: SimulateRequest, threads: Thread[]): Promise<BenchRow[]> {
  const repetitions = 3
  const rows: BenchRow[] = []
  for (const count of [1, 2]) {
    const workers = threads.slice(0, count).map(({ worker }) => worker)
    const title = `${REALISATIONS} realisations, ${name}, ${count} worker${count > 1 ? 's' : ''}`
    const taken = await times(repetitions, () => runEarthquake(request, { workers }))
    rows.push(...timed(title, taken, count === 2 && request.exposure.count > 20_000 ? 10_000 : undefined))
    const draws = REALISATIONS * request.exposure.count
    rows.push(
      row(
        `${title}: processor time a building`,
        'ns',
        taken.map(({ processor }) => (processor * 1e6) / draws),
      ),
    )
  }
  const answer = await runEarthquake(request, { workers: threads.slice(0, 1).map(({ worker }) => worker) })
  const bytes =
    answer.sums.byteLength +
    answer.stateCounts.byteLength +
    (answer.blocking?.central.byteLength ?? 0) +
    (answer.blocking?.cautious.byteLength ?? 0)
  rows.push(row(`answer of a run, ${name}`, 'MB', [bytes / 1e6]))
  return rows
}

/** ms */
interface Taken {
  clock: number
  processor: number
}

function timed(name: string, taken: Taken[], budget?: number): BenchRow[] {
  return [
    row(
      name,
      'ms',
      taken.map(({ clock }) => clock),
      budget,
    ),
    row(
      `${name}: processor time`,
      'ms',
      taken.map(({ processor }) => processor),
    ),
  ]
}

async function times(repetitions: number, run: () => Promise<unknown>): Promise<Taken[]> {
  const taken: Taken[] = []
  for (let i = 0; i < repetitions; i++) {
    const start = performance.now()
    const before = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(before)
    taken.push({ clock: performance.now() - start, processor: (user + system) / 1000 })
  }
  return taken
}

interface Thread {
  worker: EarthquakeWorker
  stop: () => Promise<unknown>
}

function thread(): Thread {
  const worker = new Worker(new URL(import.meta.url))
  const ask = (request: WorkerRequest) =>
    new Promise<WorkerResult>((resolve) => {
      worker.once('message', resolve)
      worker.postMessage(request)
    })
  return { worker: { ask }, stop: () => worker.terminate() }
}

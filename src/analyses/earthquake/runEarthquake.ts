import { call, DataError, invariant } from '../../foundation'
import type {
  AssessRequest,
  EarthquakeRequest,
  ResultOf,
  SimulateRequest,
  SimulateResult,
  WorkerRequest,
  WorkerResult,
} from './protocol'
import { solve } from './solve'

export interface EarthquakeOptions {
  signal?: AbortSignal
  /** @param fraction  0 … 1 */
  onProgress?: (fraction: number) => void
  /** Who computes; left out, a pool of this page's own (two workers, fewer on one core), or this thread where there are no workers. */
  workers?: readonly EarthquakeWorker[]
}

/** One that answers worker requests: a worker, or the present thread. */
export interface EarthquakeWorker {
  ask(request: WorkerRequest, options: Pick<EarthquakeOptions, 'signal' | 'onProgress'>): Promise<WorkerResult>
}

const MOST_REALISATIONS = 65_535

/**
 * Runs an earthquake analysis. `assess` is the closed form, one worker and one answer; `simulate` cuts the realisations
 * into as many runs as there are workers and puts their answers together again. Cutting changes no byte: each
 * realisation is keyed by its own number and summed in one place.
 *
 * @throws DataError `setting-invalid`, `rupture-invalid`, `realisations-invalid`; the signal's reason when cancelled
 */
export function runEarthquake(request: AssessRequest, options?: EarthquakeOptions): Promise<ResultOf['assess']>
export function runEarthquake(request: SimulateRequest, options?: EarthquakeOptions): Promise<ResultOf['simulate']>
export async function runEarthquake(
  request: EarthquakeRequest,
  options: EarthquakeOptions = {},
): Promise<ResultOf['assess' | 'simulate']> {
  const workers = options.workers ?? ownWorkers()
  const [first] = workers
  invariant(first !== undefined, 'at least one worker')
  if (request.kind === 'assess') return expectKind(await first.ask(request, options), 'assess')
  const { realisations } = request
  if (!(Number.isInteger(realisations) && realisations >= 1 && realisations <= MOST_REALISATIONS)) {
    throw new DataError(
      'realisations-invalid',
      `realisations is ${realisations}, expected a whole number from 1 to ${MOST_REALISATIONS}`,
      { field: 'realisations', value: realisations },
    )
  }
  return simulateOver(workers, request, options)
}

async function simulateOver(
  workers: readonly EarthquakeWorker[],
  request: SimulateRequest,
  { signal, onProgress }: EarthquakeOptions,
): Promise<SimulateResult> {
  const { exposure, setting, origin, seed, realisations, streets } = request
  const fronts =
    streets === undefined
      ? undefined
      : expectKind(await (workers[0] as EarthquakeWorker).ask({ kind: 'fronts', streets }, { signal }), 'fronts').fronts
  const parts = Math.min(workers.length, realisations)
  const done = new Float64Array(parts)
  const answers = await Promise.all(
    Array.from({ length: parts }, (_, part) => {
      const from = Math.floor((part * realisations) / parts)
      const to = Math.floor(((part + 1) * realisations) / parts)
      const report = (fraction: number) => {
        done[part] = (fraction * (to - from)) / realisations
        onProgress?.(done.reduce((sum, share) => sum + share, 0))
      }
      return (workers[part] as EarthquakeWorker)
        .ask(
          { kind: 'realisations', exposure, setting, origin, seed, from, to, fronts },
          { signal, onProgress: report },
        )
        .then((answer) => expectKind(answer, 'realisations'))
    }),
  )
  onProgress?.(1)
  const [first] = answers
  invariant(first !== undefined, 'at least one run')
  const runs = answers.map(({ run }) => run)
  const stateCounts = new Uint16Array(first.run.stateCounts.length)
  for (const run of runs) run.stateCounts.forEach((times, i) => (stateCounts[i] = (stateCounts[i] as number) + times))
  const { blocking } = first.run
  return {
    kind: 'simulate',
    realisations,
    groupCount: exposure.groupCount,
    seed,
    pairing: JSON.stringify([seed, realisations, setting]),
    sums: concatenated(
      runs.map(({ sums }) => sums),
      Float64Array,
    ),
    stateCounts,
    residents: first.residents,
    quality: first.quality,
    blocking: blocking && {
      streetCount: blocking.streetCount,
      central: concatenated(
        runs.map((run) => run.blocking?.central ?? new Uint8Array()),
        Uint8Array,
      ),
      cautious: concatenated(
        runs.map((run) => run.blocking?.cautious ?? new Uint8Array()),
        Uint8Array,
      ),
    },
  }
}

/** This thread as a worker: for the command line and tests. */
export const presentThread: EarthquakeWorker = {
  ask: async (request, { signal, onProgress }) =>
    solve(request, {
      progress: (fraction) => onProgress?.(fraction),
      pause: async () => {
        await new Promise((resolve) => setTimeout(resolve, 0))
        signal?.throwIfAborted()
      },
    }),
}

let pool: EarthquakeWorker[] | undefined

/** Workers are kept: starting one costs more than a closed form. They sleep when nobody asks. */
function ownWorkers(): readonly EarthquakeWorker[] {
  if (typeof Worker === 'undefined') return [presentThread]
  const size = (navigator.hardwareConcurrency ?? 1) > 1 ? 2 : 1
  pool ??= Array.from({ length: size }, () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    return { ask: (request, options) => call<WorkerRequest, WorkerResult>(worker, request, options) }
  })
  return pool
}

function expectKind<Kind extends WorkerResult['kind']>(
  result: WorkerResult,
  kind: Kind,
): Extract<WorkerResult, { kind: Kind }> {
  invariant(result.kind === kind, `a worker answered ${result.kind} to ${kind}`)
  return result as Extract<WorkerResult, { kind: Kind }>
}

function concatenated<Column extends Float64Array | Uint8Array>(
  parts: Column[],
  Type: new (length: number) => Column,
): Column {
  const out = new Type(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

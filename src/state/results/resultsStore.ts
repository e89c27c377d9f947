import { createStore, type StoreApi } from 'zustand/vanilla'

/** An answer by its key, while it is being computed and after. */
export type ResultEntry =
  { status: 'running'; fraction: number } | { status: 'done'; value: unknown } | { status: 'failed'; error: unknown }

export interface ResultsState {
  /** Oldest first; the least recently asked leaves first. */
  entries: ReadonlyMap<string, ResultEntry>
}

export interface ResultsStore extends StoreApi<ResultsState> {
  /** Runs in flight; nobody's business but this folder's. */
  readonly running: Map<string, { controller: AbortController; promise: Promise<unknown> }>
  /** How many answers are kept. */
  readonly capacity: number
}

/** What a computation is given. */
export interface ResultContext {
  signal: AbortSignal
  onProgress(fraction: number): void
}

/** Answers by a key of analysis, inputs and version; thrown away freely. */
export function createResultsStore(capacity = 64): ResultsStore {
  const store = createStore<ResultsState>()(() => ({ entries: new Map() }))
  return { ...store, running: new Map(), capacity }
}

/** Equal inputs give equal keys, whatever the order of their names. Inputs are plain data. */
export function resultKey(analysis: string, version: number, inputs: unknown): string {
  return `${analysis}@${version}:${JSON.stringify(inputs, sortKeys)}`
}

/**
 * The answer to a key: kept, on its way, or computed now. A computation that failed is tried again when asked again; one
 * that was cancelled leaves no trace.
 */
export function requestResult<Value>(
  results: ResultsStore,
  key: string,
  compute: (context: ResultContext) => Value | Promise<Value>,
): Promise<Value> {
  const entry = results.getState().entries.get(key)
  if (entry?.status === 'done') {
    keep(results, key, entry)
    return Promise.resolve(entry.value as Value)
  }
  const inFlight = results.running.get(key)
  if (inFlight !== undefined) return inFlight.promise as Promise<Value>

  const controller = new AbortController()
  const { signal } = controller
  const isCurrent = () => results.running.get(key)?.controller === controller
  const promise = new Promise<Value>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    Promise.resolve()
      .then(() =>
        compute({
          signal,
          onProgress: (fraction) => {
            if (isCurrent()) keep(results, key, { status: 'running', fraction })
          },
        }),
      )
      .then(resolve, reject)
  })
  results.running.set(key, { controller, promise })
  keep(results, key, { status: 'running', fraction: 0 })
  return promise.then(
    (value) => {
      if (isCurrent()) {
        results.running.delete(key)
        keep(results, key, { status: 'done', value })
      }
      return value
    },
    (error: unknown) => {
      if (isCurrent()) {
        results.running.delete(key)
        if (signal.aborted) drop(results, key)
        else keep(results, key, { status: 'failed', error })
      }
      throw error
    },
  )
}

/** Cancels a computation in flight; its promise rejects at once. */
export function cancelResult(results: ResultsStore, key: string): void {
  results.running.get(key)?.controller.abort(new DOMException('cancelled', 'AbortError'))
}

/** Cancels everything in flight and forgets every answer. */
export function clearResults(results: ResultsStore): void {
  for (const key of [...results.running.keys()]) cancelResult(results, key)
  results.setState({ entries: new Map() })
}

function keep(results: ResultsStore, key: string, entry: ResultEntry): void {
  const entries = new Map(results.getState().entries)
  entries.delete(key)
  entries.set(key, entry)
  for (const [old, { status }] of entries) {
    if (entries.size <= results.capacity) break
    if (status !== 'running' && old !== key) entries.delete(old)
  }
  results.setState({ entries })
}

function drop(results: ResultsStore, key: string): void {
  const entries = new Map(results.getState().entries)
  entries.delete(key)
  results.setState({ entries })
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

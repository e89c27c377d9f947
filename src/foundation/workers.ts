import { DataError, type FaultContext } from './errors'

/**
 * Calls across a worker. One request at a time to a worker; it answers with progress and then a result or an error.
 * A long function calls `await context.pause()` every few tens of milliseconds: that is when a cancel is heard.
 */
export interface CallContext {
  signal: AbortSignal
  /** @param fraction  0 … 1 */
  progress(fraction: number, stage?: string): void
  /** Lets messages in; throws the abort reason if the caller has cancelled. */
  pause(): Promise<void>
}

export interface CallOptions {
  signal?: AbortSignal
  onProgress?: (fraction: number, stage?: string) => void
  transfer?: Transferable[]
}

type ToWorker<Request> = { kind: 'call'; id: number; request: Request } | { kind: 'cancel'; id: number }
type FromWorker<Result> =
  | { kind: 'progress'; id: number; fraction: number; stage?: string }
  | { kind: 'result'; id: number; result: Result }
  | { kind: 'error'; id: number; code?: string; message: string; context?: FaultContext }

/** The part of a worker's global scope that `serve` needs. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null
  postMessage(message: unknown, transfer: Transferable[]): void
}

/**
 * Makes a worker out of a function.
 *
 * @param work      the same function that tests call directly
 * @param transfers buffers of the result to hand over instead of copying
 */
export function serve<Request, Result>(
  scope: WorkerScope,
  work: (request: Request, context: CallContext) => Result | Promise<Result>,
  transfers: (result: Result) => Transferable[] = () => [],
): void {
  const running = new Map<number, AbortController>()
  scope.onmessage = (event: MessageEvent<ToWorker<Request>>) => {
    const message = event.data
    if (message.kind === 'cancel') {
      running.get(message.id)?.abort(new DOMException('cancelled', 'AbortError'))
      return
    }
    const { id, request } = message
    const controller = new AbortController()
    running.set(id, controller)
    const context: CallContext = {
      signal: controller.signal,
      progress: (fraction, stage) => scope.postMessage({ kind: 'progress', id, fraction, stage }, []),
      pause: () => pause(controller.signal),
    }
    Promise.resolve()
      .then(() => work(request, context))
      .then((result) => scope.postMessage({ kind: 'result', id, result }, transfers(result)))
      .catch((error: unknown) => scope.postMessage(describeError(id, error), []))
      .finally(() => running.delete(id))
  }
}

/** Asks a worker; cancelling by `signal` rejects at once, and the worker stops at its next pause. */
export function call<Request, Result>(worker: Worker, request: Request, options: CallOptions = {}): Promise<Result> {
  const id = nextId++
  const { signal, onProgress, transfer = [] } = options
  return new Promise<Result>((resolve, reject) => {
    const finish = () => {
      worker.removeEventListener('message', onMessage)
      worker.removeEventListener('error', onCrash)
      signal?.removeEventListener('abort', onAbort)
    }
    const onAbort = () => {
      worker.postMessage({ kind: 'cancel', id })
      finish()
      reject(signal?.reason instanceof Error ? signal.reason : new DOMException('cancelled', 'AbortError'))
    }
    const onCrash = (event: ErrorEvent) => {
      finish()
      reject(new DataError('worker-crashed', event.message || 'the worker stopped before it answered'))
    }
    const onMessage = (event: MessageEvent<FromWorker<Result>>) => {
      const message = event.data
      if (message.id !== id) return
      if (message.kind === 'progress') {
        onProgress?.(message.fraction, message.stage)
        return
      }
      finish()
      if (message.kind === 'result') resolve(message.result)
      else reject(new DataError(message.code ?? 'worker-failed', message.message, message.context))
    }
    if (signal?.aborted) {
      onAbort()
      return
    }
    worker.addEventListener('message', onMessage)
    worker.addEventListener('error', onCrash)
    signal?.addEventListener('abort', onAbort)
    worker.postMessage({ kind: 'call', id, request }, transfer)
  })
}

let nextId = 1

/** A macrotask turn, so that queued messages are heard. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0))
  signal.throwIfAborted()
}

function describeError(id: number, error: unknown): FromWorker<never> {
  if (error instanceof DataError) {
    return { kind: 'error', id, code: error.code, message: error.message, context: error.context }
  }
  return { kind: 'error', id, message: error instanceof Error ? error.message : String(error) }
}

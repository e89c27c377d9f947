import { call } from '../../foundation'
import type { AccessRequest, AccessResult, ResultOf } from './protocol'
import { solve } from './solve'

export interface AccessOptions {
  signal?: AbortSignal
  /** @param fraction  0 … 1 */
  onProgress?: (fraction: number) => void
}

let worker: Worker | undefined

/**
 * Runs an access analysis in a worker of this page's own, which is kept and sleeps when nobody asks; where there are no
 * workers (command line, tests) in this thread.
 *
 * @throws DataError as `solve` does; the signal's reason when cancelled
 */
export async function runAccess<Request extends AccessRequest>(
  request: Request,
  options: AccessOptions = {},
): Promise<ResultOf<Request>> {
  options.signal?.throwIfAborted()
  return (typeof Worker === 'undefined' ? here(request, options) : elsewhere(request, options)) as Promise<
    ResultOf<Request>
  >
}

function elsewhere(request: AccessRequest, options: AccessOptions): Promise<AccessResult> {
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return call<AccessRequest, AccessResult>(worker, request, options)
}

function here(request: AccessRequest, { signal, onProgress }: AccessOptions): Promise<AccessResult> {
  return solve(request, {
    progress: (fraction) => onProgress?.(fraction),
    pause: async () => {
      await new Promise((resolve) => setTimeout(resolve, 0))
      signal?.throwIfAborted()
    },
  })
}

import { call, type CallOptions } from '../../../foundation'
import type { FloodProblem, FloodResult } from './problem'

/**
 * Solves in a worker that ends with its answer. The problem is copied, the answer's buffers are handed over. Cancelling by
 * `signal` rejects at once and ends the worker.
 */
export async function runFlood(
  problem: FloodProblem,
  options: Omit<CallOptions, 'transfer'> = {},
): Promise<FloodResult> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  try {
    return await call<FloodProblem, FloodResult>(worker, problem, options)
  } finally {
    worker.terminate()
  }
}

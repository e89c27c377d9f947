import { describe, expect, test } from 'vitest'
import { call, DataError, serve, type CallContext, type WorkerScope } from '../../../src/foundation'

/** A worker and its scope in one thread, joined by two queues: the same messages, without a browser. */
function pair<Request, Result>(work: (request: Request, context: CallContext) => Result | Promise<Result>) {
  const listeners = new Set<(event: MessageEvent) => void>()
  const scope: WorkerScope = {
    onmessage: null,
    postMessage: (message) =>
      queueMicrotask(() => listeners.forEach((listen) => listen({ data: structuredClone(message) } as MessageEvent))),
  }
  serve(scope, work)
  const worker = {
    postMessage: (message: unknown) =>
      queueMicrotask(() => scope.onmessage?.({ data: structuredClone(message) } as MessageEvent)),
    addEventListener: (kind: string, listen: (event: MessageEvent) => void) =>
      kind === 'message' && listeners.add(listen),
    removeEventListener: (_kind: string, listen: (event: MessageEvent) => void) => listeners.delete(listen),
  }
  return { worker: worker as unknown as Worker, listeners }
}

describe('serve and call', () => {
  test('carry request, progress and result', async () => {
    const seen: number[] = []
    const { worker, listeners } = pair(async (request: number, context) => {
      context.progress(0.5)
      await context.pause()
      return request * 2
    })
    expect(await call<number, number>(worker, 21, { onProgress: (fraction) => seen.push(fraction) })).toBe(42)
    expect(seen).toEqual([0.5])
    expect(listeners.size).toBe(0)
  })

  test('carry an error with its code and place', async () => {
    const { worker } = pair(() => {
      throw new DataError('height-negative', 'height is -4 m', { file: 'a.geojson', feature: 3 })
    })
    const error = await call(worker, null).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(DataError)
    expect(error).toMatchObject({ code: 'height-negative', context: { file: 'a.geojson', feature: 3 } })
  })

  test('cancel rejects at once and stops the work at its next pause', async () => {
    let steps = 0
    const { worker } = pair(async (_: null, context) => {
      for (steps = 0; steps < 1000; steps++) await context.pause()
    })
    const controller = new AbortController()
    const answer = call(worker, null, { signal: controller.signal })
    setTimeout(() => controller.abort(), 20)
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    const reached = steps
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(steps - reached).toBeLessThan(5)
    expect(steps).toBeLessThan(1000)
  })
})

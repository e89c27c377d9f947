import { describe, expect, test } from 'vitest'
import { cancelResult, clearResults, createResultsStore, requestResult, resultKey } from '../../../src/state'

const never = (signal: AbortSignal) =>
  new Promise<number>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))

describe('resultKey', () => {
  test('is the same for equal inputs, whatever the order of their names', () => {
    expect(resultKey('flood', 1, { a: 1, b: [{ d: 1, c: 2 }] })).toBe(
      resultKey('flood', 1, { b: [{ c: 2, d: 1 }], a: 1 }),
    )
  })
  test('differs by analysis, version and input', () => {
    const keys = [
      resultKey('flood', 1, {}),
      resultKey('flood', 2, {}),
      resultKey('sun', 1, {}),
      resultKey('sun', 1, { a: 1 }),
    ]
    expect(new Set(keys).size).toBe(4)
  })
})

describe('requestResult', () => {
  test('computes once for all who ask', async () => {
    const results = createResultsStore()
    let runs = 0
    const compute = () => Promise.resolve(++runs)
    expect(await Promise.all([requestResult(results, 'k', compute), requestResult(results, 'k', compute)])).toEqual([
      1, 1,
    ])
    expect(await requestResult(results, 'k', compute)).toBe(1)
    expect(results.getState().entries.get('k')).toEqual({ status: 'done', value: 1 })
  })

  test('rejects at once when cancelled and leaves no trace', async () => {
    const results = createResultsStore()
    const asked = requestResult(results, 'k', ({ signal }) => never(signal))
    await Promise.resolve()
    cancelResult(results, 'k')
    await expect(asked).rejects.toThrow('cancelled')
    expect(results.getState().entries.size).toBe(0)
    expect(await requestResult(results, 'k', () => 5)).toBe(5)
  })

  test('keeps a failure to show, and tries again when asked again', async () => {
    const results = createResultsStore()
    await expect(requestResult(results, 'k', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(results.getState().entries.get('k')?.status).toBe('failed')
    expect(await requestResult(results, 'k', () => 2)).toBe(2)
  })

  test('forgets the least recently asked beyond its capacity', async () => {
    const results = createResultsStore(2)
    await requestResult(results, 'a', () => 1)
    await requestResult(results, 'b', () => 2)
    await requestResult(results, 'a', () => 9)
    await requestResult(results, 'c', () => 3)
    expect([...results.getState().entries.keys()]).toEqual(['a', 'c'])
  })

  test('lets nothing of a cleared run come back', async () => {
    const results = createResultsStore()
    const asked = requestResult(results, 'k', ({ signal }) => never(signal))
    clearResults(results)
    await expect(asked).rejects.toThrow('cancelled')
    expect(results.getState().entries.size).toBe(0)
  })
})

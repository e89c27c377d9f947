import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { call, serve, type WorkerScope } from '../../../../src/foundation'
import {
  BASELINE_SETTING,
  differenceOf,
  distributionOf,
  EXPOSURE_STATUS,
  FIGURES,
  figureValues,
  orderBand,
  runEarthquake,
  type EarthquakeSetting,
  type EarthquakeWorker,
  type Exposure,
  type Figure,
  type SimulateRequest,
} from '../../../../src/analyses/earthquake'
import type { WorkerRequest, WorkerResult } from '../../../../src/analyses/earthquake/protocol'
import { presentThread } from '../../../../src/analyses/earthquake/runEarthquake'
import { solve } from '../../../../src/analyses/earthquake/solve'
import { buildExposure, ORIGIN } from './exposureBuilder'

/** A worker in this thread behind the real message protocol, structured clones included. */
function clonedWorker(): EarthquakeWorker {
  const listeners = new Set<(event: MessageEvent) => void>()
  const scope: WorkerScope = {
    onmessage: null,
    postMessage: (message) =>
      queueMicrotask(() => listeners.forEach((listen) => listen({ data: structuredClone(message) } as MessageEvent))),
  }
  serve<WorkerRequest, WorkerResult>(scope, solve)
  const worker = {
    postMessage: (message: unknown) =>
      queueMicrotask(() => scope.onmessage?.({ data: structuredClone(message) } as MessageEvent)),
    addEventListener: (kind: string, listen: (event: MessageEvent) => void) =>
      kind === 'message' && listeners.add(listen),
    removeEventListener: (_: string, listen: (event: MessageEvent) => void) => listeners.delete(listen),
  } as unknown as Worker
  return { ask: (request, options) => call<WorkerRequest, WorkerResult>(worker, request, options) }
}

const here = { workers: [presentThread] }

function requestOf(exposure: Exposure, change: Partial<SimulateRequest> = {}): SimulateRequest {
  return {
    kind: 'simulate',
    exposure,
    origin: ORIGIN,
    setting: BASELINE_SETTING,
    seed: 'a',
    realisations: 30,
    ...change,
  }
}

/** Tears down every tenth building, strengthens every ninth, and adds twenty new ones behind. */
function planned(count: number): { before: Exposure; after: Exposure } {
  const before = buildExposure(count)
  const after = buildExposure(count + 20)
  for (let b = 0; b < count; b++) {
    if (b % 10 === 0) after.status[b] = EXPOSURE_STATUS.removed
    else if (b % 9 === 0) after.status[b] = EXPOSURE_STATUS.strengthened
  }
  after.status.fill(EXPOSURE_STATUS.added, count)
  return { before, after }
}

describe('runEarthquake', () => {
  test('gives the same bytes for the same seed over one, two and three workers, and others for another seed', async () => {
    const request = requestOf(buildExposure(400))
    const one = await runEarthquake(request, here)
    for (const workers of [
      [clonedWorker(), clonedWorker()],
      [clonedWorker(), clonedWorker(), clonedWorker()],
    ]) {
      const split = await runEarthquake(request, { workers })
      expect(split).toEqual(one)
      expect(new Uint8Array(split.sums.buffer)).toEqual(new Uint8Array(one.sums.buffer))
    }
    expect((await runEarthquake({ ...request, seed: 'b' }, here)).sums).not.toEqual(one.sums)
  })

  test('leaves buildings that a plan does not touch with the identical damage in every realisation', async () => {
    const { before, after } = planned(500)
    const first = await runEarthquake(requestOf(before), here)
    const second = await runEarthquake(requestOf(after), here)
    let untouched = 0
    for (let b = 0; b < before.count; b++) {
      if (after.status[b] !== EXPOSURE_STATUS.standing) continue
      untouched++
      expect(second.stateCounts.subarray(4 * b, 4 * b + 4)).toEqual(first.stateCounts.subarray(4 * b, 4 * b + 4))
    }
    expect(untouched).toBeGreaterThan(300)
    const one = await runEarthquake(requestOf(before, { realisations: 1 }), here)
    const other = await runEarthquake(requestOf(after, { realisations: 1 }), here)
    for (let b = 0; b < before.count; b++) {
      if (after.status[b] !== EXPOSURE_STATUS.standing) continue
      expect(other.stateCounts.subarray(4 * b, 4 * b + 4)).toEqual(one.stateCounts.subarray(4 * b, 4 * b + 4))
    }
  })

  test('does not write into its request', async () => {
    const request = requestOf(buildExposure(200))
    const kept = structuredClone(request)
    await runEarthquake(request, here)
    await runEarthquake({ kind: 'assess', exposure: request.exposure, origin: ORIGIN, setting: BASELINE_SETTING }, here)
    expect(request).toEqual(kept)
  })

  test('tells of its progress up to one, and stops when it is cancelled', async () => {
    const seen: number[] = []
    const request = requestOf(buildExposure(20_000), { realisations: 90 })
    await runEarthquake(request, {
      workers: [clonedWorker(), clonedWorker()],
      onProgress: (fraction) => seen.push(fraction),
    })
    expect(seen.length).toBeGreaterThan(2)
    expect(
      seen.every((fraction, i) => fraction > 0 && fraction <= 1 && (i === 0 || fraction >= seen[i - 1]! - 1e-9)),
    ).toBe(true)
    expect(seen.at(-1)).toBe(1)

    const controller = new AbortController()
    const answer = runEarthquake(
      { ...request, realisations: 5000 },
      { workers: [clonedWorker()], signal: controller.signal },
    )
    setTimeout(() => controller.abort(), 5)
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  })

  test.each([
    [{ realisations: 0 }, 'realisations-invalid'],
    [{ realisations: 1.5 }, 'realisations-invalid'],
    [{ setting: { ...BASELINE_SETTING, softStoreyShare: 2 } }, 'setting-invalid'],
    [{ setting: { ...BASELINE_SETTING, motion: 'CY14', damage: 'erberik' } as EarthquakeSetting }, 'setting-invalid'],
    [
      {
        setting: { ...BASELINE_SETTING, rupture: { kind: 'free', magnitude: 12, from: 0, to: 1 } } as EarthquakeSetting,
      },
      'rupture-invalid',
    ],
    [
      {
        setting: {
          ...BASELINE_SETTING,
          rupture: { kind: 'free', magnitude: 7, from: 0.6, to: 0.5 },
        } as EarthquakeSetting,
      },
      'rupture-invalid',
    ],
  ])('refuses %j', async (change, code) => {
    await expect(runEarthquake(requestOf(buildExposure(5), change), here)).rejects.toMatchObject({ code })
  })

  const magnitude = fc.double({ min: 6.5, max: 8, noNaN: true })
  property.prop(
    [magnitude, fc.double({ min: 0, max: 0.5, noNaN: true }), fc.constantFrom('tree' as const, 'ASB14' as const)],
    {
      numRuns: 12,
    },
  )('a greater magnitude never lowers the damage or the loss of any building', async (from, step, motion) => {
    const exposure = buildExposure(150)
    const answersAt = async (value: number) => {
      const setting: EarthquakeSetting = {
        ...BASELINE_SETTING,
        motion,
        rupture: { kind: 'free', magnitude: value, from: 0, to: 1 },
      }
      return (await runEarthquake({ kind: 'assess', exposure, origin: ORIGIN, setting }, here)).answers
    }
    const [less, more] = [await answersAt(from), await answersAt(Math.min(from + step, 8))]
    for (let b = 0; b < exposure.count; b++) {
      if (Number.isNaN(less.lossRatio[b])) continue
      expect(more.lossRatio[b]!).toBeGreaterThanOrEqual(less.lossRatio[b]! - 1e-6)
      expect(more.riskClass[b]!).toBeGreaterThanOrEqual(less.riskClass[b]!)
      for (let k = 0; k < 4; k++)
        expect(more.atLeast[4 * b + k]!).toBeGreaterThanOrEqual(less.atLeast[4 * b + k]! - 1e-6)
    }
  })
})

describe('distributions', () => {
  test('P5 ≤ P50 ≤ P95 for every figure and group', async () => {
    const run = await runEarthquake(requestOf(buildExposure(300), { realisations: 40 }), here)
    for (const figure of Object.keys(FIGURES) as Figure[]) {
      for (const group of ['all', 0, 7, 20] as const) {
        const { p5, p50, p95, mean } = distributionOf(figureValues(run, figure, group))
        expect(p5).toBeLessThanOrEqual(p50)
        expect(p50).toBeLessThanOrEqual(p95)
        expect(mean).toBeGreaterThanOrEqual(0)
      }
    }
  })

  test('of 1,000 values P5, P50 and P95 are the 50th, 500th and 950th, and P95 lies between the 936th and 964th', () => {
    const values = Float64Array.from({ length: 1000 }, (_, i) => ((i * 7919) % 1000) + 1)
    expect(distributionOf(values)).toEqual({ mean: 500.5, p5: 50, p50: 500, p95: 950 })
    expect(orderBand(values, 0.95)).toEqual([936, 964])
  })

  test('a difference is paired: its mean is the difference of means, its range is narrower than that of the two', async () => {
    const { before, after } = planned(600)
    const first = await runEarthquake(requestOf(before, { realisations: 200 }), here)
    const second = await runEarthquake(requestOf(after, { realisations: 200 }), here)
    const a = distributionOf(figureValues(first, 'atLeastExtensive', 'all'))
    const b = distributionOf(figureValues(second, 'atLeastExtensive', 'all'))
    const change = differenceOf(first, second, 'atLeastExtensive', 'all')
    expect(change.mean).toBeCloseTo(b.mean - a.mean, 9)
    expect(change.p95 - change.p5).toBeLessThan(a.p95 - a.p5)
    expect(change.isNotDistinguishable).toBe(change.p5 <= 0 && change.p95 >= 0)
    expect(differenceOf(first, first, 'deathsCentre', 'all')).toMatchObject({
      p5: 0,
      p95: 0,
      isNotDistinguishable: true,
    })
    const otherSeed = await runEarthquake(requestOf(before, { realisations: 200, seed: 'b' }), here)
    expect(() => differenceOf(first, otherSeed, 'debris', 'all')).toThrow(/not|differ/)
  })
})

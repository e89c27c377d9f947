import { describe, expect, test, vi } from 'vitest'
import { channel, lastFrame, meanError, valueAt } from './channel'

// Seconds of computing, more where other work runs beside it.
vi.setConfig({ testTimeout: 120_000 })

const GRAVITY = 9.81
const UPSTREAM = 0.005
const GATE = 5
const TIME = 6

/** Ritter 1892: onto a dry bed. */
function ritter(x: number): number {
  const c = Math.sqrt(GRAVITY * UPSTREAM)
  const s = (x - GATE) / TIME
  if (s <= -c) return UPSTREAM
  return s >= 2 * c ? 0 : (4 / (9 * GRAVITY)) * (c - s / 2) ** 2
}

/** Stoker 1957: onto 1 mm of water. Plateau and shock are the published figures of the case. */
function stoker(x: number): number {
  const c = Math.sqrt(GRAVITY * UPSTREAM)
  const s = (x - GATE) / TIME
  const middle = 0.002539357
  const speed = 0.127279718
  if (s <= -c) return UPSTREAM
  if (s >= 0.2099634) return 0.001
  if (s >= speed - Math.sqrt(GRAVITY * middle)) return middle
  return (4 / (9 * GRAVITY)) * (c - s / 2) ** 2
}

const dam = (cells: number, below: number, isUpright = false) =>
  channel({ cells, length: 10, depthAt: (x) => (x < GATE ? UPSTREAM : below), duration: TIME, isUpright })

async function errorOf(cells: number, below: number, exact: (x: number) => number): Promise<number> {
  const { depth } = await lastFrame(dam(cells, below))
  return meanError(depth, (i) => exact(((i + 0.5) * 10) / cells)) / UPSTREAM
}

describe('a dam break (analytical)', () => {
  test.each([
    [4, 0.004209152, 0.036537119],
    [4.5, 0.003137032, 0.092092675],
    [5, 0.002222222, 0.147648231],
    [5.5, 0.001464722, 0.203203786],
    [6, 0.000864532, 0.258759342],
    [6.5, 0.000421652, 0.314314897],
  ])('onto a dry bed has depth and speed of Ritter at x = %d', async (x, depth, speed) => {
    expect(Math.abs(ritter(x) - depth)).toBeLessThan(1e-9)
    const frame = await lastFrame(dam(400, 0))
    const found = valueAt(frame.depth, 0.025, x)
    expect(Math.abs(found - depth)).toBeLessThan(0.012 * UPSTREAM)
    expect(Math.abs(valueAt(frame.unitDischargeX, 0.025, x) / found - speed)).toBeLessThan(0.01)
  })

  // Measured: 0.517, 0.296, 0.190 %. The front itself is first order, thinner than any cell can follow.
  test('onto a dry bed errs by 0.3 % of the depth at 400 cells and less with more', async () => {
    const errors = [await errorOf(100, 0, ritter), await errorOf(200, 0, ritter), await errorOf(400, 0, ritter)]
    expect(errors[2]).toBeLessThan(0.003)
    expect(Math.log2(errors[0]! / errors[2]!) / 2).toBeGreaterThan(0.6)
  })

  // Measured: 0.523, 0.266, 0.136 %; order 0.97, as a shock allows.
  test('onto shallow water errs by 0.3 % of the depth at 400 cells and converges with order 0.8', async () => {
    const errors = [
      await errorOf(100, 0.001, stoker),
      await errorOf(200, 0.001, stoker),
      await errorOf(400, 0.001, stoker),
    ]
    expect(errors[2]).toBeLessThan(0.003)
    expect(Math.log2(errors[0]! / errors[2]!) / 2).toBeGreaterThan(0.8)
  })

  test('runs the same down the rows as along them', async () => {
    const along = await lastFrame(dam(200, 0.001))
    const down = await lastFrame(dam(200, 0.001, true))
    expect(down.depth).toEqual(along.depth)
    expect(down.unitDischargeY.map((q) => 0 - q)).toEqual(along.unitDischargeX)
  })

  test('keeps its water', async () => {
    const { result } = await lastFrame(dam(400, 0))
    expect(result.ledger.relativeError).toBeLessThan(1e-12)
    expect(result.ledger.clipped).toBeLessThan(1e-15)
  })
})

import { describe, expect, test } from 'vitest'
import type { FloodFrame, FloodProblem } from '../../../src/analyses/flood/solver/problem'
import { solveFlood } from '../../../src/analyses/flood/solver/solve'
import { channel, lastFrame, meanError, valueAt } from './channel'

/** Thacker 1981 as in SWASHES 4.2: water swinging in a bowl, its shore moving, no friction. */
const GRAVITY = 9.81

describe('a plane of water swinging in a parabola (analytical)', () => {
  const PERIOD = 2.006066681
  const swing = (cells: number, duration: number) =>
    channel({
      cells,
      length: 4,
      bed: (x) => 0.5 * ((x - 2) ** 2 - 1),
      depthAt: (x) => Math.max(0, -0.5 * ((x - 1.5) ** 2 - 1)),
      duration,
      trackingInterval: 100,
    })

  // Measured: 0.44, 0.12, 0.035 % of h0; order 1.8.
  test('is back after a period within 0.2 % of h0 at 400 cells, order at least 1.5', async () => {
    const errors = []
    for (const cells of [100, 200, 400]) {
      const problem = swing(cells, PERIOD)
      const { depth, result } = await lastFrame(problem)
      errors.push(meanError(depth, (i) => problem.depth![i]!) / 0.5)
      expect(result.ledger.relativeError).toBeLessThan(1e-12)
    }
    expect(errors[2]).toBeLessThan(0.002)
    expect(Math.log2(errors[0]! / errors[2]!) / 2).toBeGreaterThan(1.5)
  })

  test('stands level and moves as one after a quarter', async () => {
    const { depth, unitDischargeX } = await lastFrame(swing(400, PERIOD / 4))
    for (const [x, h] of [
      [1.5, 0.375],
      [2, 0.5],
      [2.5, 0.375],
    ] as const) {
      const found = valueAt(depth, 0.01, x)
      expect(Math.abs(found - h)).toBeLessThan(0.001)
      expect(Math.abs(valueAt(unitDischargeX, 0.01, x) / found - 1.566046)).toBeLessThan(0.005)
    }
  })
})

const CELLS = 128
const SIZE = 0.025

/** A square of 3.2 m, a = 1 m: the bed is a paraboloid 0.1 m deep. */
const bedAt = (x: number, y: number) => -0.1 * (1 - x * x - y * y)
const xOf = (column: number) => (column + 0.5) * SIZE - 1.6
const yOf = (row: number) => 1.6 - (row + 0.5) * SIZE

function bowl(level: (x: number, y: number) => number, speedY: number, times: number[]): FloodProblem {
  const raster = () => new Float64Array(CELLS * CELLS)
  const [bedElevation, depth, unitDischargeY] = [raster(), raster(), raster()]
  for (let row = 0; row < CELLS; row++) {
    for (let column = 0; column < CELLS; column++) {
      const cell = row * CELLS + column
      bedElevation[cell] = bedAt(xOf(column), yOf(row))
      depth[cell] = Math.max(0, level(xOf(column), yOf(row)) - bedElevation[cell]!)
      unitDischargeY[cell] = speedY * depth[cell]!
    }
  }
  return {
    columns: CELLS,
    rows: CELLS,
    cellSize: SIZE,
    bedElevation,
    depth,
    unitDischargeY,
    manningN: 0,
    boundaries: { west: 'wall', east: 'wall', north: 'wall', south: 'wall' },
    duration: times[times.length - 1]!,
    outputTimes: times,
    trackingInterval: 100,
  }
}

/** Mean error over the whole square, as a share of h0. */
function errorOf(frame: FloodFrame, level: (x: number, y: number) => number): number {
  return (
    meanError(frame.depth, (cell) => {
      const x = xOf(cell % CELLS)
      const y = yOf(Math.floor(cell / CELLS))
      return Math.max(0, level(x, y) - bedAt(x, y))
    }) / 0.1
  )
}

/** Mean of the four cells around a point. */
function depthNear(frame: FloodFrame, x: number): number {
  const column = Math.round((x + 1.6) / SIZE)
  const row = CELLS / 2
  return (
    (frame.depth[row * CELLS + column]! +
      frame.depth[row * CELLS + column - 1]! +
      frame.depth[(row - 1) * CELLS + column]! +
      frame.depth[(row - 1) * CELLS + column - 1]!) /
    4
  )
}

describe('water in a bowl (analytical)', () => {
  // Measured: at most 0.12 % at a/40.
  test('rises and falls in the middle, within 2 %', async () => {
    const omega = 2.801428207
    const A = 0.219512195
    const period = 2.242850733
    expect(Math.sqrt(8 * GRAVITY * 0.1)).toBeCloseTo(omega, 8)
    const level = (time: number) => (x: number, y: number) => {
      const c = 1 - A * Math.cos(omega * time)
      return 0.1 * (Math.sqrt(1 - A * A) / c - 1 - (x * x + y * y) * ((1 - A * A) / (c * c) - 1))
    }
    const times = [period / 8, period / 4, period / 2, period]
    const { frames, ledger } = await solveFlood(bowl(level(0), 0, times))
    for (const frame of frames) expect(errorOf(frame, level(frame.time))).toBeLessThan(0.02)
    const middle = [0.115487, 0.097561, 0.08, 0.125]
    const aside = [0.067473, 0.063296, 0.05696, 0.06875]
    frames.forEach((frame, k) => {
      expect(Math.abs(depthNear(frame, 0) - middle[k]!)).toBeLessThan(0.002)
      expect(Math.abs(depthNear(frame, 0.6) - aside[k]!)).toBeLessThan(0.002)
    })
    expect(ledger.relativeError).toBeLessThan(1e-12)
  }, 120_000)

  // Measured: 0.06 % after a quarter, 0.10 % after a turn.
  test('goes round as a tilted plane, within 2 %', async () => {
    const period = 4.485701465
    const omega = (2 * Math.PI) / period
    const level = (time: number) => (x: number, y: number) =>
      0.05 * (2 * x * Math.cos(omega * time) + 2 * y * Math.sin(omega * time) - 0.5)
    const { frames, ledger } = await solveFlood(bowl(level(0), 0.5 * omega, [period / 4, period]))
    for (const frame of frames) expect(errorOf(frame, level(frame.time))).toBeLessThan(0.02)
    for (const frame of frames) expect(Math.abs(depthNear(frame, 0) - 0.075)).toBeLessThan(0.001)
    expect(Math.abs(depthNear(frames[0]!, 0.5) - 0.05)).toBeLessThan(0.001)
    expect(Math.abs(depthNear(frames[1]!, 0.5) - 0.1)).toBeLessThan(0.001)
    expect(ledger.relativeError).toBeLessThan(1e-12)
  }, 120_000)
})

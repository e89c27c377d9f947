import { describe, expect, test } from 'vitest'
import { channel, discharge, lastFrame, level, valueAt } from './channel'

/** SWASHES 3.1 (Delestre et al. 2013): steady flow over a parabolic bump, L = 25 m, no friction. */
const bump = (x: number) => (x > 8 && x < 12 ? 0.2 - 0.05 * (x - 10) ** 2 : 0)
const AT = [0.05, 8.5, 9, 9.5, 10, 10.5, 11, 11.5, 12.5]
const CELLS = 250
const CELL = 25 / CELLS
/** Where the flow jumps from 0.075970 to 0.259322 m. */
const JUMP = 11.665618

const FLOWS = [
  {
    name: 'subcritical',
    q: 4.42,
    outside: 2,
    duration: 120,
    depths: [2, 1.879581, 1.787185, 1.727941, 1.707347, 1.727941, 1.787185, 1.879581, 2],
  },
  {
    name: 'transcritical',
    q: 1.53,
    outside: 0.66,
    duration: 120,
    depths: [1.014447, 0.893402, 0.788465, 0.697978, 0.620256, 0.553654, 0.496622, 0.447748, 0.405781],
  },
  {
    name: 'with a jump',
    q: 0.18,
    outside: 0.33,
    duration: 400,
    depths: [0.413736, 0.319729, 0.246122, 0.190266, 0.148922, 0.118722, 0.096669, 0.080397, 0.33],
  },
]

const steady = ({ q, outside, duration }: (typeof FLOWS)[number]) =>
  lastFrame(
    channel({
      cells: CELLS,
      length: 25,
      bed: bump,
      depthAt: (x) => outside - bump(x),
      west: discharge(q * CELL),
      east: level(outside),
      duration,
      trackingInterval: 100,
    }),
  )

describe('steady flow over a bump (analytical)', () => {
  // Measured at most: 0.014 % subcritical, 0.015 % transcritical, 0.1 % with the jump, which stands at 11.674 m.
  test.each(FLOWS)(
    '$name: depth within 0.1 %, discharge within 0.5 % off the jump',
    async (flow) => {
      const { depth, unitDischargeX, result } = await steady(flow)
      flow.depths.forEach((exact, k) => expect(Math.abs(valueAt(depth, CELL, AT[k]!) / exact - 1)).toBeLessThan(1e-3))
      const off = Array.from(unitDischargeX, (q, i) => (Math.abs(q / flow.q - 1) > 0.005 ? i : -1)).filter(
        (i) => i >= 0,
      )
      expect(off.length).toBeLessThanOrEqual(flow.name === 'with a jump' ? 2 : 0)
      for (const i of off) expect(Math.abs((i + 0.5) * CELL - JUMP)).toBeLessThan(0.15)
      if (flow.name === 'with a jump') expect(Math.abs(jumpOf(depth) - JUMP)).toBeLessThan(0.05)
      expect(result.ledger.relativeError).toBeLessThan(1e-10)
    },
    120_000,
  )
})

/** Where the depth passes the middle of the jump. */
function jumpOf(depth: ArrayLike<number>): number {
  const middle = (0.07597 + 0.259322) / 2
  for (let i = 110; i < CELLS - 1; i++) {
    const rise = depth[i + 1]! - depth[i]!
    if (depth[i]! < middle && depth[i + 1]! >= middle) return (i + 0.5 + (middle - depth[i]!) / rise) * CELL
  }
  return Number.NaN
}

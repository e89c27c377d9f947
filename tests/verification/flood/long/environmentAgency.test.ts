import { describe, expect, test } from 'vitest'
import { solveFlood } from '../../../../src/analyses/flood/solver/solve'
import { fillingOfDepressions, readingAt, spreadOverPlain, tableOf } from '../benchmarks'

/** Minutes of computing: run with FLOOD_LONG=1. */
const isAsked = process.env.FLOOD_LONG === '1'
if (!isAsked)
  process.emitWarning(
    'tests/verification/flood/long: SKIPPED, set FLOOD_LONG=1 to run 48 h of test 2 and 5 h of test 4',
  )

describe.skipIf(!isAsked)('Environment Agency benchmark tests, whole (cross)', () => {
  test('2, filling of depressions: 48 hours', async () => {
    const { gauges, ledger } = await solveFlood(fillingOfDepressions(48 * 3600))
    const points = tableOf('ea2Points.published.csv')
    points.forEach(([point, , , bed, sill], k) => {
      const level = readingAt(gauges[k]!, 48 * 3600, 'waterLevel')
      if (!Number.isNaN(sill)) expect(level).toBeLessThan(Math.max(sill!, bed!) + 0.02)
      if (point! >= 13) expect(readingAt(gauges[k]!, 48 * 3600)).toBeLessThan(0.01)
    })
    const last = tableOf('ea2Levels.cross.csv').at(-1)!
    const beds = tableOf('ea2Levels.cross.csv')[0]!
    ;[1, 2, 4, 6, 8, 10, 12].forEach((point, k) => {
      if (last[k + 1]! - beds[k + 1]! < 0.01) return
      expect(Math.abs(readingAt(gauges[point - 1]!, 48 * 3600, 'waterLevel') - last[k + 1]!)).toBeLessThan(0.02)
    })
    expect(Math.abs(ledger.final / 97_200 - 1)).toBeLessThan(1e-6)
    expect(ledger.relativeError).toBeLessThan(1e-10)
  }, 3_600_000)

  test('4, spreading over a flat plain: 5 hours at 5 m', async () => {
    const { gauges, ledger } = await solveFlood(spreadOverPlain(5, 18_000))
    for (const row of tableOf('ea4Depths.cross.csv').filter(([seconds]) => seconds! >= 4500)) {
      gauges.forEach((gauge, k) => expect(Math.abs(readingAt(gauge, row[0]!) - row[k + 1]!)).toBeLessThan(0.01))
    }
    expect(ledger.relativeError).toBeLessThan(1e-10)
  }, 3_600_000)
})

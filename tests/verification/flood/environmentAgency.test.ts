import { describe, expect, test } from 'vitest'
import type { FloodResult } from '../../../src/analyses/flood/solver/problem'
import { solveFlood } from '../../../src/analyses/flood/solver/solve'
import { fillingOfDepressions, firstTime, readingAt, spreadOverPlain, surgeOverHump, tableOf } from './benchmarks'

/** Volume beyond x = 200 m in test 3. */
const beyondHump = ({ frames, columns, cellSize }: FloodResult) =>
  Array.from(frames[frames.length - 1]!.depth).reduce(
    (sum, h, cell) => sum + (cell % columns >= 40 ? h * cellSize ** 2 : 0),
    0,
  )

describe('Environment Agency benchmark tests (cross)', () => {
  // Measured: 102, 16, 147, 54 min; levels of wet points within 0.02 m. The whole 48 h run in long/.
  test('2, filling of depressions: fills hollow after hollow through the first three hours', async () => {
    const { gauges, ledger } = await solveFlood(fillingOfDepressions(3 * 3600))
    for (const [point, minutes] of [
      [2, 105],
      [4, 20],
      [6, 145],
      [8, 55],
    ] as const) {
      expect(Math.abs(firstTime(gauges[point - 1]!, 0.02) / 60 - minutes)).toBeLessThan(15)
    }
    const cross = tableOf('ea2Levels.cross.csv')
    const beds = cross[0]!
    for (const row of cross.filter(([seconds]) => seconds === 7200 || seconds === 10800)) {
      ;[1, 2, 4, 6, 8, 10, 12, 14, 16].forEach((point, k) => {
        if (row[k + 1]! - beds[k + 1]! < 0.1) return
        expect(Math.abs(readingAt(gauges[point - 1]!, row[0]!, 'waterLevel') - row[k + 1]!)).toBeLessThan(0.02)
      })
    }
    expect(Math.abs(ledger.final / 97_200 - 1)).toBeLessThan(1e-6)
    expect(ledger.relativeError).toBeLessThan(1e-10)
  }, 120_000)

  // Measured: 172 m³ beyond the hump; 9.831 m at (250, 50); arrivals 61 and 129 s.
  test('3, momentum over a hump: as much passes it as in the other program', async () => {
    const result = await solveFlood(surgeOverHump('shallowWater'))
    const { gauges, ledger } = result
    expect(Math.abs(ledger.boundaryIn - 1310)).toBeLessThan(1e-6)
    expect(beyondHump(result)).toBeGreaterThan(110)
    expect(beyondHump(result)).toBeLessThan(180)
    expect(Math.abs(readingAt(gauges[1]!, 900, 'waterLevel') - 9.82)).toBeLessThan(0.02)
    expect(Math.abs(readingAt(gauges[0]!, 900, 'waterLevel') - 9.9848)).toBeLessThan(0.02)
    // In the table the points are dry at 60 and 130 s, wet at 70 and 140 s.
    expect(Math.abs(firstTime(gauges[0]!, 0.01) - 65)).toBeLessThan(10)
    expect(Math.abs(firstTime(gauges[1]!, 0.01) - 135)).toBeLessThan(15)
    expect(ledger.relativeError).toBeLessThan(1e-10)
  })

  test('3: still water up to 9.99 m in the first hollow does not pass the hump', async () => {
    const problem = surgeOverHump('shallowWater')
    const result = await solveFlood({
      ...problem,
      boundaries: { ...problem.boundaries, west: 'wall' },
      depth: Float64Array.from(problem.bedElevation, (z, cell) => (cell % 60 < 40 ? Math.max(0, 9.99 - z) : 0)),
    })
    expect(beyondHump(result)).toBeLessThan(1e-9)
  })

  // The preview knows no momentum: it lets five times as much over the hump, which is why it is only a preview.
  test('3: the preview fails this test and keeps its water', async () => {
    const result = await solveFlood(surgeOverHump('localInertial'))
    expect(beyondHump(result)).toBeGreaterThan(180)
    expect(result.ledger.relativeError).toBeLessThan(1e-10)
  })

  // Measured at 10 m cells: within 0.005 m after 4500 s, arrivals within 40 s. At 5 m and to the end in long/.
  test('4, spreading over a flat plain: depths and arrivals of the other program', async () => {
    const { gauges, ledger } = await solveFlood(spreadOverPlain(10, 5000))
    for (const row of tableOf('ea4Depths.cross.csv').filter(([seconds]) => seconds === 4500 || seconds === 5000)) {
      gauges.forEach((gauge, k) => expect(Math.abs(readingAt(gauge, row[0]!) - row[k + 1]!)).toBeLessThan(0.01))
    }
    // First depths above 0.01 m in the table, between its rows.
    ;[620, 1825, 3680, 3935].forEach((seconds, k) => {
      expect(Math.abs(firstTime(gauges[k]!, 0.01) - seconds)).toBeLessThan(300)
    })
    expect(ledger.relativeError).toBeLessThan(1e-10)
  }, 120_000)
})

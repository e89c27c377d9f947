import { describe, expect, test } from 'vitest'
import { keyOf, mix } from '../../../src/analyses/earthquake/exposure/keys'
import { correlationBetweenPeriods } from '../../../src/analyses/earthquake/fields/betweenMeasures'
import { cholesky } from '../../../src/analyses/earthquake/fields/cholesky'
import { createFieldSampler, FIELD_PERIODS } from '../../../src/analyses/earthquake/fields/correlatedField'
import { correlationOverDistance } from '../../../src/analyses/earthquake/fields/oneMeasure'
import { coregionalisation } from '../../../src/analyses/earthquake/fields/withinEvent'
import { readTable } from './readTable'

test.each(readTable('correlation.published.csv'))(
  '$what $first, $second',
  ({ what, first, second, value, tolerance }) => {
    const computed =
      what === 'between'
        ? correlationBetweenPeriods(Number(first), Number(second))
        : correlationOverDistance(Number(first), Number(second), what === 'clustered')
    expect(Math.abs(computed - Number(value))).toBeLessThan(Number(tolerance))
  },
)

describe('coregionalisation', () => {
  const matrices = coregionalisation(FIELD_PERIODS)

  test.each(readTable('correlation.cross.csv'))('the $matrix matrix', (row) => {
    const matrix = matrices[row.matrix as 'short']
    const pairs: Record<string, [number, number]> = {
      d1: [0, 0],
      d2: [1, 1],
      d3: [2, 2],
      d4: [3, 3],
      c12: [0, 1],
      c13: [0, 2],
      c14: [0, 3],
      c23: [1, 2],
      c24: [1, 3],
      c34: [2, 3],
    }
    for (const [name, [i, j]] of Object.entries(pairs)) {
      expect(Math.abs(matrix[4 * i + j]! - Number(row[name])), name).toBeLessThan(6e-6)
      expect(matrix[4 * i + j]).toBeCloseTo(matrix[4 * j + i]!, 12)
    }
  })

  test('has unit variance and is positive definite, matrix by matrix, also between other periods', () => {
    for (const periods of [FIELD_PERIODS, [0.05, 0.15, 0.35], [0.2, 0.4, 0.8, 1.9]]) {
      const { short, long, nugget } = coregionalisation(periods)
      periods.forEach((_, i) => {
        const at = i * periods.length + i
        expect(short[at]! + long[at]! + nugget[at]!).toBeCloseTo(1, 12)
      })
      for (const matrix of [short, long, nugget]) expect(() => cholesky(matrix, periods.length)).not.toThrow()
    }
  })
})

test('sampled fields have the correlations of Loth & Baker at 0, 2 and 10 km, and the event term those of Baker & Jayaram', () => {
  const cells = { west: 0, north: 500, columns: 21, rows: 1, cellSize: 500 }
  const sampler = createFieldSampler(cells, new Uint8Array(21).fill(1))
  const { short, long } = coregionalisation(FIELD_PERIODS)
  const draws = 20_000
  const field = new Float64Array(21 * 4)
  const event = new Float64Array(4)
  // Averages over all pairs of cells at a separation: 0, 4 and 20 cells.
  const sums = { 0: new Float64Array(16), 4: new Float64Array(16), 20: new Float64Array(16) }
  const events = new Float64Array(16)
  const seed = keyOf('fields')
  for (let r = 0; r < draws; r++) {
    sampler.sample(
      mix(seed[0]! ^ Math.imul(r + 1, 0x9e3779b1)),
      mix(seed[1]! + Math.imul(r + 1, 0x85ebca77)),
      event,
      field,
    )
    for (const [steps, sum] of Object.entries(sums)) {
      const pairs = 21 - Number(steps)
      for (let cell = 0; cell < pairs; cell++) {
        for (let i = 0; i < 4; i++) {
          for (let j = 0; j < 4; j++) {
            sum[4 * i + j]! += (field[4 * cell + i]! * field[4 * (cell + Number(steps)) + j]!) / (pairs * draws)
          }
        }
      }
    }
    for (let i = 0; i < 4; i++) for (let j = 0; j < 4; j++) events[4 * i + j]! += (event[i]! * event[j]!) / draws
  }
  for (const [steps, sum] of Object.entries(sums)) {
    const kilometres = Number(steps) / 2
    for (let at = 0; at < 16; at++) {
      const expected = short[at]! * Math.exp((-3 * kilometres) / 20) + long[at]! * Math.exp((-3 * kilometres) / 70)
      expect(Math.abs(sum[at]! - expected), `${kilometres} km, entry ${at}`).toBeLessThan(0.03)
    }
  }
  FIELD_PERIODS.forEach((a, i) =>
    FIELD_PERIODS.forEach((b, j) => {
      expect(Math.abs(events[4 * i + j]! - (i === j ? 1 : correlationBetweenPeriods(a, b)))).toBeLessThan(0.03)
    }),
  )
})

import { normalQuantile } from '../damage/standardNormal'
import type { FieldCells } from '../exposure/exposure'
import { keyedUniform } from '../exposure/keys'
import { correlationBetweenPeriods } from './betweenMeasures'
import { cholesky } from './cholesky'
import { coregionalisation, LONG_RANGE, SHORT_RANGE } from './withinEvent'

/** Periods of the fields, s: PGA, SA(0.3), SA(0.6), SA(1.0). PGV rides on the last one (our choice: no model has it). */
export const FIELD_PERIODS = [0.01, 0.3, 0.6, 1] as const
const MEASURES = FIELD_PERIODS.length

/** One draw of the ground's part of the residuals. */
interface FieldSampler {
  /** B3 of each measure: the part that changes from building to building; shape (4). */
  nugget: Float64Array
  /**
   * @param a, b   key of the realisation
   * @param event  receives the event term of each measure, standard normal, correlated; shape (4)
   * @param cells  receives the spatially correlated part, of variance 1 − nugget; shape (cells, 4)
   */
  sample(a: number, b: number, event: Float64Array, cells: Float64Array): void
}

/** What a draw belongs to; part of its key. */
const DRAW = { event: 0x45560000, short: 0x53480000, long: 0x4c4f0000 }

/**
 * Fields of within-event residuals on cells, by Cholesky factors of the exact covariance between cell centres (a few
 * hundred cells of 500 m: circulant embedding would be faster only beyond a thousand, and is not always exact):
 *
 *     W = A_20 Z chol(B1)ᵀ + A_70 Z′ chol(B2)ᵀ,   A_r A_rᵀ = e^(−3h/r)
 *
 * Inside a cell the two structures are taken as fully correlated, which leaves out 1 − e^(−0.75/20) = 4 % at 250 m.
 * Numbers are keyed by cell and realisation: cells are the district's, so two scenarios meet the same ground.
 *
 * @param isUsed  1 for cells whose values anybody will read; the others are skipped
 */
export function createFieldSampler(cells: FieldCells, isUsed: Uint8Array): FieldSampler {
  const count = cells.columns * cells.rows
  const { short, long, nugget } = coregionalisation(FIELD_PERIODS)
  const between = FIELD_PERIODS.flatMap((a) => FIELD_PERIODS.map((b) => correlationBetweenPeriods(a, b)))
  const structures = [
    { space: spaceFactor(cells, SHORT_RANGE), measures: cholesky(short, MEASURES), draw: DRAW.short },
    { space: spaceFactor(cells, LONG_RANGE), measures: cholesky(long, MEASURES), draw: DRAW.long },
  ]
  const eventFactor = cholesky(between, MEASURES)
  const white = new Float64Array(count * MEASURES)
  const draws = new Float64Array(MEASURES)

  const correlated = (
    a: number,
    b: number,
    draw: number,
    index: number,
    factor: Float64Array,
    out: Float64Array,
    at: number,
  ) => {
    for (let m = 0; m < MEASURES; m++) draws[m] = normalQuantile(keyedUniform(draw + m, index, a, b))
    for (let m = 0; m < MEASURES; m++) {
      let sum = 0
      for (let l = 0; l <= m; l++) sum += (factor[m * MEASURES + l] as number) * (draws[l] as number)
      out[at + m] = sum
    }
  }

  return {
    nugget: Float64Array.from(FIELD_PERIODS, (_, m) => nugget[m * MEASURES + m] as number),
    sample(a, b, event, out) {
      correlated(a, b, DRAW.event, 0, eventFactor, event, 0)
      out.fill(0)
      for (const { space, measures, draw } of structures) {
        for (let cell = 0; cell < count; cell++) correlated(a, b, draw, cell, measures, white, MEASURES * cell)
        for (let i = 0; i < count; i++) {
          if (isUsed[i] === 0) continue
          let s0 = 0
          let s1 = 0
          let s2 = 0
          let s3 = 0
          const row = i * count
          for (let j = 0, w = 0; j <= i; j++, w += MEASURES) {
            const factor = space[row + j] as number
            s0 += factor * (white[w] as number)
            s1 += factor * (white[w + 1] as number)
            s2 += factor * (white[w + 2] as number)
            s3 += factor * (white[w + 3] as number)
          }
          const at = MEASURES * i
          out[at] = (out[at] as number) + s0
          out[at + 1] = (out[at + 1] as number) + s1
          out[at + 2] = (out[at + 2] as number) + s2
          out[at + 3] = (out[at + 3] as number) + s3
        }
      }
    },
  }
}

function spaceFactor(cells: FieldCells, range: number): Float64Array {
  const count = cells.columns * cells.rows
  const covariance = new Float64Array(count * count)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      const dx = (i % cells.columns) - (j % cells.columns)
      const dy = Math.floor(i / cells.columns) - Math.floor(j / cells.columns)
      covariance[i * count + j] = Math.exp((-3 * cells.cellSize * Math.hypot(dx, dy)) / range)
    }
    covariance[i * count + i] = 1 + 1e-9
  }
  return cholesky(covariance, count)
}

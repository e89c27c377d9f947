import { invariant } from '../../../foundation'
import table from '../tables/lothBaker2013.json'

/** Ranges of the short and the long structure, m. */
export const SHORT_RANGE = 20_000
export const LONG_RANGE = 70_000

/**
 * Coregionalisation of within-event residuals normalised by φ:
 *
 *     C(h) = B1 e^(−3h/20 km) + B2 e^(−3h/70 km) + B3 [h = 0]
 *
 * Each matrix row-major, shape (periods, periods).
 */
interface Coregionalisation {
  short: Float64Array
  long: Float64Array
  nugget: Float64Array
}

/**
 * The matrices at given periods: bilinear between the tabulated ones, then every entry ij divided by √(d_i d_j), d the
 * diagonal of the interpolated sum. Interpolation alone loses variance (0.80 of 1 at 0.3 s); the scaling gives it back,
 * keeps each matrix positive definite, and brings zero-distance correlations to those of Baker & Jayaram (2008).
 *
 * @param periods  s, 0.01 (PGA) to 2
 *
 * Source    C. Loth & J. W. Baker (2013), Earthquake Eng. Struct. Dyn. 42:397–417, eq. 28 and tables II–IV
 * Verified  tests/verification/earthquake/correlation.cross.csv
 */
export function coregionalisation(periods: readonly number[]): Coregionalisation {
  const n = periods.length
  const raw = [table.B1, table.B2, table.B3].map((matrix) => {
    const out = new Float64Array(n * n)
    periods.forEach((a, i) => periods.forEach((b, j) => (out[i * n + j] = bilinear(matrix, a, b))))
    return out
  })
  const [short, long, nugget] = raw as [Float64Array, Float64Array, Float64Array]
  const scale = periods.map((_, i) => {
    const at = i * n + i
    return 1 / Math.sqrt((short[at] as number) + (long[at] as number) + (nugget[at] as number))
  })
  for (const matrix of raw) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        matrix[i * n + j] = (matrix[i * n + j] as number) * (scale[i] as number) * (scale[j] as number)
      }
    }
  }
  return { short, long, nugget }
}

function bilinear(matrix: number[][], a: number, b: number): number {
  const [i, u] = placeOf(a)
  const [j, v] = placeOf(b)
  const at = (r: number, c: number): number => (matrix[r] as number[])[c] as number
  return (at(i, j) * (1 - v) + at(i, j + 1) * v) * (1 - u) + (at(i + 1, j) * (1 - v) + at(i + 1, j + 1) * v) * u
}

function placeOf(period: number): [index: number, share: number] {
  const { periods } = table
  const last = periods.length - 1
  invariant(
    period >= (periods[0] as number) && period <= (periods[last] as number),
    `period ${period} s is not tabulated`,
  )
  let i = 0
  while (i < last - 1 && period >= (periods[i + 1] as number)) i++
  const [from, to] = [periods[i] as number, periods[i + 1] as number]
  return [i, (period - from) / (to - from)]
}

/**
 * Interpolating bicubic B-spline over a regular grid: passes through every sample with continuous slope and curvature,
 * so that neither the hillshade nor a contour shows the 400 m cells. Catmull-Rom passes through them too, but its
 * curvature jumps at every cell border, and under a low sun one sees the grid.
 *
 * Source  M. Unser, "Splines: a perfect fit for signal and image processing", IEEE Signal Processing Magazine 16(6),
 *         1999, equations 13–16 (cubic: pole √3 − 2, gain 6)
 * Verified  tests/unit/bake/embedded/frame/cubicSpline.test.ts: samples, linear functions
 */
interface CubicSpline {
  rows: number
  columns: number
  /** B-spline coefficients; shape (rows, columns). */
  coefficients: Float64Array
}

const POLE = Math.sqrt(3) - 2

/** @param values  shape (rows, columns), at least 2 × 2; unchanged */
export function fitCubicSpline(values: ArrayLike<number>, rows: number, columns: number): CubicSpline {
  const coefficients = Float64Array.from(values)
  for (let r = 0; r < rows; r++) filterLine(coefficients, r * columns, 1, columns)
  for (let c = 0; c < columns; c++) filterLine(coefficients, c, columns, rows)
  return { rows, columns, coefficients }
}

/**
 * Value at a place between the samples.
 *
 * @param row, column  in samples from the first; outside the grid the mirror image is read
 */
export function evaluateCubicSpline({ rows, columns, coefficients }: CubicSpline, row: number, column: number): number {
  const r = Math.floor(row)
  const c = Math.floor(column)
  weights(row - r, rowWeights)
  weights(column - c, columnWeights)
  let sum = 0
  for (let i = 0; i < 4; i++) {
    const line = mirror(r - 1 + i, rows) * columns
    let across = 0
    for (let j = 0; j < 4; j++) {
      across += (columnWeights[j] as number) * (coefficients[line + mirror(c - 1 + j, columns)] as number)
    }
    sum += (rowWeights[i] as number) * across
  }
  return sum
}

const rowWeights = new Float64Array(4)
const columnWeights = new Float64Array(4)

/** The four cubic B-spline pieces over one interval. */
function weights(t: number, out: Float64Array): void {
  const s = 1 - t
  out[0] = (s * s * s) / 6
  out[1] = 2 / 3 - (t * t * (2 - t)) / 2
  out[2] = 2 / 3 - (s * s * (2 - s)) / 2
  out[3] = (t * t * t) / 6
}

/** Turns samples of one row or column into coefficients, mirrored at both ends. */
function filterLine(values: Float64Array, start: number, stride: number, count: number): void {
  const at = (i: number) => start + i * stride
  for (let i = 0; i < count; i++) values[at(i)] = 6 * (values[at(i)] as number)
  let first = 0
  let power = 1
  // |pole|^30 is below 10⁻¹⁷: the rest of the mirrored sum is lost in rounding anyway.
  for (let i = 0; i < 30; i++) {
    first += power * (values[at(mirror(i, count))] as number)
    power *= POLE
  }
  values[at(0)] = first
  for (let i = 1; i < count; i++) values[at(i)] = (values[at(i)] as number) + POLE * (values[at(i - 1)] as number)
  const last = count - 1
  values[at(last)] =
    (POLE / (POLE * POLE - 1)) * ((values[at(last)] as number) + POLE * (values[at(last - 1)] as number))
  for (let i = last - 1; i >= 0; i--) values[at(i)] = POLE * ((values[at(i + 1)] as number) - (values[at(i)] as number))
}

function mirror(index: number, count: number): number {
  const period = 2 * (count - 1)
  const folded = ((index % period) + period) % period
  return folded < count ? folded : period - folded
}

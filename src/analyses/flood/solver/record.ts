import { paddedIndex, type SolverGrid } from './grid'
import type { FloodFrame, FloodProblem, GaugeSeries, Raster } from './problem'
import type { Scheme } from './scheme'

/** The water as it stands, without the rim and with y to the north. */
export function frameOf(scheme: Scheme, time: number, values: FloodProblem['frameValues']): FloodFrame {
  const { columns, rows, stride } = scheme.grid
  const raster = (): Raster =>
    values === 'float32' ? new Float32Array(columns * rows) : new Float64Array(columns * rows)
  const frame: FloodFrame = { time, depth: raster(), unitDischargeX: raster(), unitDischargeY: raster() }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      const i = (row + 1) * stride + column + 1
      const h = scheme.depth[i]!
      if (h === 0) continue
      frame.depth[cell] = h
      frame.unitDischargeX[cell] = h * scheme.velocityX[i]!
      // 0 − x and not −x: still water has no negative zero.
      frame.unitDischargeY[cell] = 0 - h * scheme.velocityY[i]!
    }
  }
  return frame
}

/** Takes the rim off a raster. */
export function withoutRim({ columns, rows, stride }: SolverGrid, values: Float32Array): Float32Array {
  const out = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    const from = (row + 1) * stride + 1
    out.set(values.subarray(from, from + columns), row * columns)
  }
  return out
}

/** Water in the grid, m³; summed by rows, so that rounding grows with the side and not with the area. */
export function volumeOf({ depth, grid }: Scheme): number {
  const { stride, rows, columns, cellSize } = grid
  let sum = 0
  for (let row = 1; row <= rows; row++) {
    let rowSum = 0
    for (let i = row * stride + 1; i <= row * stride + columns; i++) rowSum += depth[i]!
    sum += rowSum
  }
  return sum * cellSize ** 2
}

/** Writes down level and flow at the gauges. */
export class GaugeBook {
  readonly series: GaugeSeries[]
  private readonly indices: Int32Array
  private next = 0

  constructor(
    cells: ArrayLike<number>,
    private readonly interval: number,
    private readonly scheme: Scheme,
  ) {
    this.indices = Int32Array.from(cells, (cell) => paddedIndex(scheme.grid, cell))
    this.series = Array.from(cells, (cell) => ({
      cell,
      time: [],
      depth: [],
      waterLevel: [],
      unitDischargeX: [],
      unitDischargeY: [],
    }))
  }

  write(time: number, isLast = false): void {
    if (this.series.length === 0) return
    if (time < this.next && !isLast) return
    if (this.interval > 0) this.next = (Math.floor(time / this.interval + 1e-9) + 1) * this.interval
    const { depth, velocityX, velocityY, grid } = this.scheme
    this.series.forEach((series, k) => {
      const i = this.indices[k]!
      if (series.time[series.time.length - 1] === time) return
      const h = depth[i]!
      series.time.push(time)
      series.depth.push(h)
      series.waterLevel.push(h + grid.bed[i]!)
      series.unitDischargeX.push(h * velocityX[i]!)
      series.unitDischargeY.push(0 - h * velocityY[i]!)
    })
  }
}

import type { Extent } from './extent'

/**
 * A regular grid of samples, row-major from the north-west. Sample (row r, column c) stands at
 * x = west + c · cellSize, y = north − r · cellSize: samples are nodes, not cells.
 */
export interface Grid<Values extends ArrayLike<number> = Float32Array> {
  columns: number
  rows: number
  /** Metres between neighbouring samples, the same in both directions. */
  cellSize: number
  /** x of the first column, metres. */
  west: number
  /** y of the first row, metres. */
  north: number
  /** Shape (rows, columns). */
  values: Values
}

/** The box spanned by the outermost samples. */
export function gridExtent(grid: Omit<Grid, 'values'>): Extent {
  return {
    west: grid.west,
    north: grid.north,
    east: grid.west + (grid.columns - 1) * grid.cellSize,
    south: grid.north - (grid.rows - 1) * grid.cellSize,
  }
}

/**
 * Bilinear value at a point; outside the grid the nearest edge value. NaN if one of the four samples is NaN.
 */
export function sampleGrid(grid: Grid<ArrayLike<number>>, x: number, y: number): number {
  const u = Math.min(Math.max((x - grid.west) / grid.cellSize, 0), grid.columns - 1)
  const v = Math.min(Math.max((grid.north - y) / grid.cellSize, 0), grid.rows - 1)
  const c = Math.min(Math.floor(u), Math.max(grid.columns - 2, 0))
  const r = Math.min(Math.floor(v), Math.max(grid.rows - 2, 0))
  const fu = u - c
  const fv = v - r
  const at = r * grid.columns + c
  const right = grid.columns > 1 ? 1 : 0
  const down = grid.rows > 1 ? grid.columns : 0
  const top = (grid.values[at] as number) * (1 - fu) + (grid.values[at + right] as number) * fu
  const bottom = (grid.values[at + down] as number) * (1 - fu) + (grid.values[at + down + right] as number) * fu
  return top * (1 - fv) + bottom * fv
}

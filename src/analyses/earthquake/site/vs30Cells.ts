import { DataError } from '../../../foundation'

/**
 * Vs30 by square cells, row-major from the north-west; a building takes the value of the cell it stands in. NaN marks a
 * cell for which nothing is known.
 */
export interface Vs30Cells {
  /** West edge of the first column and north edge of the first row, m. */
  west: number
  north: number
  columns: number
  rows: number
  /** m */
  cellSize: number
  /** m/s; shape (rows, columns). */
  values: Float32Array
}

/** A value that stands above the map's: a station, a borehole, a microzonation cell. */
export interface Vs30Override {
  x: number
  y: number
  vs30: number
}

/** @returns m/s, NaN outside the cells and in unknown ones */
export function vs30At(cells: Vs30Cells, x: number, y: number): number {
  const column = Math.floor((x - cells.west) / cells.cellSize)
  const row = Math.floor((cells.north - y) / cells.cellSize)
  if (column < 0 || row < 0 || column >= cells.columns || row >= cells.rows) return Number.NaN
  return cells.values[row * cells.columns + column] as number
}

/**
 * A copy of the cells in which each override has replaced the value of the cell it lies in; of two in one cell the later
 * one counts.
 *
 * @throws DataError `vs30-outside` if an override lies in no cell, `vs30-invalid` if its value is no velocity of ground
 */
export function overrideVs30(cells: Vs30Cells, overrides: readonly Vs30Override[]): Vs30Cells {
  const values = cells.values.slice()
  overrides.forEach(({ x, y, vs30 }, index) => {
    const column = Math.floor((x - cells.west) / cells.cellSize)
    const row = Math.floor((cells.north - y) / cells.cellSize)
    const field = `vs30.overrides[${index}]`
    if (!(column >= 0 && row >= 0 && column < cells.columns && row < cells.rows)) {
      throw new DataError('vs30-outside', `${field} at ${x}, ${y} m lies outside the Vs30 cells`, { field, x, y })
    }
    if (!(vs30 >= 50 && vs30 <= 3000)) {
      throw new DataError('vs30-invalid', `${field}.vs30 is ${vs30} m/s, expected 50 to 3000`, { field, vs30 })
    }
    values[row * cells.columns + column] = vs30
  })
  return { ...cells, values }
}

import { DataError, gridExtent, sampleGrid, type Extent, type Grid } from '../../../foundation'
import type { Terrain } from '../../../model'
import { nodesInside } from '../rasterise'

/** The piece of the district that is computed: its box and the size of its cells, m. */
export interface FloodWindow {
  extent: Extent
  cellSize: number
}

/** Centres of the cells as a grid: cell (row, column) lies around node (row, column). */
export type CellFrame = Omit<Grid, 'values'>

/** Frame of a window; its east and south sides move out to whole cells. */
export function cellFrame({ extent, cellSize }: FloodWindow): CellFrame {
  return {
    columns: Math.max(1, Math.ceil((extent.east - extent.west) / cellSize - 1e-9)),
    rows: Math.max(1, Math.ceil((extent.north - extent.south) / cellSize - 1e-9)),
    cellSize,
    west: extent.west + cellSize / 2,
    north: extent.north - cellSize / 2,
  }
}

/**
 * Bed of every cell, bilinear between the nodes of the terrain.
 *
 * @throws DataError `window-outside-terrain`: outside there is nothing to compute with
 */
export function bedOf(terrain: Terrain, frame: CellFrame): Float64Array {
  const known = gridExtent(terrain)
  const wanted = gridExtent(frame)
  if (
    wanted.west < known.west ||
    wanted.east > known.east ||
    wanted.south < known.south ||
    wanted.north > known.north
  ) {
    throw new DataError(
      'window-outside-terrain',
      `window ${write(wanted)} reaches beyond the terrain ${write(known)}; move it or make it smaller`,
      { field: 'window.extent', found: wanted, expected: known },
    )
  }
  const bed = new Float64Array(frame.columns * frame.rows)
  for (let row = 0; row < frame.rows; row++) {
    for (let column = 0; column < frame.columns; column++) {
      const x = frame.west + column * frame.cellSize
      const y = frame.north - row * frame.cellSize
      bed[row * frame.columns + column] = sampleGrid(terrain, x, y)
    }
  }
  return bed
}

/** Cells whose centre lies in a shape (rings, even-odd). Only the rows the shape reaches are looked at. */
export function cellsInside(frame: CellFrame, rings: readonly ArrayLike<number>[]): Int32Array {
  let north = -Infinity
  let south = Infinity
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 2) {
      north = Math.max(north, ring[i]!)
      south = Math.min(south, ring[i]!)
    }
  }
  const first = Math.max(0, Math.floor((frame.north - north) / frame.cellSize))
  const last = Math.min(frame.rows - 1, Math.ceil((frame.north - south) / frame.cellSize))
  if (!(last >= first)) return new Int32Array()
  const cells = nodesInside({ ...frame, rows: last - first + 1, north: frame.north - first * frame.cellSize }, rings)
  for (let k = 0; k < cells.length; k++) cells[k]! += first * frame.columns
  return cells
}

/** Cell that holds a point, or −1. */
export function cellAt(frame: CellFrame, x: number, y: number): number {
  const column = Math.round((x - frame.west) / frame.cellSize)
  const row = Math.round((frame.north - y) / frame.cellSize)
  return column < 0 || row < 0 || column >= frame.columns || row >= frame.rows ? -1 : row * frame.columns + column
}

/**
 * Cells within half a width of a line, each with how far along the line its nearest point lies, 0 … 1.
 *
 * @param line  flat x, y list, m
 */
export function cellsAlong(
  frame: CellFrame,
  line: ArrayLike<number>,
  width: number,
  visit: (cell: number, along: number) => void,
): void {
  const { columns, rows, cellSize, west, north } = frame
  // At least the cells the line runs through, without a gap that four neighbours could pass.
  const reach = Math.max(width / 2, cellSize * Math.SQRT1_2)
  const lengths: number[] = []
  for (let i = 2; i < line.length; i += 2)
    lengths.push(Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const nearest = new Map<number, { distance: number; along: number }>()
  let passed = 0
  lengths.forEach((length, s) => {
    const [ax, ay, bx, by] = [line[2 * s]!, line[2 * s + 1]!, line[2 * s + 2]!, line[2 * s + 3]!]
    const c0 = Math.max(0, Math.floor((Math.min(ax, bx) - reach - west) / cellSize))
    const c1 = Math.min(columns - 1, Math.ceil((Math.max(ax, bx) + reach - west) / cellSize))
    const r0 = Math.max(0, Math.floor((north - Math.max(ay, by) - reach) / cellSize))
    const r1 = Math.min(rows - 1, Math.ceil((north - Math.min(ay, by) + reach) / cellSize))
    for (let row = r0; row <= r1; row++) {
      for (let column = c0; column <= c1; column++) {
        const x = west + column * cellSize - ax
        const y = north - row * cellSize - ay
        const t = length === 0 ? 0 : Math.min(1, Math.max(0, (x * (bx - ax) + y * (by - ay)) / (length * length)))
        const distance = Math.hypot(x - t * (bx - ax), y - t * (by - ay))
        if (distance > reach) continue
        const cell = row * columns + column
        const known = nearest.get(cell)
        if (known !== undefined && known.distance <= distance) continue
        nearest.set(cell, { distance, along: whole === 0 ? 0 : (passed + t * length) / whole })
      }
    }
    passed += length
  })
  for (const [cell, { along }] of nearest) visit(cell, along)
}

function write({ west, south, east, north }: Extent): string {
  return `${west} … ${east} × ${south} … ${north} m`
}

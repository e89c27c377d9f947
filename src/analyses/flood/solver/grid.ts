import type { FloodProblem } from './problem'
import { GRAVITY } from './problem'

/** Bits of `smooth`: both neighbours are open along x, along y. */
export const SMOOTH_X = 1
export const SMOOTH_Y = 2

/**
 * The cells with a rim of closed ones around them, so that no loop asks where the grid ends. Cell (row, column) of the
 * problem is index (row + 1) · stride + column + 1 here; steps of +stride go south.
 */
export interface SolverGrid {
  columns: number
  rows: number
  stride: number
  /** Count with the rim. */
  size: number
  cellSize: number
  bed: Float64Array
  /** 1 = closed. */
  closed: Uint8Array
  /** g n², or g / C² by Chézy. */
  friction: Float64Array
  isChezy: boolean
  smooth: Uint8Array
}

export function solverGrid(problem: FloodProblem): SolverGrid {
  const { columns, rows, cellSize, bedElevation, walls, manningN, chezyC } = problem
  const stride = columns + 2
  const size = stride * (rows + 2)
  const bed = new Float64Array(size)
  const closed = new Uint8Array(size).fill(1)
  const friction = new Float64Array(size)
  const smooth = new Uint8Array(size)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      const i = (row + 1) * stride + column + 1
      if (walls?.[cell] === 1) continue
      closed[i] = 0
      bed[i] = bedElevation[cell]!
      const n = typeof manningN === 'number' ? manningN : manningN[cell]!
      friction[i] = chezyC === undefined ? GRAVITY * n * n : GRAVITY / chezyC ** 2
    }
  }
  for (let i = stride; i < size - stride; i++) {
    if (closed[i] === 1) continue
    if (closed[i - 1] === 0 && closed[i + 1] === 0) smooth[i]! |= SMOOTH_X
    if (closed[i - stride] === 0 && closed[i + stride] === 0) smooth[i]! |= SMOOTH_Y
  }
  return { columns, rows, stride, size, cellSize, bed, closed, friction, isChezy: chezyC !== undefined, smooth }
}

/** Index with the rim of a cell of the problem. */
export function paddedIndex(grid: Pick<SolverGrid, 'columns' | 'stride'>, cell: number): number {
  const row = Math.floor(cell / grid.columns)
  return (row + 1) * grid.stride + (cell - row * grid.columns) + 1
}

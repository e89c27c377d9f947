import type { Grid } from '../../foundation'

type Frame = Omit<Grid, 'values'>

/**
 * Grid nodes inside rings (even-odd: holes stay out), row by row with crossings sorted along the row.
 *
 * @param rings  flat x, y lists, metres of the local frame
 * @returns node numbers, ascending
 */
export function nodesInside(frame: Frame, rings: readonly ArrayLike<number>[]): Int32Array {
  const { columns, rows, cellSize, west, north } = frame
  const found: number[] = []
  const crossings: number[] = []
  for (let row = 0; row < rows; row++) {
    const y = north - row * cellSize
    crossings.length = 0
    for (const ring of rings) {
      const last = ring.length - 2
      let px = ring[last] as number
      let py = ring[last + 1] as number
      for (let i = 0; i < ring.length; i += 2) {
        const x = ring[i] as number
        const v = ring[i + 1] as number
        if (v > y !== py > y) crossings.push(((px - x) * (y - v)) / (py - v) + x)
        px = x
        py = v
      }
    }
    crossings.sort((a, b) => a - b)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil(((crossings[i] as number) - west) / cellSize))
      const to = Math.min(columns - 1, Math.floor(((crossings[i + 1] as number) - west) / cellSize))
      for (let column = from; column <= to; column++) found.push(row * columns + column)
    }
  }
  return Int32Array.from(found)
}

/**
 * Marks the nodes nearest to a line and those within half its width. Steps of half a cell leave no gap that eight
 * neighbours could slip through.
 *
 * @param line   flat x, y list, m
 * @param width  m
 * @param marks  receives 1; shape (rows, columns)
 */
export function markLine(frame: Frame, line: ArrayLike<number>, width: number, marks: Uint8Array): void {
  const { columns, rows, cellSize, west, north } = frame
  const reach = Math.max(0, Math.floor(width / 2 / cellSize))
  for (let i = 2; i < line.length; i += 2) {
    const ax = line[i - 2] as number
    const ay = line[i - 1] as number
    const dx = (line[i] as number) - ax
    const dy = (line[i + 1] as number) - ay
    const steps = Math.max(1, Math.ceil(Math.hypot(dx, dy) / (cellSize / 2)))
    for (let step = 0; step <= steps; step++) {
      const column = Math.round((ax + (dx * step) / steps - west) / cellSize)
      const row = Math.round((north - ay - (dy * step) / steps) / cellSize)
      for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
        for (let c = Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c++) {
          marks[r * columns + c] = 1
        }
      }
    }
  }
}

/** The eight neighbours of a grid node: west first, then clockwise as north-west, north … south-west. */
export const COLUMN_STEPS = [-1, -1, 0, 1, 1, 1, 0, -1] as const
export const ROW_STEPS = [0, -1, -1, -1, 0, 1, 1, 1] as const

/** Distance to each neighbour in cells. */
export const STEP_LENGTHS = [1, Math.SQRT2, 1, Math.SQRT2, 1, Math.SQRT2, 1, Math.SQRT2] as const

/**
 * Node numbers of the neighbours, −1 outside the grid.
 *
 * @param out  receives them; shape (8)
 */
export function neighboursOf(node: number, columns: number, rows: number, out: Int32Array): void {
  const column = node % columns
  const row = (node - column) / columns
  for (let k = 0; k < 8; k++) {
    const c = column + (COLUMN_STEPS[k] as number)
    const r = row + (ROW_STEPS[k] as number)
    out[k] = c < 0 || r < 0 || c >= columns || r >= rows ? -1 : r * columns + c
  }
}

import { gridExtent, localFrame, type GeographicPoint } from '../../../foundation'
import type { ElevationCells } from './elevationCells'
import type { Lattice } from './nodeFields'

/**
 * Place of each node among the source cells. Projecting every node would cost more than all the rest; over 100 m the
 * projection is straight to a tenth of a millimetre, so it is taken at every tenth node and read between.
 *
 * @returns row and column among the source cells, fractions included, of a node's row and column
 */
export function sourcePlaces(
  elevation: ElevationCells,
  origin: GeographicPoint,
  lattice: Lattice,
): (r: number, c: number) => readonly [row: number, column: number] {
  const step = Math.max(1, Math.round(100 / lattice.cellSize))
  const rows = Math.ceil((lattice.rows - 1) / step) + 1
  const columns = Math.ceil((lattice.columns - 1) / step) + 1
  const { toGeographic } = localFrame(origin)
  const { west, south, east, north } = gridExtent({
    ...lattice,
    rows: (rows - 1) * step + 1,
    columns: (columns - 1) * step + 1,
  })
  const rowOf = new Float64Array(rows * columns)
  const columnOf = new Float64Array(rows * columns)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const x = west + ((east - west) * j) / Math.max(1, columns - 1)
      const y = north - ((north - south) * i) / Math.max(1, rows - 1)
      const [longitude, latitude] = toGeographic(x, y)
      rowOf[i * columns + j] = (elevation.north - latitude) / elevation.step
      columnOf[i * columns + j] = (longitude - elevation.west) / elevation.step
    }
  }
  const grid = { rows, columns, cellSize: 1, west: 0, north: 0 }
  return (r, c) => [sampleLocal(rowOf, grid, r / step, c / step), sampleLocal(columnOf, grid, r / step, c / step)]
}

function sampleLocal(
  values: Float64Array,
  { rows, columns }: { rows: number; columns: number },
  u: number,
  v: number,
): number {
  const r = Math.min(Math.floor(u), rows - 2)
  const c = Math.min(Math.floor(v), columns - 2)
  const [fu, fv, at] = [u - r, v - c, r * columns + c]
  const top = (values[at] as number) * (1 - fv) + (values[at + 1] as number) * fv
  const bottom = (values[at + columns] as number) * (1 - fv) + (values[at + columns + 1] as number) * fv
  return top * (1 - fu) + bottom * fu
}

import { elevationAt, type Terrain } from '../../../model'
import type { Vs30Cells } from './vs30Cells'
import { vs30FromSlope } from './vs30FromSlope'

/** The slope proxy was fitted on 30 arc seconds, about this many metres; a finer slope is another quantity. */
const CELL_SIZE = 900

/**
 * Vs30 by the slope of the ground, cell by cell, where nothing better is known. Slopes are central differences over the
 * cell's own neighbours.
 */
export function vs30FromTerrain(terrain: Terrain): Vs30Cells {
  const width = (terrain.columns - 1) * terrain.cellSize
  const depth = (terrain.rows - 1) * terrain.cellSize
  const columns = Math.max(Math.ceil(width / CELL_SIZE), 1)
  const rows = Math.max(Math.ceil(depth / CELL_SIZE), 1)
  const values = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = terrain.west + (column + 0.5) * CELL_SIZE
      const y = terrain.north - (row + 0.5) * CELL_SIZE
      const east = elevationAt(terrain, x + CELL_SIZE, y) - elevationAt(terrain, x - CELL_SIZE, y)
      const north = elevationAt(terrain, x, y + CELL_SIZE) - elevationAt(terrain, x, y - CELL_SIZE)
      values[row * columns + column] = vs30FromSlope(Math.hypot(east, north) / (2 * CELL_SIZE))
    }
  }
  return { west: terrain.west, north: terrain.north, columns, rows, cellSize: CELL_SIZE, values }
}

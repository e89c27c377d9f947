import { extentOf, type Extent, type PolygonSet } from '../../../foundation'

/** Footprints by square cells: cell k holds the buildings `members[cellOf[k]] … members[cellOf[k + 1] − 1]`. */
export interface FootprintGrid {
  extent: Extent
  columns: number
  rows: number
  /** Cells row-major from the south-west; shape (rows · columns + 1). */
  cellOf: Uint32Array
  members: Uint32Array
}

/** Side of a cell, m; some ten houses of a dense quarter. */
export const CELL = 40

/** Sorts footprints into all cells that their boxes touch. 40,000 take about 10 ms. */
export function footprintGrid({ ringOf, vertexOf, vertices }: PolygonSet): FootprintGrid {
  const count = ringOf.length - 1
  const whole = extentOf(vertices)
  const extent = whole.east < whole.west ? { west: 0, south: 0, east: 0, north: 0 } : whole
  const { west, south } = extent
  const columns = Math.floor((extent.east - west) / CELL) + 1
  const rows = Math.floor((extent.north - south) / CELL) + 1
  const cellOf = new Uint32Array(columns * rows + 1)
  /** First and last column and row of each building; a building without vertices has none. */
  const spans = new Int32Array(4 * count)
  for (let i = 0; i < count; i++) {
    let least = Infinity
    let most = -Infinity
    let lowest = Infinity
    let highest = -Infinity
    const to = vertexOf[ringOf[i + 1] as number] as number
    for (let vertex = vertexOf[ringOf[i] as number] as number; vertex < to; vertex++) {
      const x = vertices[2 * vertex] as number
      const y = vertices[2 * vertex + 1] as number
      if (x < least) least = x
      if (x > most) most = x
      if (y < lowest) lowest = y
      if (y > highest) highest = y
    }
    const at = 4 * i
    spans[at + 1] = -1
    spans[at + 3] = -1
    if (most < least) continue
    spans[at] = Math.floor((least - west) / CELL)
    spans[at + 1] = Math.floor((most - west) / CELL)
    spans[at + 2] = Math.floor((lowest - south) / CELL)
    spans[at + 3] = Math.floor((highest - south) / CELL)
    for (let row = spans[at + 2] as number; row <= (spans[at + 3] as number); row++) {
      for (let column = spans[at] as number; column <= (spans[at + 1] as number); column++) {
        const cell = row * columns + column + 1
        cellOf[cell] = (cellOf[cell] as number) + 1
      }
    }
  }
  for (let cell = 0; cell < columns * rows; cell++) {
    cellOf[cell + 1] = (cellOf[cell + 1] as number) + (cellOf[cell] as number)
  }
  const members = new Uint32Array(cellOf[columns * rows] as number)
  const next = cellOf.slice()
  for (let i = 0; i < count; i++) {
    const at = 4 * i
    for (let row = spans[at + 2] as number; row <= (spans[at + 3] as number); row++) {
      for (let column = spans[at] as number; column <= (spans[at + 1] as number); column++) {
        const cell = row * columns + column
        const place = next[cell] as number
        members[place] = i
        next[cell] = place + 1
      }
    }
  }
  return { extent, columns, rows, cellOf, members }
}

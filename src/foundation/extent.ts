/** An axis-parallel box in the local frame, metres. */
export interface Extent {
  west: number
  south: number
  east: number
  north: number
}

/** The smallest extent around interleaved x, y values; an empty input gives an inverted, infinite box. */
export function extentOf(vertices: ArrayLike<number>, from = 0, to = vertices.length / 2): Extent {
  const extent = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (let i = from; i < to; i++) {
    const x = vertices[2 * i] as number
    const y = vertices[2 * i + 1] as number
    if (x < extent.west) extent.west = x
    if (x > extent.east) extent.east = x
    if (y < extent.south) extent.south = y
    if (y > extent.north) extent.north = y
  }
  return extent
}

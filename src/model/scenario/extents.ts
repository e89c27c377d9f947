import { extentOf, type PolygonSet } from '../../foundation'

/** A box per shape, metres; each column of shape (count). */
export interface ExtentColumns {
  west: Float64Array
  south: Float64Array
  east: Float64Array
  north: Float64Array
}

export function polygonExtents(shapes: PolygonSet, count: number): ExtentColumns {
  const extents: ExtentColumns = {
    west: new Float64Array(count),
    south: new Float64Array(count),
    east: new Float64Array(count),
    north: new Float64Array(count),
  }
  for (let shape = 0; shape < count; shape++) {
    const from = shapes.vertexOf[shapes.ringOf[shape] as number] as number
    const to = shapes.vertexOf[shapes.ringOf[shape + 1] as number] as number
    const box = extentOf(shapes.vertices, from, to)
    extents.west[shape] = box.west
    extents.south[shape] = box.south
    extents.east[shape] = box.east
    extents.north[shape] = box.north
  }
  return extents
}

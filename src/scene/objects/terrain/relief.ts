import { gridExtent, sampleGrid, type Extent, type Grid } from '../../../foundation'
import { toHalfFloat } from './halfFloat'
import { triangulate } from './triangulate'

export interface ReliefRequest {
  terrain: Grid
  /** Lakes and seas: rings and level, m. Ground below the level inside them is drawn at the level. */
  water: { rings: number[][]; level: number }[]
  /** Greatest number of triangles of the ground. */
  triangles: number
}

/** The ground as the GPU wants it. */
export interface Relief {
  extent: Extent
  /** East, north, up of the ground's vertices, water at its level; shape (vertices, 3). */
  positions: Float32Array<ArrayBuffer>
  triangles: Uint32Array<ArrayBuffer>
  /** Side of the square raster below, samples. */
  size: number
  /**
   * Half floats, first row in the south: true ground or bed height in m, its rise per metre to the east and to the
   * north (0 under water), depth of water in m; shape (size, size, 4).
   */
  raster: Uint16Array<ArrayBuffer>
  /** Sides of the block: east, north, up and height of the bed there; two triangles a step; shape (corners, 4). */
  sides: Float32Array<ArrayBuffer>
  lowest: number
  highest: number
  /** Foot of the block, m. */
  foot: number
}

const SIZE = 1025
/** Below this an eye at any allowed distance sees nothing, m. */
const FINEST_ERROR = 0.25

/** Samples the terrain on a square raster, lays water flat, and cuts mesh, raster and the sides of the block from it. */
export function buildRelief({ terrain, water, triangles }: ReliefRequest): Relief {
  const extent = gridExtent(terrain)
  const dx = (extent.east - extent.west) / (SIZE - 1)
  const dy = (extent.north - extent.south) / (SIZE - 1)
  const bed = new Float32Array(SIZE * SIZE)
  let known = 0
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      const height = sampleGrid(terrain, extent.west + column * dx, extent.north - row * dy)
      // A hole takes the last known height: the ground must close, and the report already names it.
      if (!Number.isNaN(height)) known = height
      bed[row * SIZE + column] = known
    }
  }
  const surface = bed.slice()
  for (const body of water) floodRings(surface, body.rings, body.level, extent, dx, dy)

  const mesh = triangulate(surface, SIZE, triangles, FINEST_ERROR)
  const count = mesh.vertices.length / 2
  const positions = new Float32Array(3 * count)
  let lowest = Infinity
  let highest = -Infinity
  for (let i = 0; i < count; i++) {
    const column = mesh.vertices[2 * i] as number
    const row = mesh.vertices[2 * i + 1] as number
    const up = surface[row * SIZE + column] as number
    positions[3 * i] = extent.west + column * dx
    positions[3 * i + 1] = extent.north - row * dy
    positions[3 * i + 2] = up
    lowest = Math.min(lowest, up)
    highest = Math.max(highest, up)
  }
  let deepest = lowest
  for (const height of bed) deepest = Math.min(deepest, height)
  const foot = Math.min(deepest - 30, lowest - 0.012 * (extent.north - extent.south))
  return {
    extent,
    positions,
    triangles: mesh.triangles,
    size: SIZE,
    raster: packRaster(bed, surface, dx, dy),
    sides: cutSides(mesh.vertices, bed, surface, extent, dx, dy, foot),
    lowest,
    highest,
    foot,
  }
}

export function reliefBuffers(relief: Relief): ArrayBuffer[] {
  return [relief.positions.buffer, relief.triangles.buffer, relief.raster.buffer, relief.sides.buffer]
}

/** Raises what lies below the level inside the rings (even-odd) to the level, by scan lines. */
function floodRings(surface: Float32Array, rings: number[][], level: number, extent: Extent, dx: number, dy: number): void {
  const crossings: number[] = []
  for (let row = 0; row < SIZE; row++) {
    // A ring's own top side is not above itself: the rim's rows are read a hair inside the block.
    const inside = row === 0 ? 1e-6 : row === SIZE - 1 ? -1e-6 : 0
    const y = extent.north - (row + inside) * dy
    crossings.length = 0
    for (const ring of rings) {
      let px = ring[ring.length - 2] as number
      let py = ring[ring.length - 1] as number
      for (let i = 0; i < ring.length; i += 2) {
        const x = ring[i] as number
        const yy = ring[i + 1] as number
        if (yy > y !== py > y) crossings.push(x + ((px - x) * (y - yy)) / (py - yy))
        px = x
        py = yy
      }
    }
    crossings.sort((a, b) => a - b)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil(((crossings[i] as number) - extent.west) / dx - 1e-6))
      const to = Math.min(SIZE - 1, Math.floor(((crossings[i + 1] as number) - extent.west) / dx + 1e-6))
      for (let column = from; column <= to; column++) {
        const node = row * SIZE + column
        surface[node] = Math.max(surface[node] as number, level)
      }
    }
  }
}

function packRaster(bed: Float32Array, surface: Float32Array, dx: number, dy: number): Uint16Array<ArrayBuffer> {
  const raster = new Uint16Array(4 * SIZE * SIZE)
  for (let row = 0; row < SIZE; row++) {
    const north = Math.max(row - 1, 0)
    const south = Math.min(row + 1, SIZE - 1)
    for (let column = 0; column < SIZE; column++) {
      const west = Math.max(column - 1, 0)
      const east = Math.min(column + 1, SIZE - 1)
      const node = row * SIZE + column
      const eastward = ((surface[row * SIZE + east] as number) - (surface[row * SIZE + west] as number)) / ((east - west) * dx)
      const northward = ((surface[north * SIZE + column] as number) - (surface[south * SIZE + column] as number)) / ((south - north) * dy)
      const out = 4 * ((SIZE - 1 - row) * SIZE + column)
      raster[out] = toHalfFloat(bed[node] as number)
      raster[out + 1] = toHalfFloat(eastward)
      raster[out + 2] = toHalfFloat(northward)
      raster[out + 3] = toHalfFloat((surface[node] as number) - (bed[node] as number))
    }
  }
  return raster
}

/** Walls from the mesh's own outer vertices down to the foot, so that they meet the ground without a gap. */
function cutSides(
  vertices: Uint16Array,
  bed: Float32Array,
  surface: Float32Array,
  extent: Extent,
  dx: number,
  dy: number,
  foot: number,
): Float32Array<ArrayBuffer> {
  const last = SIZE - 1
  const sides: [number, number][][] = [[], [], [], []]
  for (let i = 0; i < vertices.length; i += 2) {
    const column = vertices[i] as number
    const row = vertices[i + 1] as number
    if (row === last) sides[0]?.push([column, row])
    if (column === last) sides[1]?.push([column, row])
    if (row === 0) sides[2]?.push([column, row])
    if (column === 0) sides[3]?.push([column, row])
  }
  // Counter-clockwise around the block, so that the outside is the front.
  sides[0]?.sort((a, b) => a[0] - b[0])
  sides[1]?.sort((a, b) => b[1] - a[1])
  sides[2]?.sort((a, b) => b[0] - a[0])
  sides[3]?.sort((a, b) => a[1] - b[1])
  const out: number[] = []
  const corner = ([column, row]: [number, number], isTop: boolean) => {
    const node = row * SIZE + column
    const up = isTop ? (surface[node] as number) : foot
    out.push(extent.west + column * dx, extent.north - row * dy, up, bed[node] as number)
  }
  for (const side of sides) {
    for (let i = 0; i + 1 < side.length; i++) {
      const [from, to] = [side[i], side[i + 1]] as [[number, number], [number, number]]
      corner(from, false)
      corner(to, false)
      corner(to, true)
      corner(from, false)
      corner(to, true)
      corner(from, true)
    }
  }
  return new Float32Array(out)
}

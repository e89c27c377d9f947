import type { Frame } from './frame'
import { nearestField, nodesInside, type Lattice } from './nodeFields'
import { seaRing } from './shores'

/** What each node has to do with open water; shape (rows, columns). */
export interface Shore {
  /** 1 in lake, sea or outlet. */
  isWet: Uint8Array
  /** To the nearest shoreline, metres, exact up to 400. */
  distance: Float32Array
  /**
   * The same, smoothed over some 50 m: heights that follow it do not copy every corner of the digitised shore up the
   * hillside.
   */
  softDistance: Float32Array
}

/** Exact distances are kept this far, metres. */
const REACH = 400
/** Three box means of this half-width come to a bell of about 50 m, metres. */
const SOFTENING = 50

/** Finds wet nodes and the distance of every node to the shore of lake, sea and outlet together. */
export function shoreOf({ lake, sea, outlet, extent }: Frame, lattice: Lattice): Shore {
  const margin = 10 * lattice.cellSize
  // The sea's edges along the extent are no shore, and nodes that stand on them must be wet.
  const wide = seaRing(sea.coast, {
    west: extent.west - margin,
    east: extent.east + margin,
    south: extent.south - margin,
    north: extent.north,
  })
  const bodies = [
    { ring: lake.ring, shore: closed(lake.ring) },
    { ring: wide, shore: wide.slice(4) },
    { ring: outlet.ring, shore: closed(outlet.ring) },
  ]
  const nodes = lattice.rows * lattice.columns
  const isWet = new Uint8Array(nodes)
  const signed = new Float32Array(nodes).fill(-REACH)
  for (const { ring, shore } of bodies) {
    const inside = nodesInside(lattice, ring)
    const { distance } = nearestField(lattice, shore, REACH)
    for (let node = 0; node < nodes; node++) {
      const value = inside[node] === 1 ? (distance[node] as number) : -(distance[node] as number)
      // The union's signed distance is the greatest: the outlet's end inside the lake is no shore.
      if (value > (signed[node] as number)) signed[node] = value
      if (inside[node] === 1) isWet[node] = 1
    }
  }
  const soft = signed.slice()
  const halfWidth = Math.round(SOFTENING / lattice.cellSize)
  for (let pass = 0; pass < 3; pass++) boxMean(soft, lattice, halfWidth)
  return {
    isWet,
    distance: signed.map(Math.abs),
    // A point of land may soften to the water's side; it then stands on the shore.
    softDistance: soft.map((value, node) => Math.max(0, isWet[node] === 1 ? value : -value)),
  }
}

function closed(ring: readonly number[]): number[] {
  return [...ring, ring[0] as number, ring[1] as number]
}

/** Running means along rows, then along columns, in place; the edge values go on outside. */
function boxMean(values: Float32Array, { rows, columns }: Lattice, halfWidth: number): void {
  const line = new Float64Array(Math.max(rows, columns))
  const run = (start: number, stride: number, count: number) => {
    for (let i = 0; i < count; i++) line[i] = values[start + i * stride] as number
    const at = (i: number) => line[Math.min(Math.max(i, 0), count - 1)] as number
    let sum = 0
    for (let i = -halfWidth; i <= halfWidth; i++) sum += at(i)
    for (let i = 0; i < count; i++) {
      values[start + i * stride] = sum / (2 * halfWidth + 1)
      sum += at(i + halfWidth + 1) - at(i - halfWidth)
    }
  }
  for (let r = 0; r < rows; r++) run(r * columns, 1, columns)
  for (let c = 0; c < columns; c++) run(c, columns, rows)
}

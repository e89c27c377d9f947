import { LevelQueue } from './levelQueue'
import { neighboursOf } from './neighbours'

export interface FilledSurface {
  /** Bed, with every hollow filled to the level at which it spills, m; NaN where the bed is; shape (rows, columns). */
  filled: Float64Array
  /** The neighbour each node was reached from: one step on a way out that never climbs; −1 at outlets and in NaN. */
  towardsOutlet: Int32Array
  /** Nodes in the order they were reached, outlets first: levels never fall, and every way out comes before its users. */
  order: Int32Array
}

/**
 * Fills the hollows of a surface: each node gets the lowest level from which water can still leave by some outlet.
 *
 *     filled(c) = min over ways from an outlet to c of the highest bed on the way
 *
 * @param bed       m, NaN = unknown and impassable; shape (rows, columns)
 * @param isOutlet  1 where water leaves: edges, channels, lake and sea; shape (rows, columns)
 *
 * Nodes that no outlet reaches (an island in unknown ground) get an infinite level and no place in `order`.
 *
 * Source    R. Barnes, C. Lehman, D. Mulla, "Priority-flood: an optimal depression-filling and watershed-labeling
 *           algorithm for digital elevation models", Comput. Geosci. 62:117–127, 2014, algorithms 2 and 4
 * Verified  tests/verification/flood/depressionFilling.published.csv
 */
export function fillDepressions(
  bed: ArrayLike<number>,
  columns: number,
  rows: number,
  isOutlet: Uint8Array,
): FilledSurface {
  const count = columns * rows
  const filled = new Float64Array(count).fill(Infinity)
  const towardsOutlet = new Int32Array(count).fill(-1)
  const order = new Int32Array(count)
  const open = new LevelQueue(4096)
  // What lies below the water that is looking over the rim needs no sorting: it is taken first in, first out.
  const hollow = new Int32Array(count)
  let hollowFrom = 0
  let hollowTo = 0
  let reached = 0
  const near = new Int32Array(8)

  for (let node = 0; node < count; node++) {
    const level = bed[node] as number
    if (Number.isNaN(level)) filled[node] = Number.NaN
    else if (isOutlet[node] === 1) {
      filled[node] = level
      open.push(node, level)
    }
  }
  while (hollowFrom < hollowTo || open.size > 0) {
    const node = hollowFrom < hollowTo ? (hollow[hollowFrom++] as number) : open.pop()
    const level = filled[node] as number
    order[reached++] = node
    neighboursOf(node, columns, rows, near)
    for (let k = 0; k < 8; k++) {
      const neighbour = near[k] as number
      if (neighbour < 0 || filled[neighbour] !== Infinity) continue
      towardsOutlet[neighbour] = node
      const height = bed[neighbour] as number
      if (height <= level) {
        filled[neighbour] = level
        hollow[hollowTo++] = neighbour
      } else {
        filled[neighbour] = height
        open.push(neighbour, height)
      }
    }
  }
  return { filled, towardsOutlet, order: order.subarray(0, reached) }
}

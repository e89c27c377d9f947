import { LevelQueue } from './levelQueue'
import { neighboursOf } from './neighbours'

interface ConnectedRise {
  /**
   * How far the water bodies must rise above today's level until the node is wet, m, ≥ 0, 0 on the water itself; NaN
   * beyond the largest rise asked for, and where the bed is unknown; shape (nodes).
   */
  riseToWet: Float32Array
  /** Bed above today's level of the body that reaches the node first, m (negative in beds and hollows); NaN likewise. */
  heightAboveWater: Float32Array
}

/**
 * Still water that spreads from lake and sea over connected ground: at a rise r a node is wet if some way of
 * neighbours (eight to a node) leads to it from a water body, all of it lower than that body's level plus r.
 *
 *     riseToWet(c) = min over bodies and ways of max(0, highest bed on the way − level of the body)
 *
 * One answer serves every position of the slider: wet where riseToWet ≤ r, and r − heightAboveWater deep. The rise at
 * which a node is reached is the answer itself, so raising the level can never dry anything.
 *
 * @param bed     m, NaN = unknown and impassable; shape (rows, columns)
 * @param bodies  today's level of each water body, m, and its nodes
 *
 * Source  connectivity over eight neighbours: B. Poulter, P. Halpin, "Raster modelling of coastal flooding from
 *         sea-level rise", Int. J. Geogr. Inf. Sci. 22:167–182, 2008; the single sweep: Barnes et al. 2014 (see fillDepressions)
 */
export function connectedRise(
  bed: ArrayLike<number>,
  columns: number,
  rows: number,
  bodies: readonly { level: number; nodes: Int32Array }[],
  largestRise: number,
): ConnectedRise {
  const count = columns * rows
  const riseToWet = new Float32Array(count).fill(Number.NaN)
  const heightAboveWater = new Float32Array(count).fill(Number.NaN)
  const near = new Int32Array(8)
  const flat = new Int32Array(count)
  // A sweep for each body: a node that the lake reaches later than the sea may still be the lake's way to another.
  for (const { level, nodes } of bodies) {
    const rise = new Float64Array(count).fill(Number.NaN)
    const open = new LevelQueue(4096)
    // Nodes no higher than the water that reaches them need no sorting: first in, first out.
    let levelTo = 0
    for (const node of nodes) {
      rise[node] = 0
      flat[levelTo++] = node
    }
    for (let levelFrom = 0; levelFrom < levelTo || open.size > 0;) {
      const node = levelFrom < levelTo ? (flat[levelFrom++] as number) : open.pop()
      const here = rise[node] as number
      if (!((riseToWet[node] as number) <= here)) {
        riseToWet[node] = here
        heightAboveWater[node] = Math.min((bed[node] as number) - level, here)
      }
      neighboursOf(node, columns, rows, near)
      for (let k = 0; k < 8; k++) {
        const neighbour = near[k] as number
        if (neighbour < 0 || !Number.isNaN(rise[neighbour])) continue
        const reached = Math.max(here, (bed[neighbour] as number) - level)
        if (!(reached <= largestRise)) continue
        rise[neighbour] = reached
        if (reached === here) flat[levelTo++] = neighbour
        else open.push(neighbour, reached)
      }
    }
  }
  return { riseToWet, heightAboveWater }
}

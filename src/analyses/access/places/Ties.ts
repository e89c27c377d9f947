import { snapIndices } from '../network/SnapIndex'
import type { WalkingNetwork } from '../network/WalkingNetwork'

/** A point holds on to the base network, to the parts laid where a new street joins, and to new streets. */
export const TIES = 3

/**
 * How points hold on to the network. A point keeps the tie it has to the base in every scenario and gets further ones to
 * what is added; the shortest walk over any of them counts. So closing a street never brings anybody nearer, and laying
 * one never takes anybody farther.
 */
export interface Ties {
  /** −1 = none within reach; shape (points, TIES), as the two below. */
  edge: Int32Array
  /** Place along the edge, 0 at its first node, 1 at its last. */
  share: Float64Array
  /** From the point to the edge, m. */
  metres: Float64Array
}

/**
 * @param points  interleaved x, y, m; shape (points, 2)
 * @param reach   farthest tie, m
 */
export function tiePoints(network: WalkingNetwork, points: ArrayLike<number>, reach: number): Ties {
  const count = points.length / 2
  const ties: Ties = {
    edge: new Int32Array(TIES * count).fill(-1),
    share: new Float64Array(TIES * count),
    metres: new Float64Array(TIES * count),
  }
  const { base, parts, added } = snapIndices(network)
  for (let p = 0; p < count; p++) {
    for (const [slot, index] of [base, parts, added].entries()) {
      const snap = index?.nearest(points[2 * p] as number, points[2 * p + 1] as number, reach)
      if (snap === undefined) continue
      const at = TIES * p + slot
      ties.edge[at] = snap.edge
      ties.share[at] = snap.share
      ties.metres[at] = snap.distance
    }
  }
  return ties
}

/** Cost of a share of an arc: nothing of a closed street is still nothing. */
export function partOf(costs: Float64Array, code: number, share: number): number {
  return share === 0 ? 0 : share * (costs[code] as number)
}

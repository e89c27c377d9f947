import { COLUMN_STEPS, ROW_STEPS, STEP_LENGTHS } from './neighbours'
import type { FilledSurface } from './fillDepressions'

/**
 * Where the water of each node goes next: to the steepest lower neighbour (D8), and across filled hollows and flats
 * by the way the filling came.
 *
 * A lower neighbour, and the neighbour a node was reached from, both stand earlier in `surface.order`; so directions
 * never run in circles, and the order backwards is an order of accumulation.
 *
 * @returns node number of the receiver; −1 at outlets and in unknown ground; shape (rows, columns)
 *
 * Source    J. O'Callaghan, D. Mark, "The extraction of drainage networks from digital elevation data", Comput. Vision
 *           Graph. 28:323–344, 1984
 */
export function flowDirections(surface: FilledSurface, columns: number, rows: number): Int32Array {
  const { filled, towardsOutlet, order } = surface
  const receivers = new Int32Array(filled.length).fill(-1)
  for (let i = 0; i < order.length; i++) {
    const node = order[i] as number
    const way = towardsOutlet[node] as number
    if (way === -1) continue
    const level = filled[node] as number
    const column = node % columns
    const row = (node - column) / columns
    let receiver = way
    let steepest = 0
    for (let k = 0; k < 8; k++) {
      const c = column + (COLUMN_STEPS[k] as number)
      const r = row + (ROW_STEPS[k] as number)
      if (c < 0 || r < 0 || c >= columns || r >= rows) continue
      const neighbour = r * columns + c
      const slope = (level - (filled[neighbour] as number)) / (STEP_LENGTHS[k] as number)
      if (slope > steepest) {
        steepest = slope
        receiver = neighbour
      }
    }
    receivers[node] = receiver
  }
  return receivers
}

/**
 * How many nodes drain through each node, itself included.
 *
 * @param receivers  node number each node drains to, −1 = nowhere; shape (nodes)
 * @param order      receivers before those that drain to them; shape (nodes that take part)
 * @returns counts; 0 for nodes that take no part
 *
 * Verified  tests/verification/flood/flowAccumulation.published.csv
 */
export function flowAccumulation(receivers: Int32Array, order: Int32Array): Uint32Array {
  const accumulation = new Uint32Array(receivers.length)
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i] as number
    accumulation[node] = (accumulation[node] as number) + 1
    const receiver = receivers[node] as number
    if (receiver >= 0) accumulation[receiver] = (accumulation[receiver] as number) + (accumulation[node] as number)
  }
  return accumulation
}

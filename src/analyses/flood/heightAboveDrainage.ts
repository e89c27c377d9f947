/**
 * Height above the nearest drainage (HAND): how far each node stands above the channel, lake or sea its water reaches
 * first, along the way the water takes.
 *
 * @param filled     filled surface, m; shape (nodes)
 * @param receivers  node each node drains to; shape (nodes)
 * @param order      receivers before those that drain to them
 * @param isChannel  1 on channels and on water; shape (nodes)
 * @returns m, ≥ 0, 0 on channels; NaN where the water leaves the known terrain before it meets a channel
 *
 * Source    C. Rennó et al., "HAND, a new terrain descriptor using SRTM-DEM", Remote Sens. Environ. 112:3469–3481, 2008;
 *           A. Nobre et al., "Height Above the Nearest Drainage", J. Hydrol. 404:13–29, 2011
 */
export function heightAboveDrainage(
  filled: Float64Array,
  receivers: Int32Array,
  order: Int32Array,
  isChannel: Uint8Array,
): Float32Array {
  const height = new Float32Array(filled.length).fill(Number.NaN)
  const drainage = new Int32Array(filled.length).fill(-1)
  for (let i = 0; i < order.length; i++) {
    const node = order[i] as number
    const receiver = receivers[node] as number
    const channel = isChannel[node] === 1 ? node : receiver >= 0 ? (drainage[receiver] as number) : -1
    if (channel < 0) continue
    drainage[node] = channel
    height[node] = (filled[node] as number) - (filled[channel] as number)
  }
  return height
}

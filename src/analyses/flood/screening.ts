import { DataError, type CallContext, type Grid } from '../../foundation'
import { connectedRise } from './connectedRise'
import { fillDepressions } from './fillDepressions'
import { flowAccumulation, flowDirections } from './flowDirections'
import { heightAboveDrainage } from './heightAboveDrainage'
import type { FloodScreening, FloodScreeningRequest } from './protocol'
import { markLine, nodesInside } from './rasterise'

/**
 * Flood screening from the shape of the ground alone: height above the nearest drainage, and the ground that a risen
 * lake or sea would reach. A screening, not a simulation: no time, no amount of water, no sewers, no buildings.
 *
 * 1. Water bodies get their level, mapped streams and water are outlets, and so are the edges of the known terrain.
 *    (Outlets instead of burning streams in: water stops at the first channel it meets either way, and no bed changes.)
 * 2. Hollows are filled, directions follow the steepest descent, drained area is counted.
 * 3. Nodes that drain `channelArea` or more join the channels; HAND counts from the first channel on the way.
 * 4. From the water bodies still water spreads over connected ground up to `largestRise`.
 *
 * @throws DataError `terrain-empty` if fewer than 2 × 2 nodes remain
 *
 * Source    the four steps' own files; science of the whole: Nobre et al. 2011
 * Verified  tests/verification/flood, laws in tests/unit/analyses/flood
 */
export async function screenFlood(request: FloodScreeningRequest, context?: CallContext): Promise<FloodScreening> {
  const terrain = thin(request.terrain, request.stride)
  const { columns, rows, cellSize } = terrain
  if (columns < 2 || rows < 2) {
    throw new DataError('terrain-empty', `terrain has ${columns} × ${rows} nodes, expected at least 2 × 2`, {})
  }
  const bed = terrain.values
  const surface = Float64Array.from(bed)
  const isWater = new Uint8Array(surface.length)
  const bodies = request.waterBodies.map(({ rings, level }) => ({ level, nodes: nodesInside(terrain, rings) }))
  for (const { level, nodes } of bodies) {
    for (const node of nodes) {
      isWater[node] = 1
      surface[node] = level
    }
  }
  const isChannel = isWater.slice()
  for (const { line, width } of request.streams) markLine(terrain, line, width, isChannel)
  const isOutlet = isChannel.slice()
  markEdges(surface, columns, rows, isOutlet)
  await step(context, 0.1, 'hollows')

  const filling = fillDepressions(surface, columns, rows, isOutlet)
  await step(context, 0.5, 'directions')
  const receivers = flowDirections(filling, columns, rows)
  const drained = flowAccumulation(receivers, filling.order)
  const fromNodes = Math.max(1, request.channelArea / cellSize ** 2)
  for (let node = 0; node < drained.length; node++) {
    if ((drained[node] as number) >= fromNodes) isChannel[node] = 1
  }
  await step(context, 0.7, 'heights')
  const hand = heightAboveDrainage(filling.filled, receivers, filling.order, isChannel)
  const hollowDepth = new Float32Array(surface.length)
  for (let node = 0; node < surface.length; node++) {
    const depth = (filling.filled[node] as number) - (surface[node] as number)
    hollowDepth[node] = Number.isFinite(depth) ? depth : Number.NaN
  }
  await step(context, 0.8, 'rise')
  const { riseToWet, heightAboveWater } = connectedRise(bed, columns, rows, bodies, request.largestRise)
  context?.progress(1)

  const on = <Values extends ArrayLike<number>>(values: Values): Grid<Values> => ({ ...terrain, values })
  return {
    heightAboveDrainage: on(hand),
    riseToWet: on(riseToWet),
    heightAboveWater: on(heightAboveWater),
    hollowDepth: on(hollowDepth),
    channels: on(isChannel),
    largestRise: request.largestRise,
  }
}

/** Takes every n-th node. */
function thin(grid: Grid, stride: number): Grid {
  if (stride <= 1) return grid
  const columns = Math.ceil(grid.columns / stride)
  const rows = Math.ceil(grid.rows / stride)
  const values = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = grid.values[row * stride * grid.columns + column * stride] as number
    }
  }
  return { ...grid, columns, rows, cellSize: grid.cellSize * stride, values }
}

/** Water leaves at the edges of the grid and where known ground meets unknown. */
function markEdges(bed: ArrayLike<number>, columns: number, rows: number, isOutlet: Uint8Array): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const node = row * columns + column
      const isEdge = row === 0 || column === 0 || row === rows - 1 || column === columns - 1
      if (isEdge || hasUnknownNeighbour(bed, node, columns)) isOutlet[node] = 1
    }
  }
}

/** For nodes off the edge, so that all eight neighbours exist. */
function hasUnknownNeighbour(bed: ArrayLike<number>, node: number, columns: number): boolean {
  for (let dr = -columns; dr <= columns; dr += columns) {
    for (let dc = -1; dc <= 1; dc++) if (Number.isNaN(bed[node + dr + dc])) return true
  }
  return false
}

async function step(context: CallContext | undefined, fraction: number, stage: string): Promise<void> {
  context?.progress(fraction, stage)
  await context?.pause()
}

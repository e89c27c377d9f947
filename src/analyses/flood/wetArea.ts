import { invariant } from '../../foundation'
import type { FloodScreening } from './protocol'

/**
 * Whether a node is under water when lake and sea stand higher than today.
 *
 * @param rise  m above today's level, 0 … `largestRise`
 */
export function isWet(screening: FloodScreening, node: number, rise: number): boolean {
  return (screening.riseToWet.values[node] as number) <= rise
}

/**
 * Depth of still water at a rise, m; 0 on dry ground.
 *
 * @param out  receives the depths; shape (rows, columns)
 */
export function wetDepth(
  screening: FloodScreening,
  rise: number,
  out = new Float32Array(screening.riseToWet.values.length),
): Float32Array {
  invariant(rise <= screening.largestRise, `wetDepth: rise is ${rise} m, screened up to ${screening.largestRise} m`)
  const { heightAboveWater } = screening
  for (let node = 0; node < out.length; node++) {
    out[node] = isWet(screening, node, rise) ? rise - (heightAboveWater.values[node] as number) : 0
  }
  return out
}

/** Ground that is under water at a rise and not today, m². */
export function newlyWetArea(screening: FloodScreening, rise: number): number {
  const { cellSize, values } = screening.riseToWet
  let nodes = 0
  for (let node = 0; node < values.length; node++) {
    const needed = values[node] as number
    if (needed > 0 && needed <= rise) nodes++
  }
  return nodes * cellSize ** 2
}

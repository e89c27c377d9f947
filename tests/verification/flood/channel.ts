import { constantSeries } from '../../../src/analyses/flood/solver/series'
import { solveFlood } from '../../../src/analyses/flood/solver/solve'
import type { Boundary, FloodProblem, FloodResult } from '../../../src/analyses/flood/solver/problem'

type ChannelOptions = Partial<FloodProblem> & {
  cells: number
  length: number
  /** m at x */
  bed?: (x: number) => number
  depthAt?: (x: number) => number
  /** m²/s at x */
  dischargeAt?: (x: number) => number
  west?: Boundary
  east?: Boundary
  /** Lays the channel north to south instead: x runs down the rows. */
  isUpright?: boolean
}

/** A channel one cell wide, x from 0 at its head. */
export function channel(options: ChannelOptions): FloodProblem {
  const { cells, length, bed, depthAt, dischargeAt, west = 'wall', east = 'wall', isUpright = false, ...rest } = options
  const cellSize = length / cells
  const at = (of: ((x: number) => number) | undefined) =>
    Float64Array.from({ length: cells }, (_, i) => of?.((i + 0.5) * cellSize) ?? 0)
  const along = at(dischargeAt)
  return {
    columns: isUpright ? 1 : cells,
    rows: isUpright ? cells : 1,
    cellSize,
    bedElevation: at(bed),
    depth: at(depthAt),
    ...(isUpright ? { unitDischargeY: along.map((q) => -q) } : { unitDischargeX: along }),
    manningN: 0,
    boundaries: isUpright
      ? { west: 'wall', east: 'wall', north: west, south: east }
      : { west, east, north: 'wall', south: 'wall' },
    duration: 1,
    ...rest,
  }
}

/** The last frame of a run that reached its end. */
export async function lastFrame(
  problem: FloodProblem,
): Promise<FloodResult['frames'][number] & { result: FloodResult }> {
  const result = await solveFlood(problem)
  if (result.stopped !== undefined) throw new Error(`run stopped: ${JSON.stringify(result.stopped)}`)
  return { ...result.frames[result.frames.length - 1]!, result }
}

/** Mean absolute difference. */
export function meanError(values: ArrayLike<number>, exact: (i: number) => number): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += Math.abs(values[i]! - exact(i))
  return sum / values.length
}

/** Linear between cell centres. */
export function valueAt(values: ArrayLike<number>, cellSize: number, x: number): number {
  const at = Math.min(Math.max(x / cellSize - 0.5, 0), values.length - 1)
  const i = Math.min(Math.floor(at), values.length - 2)
  return values[i]! + (at - i) * (values[i + 1]! - values[i]!)
}

/** Rows of a CSV table without its `#` lines and its heading; empty fields are NaN. */
export function readTable(text: string): number[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split(',').map((field) => (field === '' ? Number.NaN : Number(field))))
}

export const level = (value: number): Boundary => ({ level: constantSeries(value) })
export const discharge = (value: number): Boundary => ({ discharge: constantSeries(value) })

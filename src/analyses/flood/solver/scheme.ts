import type { ExactSum } from './exactSum'
import type { SolverGrid } from './grid'

/** State of a side over one step. */
export interface SideState {
  kind: 'wall' | 'open' | 'level' | 'discharge'
  /** Level m, or discharge m³/s: its mean over the step. */
  value: number
}

/** What the run asks of a scheme. Velocities are at cell centres: x east, y SOUTH (the way rows are numbered). */
export interface Scheme {
  readonly grid: SolverGrid
  /** m, with the rim. */
  readonly depth: Float64Array
  /** m/s, with the rim; up to date after `settleVelocities`. */
  readonly velocityX: Float64Array
  readonly velocityY: Float64Array
  /** Longest stable step from here, s; Infinity where nothing moves. */
  stableStep(): number
  /** One step under given states of the sides (west, east, north, south). */
  advance(dt: number, sides: readonly SideState[]): void
  /** Brings the velocities up to date before somebody looks at them. */
  settleVelocities(): void
  /** After water was added to or taken from a cell from outside. */
  touch(index: number): void
  /** After many cells were touched. */
  touchAll(): void
  /** Keeps the neighbourhood of a cell computed. */
  keepAwake(index: number): void
  /** Rows of runs of cells that can hold water. */
  forEachRun(visit: (from: number, to: number) => void): void
  /** Cells computed in a step. */
  activeCells(): number
  /** Volumes through the sides so far, m³. */
  readonly boundaryIn: ExactSum
  readonly boundaryOut: ExactSum
  /** Volume added to bring depths back to 0, m³. */
  readonly clipped: ExactSum
  /** Cell (with rim) that is no longer a finite, plausible number; −1 = all are. */
  faultyCell: number
  /** Cell of the most negative depth met. */
  clippedCell: number
}

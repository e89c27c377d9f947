import { inflowFlux, levelFlux, openFlux, type OutwardFlux } from './boundaryFlux'
import { ExactSum } from './exactSum'
import type { RowFluxes } from './faceFlux'
import type { SolverGrid } from './grid'
import type { SideState } from './scheme'

/** A side that begins dry lets water in where its bed is lowest, within this, m. */
const INFLOW_BAND = 0.1
/** Depth with which a dry cell of that band counts, m. */
const INFLOW_FLOOR = 1e-3

/** The four sides of the grid (west, east, north, south): what passes them replaces the wall the solver sees there. */
export class Sides {
  readonly inflow = new ExactSum()
  readonly outflow = new ExactSum()
  private readonly outward: OutwardFlux = { mass: 0, thrust: 0 }
  /** m²/s of inflow for a cell of weight 1; shape (sides). */
  private readonly share = new Float64Array(4)
  /** Lowest open bed of each side, m; shape (sides). */
  private readonly lowest = new Float64Array(4).fill(Infinity)

  constructor(private readonly grid: SolverGrid) {
    for (let side = 0; side < 4; side++) {
      this.forEachCell(side, (i) => (this.lowest[side] = Math.min(this.lowest[side]!, grid.bed[i]!)))
    }
  }

  /** Spreads imposed discharges over their sides by h^(5/3), for one stage. */
  spread(sides: readonly SideState[], h: Float64Array): void {
    for (let side = 0; side < 4; side++) {
      if (sides[side]!.kind !== 'discharge') continue
      let sum = 0
      this.forEachCell(side, (i) => (sum += this.weight(side, i, h[i]!)))
      this.share[side] = sum > 0 ? sides[side]!.value / (sum * this.grid.cellSize) : 0
    }
  }

  /** The west and the east end of a row. @param base index of its first rim cell */
  endsOfRow(
    sides: readonly SideState[],
    base: number,
    h: Float64Array,
    u: Float64Array,
    v: Float64Array,
    flux: RowFluxes,
  ): void {
    const { columns } = this.grid
    this.pass(sides[0]!, 0, base + 1, 1, -1, -1, h, u, v, flux)
    this.pass(sides[1]!, 1, base + columns, columns + 1, 1, 1, h, u, v, flux)
  }

  /** The whole north or south side. */
  wholeSide(state: SideState, side: 2 | 3, h: Float64Array, u: Float64Array, v: Float64Array, flux: RowFluxes): void {
    const { columns, rows, stride } = this.grid
    const base = (side === 2 ? 1 : rows) * stride
    const outwards = side === 2 ? -1 : 1
    for (let k = 1; k <= columns; k++) {
      this.pass(state, side, base + k, k, outwards, outwards * stride, h, v, u, flux)
    }
  }

  /** Books what passed a face in a stage; a stage counts half. */
  book(mass: number, outwards: 1 | -1, dt: number, isClosed: number): void {
    if (mass === 0 || isClosed === 1) return
    const volume = 0.5 * mass * outwards * dt * this.grid.cellSize
    if (volume > 0) this.outflow.add(volume)
    else this.inflow.add(-volume)
  }

  /**
   * @param step  in indices, from the cell to the one that would lie outside
   */
  private pass(
    state: SideState,
    side: number,
    index: number,
    face: number,
    outwards: 1 | -1,
    step: number,
    h: Float64Array,
    across: Float64Array,
    along: Float64Array,
    flux: RowFluxes,
  ): void {
    const { bed, closed } = this.grid
    if (state.kind === 'wall' || closed[index] === 1) {
      // The thrust stays the wall's; a row that sleeps holds figures of another one, so nothing passes.
      flux.mass[face] = 0
      return
    }
    const { outward } = this
    const depth = h[index]!
    const speed = across[index]! * outwards
    const fall = closed[index - step] === 1 ? 0 : bed[index - step]! - bed[index]!
    if (state.kind === 'open') openFlux(depth, speed, fall, outward)
    else if (state.kind === 'level') levelFlux(depth, speed, fall, bed[index]!, state.value, outward)
    else inflowFlux(depth, speed, fall, this.share[side]! * this.weight(side, index, depth), outward)
    flux.mass[face] = outwards * outward.mass
    if (outwards === -1) flux.behind[face] = outward.thrust
    else flux.before[face] = outward.thrust
    // Water that comes in brings no momentum along the side.
    flux.along[face] = outward.mass > 0 ? flux.mass[face]! * along[index]! : 0
  }

  private weight(side: number, index: number, depth: number): number {
    const floor = this.grid.bed[index]! <= this.lowest[side]! + INFLOW_BAND ? INFLOW_FLOOR : 0
    const h = depth > floor ? depth : floor
    const root = Math.cbrt(h)
    return h * root * root
  }

  private forEachCell(side: number, visit: (index: number) => void): void {
    const { columns, rows, stride, closed } = this.grid
    const first = side === 1 ? stride + columns : side === 3 ? rows * stride + 1 : stride + 1
    const step = side < 2 ? stride : 1
    const count = side < 2 ? rows : columns
    for (let k = 0; k < count; k++) if (closed[first + k * step] === 0) visit(first + k * step)
  }
}

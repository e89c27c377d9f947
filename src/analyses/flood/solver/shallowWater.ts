import { ExactSum } from './exactSum'
import { faceFluxes, rowFluxes, type RowFluxes } from './faceFlux'
import { SMOOTH_X, SMOOTH_Y, type SolverGrid } from './grid'
import { GRAVITY, STILL_DEPTH } from './problem'
import { reconstructRow, rowStates, type RowStates } from './reconstruction'
import type { Scheme, SideState } from './scheme'
import { Sides } from './sides'
import { ActiveTiles } from './tiles'

/** C of dt = C Δx / max(|u| + c, |v| + c). Draining is limited beside it (see `limitDraining`). */
const COURANT_NUMBER = 0.45
/** A speed beyond this is no water on earth, m/s. */
const IMPLAUSIBLE_SPEED = 1e4

/**
 * The shallow water equations in two dimensions by finite volumes, second order in space and time.
 *
 *     ∂h/∂t + ∂(hu)/∂x + ∂(hv)/∂y = 0
 *     ∂(hu)/∂t + ∂(hu² + g h²/2)/∂x + ∂(huv)/∂y = −g h ∂z/∂x − g n² u |u| / h^(1/3)      (and y likewise)
 *
 * Reconstruction, fluxes and sides have their own files; here they are put together to Heun's method, two Euler stages
 * whose mean is the step (SSP, Shu & Osher 1988), with friction implicit after each stage: the quadratic for the speed it
 * leaves is solved, so that it never turns the flow round and steady flow does not depend on the step. (Friction at the
 * speed before it, u / (1 + dt g n² |u| / h^(4/3)), stands 7 mm too deep in MacDonald's channel, implicit 1 mm.)
 *
 * A stage goes down the rows once. Row r is reconstructed and its faces computed, then row r − 1 is limited against
 * draining, then row r − 2 is updated: all that is held between is three rows of fluxes. Arrays are made once.
 *
 * Verified   tests/verification/flood
 */
export class ShallowWater implements Scheme {
  readonly depth: Float64Array
  readonly velocityX: Float64Array
  readonly velocityY: Float64Array
  readonly boundaryIn: ExactSum
  readonly boundaryOut: ExactSum
  readonly clipped = new ExactSum()
  faultyCell = -1
  clippedCell = -1

  private readonly stageDepth: Float64Array
  private readonly stageX: Float64Array
  private readonly stageY: Float64Array
  private readonly tiles: ActiveTiles
  private readonly west: RowStates
  private readonly east: RowStates
  private readonly north: RowStates
  private readonly south: [RowStates, RowStates]
  private readonly fluxX: [RowFluxes, RowFluxes, RowFluxes]
  private readonly fluxY: [RowFluxes, RowFluxes, RowFluxes]
  private readonly pullX: [Float64Array, Float64Array, Float64Array]
  private readonly pullY: [Float64Array, Float64Array, Float64Array]
  private readonly runs: Int32Array
  private readonly sides: Sides
  private fastest = 0

  constructor(
    readonly grid: SolverGrid,
    initial: { depth: Float64Array; velocityX: Float64Array; velocityY: Float64Array },
  ) {
    this.depth = initial.depth
    this.velocityX = initial.velocityX
    this.velocityY = initial.velocityY
    this.stageDepth = new Float64Array(grid.size)
    this.stageX = new Float64Array(grid.size)
    this.stageY = new Float64Array(grid.size)
    this.tiles = new ActiveTiles(grid)
    this.sides = new Sides(grid)
    this.boundaryIn = this.sides.inflow
    this.boundaryOut = this.sides.outflow
    const length = grid.stride
    this.west = rowStates(length)
    this.east = rowStates(length)
    this.north = rowStates(length)
    this.south = [rowStates(length), rowStates(length)]
    this.fluxX = [rowFluxes(length), rowFluxes(length), rowFluxes(length)]
    this.fluxY = [rowFluxes(length), rowFluxes(length), rowFluxes(length)]
    this.pullX = [new Float64Array(length), new Float64Array(length), new Float64Array(length)]
    this.pullY = [new Float64Array(length), new Float64Array(length), new Float64Array(length)]
    this.runs = new Int32Array(2 * this.tiles.across + 2)
    this.tiles.refresh(this.depth, [])
    this.touchAll()
  }

  stableStep(): number {
    return this.fastest > 0 ? (COURANT_NUMBER * this.grid.cellSize) / this.fastest : Infinity
  }

  /** They always are. */
  settleVelocities(): void {}

  touch(index: number): void {
    const speed =
      Math.max(Math.abs(this.velocityX[index]!), Math.abs(this.velocityY[index]!)) +
      Math.sqrt(GRAVITY * this.depth[index]!)
    if (speed > this.fastest) this.fastest = speed
  }

  touchAll(): void {
    this.fastest = 0
    for (let i = 0; i < this.grid.size; i++) if (this.depth[i]! > 0) this.touch(i)
    this.tiles.lookAgain()
  }

  keepAwake(index: number): void {
    this.tiles.keepAwake(index)
  }

  activeCells(): number {
    return this.tiles.activeCells
  }

  forEachRun(visit: (from: number, to: number) => void): void {
    const { rows, stride } = this.grid
    for (let row = 0; row < rows; row++) {
      const tileRow = this.tiles.tileRow(row)
      const count = this.tiles.runs(tileRow, tileRow, this.runs)
      const base = (row + 1) * stride
      for (let run = 0; run < count; run++) visit(base + this.runs[2 * run]!, base + this.runs[2 * run + 1]!)
    }
  }

  advance(dt: number, sides: readonly SideState[]): void {
    this.tiles.refresh(this.depth, [this.stageDepth, this.stageX, this.stageY])
    this.fastest = 0
    this.stage(dt, sides, this.depth, this.velocityX, this.velocityY, false)
    this.stage(dt, sides, this.stageDepth, this.stageX, this.stageY, true)
  }

  /** One Euler stage down the rows; the second one ends in the mean of start and end. */
  private stage(
    dt: number,
    sides: readonly SideState[],
    h: Float64Array,
    u: Float64Array,
    v: Float64Array,
    isSecond: boolean,
  ): void {
    const { grid, tiles, runs } = this
    const { rows, stride, bed, closed, smooth } = grid
    this.sides.spread(sides, h)
    for (let row = 0; row <= rows; row++) {
      const base = (row + 1) * stride
      const fluxY = this.fluxY[row % 3]!
      const southBefore = this.south[(row + 1) & 1]!
      const tileRow = tiles.tileRow(row)
      const tileRowBefore = tiles.tileRow(row - 1)
      if (row < rows) {
        const fluxX = this.fluxX[row % 3]!
        const southHere = this.south[row & 1]!
        // Cells beside runs of the rows above and below are reconstructed too: the faces between need both sides.
        const count = tiles.runs(tileRowBefore, tiles.tileRow(row + 1), runs)
        for (let run = 0; run < count; run++) {
          const from = runs[2 * run]!
          const to = runs[2 * run + 1]!
          // One cell more on either side along the row, the rim included: it is the other side of the end faces.
          reconstructRow(
            base,
            from - 1,
            to + 1,
            1,
            SMOOTH_X,
            smooth,
            h,
            bed,
            u,
            v,
            this.west,
            this.east,
            this.pullX[row % 3]!,
          )
          faceFluxes(from, to + 1, 1, this.east, this.west, closed, base - 1, base, fluxX)
          reconstructRow(
            base,
            from,
            to,
            stride,
            SMOOTH_Y,
            smooth,
            h,
            bed,
            v,
            u,
            this.north,
            southHere,
            this.pullY[row % 3]!,
          )
        }
        this.sides.endsOfRow(sides, base, h, u, v, fluxX)
      }
      const count = tiles.runs(tileRowBefore, row < rows ? tileRow : tileRowBefore, runs)
      for (let run = 0; run < count; run++) {
        faceFluxes(runs[2 * run]!, runs[2 * run + 1]!, 0, southBefore, this.north, closed, base - stride, base, fluxY)
      }
      if (row === 0) this.sides.wholeSide(sides[2]!, 2, h, u, v, fluxY)
      if (row === rows) this.sides.wholeSide(sides[3]!, 3, h, u, v, fluxY)
      if (row >= 1) this.limitDraining(row - 1, dt, h)
      if (row >= 2) this.updateRow(row - 2, dt, h, u, v, isSecond)
    }
    this.updateRow(rows - 1, dt, h, u, v, isSecond)
  }

  /**
   * A cell gives no more than it holds: outgoing mass, and the momentum it carries, are scaled to the time the cell
   * takes to drain (Bollermann, Noelle & Lukáčová-Medviďová 2011, Commun. Comput. Phys. 10:371–404); pressure is not.
   * Each face has one giving cell, so scaling in place meets it once.
   */
  private limitDraining(row: number, dt: number, h: Float64Array): void {
    const { tiles, runs } = this
    const { stride, cellSize } = this.grid
    const x = this.fluxX[row % 3]!
    const yNorth = this.fluxY[row % 3]!
    const ySouth = this.fluxY[(row + 1) % 3]!
    const massX = x.mass
    const massNorth = yNorth.mass
    const massSouth = ySouth.mass
    const base = (row + 1) * stride
    const ratio = dt / cellSize
    const tileRow = tiles.tileRow(row)
    const count = tiles.runs(tileRow, tileRow, runs)
    for (let run = 0; run < count; run++) {
      const to = runs[2 * run + 1]!
      for (let k = runs[2 * run]!; k < to; k++) {
        const w = massX[k]!
        const e = massX[k + 1]!
        const n = massNorth[k]!
        const s = massSouth[k]!
        const out = ratio * ((e > 0 ? e : 0) - (w < 0 ? w : 0) + ((s > 0 ? s : 0) - (n < 0 ? n : 0)))
        const held = h[base + k]!
        if (out <= held) continue
        const share = held / out
        if (e > 0) scaleForward(x, k + 1, share)
        if (w < 0) scaleBackward(x, k, share)
        if (s > 0) scaleForward(ySouth, k, share)
        if (n < 0) scaleBackward(yNorth, k, share)
      }
    }
  }

  private updateRow(
    row: number,
    dt: number,
    h: Float64Array,
    u: Float64Array,
    v: Float64Array,
    isSecond: boolean,
  ): void {
    const { tiles, runs, depth, velocityX, velocityY, stageDepth, stageX, stageY } = this
    const { stride, cellSize, friction, isChezy, closed, columns, rows } = this.grid
    const x = this.fluxX[row % 3]!
    const north = this.fluxY[row % 3]!
    const south = this.fluxY[(row + 1) % 3]!
    const { mass: massX, before: beforeX, behind: behindX, along: alongX } = x
    const { mass: massN, behind: behindN, along: alongN } = north
    const { mass: massS, before: beforeS, along: alongS } = south
    const pullX = this.pullX[row % 3]!
    const pullY = this.pullY[row % 3]!
    const base = (row + 1) * stride
    const ratio = dt / cellSize
    let fastest = this.fastest
    const tileRow = tiles.tileRow(row)
    const count = tiles.runs(tileRow, tileRow, runs)
    for (let run = 0; run < count; run++) {
      const to = runs[2 * run + 1]!
      for (let k = runs[2 * run]!; k < to; k++) {
        const i = base + k
        if (closed[i] !== 0) continue
        const held = h[i]!
        // Pairs of opposite faces are summed first: turned or mirrored ground then gives the same bits, turned or mirrored.
        let deep = held - ratio * (massX[k + 1]! - massX[k]! + (massS[k]! - massN[k]!))
        let qx = 0
        let qy = 0
        if (deep > STILL_DEPTH) {
          qx = held * u[i]! - ratio * (beforeX[k + 1]! - behindX[k]! + pullX[k]! + (alongS[k]! - alongN[k]!))
          qy = held * v[i]! - ratio * (beforeS[k]! - behindN[k]! + pullY[k]! + (alongX[k + 1]! - alongX[k]!))
          const rough = friction[i]!
          if (rough > 0) {
            const q = Math.sqrt(qx * qx + qy * qy)
            if (q > 0) {
              // q' (1 + dt g n² |q'| / h^(7/3)) = q solved for q'.
              const resistance = isChezy ? deep * deep : deep * deep * Math.cbrt(deep)
              const keep = 2 / (1 + Math.sqrt(1 + (4 * dt * rough * q) / resistance))
              qx *= keep
              qy *= keep
            }
          }
        } else if (deep < 0) {
          this.clip(i, deep)
          deep = 0
        }
        if (isSecond) {
          const start = depth[i]!
          qx = 0.5 * (start * velocityX[i]! + qx)
          qy = 0.5 * (start * velocityY[i]! + qy)
          deep = 0.5 * (start + deep)
        }
        let speedX = 0
        let speedY = 0
        if (deep > STILL_DEPTH) {
          const inverse = 1 / deep
          speedX = qx * inverse
          speedY = qy * inverse
        }
        if (isSecond) {
          depth[i] = deep
          velocityX[i] = speedX
          velocityY[i] = speedY
          if (deep === 0) continue
          const across = speedX < 0 ? -speedX : speedX
          const down = speedY < 0 ? -speedY : speedY
          const speed = (across > down ? across : down) + Math.sqrt(GRAVITY * deep)
          if (!(speed < IMPLAUSIBLE_SPEED)) this.faultyCell = i
          if (speed > fastest) fastest = speed
        } else {
          stageDepth[i] = deep
          stageX[i] = speedX
          stageY[i] = speedY
        }
      }
    }
    this.fastest = fastest
    this.sides.book(massX[1]!, -1, dt, closed[base + 1]!)
    this.sides.book(massX[columns + 1]!, 1, dt, closed[base + columns]!)
    if (row === 0) for (let k = 1; k <= columns; k++) this.sides.book(massN[k]!, -1, dt, closed[base + k]!)
    if (row === rows - 1) for (let k = 1; k <= columns; k++) this.sides.book(massS[k]!, 1, dt, closed[base + k]!)
  }

  /** Of what a stage adds half is felt at the end of the step, in the first as in the second. */
  private clip(index: number, depth: number): void {
    this.clipped.add(-0.5 * depth * this.grid.cellSize ** 2)
    this.clippedCell = index
  }
}

/** Scales what a face carries when the cell before it gives. */
function scaleForward(flux: RowFluxes, k: number, share: number): void {
  const rise = flux.before[k]! - flux.behind[k]!
  flux.mass[k]! *= share
  flux.along[k]! *= share
  flux.before[k]! *= share
  flux.behind[k] = flux.before[k]! - rise
}

/** The same when the cell behind it gives. */
function scaleBackward(flux: RowFluxes, k: number, share: number): void {
  const rise = flux.before[k]! - flux.behind[k]!
  flux.mass[k]! *= share
  flux.along[k]! *= share
  flux.behind[k]! *= share
  flux.before[k] = flux.behind[k]! + rise
}

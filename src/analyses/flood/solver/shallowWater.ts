import { inflowFlux, levelFlux, openFlux, type OutwardFlux } from './boundaryFlux'
import { ExactSum } from './exactSum'
import { faceFluxes, rowFluxes, type RowFluxes } from './faceFlux'
import { SMOOTH_X, SMOOTH_Y, type SolverGrid } from './grid'
import { GRAVITY, STILL_DEPTH } from './problem'
import { reconstructRow, rowStates, type RowStates } from './reconstruction'
import type { Scheme, SideState } from './scheme'
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
  readonly boundaryIn = new ExactSum()
  readonly boundaryOut = new ExactSum()
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
  private readonly outward: OutwardFlux = { mass: 0, thrust: 0 }
  /** Per side: m²/s of inflow for a cell of weight 1 (h^(5/3)). */
  private readonly inflowShare = new Float64Array(4)
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
    const { rows, columns, stride, bed, closed, smooth } = grid
    this.shareInflow(sides, h)
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
        this.sideFluxX(sides, base, h, u, v, fluxX, columns)
      }
      const count = tiles.runs(tileRowBefore, row < rows ? tileRow : tileRowBefore, runs)
      for (let run = 0; run < count; run++) {
        faceFluxes(runs[2 * run]!, runs[2 * run + 1]!, 0, southBefore, this.north, closed, base - stride, base, fluxY)
      }
      if (row === 0) this.sideFluxY(sides[2]!, 2, stride, 0, h, u, v, fluxY)
      if (row === rows) this.sideFluxY(sides[3]!, 3, rows * stride, 1, h, u, v, fluxY)
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
    this.bookSide(massX[1]!, -1, dt, closed[base + 1]!)
    this.bookSide(massX[columns + 1]!, 1, dt, closed[base + columns]!)
    if (row === 0) for (let k = 1; k <= columns; k++) this.bookSide(massN[k]!, -1, dt, closed[base + k]!)
    if (row === rows - 1) for (let k = 1; k <= columns; k++) this.bookSide(massS[k]!, 1, dt, closed[base + k]!)
  }

  /** A stage counts half. */
  private bookSide(mass: number, outwards: 1 | -1, dt: number, isClosed: number): void {
    if (mass === 0 || isClosed === 1) return
    const volume = 0.5 * mass * outwards * dt * this.grid.cellSize
    if (volume > 0) this.boundaryOut.add(volume)
    else this.boundaryIn.add(-volume)
  }

  /** Of what a stage adds half is felt at the end of the step, in the first as in the second. */
  private clip(index: number, depth: number): void {
    this.clipped.add(-0.5 * depth * this.grid.cellSize ** 2)
    this.clippedCell = index
  }

  /** Spreads an imposed discharge over the cells of its side by h^(5/3); over the lowest ones where all are dry. */
  private shareInflow(sides: readonly SideState[], h: Float64Array): void {
    const { columns, rows, stride, closed, cellSize } = this.grid
    for (let side = 0; side < 4; side++) {
      if (sides[side]!.kind !== 'discharge') continue
      const [first, step, count] = sideCells(side, columns, rows, stride)
      let sum = 0
      for (let k = 0; k < count; k++) {
        const i = first + k * step
        if (closed[i] === 0) sum += this.inflowWeight(h[i]!)
      }
      this.inflowShare[side] = sum > 0 ? sides[side]!.value / (sum * cellSize) : 0
    }
  }

  /** The floor of 1 mm lets a dry side begin, all of its cells alike. */
  private inflowWeight(depth: number): number {
    const h = Math.max(depth, 1e-3)
    const root = Math.cbrt(h)
    return h * root * root
  }

  private sideFluxX(
    sides: readonly SideState[],
    base: number,
    h: Float64Array,
    u: Float64Array,
    v: Float64Array,
    flux: RowFluxes,
    columns: number,
  ): void {
    const { closed } = this.grid
    for (let side = 0; side < 2; side++) {
      const state = sides[side]!
      const i = base + (side === 0 ? 1 : columns)
      const k = side === 0 ? 1 : columns + 1
      if (state.kind === 'wall' || closed[i] === 1) {
        // The face's pressure stays the wall's, and nothing passes, but an asleep row has stale figures: clear them.
        flux.mass[k] = 0
        continue
      }
      const outwards = side === 0 ? -1 : 1
      this.sideFlux(state, side, i, outwards, h[i]!, u[i]! * outwards)
      flux.mass[k] = outwards * this.outward.mass
      if (side === 0) flux.behind[k] = this.outward.thrust
      else flux.before[k] = this.outward.thrust
      // Water that comes in brings no momentum along the side.
      flux.along[k] = this.outward.mass > 0 ? flux.mass[k]! * v[i]! : 0
    }
  }

  private sideFluxY(
    state: SideState,
    side: number,
    base: number,
    end: 0 | 1,
    h: Float64Array,
    u: Float64Array,
    v: Float64Array,
    flux: RowFluxes,
  ): void {
    const { closed, columns, stride } = this.grid
    const outwards = end === 0 ? -1 : 1
    for (let k = 1; k <= columns; k++) {
      const i = base + k
      if (state.kind === 'wall' || closed[i] === 1) {
        flux.mass[k] = 0
        continue
      }
      this.sideFlux(state, side, i, outwards * stride, h[i]!, v[i]! * outwards)
      flux.mass[k] = outwards * this.outward.mass
      if (end === 0) flux.behind[k] = this.outward.thrust
      else flux.before[k] = this.outward.thrust
      flux.along[k] = this.outward.mass > 0 ? flux.mass[k]! * u[i]! : 0
    }
  }

  /** @param outwards  step in indices from the cell to the one that would lie outside */
  private sideFlux(
    state: SideState,
    side: number,
    index: number,
    outwards: number,
    h: number,
    outwardSpeed: number,
  ): void {
    const { bed, closed } = this.grid
    const inside = index - outwards
    const fall = closed[inside] === 1 ? 0 : bed[inside]! - bed[index]!
    if (state.kind === 'open') openFlux(h, outwardSpeed, fall, this.outward)
    else if (state.kind === 'level') levelFlux(h, outwardSpeed, fall, bed[index]!, state.value, this.outward)
    else inflowFlux(h, outwardSpeed, fall, this.inflowShare[side]! * this.inflowWeight(h), this.outward)
  }
}

/** First cell (with rim) of a side, the step to the next, and how many there are. */
function sideCells(
  side: number,
  columns: number,
  rows: number,
  stride: number,
): [first: number, step: number, count: number] {
  if (side === 0) return [stride + 1, stride, rows]
  if (side === 1) return [stride + columns, stride, rows]
  if (side === 2) return [stride + 1, 1, columns]
  return [rows * stride + 1, 1, columns]
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

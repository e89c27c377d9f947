import { ExactSum } from './exactSum'
import type { SolverGrid } from './grid'
import { GRAVITY, STILL_DEPTH } from './problem'
import type { Scheme, SideState } from './scheme'
import { ActiveTiles } from './tiles'

/** α of dt = α Δx / √(g h_max). */
const COURANT_NUMBER = 0.7
/** Weight of a face's own discharge against its neighbours along the axis. */
const THETA = 0.8
/** No flow through a face with less water than this over its sill, m. */
const FLOW_DEPTH = 0.005

/**
 * Discharge per metre at a face after a step, without the advection of momentum.
 *
 *     q' = [θ q + (1 − θ)/2 (q₋ + q₊) − g h_f dt ∂η/∂x] / [1 + g dt n² |q| / h_f^(7/3)]
 *
 * @param own, before, after  q at the face and at the next faces along the axis, m²/s
 * @param magnitude  |q| with the discharge along the face, m²/s
 * @param flowDepth  h_f = highest level less highest bed of the two cells, m
 * @param slope      ∂η/∂x, + rising along the axis
 * @param friction   g n²
 *
 * Valid for  subcritical flow led by friction, Fr < 0.5, n ≥ 0.03; elsewhere a preview and no more
 * Source     Bates, Horritt & Fewtrell 2010, J. Hydrol. 387:33–45; θ of de Almeida, Bates, Freer & Souvignet 2012, WRR 48
 * Verified   tests/verification/flood/formulas.test.ts
 */
export function inertialDischarge(
  own: number,
  before: number,
  after: number,
  magnitude: number,
  flowDepth: number,
  slope: number,
  friction: number,
  dt: number,
  theta: number,
): number {
  const pushed = theta * own + 0.5 * (1 - theta) * (before + after) - GRAVITY * flowDepth * dt * slope
  return pushed / (1 + (dt * friction * magnitude) / (flowDepth * flowDepth * Math.cbrt(flowDepth)))
}

/** Longest step of the local inertial scheme, s. */
export function inertialStep(cellSize: number, deepest: number): number {
  return (COURANT_NUMBER * cellSize) / Math.sqrt(GRAVITY * deepest)
}

/** The local inertial approximation on the same cells: the preview. Discharges live on faces: west and north of a cell. */
export class LocalInertial implements Scheme {
  readonly depth: Float64Array
  readonly velocityX: Float64Array
  readonly velocityY: Float64Array
  readonly boundaryIn = new ExactSum()
  readonly boundaryOut = new ExactSum()
  readonly clipped = new ExactSum()
  faultyCell = -1
  clippedCell = -1

  private flowX: Float64Array
  private flowY: Float64Array
  private nextX: Float64Array
  private nextY: Float64Array
  private readonly tiles: ActiveTiles
  private readonly runs: Int32Array
  private deepest = 0

  constructor(
    readonly grid: SolverGrid,
    initial: { depth: Float64Array; velocityX: Float64Array; velocityY: Float64Array },
  ) {
    this.depth = initial.depth
    this.velocityX = initial.velocityX
    this.velocityY = initial.velocityY
    this.flowX = new Float64Array(grid.size)
    this.flowY = new Float64Array(grid.size)
    this.nextX = new Float64Array(grid.size)
    this.nextY = new Float64Array(grid.size)
    for (let i = grid.stride; i < grid.size - grid.stride; i++) {
      if (grid.closed[i] === 1) continue
      const west = i - 1
      const north = i - grid.stride
      if (grid.closed[west] === 0) {
        this.flowX[i] = 0.5 * (this.depth[i]! * this.velocityX[i]! + this.depth[west]! * this.velocityX[west]!)
      }
      if (grid.closed[north] === 0) {
        this.flowY[i] = 0.5 * (this.depth[i]! * this.velocityY[i]! + this.depth[north]! * this.velocityY[north]!)
      }
    }
    this.tiles = new ActiveTiles(grid)
    this.runs = new Int32Array(2 * this.tiles.across + 2)
    this.tiles.refresh(this.depth, [])
    this.touchAll()
  }

  stableStep(): number {
    return this.deepest > 0 ? inertialStep(this.grid.cellSize, this.deepest) : Infinity
  }

  /**
   * Mean of the speeds at the two faces of each axis, where the deeper of the two cells carries the flow: the depth of the
   * cell alone would make hundreds of metres a second of water that falls through it.
   */
  settleVelocities(): void {
    const { stride } = this.grid
    this.forEachRun((from, to) => {
      this.average(from, to, 1, this.flowX, this.velocityX)
      this.average(from, to, stride, this.flowY, this.velocityY)
    })
  }

  touch(index: number): void {
    if (this.depth[index]! > this.deepest) this.deepest = this.depth[index]!
  }

  touchAll(): void {
    this.deepest = 0
    for (let i = 0; i < this.grid.size; i++) this.touch(i)
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
    const { stride } = this.grid
    this.tiles.refresh(this.depth, [this.flowX, this.flowY, this.nextX, this.nextY, this.velocityX, this.velocityY])
    this.forEachRun((from, to) => {
      this.push(from, to, 1, stride, this.flowX, this.flowY, this.nextX, dt)
      this.push(from, to, stride, 1, this.flowY, this.flowX, this.nextY, dt)
    })
    this.pushSides(dt, sides)
    const { flowX, flowY } = this
    this.flowX = this.nextX
    this.flowY = this.nextY
    this.nextX = flowX
    this.nextY = flowY
    this.forEachRun((from, to) => this.limit(from, to, dt))
    this.deepest = 0
    this.forEachRun((from, to) => this.update(from, to, dt))
    this.bookSides(dt)
  }

  /** New discharges at the faces before the cells of a run, along the axis of `step`. */
  private push(
    from: number,
    to: number,
    step: number,
    side: number,
    flow: Float64Array,
    along: Float64Array,
    next: Float64Array,
    dt: number,
  ): void {
    const { depth } = this
    const { bed, closed, friction, cellSize } = this.grid
    for (let i = from; i < to; i++) {
      const j = i - step
      if ((closed[i]! | closed[j]!) !== 0) continue
      const hi = depth[i]!
      const hj = depth[j]!
      const zi = bed[i]!
      const zj = bed[j]!
      const levelI = hi + zi
      const levelJ = hj + zj
      const flowDepth = (levelI > levelJ ? levelI : levelJ) - (zi > zj ? zi : zj)
      if (flowDepth <= FLOW_DEPTH) {
        next[i] = 0
        continue
      }
      const own = flow[i]!
      // Beyond a side of the grid or a wall there is no face; the own discharge stands in, so that nothing is damped.
      const before = closed[j - step] === 0 ? flow[j]! : own
      const after = closed[i + step] === 0 ? flow[i + step]! : own
      const cross = 0.25 * (along[i]! + along[j]! + along[i + side]! + along[j + side]!)
      const rough = 0.5 * (friction[i]! + friction[j]!)
      const pushed =
        THETA * own + 0.5 * (1 - THETA) * (before + after) - (GRAVITY * flowDepth * dt * (levelI - levelJ)) / cellSize
      const magnitude = Math.sqrt(own * own + cross * cross)
      next[i] = pushed / (1 + (dt * rough * magnitude) / (flowDepth * flowDepth * Math.cbrt(flowDepth)))
    }
  }

  private pushSides(dt: number, sides: readonly SideState[]): void {
    this.forEachSideCell((side, cell, face, outwards, next) => {
      const state = sides[side]!
      const flow = side < 2 ? this.flowX : this.flowY
      const h = this.depth[cell]!
      if (state.kind === 'open') {
        // The face inside goes on as it does; nothing comes in.
        const inner = flow[outwards === 1 ? cell : cell + (side < 2 ? 1 : this.grid.stride)]!
        next[face] = h > FLOW_DEPTH ? outwards * Math.max(0, outwards * inner) : 0
      } else if (state.kind === 'level') {
        const bed = this.grid.bed[cell]!
        const flowDepth = Math.max(state.value, h + bed) - bed
        const own = flow[face]!
        next[face] =
          flowDepth <= FLOW_DEPTH
            ? 0
            : inertialDischarge(
                own,
                own,
                own,
                Math.abs(own),
                flowDepth,
                (outwards * (Math.max(state.value, bed) - h - bed)) / this.grid.cellSize,
                this.grid.friction[cell]!,
                dt,
                1,
              )
      } else if (state.kind === 'discharge') {
        next[face] = (-outwards * state.value * sideWeight(h)) / (this.weightOf(side) * this.grid.cellSize)
      }
    })
  }

  private weightOf(side: number): number {
    let sum = 0
    this.forEachSideCell((other, cell) => {
      if (other === side) sum += sideWeight(this.depth[cell]!)
    }, side)
    return sum
  }

  /** No cell gives more than it holds. */
  private limit(from: number, to: number, dt: number): void {
    const { flowX, flowY, depth } = this
    const { stride, cellSize, closed } = this.grid
    const ratio = dt / cellSize
    for (let i = from; i < to; i++) {
      if (closed[i] !== 0) continue
      const w = flowX[i]!
      const e = flowX[i + 1]!
      const n = flowY[i]!
      const s = flowY[i + stride]!
      const out = ratio * (Math.max(e, 0) - Math.min(w, 0) + Math.max(s, 0) - Math.min(n, 0))
      const held = depth[i]!
      if (out <= held) continue
      const share = held / out
      if (e > 0) flowX[i + 1] = e * share
      if (w < 0) flowX[i] = w * share
      if (s > 0) flowY[i + stride] = s * share
      if (n < 0) flowY[i] = n * share
    }
  }

  private update(from: number, to: number, dt: number): void {
    const { flowX, flowY, depth } = this
    const { stride, cellSize, closed } = this.grid
    const ratio = dt / cellSize
    for (let i = from; i < to; i++) {
      if (closed[i] !== 0) continue
      const w = flowX[i]!
      const e = flowX[i + 1]!
      const n = flowY[i]!
      const s = flowY[i + stride]!
      let deep = depth[i]! - ratio * (e - w + s - n)
      if (!(deep < 1e5)) this.faultyCell = i
      if (deep < 0) {
        this.clipped.add(-deep * cellSize * cellSize)
        this.clippedCell = i
        deep = 0
      }
      depth[i] = deep
      if (deep > this.deepest) this.deepest = deep
    }
  }

  private average(from: number, to: number, step: number, flow: Float64Array, velocity: Float64Array): void {
    const { depth } = this
    for (let i = from; i < to; i++) {
      const h = depth[i]!
      if (h <= STILL_DEPTH) {
        velocity[i] = 0
        continue
      }
      velocity[i] = 0.5 * (flow[i]! / Math.max(h, depth[i - step]!) + flow[i + step]! / Math.max(h, depth[i + step]!))
    }
  }

  private bookSides(dt: number): void {
    this.forEachSideCell((side, _cell, face, outwards) => {
      const volume = (side < 2 ? this.flowX : this.flowY)[face]! * outwards * dt * this.grid.cellSize
      if (volume > 0) this.boundaryOut.add(volume)
      else if (volume < 0) this.boundaryIn.add(-volume)
    })
  }

  private forEachSideCell(
    visit: (side: number, cell: number, face: number, outwards: 1 | -1, next: Float64Array) => void,
    only = -1,
  ): void {
    const { columns, rows, stride, closed } = this.grid
    for (let side = 0; side < 4; side++) {
      if (only >= 0 && side !== only) continue
      const isX = side < 2
      const count = isX ? rows : columns
      for (let k = 0; k < count; k++) {
        const cell = isX ? (k + 1) * stride + (side === 0 ? 1 : columns) : (side === 2 ? stride : rows * stride) + k + 1
        if (closed[cell] === 1) continue
        const isFirst = side === 0 || side === 2
        const face = isFirst ? cell : cell + (isX ? 1 : stride)
        visit(side, cell, face, isFirst ? -1 : 1, isX ? this.nextX : this.nextY)
      }
    }
  }
}

/** h^(5/3) with a floor of 1 mm, so that a dry side can begin. */
function sideWeight(depth: number): number {
  const h = Math.max(depth, 1e-3)
  const root = Math.cbrt(h)
  return h * root * root
}

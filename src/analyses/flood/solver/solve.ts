import type { CallContext } from '../../../foundation'
import { checkProblem } from './check'
import { Exchange } from './exchange'
import { Feeds } from './feeds'
import { solverGrid, type SolverGrid } from './grid'
import { LocalInertial } from './localInertial'
import { Maxima } from './maxima'
import { SIDES, STILL_DEPTH, type FloodFrame, type FloodProblem, type FloodResult, type Stop } from './problem'
import { frameOf, GaugeBook, volumeOf, withoutRim } from './record'
import type { Scheme, SideState } from './scheme'
import { isActive, seriesIntegral } from './series'
import { ShallowWater } from './shallowWater'

/** Rain, ground and roofs are settled at most this often, s: their rates change over minutes. */
const EXCHANGE_INTERVAL = 0.5
/** Longest steps, s: while water is being given, so that a dry start samples what it is given; and otherwise. */
const LONGEST_FED_STEP = 1
const LONGEST_STEP = 5
/** Shorter steps mean that the flow has run away. s */
const SHORTEST_STEP = 1e-7
/** Share of the water that may be added to mend negative depths before the run stops. */
const CLIPPED_SHARE = 1e-6
/** Cell updates between pauses, a few tens of milliseconds. The clock is not read. */
const PAUSE_UPDATES = 400_000
/** Steps between the copies that a stop falls back on. */
const SAFE_COPY_STEPS = 100

/**
 * Runs a flood to its end.
 *
 * A run that loses its footing (a depth or speed that is no number, a step that shrinks to nothing, water made from
 * rounding) stops, says at which step and in which cell, and ends with the last good frame. A cancel is heard at pauses.
 *
 * @throws DataError for a problem that makes no sense, see `checkProblem`
 *
 * Verified  tests/verification/flood
 */
export async function solveFlood(problem: FloodProblem, context?: CallContext): Promise<FloodResult> {
  checkProblem(problem)
  const run = new FloodRun(problem)
  let updates = 0
  while (!run.isOver) {
    updates += run.step() + 1
    if (context === undefined || updates < PAUSE_UPDATES) continue
    updates = 0
    context.progress(run.time / Math.max(problem.duration, 1e-9))
    await context.pause()
  }
  return run.result()
}

class FloodRun {
  time = 0
  isOver = false
  private readonly scheme: Scheme
  private readonly exchange: Exchange
  private readonly feeds: Feeds
  private readonly maxima: Maxima
  private readonly gauges: GaugeBook
  private readonly sides: SideState[]
  private readonly outputTimes: number[]
  private readonly frames: FloodFrame[] = []
  private readonly initialVolume: number
  private largestVolume: number
  private settled = 0
  private tracked = -Infinity
  private steps = 0
  private stopped: Stop | undefined
  private safe: { time: number; depth: Float64Array; x: Float64Array; y: Float64Array }

  constructor(private readonly problem: FloodProblem) {
    const grid = solverGrid(problem)
    const initial = initialState(problem, grid)
    const isPreview = problem.scheme === 'localInertial'
    this.scheme = isPreview ? new LocalInertial(grid, initial) : new ShallowWater(grid, initial)
    this.exchange = new Exchange(problem, this.scheme)
    this.feeds = new Feeds(problem, this.scheme)
    this.maxima = new Maxima(this.scheme, problem.arrivalDepth ?? 0.01)
    this.gauges = new GaugeBook(problem.gauges ?? [], problem.gaugeInterval ?? 0, this.scheme)
    this.sides = SIDES.map((side) => {
      const boundary = problem.boundaries[side]
      if (boundary === 'wall' || boundary === 'open') return { kind: boundary, value: 0 }
      return { kind: 'level' in boundary ? 'level' : 'discharge', value: 0 }
    })
    this.keepSidesAwake(grid)
    this.outputTimes = problem.outputTimes === undefined ? [problem.duration] : Array.from(problem.outputTimes)
    this.initialVolume = volumeOf(this.scheme)
    this.largestVolume = this.initialVolume
    const { depth, velocityX, velocityY } = this.scheme
    this.safe = { time: 0, depth: depth.slice(), x: velocityX.slice(), y: velocityY.slice() }
    this.maxima.look(0)
    this.gauges.write(0)
    this.putOut()
  }

  /** @returns cells computed */
  step(): number {
    const { scheme, problem } = this
    const until = Math.min(this.outputTimes[this.frames.length] ?? problem.duration, problem.duration)
    const stable = scheme.stableStep()
    let dt = Math.min(stable, problem.longestStep ?? Infinity, this.isFed() ? LONGEST_FED_STEP : LONGEST_STEP)
    const isLast = this.time + dt >= until - 1e-12 * Math.max(1, until)
    if (isLast) dt = until - this.time
    else if (dt < SHORTEST_STEP) return this.stop('step-too-short', this.fastestCell())
    const next = isLast ? until : this.time + dt
    this.setSides(this.time, next)
    scheme.advance(dt, this.sides)
    this.steps++
    if (scheme.faultyCell >= 0) return this.stop('not-finite', scheme.faultyCell)
    this.feeds.over(this.time, next)
    this.time = next
    if (!this.exchange.isIdle && (isLast || next - this.settled >= EXCHANGE_INTERVAL)) {
      this.exchange.over(this.settled, next)
      this.settled = next
    }
    const isTracked = isLast || next - this.tracked >= (problem.trackingInterval ?? 0)
    if (isTracked || this.gauges.series.length > 0) scheme.settleVelocities()
    if (isTracked) {
      this.maxima.look(next)
      this.tracked = next
    }
    this.gauges.write(next, isLast)
    if (this.steps % SAFE_COPY_STEPS === 0 || isLast) {
      this.largestVolume = Math.max(this.largestVolume, volumeOf(scheme))
      if (scheme.clipped.value > CLIPPED_SHARE * this.largestVolume)
        return this.stop('negative-depth', scheme.clippedCell)
      this.keepSafe()
    }
    if (isLast) this.putOut()
    return scheme.activeCells()
  }

  result(): FloodResult {
    const { scheme, maxima, problem } = this
    const { columns, rows, cellSize } = problem
    return {
      columns,
      rows,
      cellSize,
      frames: this.frames,
      gauges: this.gauges.series,
      maximumDepth: withoutRim(scheme.grid, maxima.depth),
      maximumSpeed: withoutRim(scheme.grid, maxima.speed),
      maximumHazard: withoutRim(scheme.grid, maxima.hazard),
      arrivalTime: withoutRim(scheme.grid, maxima.arrival),
      steps: this.steps,
      ledger: this.ledger(),
      stopped: this.stopped,
    }
  }

  private putOut(): void {
    const { problem } = this
    while (this.frames.length < this.outputTimes.length && this.outputTimes[this.frames.length]! <= this.time) {
      this.frames.push(frameOf(this.scheme, this.time, problem.frameValues))
    }
    if (this.time >= problem.duration) this.isOver = true
  }

  private stop(reason: Stop['reason'], index: number): number {
    const { scheme, problem } = this
    const { stride } = scheme.grid
    this.stopped = {
      reason,
      step: this.steps,
      time: this.time,
      column: (index % stride) - 1,
      row: Math.floor(index / stride) - 1,
    }
    scheme.depth.set(this.safe.depth)
    scheme.velocityX.set(this.safe.x)
    scheme.velocityY.set(this.safe.y)
    this.frames.push(frameOf(scheme, this.safe.time, problem.frameValues))
    this.isOver = true
    return 0
  }

  private keepSafe(): void {
    const { depth, velocityX, velocityY } = this.scheme
    this.safe.time = this.time
    this.safe.depth.set(depth)
    this.safe.x.set(velocityX)
    this.safe.y.set(velocityY)
  }

  /** Whether water is being given within the next longest step. */
  private isFed(): boolean {
    const from = this.time
    const to = from + LONGEST_STEP
    if (this.feeds.isActive(from, to) || this.exchange.rains(from, to)) return true
    return SIDES.some((side) => {
      const boundary = this.problem.boundaries[side]
      return typeof boundary === 'object' && 'discharge' in boundary && isActive(boundary.discharge, from, to)
    })
  }

  private setSides(from: number, to: number): void {
    SIDES.forEach((side, k) => {
      const boundary = this.problem.boundaries[side]
      if (typeof boundary !== 'object' || to <= from) return
      const series = 'level' in boundary ? boundary.level : boundary.discharge
      this.sides[k]!.value = seriesIntegral(series, from, to) / (to - from)
    })
  }

  private keepSidesAwake({ columns, rows, stride }: SolverGrid): void {
    this.sides.forEach(({ kind }, side) => {
      if (kind !== 'level' && kind !== 'discharge') return
      const isX = side < 2
      for (let k = 0; k < (isX ? rows : columns); k++) {
        this.scheme.keepAwake(
          isX ? (k + 1) * stride + (side === 0 ? 1 : columns) : (side === 2 ? stride : rows * stride) + k + 1,
        )
      }
    })
  }

  private fastestCell(): number {
    const { depth, velocityX, velocityY, grid } = this.scheme
    let fastest = -1
    let cell = 0
    for (let i = 0; i < grid.size; i++) {
      const speed = depth[i]! > 0 ? Math.hypot(velocityX[i]!, velocityY[i]!) : -1
      if (!(speed <= fastest)) {
        fastest = speed
        cell = i
      }
    }
    return cell
  }

  private ledger(): FloodResult['ledger'] {
    const { scheme, exchange, feeds } = this
    const final = volumeOf(scheme)
    const onRoofs = exchange.stored.reduce((sum, held) => sum + held, 0)
    const ledger = {
      initial: this.initialVolume,
      final,
      largest: Math.max(this.largestVolume, final),
      rain: exchange.rain.value,
      sources: feeds.sources.value,
      boundaryIn: scheme.boundaryIn.value,
      boundaryOut: scheme.boundaryOut.value,
      infiltrated: exchange.infiltrated.value,
      drained: exchange.drained.value,
      ledAway: exchange.ledAway.value + feeds.ledAway.value,
      onRoofs,
      clipped: scheme.clipped.value,
    }
    const came = ledger.rain + ledger.sources + ledger.boundaryIn
    const left = ledger.boundaryOut + ledger.infiltrated + ledger.drained + ledger.ledAway
    const error = Math.abs(final + onRoofs - ledger.initial - came + left)
    return { ...ledger, relativeError: ledger.largest > 0 ? error / Math.max(ledger.largest, onRoofs) : 0 }
  }
}

function initialState(
  { columns, rows, depth, unitDischargeX, unitDischargeY }: FloodProblem,
  grid: SolverGrid,
): { depth: Float64Array; velocityX: Float64Array; velocityY: Float64Array } {
  const state = {
    depth: new Float64Array(grid.size),
    velocityX: new Float64Array(grid.size),
    velocityY: new Float64Array(grid.size),
  }
  if (depth === undefined) return state
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      const i = (row + 1) * grid.stride + column + 1
      if (grid.closed[i] === 1) continue
      const h = depth[cell]!
      state.depth[i] = h
      if (h <= STILL_DEPTH) continue
      state.velocityX[i] = (unitDischargeX?.[cell] ?? 0) / h
      state.velocityY[i] = 0 - (unitDischargeY?.[cell] ?? 0) / h
    }
  }
  return state
}

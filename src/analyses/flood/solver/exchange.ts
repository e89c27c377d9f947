import { greenAmptIncrement } from '../ground/greenAmpt'
import { ExactSum } from './exactSum'
import { paddedIndex } from './grid'
import { GRAVITY, type FloodProblem, type Rainfall } from './problem'
import type { Scheme } from './scheme'

/** Coefficient of a sharp-edged orifice. */
const ORIFICE = 0.6

/**
 * What passes between water, sky, roofs and ground over a span of time: rain first, then what roofs give on, then
 * infiltration, then storm drains. Rain keeps the momentum of the water it falls into, so its velocity falls; what goes
 * into the ground takes its own along.
 */
export class Exchange {
  readonly rain = new ExactSum()
  readonly infiltrated = new ExactSum()
  readonly drained = new ExactSum()
  readonly ledAway = new ExactSum()
  /** Water on each roof and in its tank, m³. */
  readonly stored: Float64Array

  private readonly outfall: Int32Array
  private readonly roofArea: number
  private readonly openCells: number
  private readonly soilOf: Uint8Array | undefined
  private readonly drains: Uint8Array | undefined
  private readonly taken: Float64Array | undefined
  readonly isIdle: boolean

  constructor(
    private readonly problem: FloodProblem,
    private readonly scheme: Scheme,
  ) {
    const { grid } = scheme
    const { roofs, soilOf, soils, drains, rain } = problem
    this.stored = new Float64Array(roofs?.count ?? 0)
    this.outfall = Int32Array.from(roofs?.outfall ?? [], (cell) => (cell < 0 ? -1 : paddedIndex(grid, cell)))
    this.roofArea = (roofs?.area ?? new Float64Array()).reduce((sum, area) => sum + area, 0)
    this.openCells = grid.closed.reduce((sum, isClosed) => sum + 1 - isClosed, 0)
    const hasSoil = soilOf !== undefined && soils !== undefined && soils.length > 0
    if (hasSoil) {
      this.soilOf = padded(problem, grid.stride, grid.size, soilOf)
      this.taken = new Float64Array(grid.size)
    }
    if (drains !== undefined && drains.rate > 0) this.drains = padded(problem, grid.stride, grid.size, drains.cells)
    this.isIdle = rain === undefined && !hasSoil && this.drains === undefined && this.roofArea === 0
    if (rain !== undefined) for (const cell of this.outfall) if (cell >= 0) scheme.keepAwake(cell)
  }

  /** Whether it rains within a span. */
  rains(from: number, to: number): boolean {
    return this.problem.rain !== undefined && rainWithin(this.problem.rain, from, to) > 0
  }

  over(from: number, to: number): void {
    const { rain, roofs } = this.problem
    const depth = rain === undefined ? 0 : rainWithin(rain, from, to)
    if (depth > 0) this.rainOnGround(depth)
    if (roofs !== undefined) this.roofsGive(depth, to - from)
    if (this.soilOf !== undefined) this.infiltrate(to - from)
    if (this.drains !== undefined) this.drain(to - from)
  }

  private rainOnGround(rain: number): void {
    const { depth, velocityX, velocityY, grid } = this.scheme
    for (let i = 0; i < grid.size; i++) {
      if (grid.closed[i] === 1) continue
      const before = depth[i]!
      const now = before + rain
      depth[i] = now
      if (velocityX[i] !== 0 || velocityY[i] !== 0) {
        velocityX[i]! *= before / now
        velocityY[i]! *= before / now
      }
    }
    this.rain.add(rain * grid.cellSize ** 2 * this.openCells)
    this.scheme.touchAll()
  }

  /** Two measures on one roof share one rain: the roof has one store. */
  private roofsGive(rain: number, dt: number): void {
    const { area, capacity, orificeArea, storeArea, count } = this.problem.roofs!
    for (let roof = 0; roof < count; roof++) {
      let held = this.stored[roof]! + rain * area[roof]!
      let given = 0
      if (orificeArea[roof]! > 0 && held > 0) {
        const head = held / storeArea[roof]!
        given = Math.min(held, ORIFICE * orificeArea[roof]! * Math.sqrt(2 * GRAVITY * head) * dt)
      }
      held -= given
      const over = Math.max(0, held - capacity[roof]!)
      this.stored[roof] = held - over
      given += over
      if (given === 0) continue
      const to = this.outfall[roof]!
      if (to < 0) this.ledAway.add(given)
      else addWater(this.scheme, to, given)
    }
    if (rain > 0) this.rain.add(rain * this.roofArea)
  }

  private infiltrate(dt: number): void {
    const { depth, grid } = this.scheme
    const { soilOf, taken } = this
    const soils = this.problem.soils!
    let sum = 0
    for (let i = 0; i < grid.size; i++) {
      const soil = soilOf![i]!
      const held = depth[i]!
      if (soil === 0 || held <= 0) continue
      const most = greenAmptIncrement(soils[soil - 1]!, taken![i]!, dt, held)
      const gone = most < held ? most : held
      depth[i] = held - gone
      taken![i]! += gone
      sum += gone
    }
    this.infiltrated.add(sum * grid.cellSize ** 2)
  }

  private drain(dt: number): void {
    const { depth, grid } = this.scheme
    const most = this.problem.drains!.rate * dt
    let sum = 0
    for (let i = 0; i < grid.size; i++) {
      if (this.drains![i] !== 1) continue
      const held = depth[i]!
      const gone = most < held ? most : held
      depth[i] = held - gone
      sum += gone
    }
    this.drained.add(sum * grid.cellSize ** 2)
  }
}

/** Sets water down on a cell without momentum. @param volume m³ */
export function addWater(scheme: Scheme, index: number, volume: number): void {
  const { depth, velocityX, velocityY, grid } = scheme
  const before = depth[index]!
  const now = Math.max(0, before + volume / grid.cellSize ** 2)
  depth[index] = now
  if (volume > 0) {
    velocityX[index]! *= before / now
    velocityY[index]! *= before / now
  }
  scheme.touch(index)
}

/** Rain within a span, m. */
function rainWithin({ times, fallen }: Rainfall, from: number, to: number): number {
  return fallenAt(times, fallen, to) - fallenAt(times, fallen, from)
}

function fallenAt(times: ArrayLike<number>, fallen: ArrayLike<number>, time: number): number {
  const last = times.length - 1
  if (time <= times[0]!) return fallen[0]!
  if (time >= times[last]!) return fallen[last]!
  let i = 0
  while (times[i + 1]! < time) i++
  const share = (time - times[i]!) / (times[i + 1]! - times[i]!)
  return fallen[i]! + share * (fallen[i + 1]! - fallen[i]!)
}

/** Marks with the rim around; closed cells stay 0. */
function padded(
  { columns, rows, walls }: FloodProblem,
  stride: number,
  size: number,
  values: ArrayLike<number>,
): Uint8Array {
  const out = new Uint8Array(size)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      if (walls?.[cell] !== 1) out[(row + 1) * stride + column + 1] = values[cell]!
    }
  }
  return out
}

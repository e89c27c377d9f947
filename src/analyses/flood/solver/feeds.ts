import { ExactSum } from './exactSum'
import { addWater } from './exchange'
import { paddedIndex } from './grid'
import { GRAVITY, type FloodProblem, type Outlet, type Source } from './problem'
import type { Scheme } from './scheme'
import { isActive, seriesIntegral } from './series'

const ORIFICE = 0.6
/** Critical flow over a broad crest, Q = g^½ (2/3)^1.5 b H^1.5. */
const BROAD_CREST = Math.sqrt(GRAVITY) * (2 / 3) ** 1.5

/** Sources and outlets: water moved to and from single cells, once a step. */
export class Feeds {
  /** Net volume of the sources, m³. */
  readonly sources = new ExactSum()
  readonly ledAway = new ExactSum()
  private readonly cellsOf: Int32Array[]
  private readonly given: Source[]
  private readonly outlets: Outlet[]

  constructor(
    problem: FloodProblem,
    private readonly scheme: Scheme,
  ) {
    const { grid } = scheme
    this.given = problem.sources ?? []
    this.cellsOf = this.given.map(({ cells }) => Int32Array.from(cells, (cell) => paddedIndex(grid, cell)))
    this.outlets = (problem.outlets ?? []).map((outlet) => ({
      ...outlet,
      from: paddedIndex(grid, outlet.from),
      to: outlet.to < 0 ? -1 : paddedIndex(grid, outlet.to),
    }))
    for (const cells of this.cellsOf) for (const cell of cells) scheme.keepAwake(cell)
    for (const { to } of this.outlets) if (to >= 0) scheme.keepAwake(to)
  }

  isActive(from: number, to: number): boolean {
    return this.given.some(({ discharge }) => isActive(discharge, from, to))
  }

  over(from: number, to: number): void {
    this.given.forEach(({ discharge }, k) => {
      const volume = seriesIntegral(discharge, from, to)
      if (volume !== 0) this.feed(this.cellsOf[k]!, volume)
    })
    for (const outlet of this.outlets) this.lead(outlet, to - from)
  }

  private feed(cells: Int32Array, volume: number): void {
    const { depth, grid } = this.scheme
    const each = volume / cells.length
    for (const cell of cells) {
      const moved = Math.max(each, -depth[cell]! * grid.cellSize ** 2)
      addWater(this.scheme, cell, moved)
      this.sources.add(moved)
    }
  }

  private lead(outlet: Outlet, dt: number): void {
    const { depth, grid } = this.scheme
    const { from, to } = outlet
    const level = depth[from]! + grid.bed[from]!
    const sill = outlet.kind === 'orifice' ? outlet.invert : outlet.crest
    const downstream = to < 0 ? -Infinity : depth[to]! + grid.bed[to]!
    const head = level - Math.max(sill, outlet.kind === 'orifice' ? downstream : sill)
    if (head <= 0 || depth[from]! <= 0) return
    const discharge =
      outlet.kind === 'orifice'
        ? ORIFICE * outlet.area * Math.sqrt(2 * GRAVITY * head)
        : BROAD_CREST * outlet.width * head ** 1.5
    // No more than half of what stands over the sill in one step, so that the levels cannot swing past each other.
    const most = 0.5 * Math.min(head, depth[from]!) * grid.cellSize ** 2
    const volume = Math.min(discharge * dt, most)
    addWater(this.scheme, from, -volume)
    if (to < 0) this.ledAway.add(volume)
    else addWater(this.scheme, to, volume)
  }
}

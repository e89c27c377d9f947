import type { SolverGrid } from './grid'

const TILE_COLUMNS = 32
const TILE_ROWS = 8
/** Water moves two cells a step at most, a tile is eight deep: looking every third step leaves room. */
const LOOK_EVERY = 3

/**
 * Which parts of the grid can hold moving water: wet tiles and those around them. Dry ground costs one look at a tile
 * every third step.
 */
export class ActiveTiles {
  readonly across: number
  readonly down: number
  /** 1 = computed. Shape (down, across). */
  readonly active: Uint8Array
  /** Number of cells in active tiles. */
  activeCells = 0
  private readonly wet: Uint8Array
  private readonly kept: Uint8Array
  private readonly hasOpen: Uint8Array
  private readonly grid: SolverGrid
  private countdown = 0

  constructor(grid: SolverGrid) {
    this.grid = grid
    this.across = Math.ceil(grid.columns / TILE_COLUMNS)
    this.down = Math.ceil(grid.rows / TILE_ROWS)
    const count = this.across * this.down
    this.active = new Uint8Array(count)
    this.wet = new Uint8Array(count)
    this.kept = new Uint8Array(count)
    this.hasOpen = new Uint8Array(count)
    for (let i = 0; i < grid.size; i++) if (grid.closed[i] === 0) this.hasOpen[this.tileOf(i)] = 1
  }

  /** Keeps the tile of a cell awake for good: a source or a boundary may wet it at any step. */
  keepAwake(index: number): void {
    this.kept[this.tileOf(index)] = 1
    this.countdown = 0
  }

  /** Looks again before the next step. */
  lookAgain(): void {
    this.countdown = 0
  }

  /** @param clear  arrays to zero where a tile falls asleep */
  refresh(depth: Float64Array, clear: readonly Float64Array[]): void {
    if (this.countdown-- > 0) return
    this.countdown = LOOK_EVERY - 1
    const { across, down, wet, active, kept, hasOpen } = this
    for (let tile = 0; tile < wet.length; tile++) wet[tile] = kept[tile] === 1 || this.isWet(depth, tile) ? 1 : 0
    this.activeCells = 0
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across; x++) {
        const tile = y * across + x
        let isAwake = 0
        for (let ny = Math.max(0, y - 1); ny <= Math.min(down - 1, y + 1); ny++) {
          for (let nx = Math.max(0, x - 1); nx <= Math.min(across - 1, x + 1); nx++) isAwake |= wet[ny * across + nx]!
        }
        isAwake &= hasOpen[tile]!
        if (active[tile] === 1 && isAwake === 0) this.clearTile(tile, clear)
        active[tile] = isAwake
        if (isAwake === 1) this.activeCells += TILE_COLUMNS * TILE_ROWS
      }
    }
  }

  /**
   * Runs of columns to compute in a row, as padded columns [from, to), into `out`.
   *
   * @param first, last  rows of tiles whose runs are joined
   * @returns number of runs
   */
  runs(first: number, last: number, out: Int32Array): number {
    const { across, down, active } = this
    const { columns } = this.grid
    const top = Math.max(0, first)
    const bottom = Math.min(down - 1, last)
    let count = 0
    let isOpen = false
    for (let x = 0; x < across; x++) {
      let isAwake = 0
      for (let y = top; y <= bottom; y++) isAwake |= active[y * across + x]!
      if (isAwake === 1) {
        if (!isOpen) out[2 * count] = x * TILE_COLUMNS + 1
        out[2 * count + 1] = Math.min(columns, (x + 1) * TILE_COLUMNS) + 1
        isOpen = true
      } else if (isOpen) {
        count++
        isOpen = false
      }
    }
    return isOpen ? count + 1 : count
  }

  /** Row of tiles that holds a row of cells. */
  tileRow(row: number): number {
    return Math.floor(row / TILE_ROWS)
  }

  private tileOf(index: number): number {
    const { stride, columns, rows } = this.grid
    const row = Math.min(Math.max(Math.floor(index / stride) - 1, 0), rows - 1)
    const column = Math.min(Math.max((index % stride) - 1, 0), columns - 1)
    return Math.floor(row / TILE_ROWS) * this.across + Math.floor(column / TILE_COLUMNS)
  }

  private isWet(depth: Float64Array, tile: number): boolean {
    const { stride } = this.grid
    const [left, right, top, bottom] = this.bounds(tile)
    for (let row = top; row < bottom; row++) {
      for (let i = row * stride + left; i < row * stride + right; i++) if (depth[i]! > 0) return true
    }
    return false
  }

  private clearTile(tile: number, arrays: readonly Float64Array[]): void {
    const { stride } = this.grid
    const [left, right, top, bottom] = this.bounds(tile)
    for (const values of arrays) {
      for (let row = top; row < bottom; row++) values.fill(0, row * stride + left, row * stride + right)
    }
  }

  /** Padded columns [left, right) and rows [top, bottom). */
  private bounds(tile: number): [left: number, right: number, top: number, bottom: number] {
    const { columns, rows } = this.grid
    const y = Math.floor(tile / this.across)
    const x = tile - y * this.across
    return [
      x * TILE_COLUMNS + 1,
      Math.min(columns, (x + 1) * TILE_COLUMNS) + 1,
      y * TILE_ROWS + 1,
      Math.min(rows, (y + 1) * TILE_ROWS) + 1,
    ]
  }
}

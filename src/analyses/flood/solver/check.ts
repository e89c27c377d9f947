import { DataError } from '../../../foundation'
import { SIDES, type FloodProblem, type Series } from './problem'

/** Ground on earth lies within these heights, m. */
const HEIGHTS = { lowest: -500, highest: 9000 }
/** A cell that stands out from every neighbour by this much is a fault of the survey, m. */
const SPIKE = 100
/** Enough for the district at 2 m. */
const MOST_CELLS = 20_000_000

/**
 * Refuses a problem the solver would answer with nonsense. Names the field and the first cell; holes and spikes of the
 * terrain come with their count, so that one look tells a stray pixel from a missing tile.
 *
 * @throws DataError `flood-size`, `flood-shape`, `flood-value`, `bed-hole`, `bed-spike`, `level-below-bed`, `flood-series`,
 *         `flood-cell`, `flood-time`
 */
export function checkProblem(problem: FloodProblem): void {
  const { columns, rows, cellSize, duration } = problem
  if (!Number.isInteger(columns) || !Number.isInteger(rows) || columns < 1 || rows < 1 || columns * rows > MOST_CELLS) {
    throw new DataError(
      'flood-size',
      `columns × rows is ${columns} × ${rows}, expected whole numbers with a product of 1 … ${MOST_CELLS}`,
      { field: 'columns', columns, rows },
    )
  }
  requireWithin('cellSize', cellSize, 1e-3, 1e4)
  requireWithin('duration', duration, 0, 1e8)
  checkBed(problem)
  checkRaster(problem, 'walls', 0, 1)
  checkRaster(problem, 'depth', 0, 1e4)
  checkRaster(problem, 'unitDischargeX', -1e6, 1e6)
  checkRaster(problem, 'unitDischargeY', -1e6, 1e6)
  if (typeof problem.manningN === 'number') requireWithin('manningN', problem.manningN, 0, 10)
  else checkRaster(problem, 'manningN', 0, 10)
  if (problem.chezyC !== undefined) requireWithin('chezyC', problem.chezyC, 1, 1000)
  checkSides(problem)
  checkCells(problem)
  checkTimes(problem)
}

function checkBed({ columns, rows, bedElevation, walls }: FloodProblem): void {
  requireLength('bedElevation', bedElevation, columns * rows)
  let holes = 0
  let spikes = 0
  let firstHole = -1
  let firstSpike = -1
  for (let cell = 0; cell < columns * rows; cell++) {
    if (walls?.[cell] === 1) continue
    const z = bedElevation[cell]!
    if (!(z >= HEIGHTS.lowest && z <= HEIGHTS.highest)) {
      if (holes++ === 0) firstHole = cell
    } else if (isSpike(bedElevation, walls, columns, rows, cell)) {
      if (spikes++ === 0) firstSpike = cell
    }
  }
  if (holes > 0) {
    throw new DataError(
      'bed-hole',
      `bedElevation[${firstHole}] is ${bedElevation[firstHole]}, expected ${HEIGHTS.lowest} … ${HEIGHTS.highest} m; ` +
        `${holes} cells are like it: fill them or close them as walls`,
      { field: `bedElevation[${firstHole}]`, count: holes, ...place(firstHole, columns) },
    )
  }
  if (spikes > 0) {
    throw new DataError(
      'bed-spike',
      `bedElevation[${firstSpike}] is ${bedElevation[firstSpike]} m, more than ${SPIKE} m off every neighbour; ` +
        `${spikes} cells are like it: mend the terrain or close them as walls`,
      { field: `bedElevation[${firstSpike}]`, count: spikes, ...place(firstSpike, columns) },
    )
  }
}

function isSpike(
  bed: ArrayLike<number>,
  walls: ArrayLike<number> | undefined,
  columns: number,
  rows: number,
  cell: number,
): boolean {
  const column = cell % columns
  const row = (cell - column) / columns
  let neighbours = 0
  for (let k = 0; k < 4; k++) {
    const c = column + (k === 0 ? -1 : k === 1 ? 1 : 0)
    const r = row + (k === 2 ? -1 : k === 3 ? 1 : 0)
    if (c < 0 || r < 0 || c >= columns || r >= rows || walls?.[r * columns + c] === 1) continue
    const difference = Math.abs(bed[r * columns + c]! - bed[cell]!)
    if (difference <= SPIKE) return false
    if (difference > SPIKE) neighbours++
  }
  return neighbours >= 2
}

function checkRaster(
  problem: FloodProblem,
  field: 'walls' | 'depth' | 'unitDischargeX' | 'unitDischargeY' | 'manningN',
  least: number,
  most: number,
): void {
  const values = problem[field] as ArrayLike<number> | undefined
  if (values === undefined) return
  requireLength(field, values, problem.columns * problem.rows)
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell]!
    if (value >= least && value <= most && (field !== 'walls' || Number.isInteger(value))) continue
    throw new DataError('flood-value', `${field}[${cell}] is ${value}, expected ${least} … ${most}`, {
      field: `${field}[${cell}]`,
      ...place(cell, problem.columns),
    })
  }
}

function checkSides({ boundaries, columns, rows, bedElevation, walls }: FloodProblem): void {
  for (const side of SIDES) {
    const boundary = boundaries[side]
    const field = `boundaries.${side}`
    if (boundary === 'wall' || boundary === 'open') continue
    if ('discharge' in boundary) {
      checkSeries(`${field}.discharge`, boundary.discharge, 0)
      continue
    }
    checkSeries(`${field}.level`, boundary.level, HEIGHTS.lowest)
    let lowest = Infinity
    const length = side === 'west' || side === 'east' ? rows : columns
    for (let k = 0; k < length; k++) {
      const column = side === 'west' ? 0 : side === 'east' ? columns - 1 : k
      const row = side === 'north' ? 0 : side === 'south' ? rows - 1 : k
      const cell = row * columns + column
      if (walls?.[cell] !== 1) lowest = Math.min(lowest, bedElevation[cell]!)
    }
    const values = Array.from(boundary.level.values)
    const highest = values.reduce((most, value) => Math.max(most, value), -Infinity)
    if (highest < lowest) {
      throw new DataError(
        'level-below-bed',
        `${field}.level reaches ${highest} m, the lowest bed of that side is ${lowest} m; raise the level or leave the side open`,
        { field: `${field}.level`, highest, lowest },
      )
    }
  }
}

function checkCells(problem: FloodProblem): void {
  const { columns, rows, walls, sources = [], gauges = [], outlets = [], roofs, soilOf, drains } = problem
  const requireCell = (field: string, cell: number, mayBeOutside = false) => {
    if (mayBeOutside && cell === -1) return
    if (Number.isInteger(cell) && cell >= 0 && cell < columns * rows && walls?.[cell] !== 1) return
    const found = walls?.[cell] === 1 ? 'a closed cell' : 'outside the grid'
    throw new DataError(
      'flood-cell',
      `${field} is ${cell}, ${found}; expected an open cell 0 … ${columns * rows - 1}`,
      {
        field,
        cell,
      },
    )
  }
  sources.forEach(({ cells, discharge }, k) => {
    if (cells.length === 0) {
      throw new DataError('flood-cell', `sources[${k}].cells is empty, expected at least one cell`, {
        field: `sources[${k}].cells`,
      })
    }
    for (let c = 0; c < cells.length; c++) requireCell(`sources[${k}].cells[${c}]`, cells[c]!)
    checkSeries(`sources[${k}].discharge`, discharge, -1e9)
  })
  for (let k = 0; k < gauges.length; k++) requireCell(`gauges[${k}]`, gauges[k]!)
  outlets.forEach(({ from, to }, k) => {
    requireCell(`outlets[${k}].from`, from)
    requireCell(`outlets[${k}].to`, to, true)
  })
  for (let k = 0; k < (roofs?.count ?? 0); k++) requireCell(`roofs.outfall[${k}]`, roofs!.outfall[k]!, true)
  if (soilOf !== undefined) requireLength('soilOf', soilOf, columns * rows)
  if (drains !== undefined) requireLength('drains.cells', drains.cells, columns * rows)
}

function checkTimes({ outputTimes = [], duration, rain }: FloodProblem): void {
  for (let k = 0; k < outputTimes.length; k++) {
    const time = outputTimes[k]!
    const last = k === 0 ? 0 : outputTimes[k - 1]!
    if (time >= last && time <= duration && !(k > 0 && time === last)) continue
    throw new DataError('flood-time', `outputTimes[${k}] is ${time} s, expected ascending times 0 … ${duration} s`, {
      field: `outputTimes[${k}]`,
    })
  }
  if (rain === undefined) return
  checkSeries('rain', { times: rain.times, values: rain.fallen }, 0)
  for (let k = 1; k < rain.times.length; k++) {
    if (rain.fallen[k]! >= rain.fallen[k - 1]! && rain.times[k]! > rain.times[k - 1]!) continue
    throw new DataError('flood-series', `rain.fallen[${k}] is ${rain.fallen[k]}, expected no less than before it`, {
      field: `rain.fallen[${k}]`,
    })
  }
}

function checkSeries(field: string, { times, values }: Series, least: number): void {
  if (times.length === 0 || times.length !== values.length) {
    throw new DataError(
      'flood-series',
      `${field} has ${times.length} times and ${values.length} values, expected as many`,
      {
        field,
      },
    )
  }
  for (let k = 0; k < times.length; k++) {
    if (!Number.isFinite(times[k]) || (k > 0 && times[k]! < times[k - 1]!)) {
      throw new DataError('flood-series', `${field}.times[${k}] is ${times[k]}, expected ascending seconds`, {
        field: `${field}.times[${k}]`,
      })
    }
    if (!Number.isFinite(values[k]) || values[k]! < least) {
      throw new DataError('flood-series', `${field}.values[${k}] is ${values[k]}, expected at least ${least}`, {
        field: `${field}.values[${k}]`,
      })
    }
  }
}

function requireLength(field: string, values: ArrayLike<number>, length: number): void {
  if (values.length === length) return
  throw new DataError('flood-shape', `${field} has ${values.length} values, expected ${length} (rows × columns)`, {
    field,
  })
}

function requireWithin(field: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return
  throw new DataError('flood-value', `${field} is ${value}, expected ${least} … ${most}`, { field })
}

function place(cell: number, columns: number): { column: number; row: number } {
  return { column: cell % columns, row: Math.floor(cell / columns) }
}

import { fieldsOf, type Fields } from '../../../foundation'
import { SIDES, type Boundary, type FloodFrame, type FloodProblem, type Side, type Source } from '../solver/problem'
import { solveFlood } from '../solver/solve'
import { cellFrom, numbers, refuse, seriesFrom } from './readFields'

/**
 * `flood.solve`: the solver on rasters. Sides that are not named are walls. A run that had to stop answers with `stopped`
 * (reason, step, column, row) and the last good frame.
 */
export async function answerSolve(request: unknown): Promise<unknown> {
  const { problem, gaugeNames } = readProblem(request)
  const result = await solveFlood(problem)
  return {
    columns: result.columns,
    rows: result.rows,
    cellSize: result.cellSize,
    frames: result.frames.map(writeFrame),
    gauges: result.gauges.map((gauge, k) => ({
      id: gaugeNames[k],
      column: gauge.cell % result.columns,
      row: Math.floor(gauge.cell / result.columns),
      ...gauge,
    })),
    maximumDepth: Array.from(result.maximumDepth),
    maximumSpeed: Array.from(result.maximumSpeed),
    maximumHazard: Array.from(result.maximumHazard),
    arrivalTime: Array.from(result.arrivalTime, (time) => (Number.isNaN(time) ? null : time)),
    steps: result.steps,
    massError: result.ledger.relativeError,
    ledger: result.ledger,
    stopped: result.stopped ?? null,
  }
}

function writeFrame({ time, depth, unitDischargeX, unitDischargeY }: FloodFrame): unknown {
  return {
    time,
    depth: Array.from(depth),
    unitDischargeX: Array.from(unitDischargeX),
    unitDischargeY: Array.from(unitDischargeY),
  }
}

function readProblem(request: unknown): { problem: FloodProblem; gaugeNames: string[] } {
  const fields = fieldsOf(request)
  const columns = fields.number('columns', { from: 1, to: 20_000, isWhole: true })
  const rows = fields.number('rows', { from: 1, to: 20_000, isWhole: true })
  const length = columns * rows
  const raster = (name: string) => (fields.has(name) ? numbers(fields, name, { length }) : undefined)
  const gauges = fields.has('gauges') ? fields.list('gauges') : []
  const problem: FloodProblem = {
    columns,
    rows,
    cellSize: fields.number('cellSize', { from: 1e-3, to: 1e4 }),
    bedElevation: numbers(fields, 'bedElevation', { length, mayBeUnknown: true }),
    walls: raster('walls'),
    manningN: Array.isArray((request as { manningN?: unknown }).manningN)
      ? numbers(fields, 'manningN', { length })
      : fields.number('manningN', { from: 0, to: 10, otherwise: 0 }),
    depth: raster('depth'),
    unitDischargeX: raster('unitDischargeX'),
    unitDischargeY: raster('unitDischargeY'),
    boundaries: readSides(fields, request),
    sources: readSources(fields, columns, rows),
    duration: fields.number('duration', { from: 0, to: 1e8 }),
    outputTimes: fields.has('outputTimes') ? numbers(fields, 'outputTimes') : undefined,
    gauges: gauges.map((gauge, k) => cellFrom(gauge, `gauges[${k}]`, columns, rows)),
    scheme: fields.oneOf('scheme', ['shallowWater', 'localInertial'], 'shallowWater'),
    ...(fields.has('chezyC') && { chezyC: fields.number('chezyC', { from: 1, to: 1000 }) }),
    ...(fields.has('gaugeInterval') && { gaugeInterval: fields.number('gaugeInterval', { from: 0, to: 1e6 }) }),
    ...(fields.has('arrivalDepth') && { arrivalDepth: fields.number('arrivalDepth', { from: 0, to: 100 }) }),
    ...(fields.has('longestStep') && { longestStep: fields.number('longestStep', { from: 1e-6, to: 1e3 }) }),
    ...readLosses(fields, length),
  }
  fields.finish()
  return { problem, gaugeNames: gauges.map((gauge, k) => (gauge as { id?: unknown } | null)?.id?.toString() ?? `${k}`) }
}

function readSides(fields: Fields, request: unknown): Record<Side, Boundary> {
  const sides: Record<Side, Boundary> = { west: 'wall', east: 'wall', north: 'wall', south: 'wall' }
  if (!fields.has('boundaries')) return sides
  const given = fields.record('boundaries')
  const values = (request as { boundaries: Record<string, unknown> }).boundaries
  for (const side of SIDES) {
    if (!given.has(side)) continue
    const value = values[side]
    if (value === 'wall' || value === 'open') {
      given.oneOf(side, ['wall', 'open'])
      sides[side] = value
      continue
    }
    const place = `boundaries.${side}`
    if (typeof value !== 'object') throw refuse(place, value, '"wall", "open", { level } or { discharge }')
    const imposed = given.record(side)
    const { level, discharge } = value as { level?: unknown; discharge?: unknown }
    if (imposed.has('level') === imposed.has('discharge')) {
      throw refuse(place, value, '"wall", "open", { level } or { discharge }')
    }
    sides[side] =
      level !== undefined
        ? { level: seriesFrom(level, `${place}.level`) }
        : { discharge: seriesFrom(discharge, `${place}.discharge`) }
  }
  given.finish()
  return sides
}

function readSources(fields: Fields, columns: number, rows: number): Source[] {
  if (!fields.has('sources')) return []
  return fields.list('sources').map((value, k) => {
    const path = `sources[${k}]`
    const { cells, cell, column, row, discharge } = fieldsAsRecord(value, path)
    const given = cells ?? [cell ?? { column, row }]
    if (!Array.isArray(given) || given.length === 0) throw refuse(`${path}.cells`, given, 'a list of cells')
    return {
      cells: given.map((each: unknown, i) =>
        cellFrom(each, cells === undefined ? path : `${path}.cells[${i}]`, columns, rows),
      ),
      discharge: seriesFrom(discharge, `${path}.discharge`),
    }
  })
}

function fieldsAsRecord(value: unknown, path: string): Record<string, unknown> {
  const known = ['id', 'cells', 'cell', 'column', 'row', 'discharge']
  const fields = fieldsOf(value, path)
  const record = value as Record<string, unknown>
  const stray = Object.keys(record).find((name) => !known.includes(name))
  if (stray !== undefined) throw refuse(`${fields.path}.${stray}`, record[stray], 'nothing: there is no such field')
  return record
}

/** Rain, soils and drains, all optional. */
function readLosses(fields: Fields, length: number): Partial<FloodProblem> {
  const losses: Partial<FloodProblem> = {}
  if (fields.has('rain')) {
    const rain = fields.record('rain')
    losses.rain = { times: numbers(rain, 'times'), fallen: numbers(rain, 'fallen') }
    rain.finish()
  }
  if (fields.has('soils')) {
    losses.soils = fields.list('soils', 255).map((value, k) => readSoil(fieldsOf(value, `soils[${k}]`)))
    losses.soilOf = numbers(fields, 'soilOf', { length })
    losses.soilOf = Uint8Array.from(losses.soilOf as Float64Array, (soil, cell) => {
      if (Number.isInteger(soil) && soil >= 0 && soil <= losses.soils!.length) return soil
      throw refuse(`soilOf[${cell}]`, soil, `0 (sealed) … ${losses.soils!.length}`)
    })
  }
  if (fields.has('drains')) {
    const drains = fields.record('drains')
    losses.drains = {
      rate: drains.number('rate', { from: 0, to: 1 }),
      cells: drains.has('cells') ? numbers(drains, 'cells', { length }) : new Uint8Array(length).fill(1),
    }
    drains.finish()
  }
  return losses
}

/** A soil in SI units: m/s, m, share, m. */
export function readSoil(fields: Fields): NonNullable<FloodProblem['soils']>[number] {
  const soil = {
    conductivity: fields.number('conductivity', { from: 0, to: 1 }),
    suction: fields.number('suction', { from: 0, to: 100 }),
    moistureDeficit: fields.number('moistureDeficit', { from: 0, to: 1 }),
    ...(fields.has('storage') && { storage: fields.number('storage', { from: 0, to: 1000 }) }),
  }
  fields.finish()
  return soil
}

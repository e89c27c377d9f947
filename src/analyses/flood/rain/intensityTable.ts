import { DataError } from '../../../foundation'
import type { IntensityCurve } from './storms'

/** Durations of MGM's tables, min. */
const STANDARD_DURATIONS = [5, 10, 15, 30, 60, 120, 180, 240, 300, 360, 480, 720, 1080, 1440] as const

/** An official table of depth by duration and return period. */
export interface IntensityTable {
  station: string
  source: string
  /** min */
  durations: number[]
  /** years */
  returnPeriods: number[]
  /** mm/h; shape (return periods, durations). */
  intensities: number[][]
  curves: FittedCurve[]
}

export interface FittedCurve {
  returnPeriod: number
  curve: IntensityCurve
  /** Fitted over given, as a natural logarithm; shape (durations). */
  residuals: number[]
}

/** No layer may be named by a return period before a table is loaded; MGM's is asked for, not public. */
export type IntensityTableState = { state: 'notLoaded' } | { state: 'loaded'; table: IntensityTable }

export const NO_INTENSITY_TABLE: IntensityTableState = { state: 'notLoaded' }

/**
 * Reads a station's table from CSV: heading `minutes,2,5,10,…` (return periods in years), then a row of intensities in
 * mm/h per duration; lines with `#` are remarks.
 *
 * @throws DataError `intensity-table` with line and column
 */
export function readIntensityTable(
  text: string,
  options: { file: string; station: string; source: string },
): IntensityTableState {
  const { file, station, source } = options
  const rows = text
    .split(/\r?\n/)
    .map((line, index) => ({
      fields: line.split(',').map((field) => field.trim()),
      line: index + 1,
      text: line.trim(),
    }))
    .filter((row) => row.text !== '' && !row.text.startsWith('#'))
  const fault = (line: number, column: number, found: string, expected: string): never => {
    throw new DataError(
      'intensity-table',
      `${file}:${line}:${column}: "${found}", expected ${expected}; mend the table`,
      { file, line, column, found, expected },
    )
  }
  const heading = rows.shift()
  if (heading === undefined || heading.fields[0] !== 'minutes' || heading.fields.length < 2) {
    return fault(heading?.line ?? 1, 1, heading?.fields[0] ?? '', '"minutes" and return periods in years')
  }
  const positive = (field: string, line: number, column: number): number => {
    const value = field === '' ? Number.NaN : Number(field)
    return Number.isFinite(value) && value > 0
      ? value
      : fault(line, column, field, 'a number above 0 with a decimal point')
  }
  const returnPeriods = heading.fields.slice(1).map((field, i) => positive(field, heading.line, i + 2))
  const durations: number[] = []
  const intensities: number[][] = returnPeriods.map(() => [])
  for (const { fields, line } of rows) {
    if (fields.length !== heading.fields.length)
      fault(line, fields.length, fields.join(','), `${heading.fields.length} fields`)
    const duration = positive(fields[0]!, line, 1)
    if (durations.length > 0 && duration <= durations[durations.length - 1]!)
      fault(line, 1, fields[0]!, 'a longer duration than above')
    durations.push(duration)
    returnPeriods.forEach((_, k) => intensities[k]!.push(positive(fields[k + 1]!, line, k + 2)))
  }
  if (durations.length < 4)
    fault(heading.line, 1, `${durations.length} durations`, `at least 4, as in ${STANDARD_DURATIONS.join(' ')}`)
  const curves = returnPeriods.map((returnPeriod, k) => ({
    returnPeriod,
    ...fitIntensityCurve(durations, intensities[k]!),
  }))
  return { state: 'loaded', table: { station, source, durations, returnPeriods, intensities, curves } }
}

/**
 * Fits i = a / (t + b)^c by least squares in log i. For a given b it is a straight line; b is sought by golden section.
 *
 * @param durations    min
 * @param intensities  mm/h
 */
function fitIntensityCurve(
  durations: readonly number[],
  intensities: readonly number[],
): { curve: IntensityCurve; residuals: number[] } {
  let low = 0
  let high = 120
  const ratio = (Math.sqrt(5) - 1) / 2
  for (let round = 0; round < 80; round++) {
    const p = high - ratio * (high - low)
    const q = low + ratio * (high - low)
    if (fitLine(durations, intensities, p).miss <= fitLine(durations, intensities, q).miss) high = q
    else low = p
  }
  const { curve } = fitLine(durations, intensities, (low + high) / 2)
  const residuals = durations.map((t, k) => Math.log(curve.a / (t + curve.b) ** curve.c / intensities[k]!))
  return { curve, residuals }
}

function fitLine(
  durations: readonly number[],
  intensities: readonly number[],
  b: number,
): { curve: IntensityCurve; miss: number } {
  const n = durations.length
  let sx = 0
  let sy = 0
  let sxx = 0
  let sxy = 0
  for (let k = 0; k < n; k++) {
    const x = Math.log(durations[k]! + b)
    const y = Math.log(intensities[k]!)
    sx += x
    sy += y
    sxx += x * x
    sxy += x * y
  }
  const slope = (n * sxy - sx * sy) / (n * sxx - sx * sx)
  const height = (sy - slope * sx) / n
  let miss = 0
  for (let k = 0; k < n; k++) miss += (height + slope * Math.log(durations[k]! + b) - Math.log(intensities[k]!)) ** 2
  return { curve: { a: Math.exp(height), b, c: -slope }, miss }
}

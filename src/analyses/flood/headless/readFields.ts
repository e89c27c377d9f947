import { DataError, fieldsOf, type Fields } from '../../../foundation'
import type { Series } from '../solver/problem'
import { constantSeries } from '../solver/series'

/** Most values of a raster in a request. */
const MOST_VALUES = 20_000_000

/** A refusal of one field of a request. */
export function refuse(field: string, found: unknown, expected: string): DataError {
  const shown = found === undefined ? 'missing' : (JSON.stringify(found) ?? String(found)).slice(0, 80)
  return new DataError('request-invalid', `${field} is ${shown}, expected ${expected}`, { field, expected })
}

/** A list of numbers; `null` is a value nobody knows (NaN), where the field allows it. */
export function numbers(
  fields: Fields,
  name: string,
  options: { length?: number; mayBeUnknown?: boolean } = {},
): Float64Array {
  const place = fields.path === '' ? name : `${fields.path}.${name}`
  const list = fields.list(name, MOST_VALUES)
  if (options.length !== undefined && list.length !== options.length) {
    throw refuse(place, `a list of ${list.length}`, `a list of ${options.length}`)
  }
  return Float64Array.from(list, (value, i) => {
    if (typeof value === 'number') return value
    if (value === null && options.mayBeUnknown === true) return Number.NaN
    throw refuse(`${place}[${i}]`, value, 'a number')
  })
}

/** A quantity over time: one number, `[[seconds, value], …]` or `{ times, values }`. */
export function seriesFrom(value: unknown, path: string): Series {
  if (typeof value === 'number' && Number.isFinite(value)) return constantSeries(value)
  if (Array.isArray(value)) {
    const pairs = value.map((pair: unknown, i) => {
      const [time, amount] = Array.isArray(pair) ? (pair as unknown[]) : []
      if (typeof time === 'number' && typeof amount === 'number') return [time, amount] as const
      throw refuse(`${path}[${i}]`, pair, '[seconds, value]')
    })
    return { times: pairs.map(([time]) => time), values: pairs.map(([, amount]) => amount) }
  }
  if (typeof value !== 'object' || value === null) {
    throw refuse(path, value, 'a number, [[seconds, value], …] or { times, values }')
  }
  const fields = fieldsOf(value, path)
  const series = { times: numbers(fields, 'times'), values: numbers(fields, 'values') }
  fields.finish()
  return series
}

/** A cell: its index, `[column, row]` or `{ column, row }`; rows count from the north. */
export function cellFrom(value: unknown, path: string, columns: number, rows: number): number {
  const isWithin = (index: unknown, count: number): index is number =>
    typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < count
  if (isWithin(value, columns * rows)) return value
  const { column, row } = Array.isArray(value)
    ? { column: value[0] as unknown, row: value[1] as unknown }
    : ((value ?? {}) as { column?: unknown; row?: unknown })
  if (isWithin(column, columns) && isWithin(row, rows)) return row * columns + column
  throw refuse(path, value, `a cell in ${columns} × ${rows}: an index, [column, row] or { column, row }`)
}

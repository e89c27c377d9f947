import { DataError } from '../../../foundation'

/** A grid in geographic coordinates: values at cell centres, rows from the north, columns from the west. */
export interface ElevationCells {
  /** Latitude of the first row, degrees. */
  north: number
  /** Longitude of the first column, degrees. */
  west: number
  /** Degrees between rows and between columns. */
  step: number
  rows: number
  columns: number
  /** Orthometric height, metres, negative = bed of sea or lake; shape (rows, columns). */
  values: Float64Array
}

/**
 * Parses `elevation.csv`, whose `# name: value` lines place the grid.
 *
 * @throws DataError `asset-invalid` with every fault of the file
 */
export function parseElevation(file: string, text: string): ElevationCells {
  const faults: string[] = []
  const lines = text.split(/\r?\n/)
  const placed = (name: string): number => {
    const found = lines
      .map((line) => new RegExp(`^# ${name}: *(\\S+)$`).exec(line)?.[1])
      .find((value) => value !== undefined)
    const value = Number(found)
    if (found === undefined || !Number.isFinite(value))
      faults.push(`"# ${name}: …" is ${found ?? 'missing'}, expected a number`)
    return value
  }
  const [north, west, step, rows, columns] = ['north', 'west', 'step', 'rows', 'columns'].map(placed) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const body = lines
    .map((content, i) => ({ content, line: i + 1 }))
    .filter(({ content }) => content !== '' && !content.startsWith('#'))
  if (body.length !== rows) faults.push(`${body.length} rows of values, expected ${rows}`)
  const values: number[] = []
  for (const { content, line } of body) {
    const row = content.split(',').map((value) => (value.trim() === '' ? NaN : Number(value)))
    if (row.length !== columns) faults.push(`line ${line}: ${row.length} values, expected ${columns}`)
    if (!row.every(Number.isFinite)) faults.push(`line ${line}: a value is not a number`)
    values.push(...row)
  }
  if (faults.length > 0) throw new DataError('asset-invalid', `${file}: ${faults.join('; ')}`, { file, faults })
  return { north, west, step, rows, columns, values: Float64Array.from(values) }
}

import { invariant } from '../../../foundation'

/** A coefficient table as its file keeps it: the paper's own symbols over rows; the first column names the row. */
interface TableFile {
  columns: string[]
  rows: (string | number)[][]
}

/**
 * The rows of a coefficient table by their names, each as symbol → number.
 *
 * @param keys  how many leading columns make up the name; they are joined by a space
 */
export function coefficientRows(table: TableFile, keys = 1): Map<string, Record<string, number>> {
  const rows = new Map<string, Record<string, number>>()
  for (const row of table.rows) {
    const name = row.slice(0, keys).join(' ')
    invariant(row.length === table.columns.length && !rows.has(name), `coefficient table: row "${name}" is not whole`)
    rows.set(name, Object.fromEntries(table.columns.slice(keys).map((column, i) => [column, row[i + keys] as number])))
  }
  return rows
}

import { DataError, type Fields } from '../../../foundation'
import { graphOf, type Graph } from '../graph/graph'

/** Most entries a request may hold. */
export const MOST = 1_000_000

/** A graph as a request names it. */
interface NamedGraph {
  graph: Graph
  /** Seconds by arc code, Infinity = cannot be walked; shape (edgeCount, 2). */
  costs: Float64Array
  /** Number of a node that the request names. */
  nodeOf(name: unknown, field: string): number
  /** How the request names a node. */
  nameOf(node: number): string | number
}

/**
 * `nodes`: how many (named 0, 1, …) or a list of names; `edges`: `[from, to, seconds, backSeconds]`, null = cannot be
 * walked that way.
 */
export function readGraph(fields: Fields, request: object): NamedGraph {
  const names = readNames(fields, request)
  const numbers = new Map<unknown, number>(names.map((name, i) => [name, i]))
  if (numbers.size < names.length) throw refusal('nodes', 'has a name twice, expected each once')
  const nodeOf = (name: unknown, field: string): number => {
    const node = numbers.get(name)
    if (node === undefined) throw refusal(field, `is ${JSON.stringify(name) ?? 'missing'}, expected the name of a node`)
    return node
  }
  const rows = fields.list('edges', MOST)
  const from = new Uint32Array(rows.length)
  const to = new Uint32Array(rows.length)
  const costs = new Float64Array(2 * rows.length)
  rows.forEach((row, e) => {
    const field = `edges[${e}]`
    if (!Array.isArray(row) || row.length !== 4) throw refusal(field, 'is not [from, to, seconds, backSeconds]')
    from[e] = nodeOf(row[0], `${field}[0]`)
    to[e] = nodeOf(row[1], `${field}[1]`)
    costs[2 * e] = readSeconds(row[2], `${field}[2]`)
    costs[2 * e + 1] = readSeconds(row[3], `${field}[3]`)
  })
  return { graph: graphOf(names.length, from, to), costs, nodeOf, nameOf: (node) => names[node] as string | number }
}

/** Seconds ≥ 0; null = no way, as Infinity. */
function readSeconds(value: unknown, field: string): number {
  if (value === null) return Infinity
  if (typeof value === 'number' && value >= 0) return value
  throw refusal(field, `is ${JSON.stringify(value) ?? 'missing'}, expected seconds from 0, or null where there is no way`)
}

/** A list of numbers ≥ 0. */
export function readAmounts(fields: Fields, name: string): Float64Array {
  return Float64Array.from(fields.list(name, MOST), (value, i) => {
    if (typeof value === 'number' && value >= 0) return value
    throw refusal(`${name}[${i}]`, `is ${JSON.stringify(value) ?? 'missing'}, expected a number from 0`)
  })
}

/** A matrix of costs ≥ 0, null = no way. */
export function readMatrix(fields: Fields, name: string, rows: number, columns: number): Float64Array {
  const matrix = new Float64Array(rows * columns)
  const found = fields.list(name, MOST)
  if (found.length !== rows) throw refusal(name, `has ${found.length} rows, expected ${rows}`)
  found.forEach((row: unknown, i) => {
    if (!Array.isArray(row) || row.length !== columns) throw refusal(`${name}[${i}]`, `is not a row of ${columns}`)
    row.forEach((value: unknown, j) => (matrix[i * columns + j] = readSeconds(value, `${name}[${i}][${j}]`)))
  })
  return matrix
}

export function refusal(field: string, message: string): DataError {
  return new DataError('request-invalid', `${field} ${message}`, { field })
}

function readNames(fields: Fields, request: object): (string | number)[] {
  if (!('nodes' in request) || !Array.isArray(request.nodes)) {
    return Array.from({ length: fields.number('nodes', { from: 0, to: MOST, isWhole: true }) }, (_, i) => i)
  }
  return fields.list('nodes', MOST).map((name, i) => {
    if (typeof name === 'string' || typeof name === 'number') return name
    throw refusal(`nodes[${i}]`, 'is no name, expected a text or a number')
  })
}

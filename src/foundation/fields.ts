import { DataError } from './errors'

/**
 * Reads the fields of a request that somebody wrote by hand or by program: each one by name, with what is expected of it,
 * so that a refusal names the field, what stood there and what should. `finish` refuses what nobody asked for: a
 * misspelt option is a fault, not a default.
 */
export interface Fields {
  readonly path: string
  has(name: string): boolean
  number(name: string, limits: { from: number; to: number; isWhole?: boolean; otherwise?: number }): number
  text(name: string, otherwise?: string): string
  oneOf<const Name extends string>(name: string, names: readonly Name[], otherwise?: Name): Name
  flag(name: string): boolean | undefined
  record(name: string): Fields
  list(name: string, most?: number): unknown[]
  /** @throws DataError `request-invalid` if a field is left that nothing has read */
  finish(): void
}

/**
 * @param path  where the value stands, as in `cases[3]`; empty for the request itself
 * @throws DataError `request-invalid` with `context.field`, here and from every method
 */
export function fieldsOf(value: unknown, path = ''): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refusal(path || 'request', value, 'an object')
  const entries = new Map(Object.entries(value))
  const read = new Set<string>()
  const place = (name: string) => (path === '' ? name : `${path}.${name}`)
  const take = (name: string): unknown => {
    read.add(name)
    return entries.get(name)
  }
  return {
    path,
    has: (name) => entries.get(name) !== undefined,
    number(name, { from, to, isWhole = false, otherwise }) {
      const found = take(name) ?? otherwise
      const isFine = typeof found === 'number' && found >= from && found <= to && (!isWhole || Number.isInteger(found))
      if (!isFine) throw refusal(place(name), found, `${isWhole ? 'a whole number' : 'a number'} from ${from} to ${to}`)
      return found
    },
    text(name, otherwise) {
      const found = take(name) ?? otherwise
      if (typeof found !== 'string' || found === '') throw refusal(place(name), found, 'a text')
      return found
    },
    oneOf(name, names, otherwise) {
      const found = take(name) ?? otherwise
      const known = names.find((each) => each === found)
      if (known === undefined) throw refusal(place(name), found, `one of ${names.join(', ')}`)
      return known
    },
    flag(name) {
      const found = take(name)
      if (found === undefined || found === null) return undefined
      if (typeof found !== 'boolean') throw refusal(place(name), found, 'true or false')
      return found
    },
    record: (name) => fieldsOf(take(name), place(name)),
    list(name, most = 100_000) {
      const found = take(name)
      if (!Array.isArray(found) || found.length > most) throw refusal(place(name), found, `a list of at most ${most}`)
      return found
    },
    finish() {
      const left = [...entries.keys()].find((name) => !read.has(name))
      if (left !== undefined) throw refusal(place(left), entries.get(left), 'nothing: there is no such field')
    },
  }
}

function refusal(field: string, value: unknown, expected: string): DataError {
  const shown = value === undefined ? 'missing' : (JSON.stringify(value) ?? String(value)).slice(0, 80)
  return new DataError('request-invalid', `${field} is ${shown}, expected ${expected}`, { field, expected })
}

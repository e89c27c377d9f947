/**
 * Two kinds of failure, never mixed (house rule 6).
 *
 * `invariant` is for our own mistakes: nobody catches it to go on. `DataError` is for something wrong in a file, a
 * request or an answer: it is caught where a person can act, and every interface language writes its own sentence
 * from `code` and `context`. The English `message` is for logs and the command line.
 */

/** Where a fault lies, in the terms of the input's own format. Indices count from 0, lines and columns from 1. */
export interface FaultPlace {
  /** File name as the user gave it, never an absolute path of ours. */
  file?: string
  /** Index of the feature or record, from 0. */
  feature?: number
  /** The source's own identifier of that feature. */
  id?: string
  /** Path inside the feature, as in `geometry.coordinates[0][5][1]` or `properties.storeys`. */
  field?: string
  line?: number
  column?: number
}

/** Plain data only: it crosses workers and is written to reports. */
export type FaultContext = FaultPlace & Record<string, unknown>

/** Something wrong in what came from outside. `code` is stable, one per cause, e.g. `footprint-unclosed`. */
export class DataError extends Error {
  override readonly name = 'DataError'
  constructor(
    readonly code: string,
    message: string,
    readonly context: FaultContext = {},
  ) {
    super(message)
  }
}

/**
 * Writes the place of a fault the way all our messages do: `buildings.geojson, feature 812 (id "b-7f3a"), field`.
 *
 * @returns the place without trailing colon; empty if nothing is known
 */
export function describePlace(place: FaultPlace): string {
  const parts: string[] = []
  if (place.file !== undefined) {
    const position =
      place.line === undefined ? '' : `:${place.line}${place.column === undefined ? '' : `:${place.column}`}`
    parts.push(place.file + position)
  }
  if (place.feature !== undefined) {
    parts.push(`feature ${place.feature}${place.id === undefined ? '' : ` (id ${JSON.stringify(place.id)})`}`)
  }
  if (place.field !== undefined) parts.push(place.field)
  return parts.join(', ')
}

/** Throws when one of our own assumptions does not hold. Never used on input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`)
}

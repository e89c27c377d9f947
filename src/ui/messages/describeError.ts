import { DataError } from '../../foundation'
import type { Messages } from './useMessages'
import { tr, type MessageId } from './tr'

/** What the screen says about a failure: a sentence with what to do, and the code for the staff. */
export interface ErrorWords {
  sentence: string
  /** Stable code of a `DataError`; null for a mistake of ours. */
  code: string | null
}

/**
 * Writes an error for the reader from its code and context; never its message, which is for logs.
 *
 * @param incident  short id under which the log keeps a mistake of ours
 */
export function describeError(error: unknown, messages: Pick<Messages, 'say'>, incident: string): ErrorWords {
  if (error instanceof DataError) {
    const id = `error.${error.code}`
    const known = id in tr ? (id as MessageId) : 'error.unknown'
    return { sentence: messages.say(known, plainValues(error.context)), code: error.code }
  }
  return { sentence: messages.say('error.unexpected', { id: incident }), code: null }
}

/** Values a sentence may need; a gap in the context must not become a gap in the screen. */
function plainValues(context: Record<string, unknown>): Record<string, string | number> {
  const values: Record<string, string | number> = { id: '?', file: '?', status: '?', seconds: '?', columnName: '?' }
  for (const [key, value] of Object.entries(context)) {
    if (typeof value === 'string' || typeof value === 'number') values[key] = value
  }
  return values
}

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataError } from '../../foundation'
import { projectRoot } from '../bundle'
import { EXIT, exitCodeOf } from './exitCodes'

/**
 * Says on stderr what went wrong, for the person at the terminal: the sentence of a fault, what to do about the
 * environment, or, for a mistake of ours, a short id under which the details are kept.
 *
 * @returns the exit code
 */
export function reportFailure(error: unknown): number {
  const code = exitCodeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof DataError) console.error(message)
  else if (code === EXIT.environment)
    console.error(`${systemCode(error)}: the file system refused; check free space and rights, then run again`)
  else console.error(`this is a mistake of ours, not of your files; please report it with the id ${keepDetails(error)}`)
  return code
}

/** A description for --json. */
export function failureAsData(error: unknown): Record<string, unknown> {
  if (error instanceof DataError) return { ok: false, code: error.code, message: error.message, ...error.context }
  return { ok: false, code: exitCodeOf(error) === EXIT.environment ? 'environment' : 'internal' }
}

const systemCode = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'error')

/** Stack traces go to a file and never to the screen. */
function keepDetails(error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const id = createHash('sha256').update(details).digest('hex').slice(0, 8)
  try {
    const folder = join(projectRoot(), '.cache', 'errors')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${id}.txt`), details)
    return `${id} (details in .cache/errors/${id}.txt)`
  } catch {
    return id
  }
}

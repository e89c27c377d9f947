import { z } from 'zod'
import { DataError } from '../../foundation'
import { SCENARIO_VERSION, type Scenario } from './changes'
import { scenarioSchema } from './schema'

/** Deeper than any scenario; nesting is measured without recursion, so that no file can exhaust the stack. */
const DEPTH_LIMIT = 16
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype']

/** One fault of a scenario file: path in it, and what was expected. */
interface ScenarioFault {
  field: string
  expected: string
}

/**
 * Checks what a file or a neighbour claims to be a scenario. Says all faults at once.
 *
 * @param candidate  what JSON.parse gave
 * @param file       name of the file for messages
 * @throws DataError `scenario-too-new` (open it read-only with a newer program), `scenario-format` if it is something
 *         else, `scenario-invalid` with `context.faults`, `scenario-forbidden-key`
 */
export function checkScenario(candidate: unknown, file?: string): Scenario {
  const place = file === undefined ? 'scenario' : file
  refuseHostileShape(candidate, place, file)
  const { format, version } = (candidate ?? {}) as { format?: unknown; version?: unknown }
  if (format !== 'vizyon-scenario') {
    throw new DataError('scenario-format', `${place}, format: expected "vizyon-scenario"; choose a scenario file`, {
      file,
      field: 'format',
    })
  }
  if (typeof version === 'number' && version > SCENARIO_VERSION) {
    throw new DataError(
      'scenario-too-new',
      `${place}, version: ${version}, this program reads up to ${SCENARIO_VERSION}; open it with a newer program`,
      { file, field: 'version', version, expected: SCENARIO_VERSION },
    )
  }
  const parsed = scenarioSchema.safeParse(candidate)
  if (parsed.success) {
    refuseDoubleIds(parsed.data, place, file)
    return parsed.data
  }
  const faults: ScenarioFault[] = parsed.error.issues.map(({ path, message }) => ({
    field: writePath(path),
    expected: message,
  }))
  const first = faults[0] as ScenarioFault
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  throw new DataError('scenario-invalid', `${place}, ${first.field}: ${first.expected}${more}; mend the file`, {
    file,
    field: first.field,
    faults: faults.slice(0, 20),
    faultCount: faults.length,
  })
}

/** The schema of scenario files as JSON Schema, for the repository and for other programs. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(scenarioSchema)
}

function refuseDoubleIds({ changes }: Scenario, place: string, file?: string): void {
  const seen = new Set<string>()
  changes.forEach(({ id }, index) => {
    if (seen.has(id)) {
      const field = `changes[${index}].id`
      throw new DataError(
        'scenario-invalid',
        `${place}, ${field}: "${id}" stands twice, expected once; mend the file`,
        {
          file,
          field,
          faults: [{ field, expected: 'unique' }],
          faultCount: 1,
        },
      )
    }
    seen.add(id)
  })
}

function refuseHostileShape(candidate: unknown, place: string, file?: string): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: candidate, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) continue
    if (depth > DEPTH_LIMIT) {
      throw new DataError('scenario-invalid', `${place}: nested deeper than ${DEPTH_LIMIT}; mend the file`, { file })
    }
    if (Array.isArray(value)) {
      for (const item of value) if (typeof item === 'object') waiting.push({ value: item, depth: depth + 1 })
      continue
    }
    for (const key of Object.keys(value)) {
      if (FORBIDDEN_KEYS.includes(key)) {
        throw new DataError('scenario-forbidden-key', `${place}, ${key}: this key is not allowed; remove it`, {
          file,
          field: key,
        })
      }
      waiting.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 })
    }
  }
}

function writePath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '(whole file)'
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  )
}

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import { CONFIG_SCHEMA, type BakeConfig } from './config'
import { faultOf, type Fault } from './faults'
import { refusal } from './faultLog'

/**
 * Reads a configuration. Unknown keys are refused: a misspelt option that is silently ignored is a wrong city.
 *
 * @throws DataError `sources-refused` with every fault of the file
 */
export function readConfig(path: string): BakeConfig {
  const file = basename(path)
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
  } catch (cause) {
    throw refusal([faultOf('config-unreadable', { file, reason: reasonOf(cause) })])
  }
  return checkConfig(content, file)
}

/** The pure part of `readConfig`. */
export function checkConfig(content: unknown, file: string): BakeConfig {
  const result = CONFIG_SCHEMA.safeParse(content)
  if (!result.success) throw refusal(result.error.issues.flatMap((issue) => faultsOf(issue, file)))
  const config = result.data
  const known = new Set(config.sources.map(({ id }) => id))
  const faults = layersOf(config)
    .filter(({ source }) => !known.has(source))
    .map(({ field, source }) =>
      faultOf('config-source-unknown', {
        file,
        field: `${field}.source`,
        found: source,
        expected: [...known].join(', '),
      }),
    )
  if (faults.length > 0) throw refusal(faults)
  return config
}

/** Every layer of a configuration with the place it is named at. */
export function layersOf(config: BakeConfig): { field: string; file: string; source: string }[] {
  const { footprints, boundary, neighbourhoods, elevation, water, streets } = config
  return [
    { field: 'footprints', layer: footprints },
    { field: 'boundary', layer: boundary },
    { field: 'neighbourhoods', layer: neighbourhoods },
    { field: 'elevation', layer: elevation },
    { field: 'streets', layer: streets },
    ...water.map((layer, index) => ({ field: `water[${index}]`, layer })),
  ].flatMap(({ field, layer }) => (layer === undefined ? [] : [{ field, file: layer.file, source: layer.source }]))
}

function faultsOf(issue: z.core.$ZodIssue, file: string): Fault[] {
  const place = (path: readonly PropertyKey[]) =>
    path.reduce<string>(
      (text, key) =>
        typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
      '',
    )
  const at = (path: readonly PropertyKey[]) => (path.length === 0 ? {} : { field: place(path) })
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      faultOf('config-invalid', {
        file,
        ...at([...issue.path, key]),
        reason: `the key ${JSON.stringify(key)} is not known here`,
      }),
    )
  }
  return [faultOf('config-invalid', { file, ...at(issue.path), reason: issue.message })]
}

function reasonOf(cause: unknown): string {
  if (cause instanceof SyntaxError) return cause.message
  const code = (cause as NodeJS.ErrnoException).code
  return code === 'ENOENT' ? 'no such file' : (code ?? 'unreadable')
}

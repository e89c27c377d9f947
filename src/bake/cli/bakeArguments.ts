import { parseArgs } from 'node:util'
import { DataError } from '../../foundation'

export interface BakeArguments {
  /** A configuration, or undefined for the embedded district. */
  config?: string
  json: boolean
  dropInvalid: boolean
  ifStale: boolean
  schema: boolean
  help: boolean
  /** Folder of the districts. */
  out?: string
  /** Where the report of a refused bake goes. */
  report?: string
  language: 'tr' | 'en'
}

export const EMBEDDED = 'kucukcekmece'

export const BAKE_USAGE = `usage: npm run bake -- [<config.json> | ${EMBEDDED}] [options]

  without a configuration the embedded district is baked

  --drop-invalid     load what is sound, leave out features with faults (exit code 4)
  --out <folder>     folder of the districts (public/districts)
  --report <file>    also write the report here; a refused bake writes .cache/bake/<id>.report.json
  --if-stale         do nothing if the bundle was made from the same inputs by the same code
  --json             the result as JSON on stdout
  --language tr|en   language of the faults on stderr (en)
  --schema           print the JSON schema of the configuration

  exit codes: 0 fine, 1 our mistake, 2 usage, 3 input refused, 4 loaded in part, 6 disk or rights`

/** @throws DataError `usage` */
export function parseBakeArguments(words: string[]): BakeArguments {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'drop-invalid': { type: 'boolean', default: false },
        'if-stale': { type: 'boolean', default: false },
        schema: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        out: { type: 'string' },
        report: { type: 'string' },
        language: { type: 'string', default: 'en' },
      },
    })
    const [config, ...more] = positionals
    if (more.length > 0) throw new Error(`one configuration at a time, also given: ${more.join(', ')}`)
    const { language } = values
    if (language !== 'tr' && language !== 'en') throw new Error(`--language is "${language}", expected tr or en`)
    return {
      ...(config === undefined || config === EMBEDDED ? {} : { config }),
      json: values.json,
      dropInvalid: values['drop-invalid'],
      ifStale: values['if-stale'],
      schema: values.schema,
      help: values.help,
      out: values.out,
      report: values.report,
      language,
    }
  } catch (cause) {
    throw new DataError('usage', `${cause instanceof Error ? cause.message : String(cause)}\n\n${BAKE_USAGE}`)
  }
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DataError } from '../../foundation'
import { isBundleStale, projectRoot } from '../bundle'
import {
  configJsonSchema,
  countCodes,
  describeFault,
  faultLines,
  readConfig,
  READ_SOURCE_ARGUMENT,
  serveReader,
  type Fault,
} from '../sources'
import { BAKE_USAGE, EMBEDDED, parseBakeArguments, type BakeArguments } from './bakeArguments'
import { bakeConfigured, inputsOf } from './bakeConfigured'
import { bakeEmbedded, embeddedAssets, type BakedDistrict } from './bakeEmbedded'
import { EXIT } from './exitCodes'
import { failureAsData, reportFailure } from './failure'
import { startProgress } from './progress'

/** `npm run bake`: turns raw sources into a checked bundle. */
async function main(words: string[]): Promise<number> {
  let json = words.includes('--json')
  try {
    const options = parseBakeArguments(words)
    json = options.json
    if (options.help) console.log(BAKE_USAGE)
    else if (options.schema) console.log(JSON.stringify(configJsonSchema(), null, 2))
    else return await bake(options)
    return EXIT.fine
  } catch (error) {
    if (json) console.log(JSON.stringify(failureAsData(error)))
    return reportFailure(error)
  }
}

async function bake(options: BakeArguments): Promise<number> {
  const districts = options.out === undefined ? join(projectRoot(), 'public', 'districts') : fromHere(options.out)
  const path = options.config === undefined ? undefined : fromHere(options.config)
  const config = path === undefined ? undefined : readConfigOrSay(path, options)
  const id = config?.id ?? EMBEDDED
  const inputs = config === undefined || path === undefined ? embeddedAssets() : inputsOf(config, path)
  if (options.ifStale && !isBundleStale(join(districts, id), inputs)) {
    console.error(`[bake ${id}] up to date`)
    if (options.json) console.log(JSON.stringify({ ok: true, district: id, isUpToDate: true }))
    return EXIT.fine
  }
  const start = performance.now()
  const progress = startProgress(`bake ${id}`)
  let baked: BakedDistrict
  try {
    baked =
      config === undefined || path === undefined
        ? bakeEmbedded(districts, progress)
        : await bakeConfigured(config, path, districts, { dropInvalid: options.dropInvalid, progress })
  } catch (error) {
    throw sayFaults(error, options, id)
  }
  const { folder, hash, sizes, report, dropped } = baked
  const each = sizes.buildingBytesEach === null ? '' : `, ${sizes.buildingBytesEach} bytes a building`
  progress(`written: ${sizes.columnsGz + sizes.manifestGz} bytes gz${each}; hash ${hash.slice(0, 12)}`)
  const faults = (report.faults ?? []) as Fault[]
  if (faults.length > 0) {
    faultLines(faults, options.language).forEach((line) => console.error(line))
    console.error(`${dropped} feature(s) left out; all faults are listed in report.json of the bundle`)
  }
  if (options.report !== undefined) writeReport(fromHere(options.report), { ...report, hash, sizes })
  if (options.json) {
    const milliseconds = Math.round(performance.now() - start)
    console.log(JSON.stringify({ ok: true, district: id, folder, hash, dropped, milliseconds, sizes, report }))
  }
  return dropped > 0 ? EXIT.inPart : EXIT.fine
}

function readConfigOrSay(path: string, options: BakeArguments) {
  try {
    return readConfig(path)
  } catch (error) {
    throw sayFaults(error, options, 'config')
  }
}

/** A refusal is kept whole in a file; the message keeps the first faults in the language asked for. */
function sayFaults(error: unknown, options: BakeArguments, id: string): unknown {
  if (!(error instanceof DataError) || error.code !== 'sources-refused') return error
  const faults = error.context.faults as Fault[]
  const kept =
    options.report === undefined ? join(projectRoot(), '.cache', 'bake', `${id}.report.json`) : fromHere(options.report)
  const told = faults.map(({ code, scope, context }) => ({
    code,
    scope,
    context,
    message: { tr: describeFault({ code, scope, context }, 'tr'), en: describeFault({ code, scope, context }, 'en') },
  }))
  writeReport(kept, { district: id, refused: true, counts: countCodes(faults), faults: told })
  const name = options.report ?? `.cache/bake/${id}.report.json`
  const lines = [
    ...faultLines(faults, options.language),
    `${faults.length} fault(s), nothing was written; all of them: ${name}`,
  ]
  return new DataError(error.code, lines.join('\n'), { ...error.context, faults: told, report: name })
}

function writeReport(path: string, report: unknown): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`)
}

/** Paths are meant from where the person stands; npm itself moves to the project's folder. */
const fromHere = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

if (process.argv[2] === READ_SOURCE_ARGUMENT && process.send !== undefined) serveReader()
else process.exitCode = await main(process.argv.slice(2))

import { readFileSync } from 'node:fs'
import { DataError } from '../../foundation'
import { bundles } from './openBundle'
import { HANDLERS } from './registry'

const USAGE = `usage: npm run --silent analyse -- <name> < request.json

  prints the answer as JSON; names: ${Object.keys(HANDLERS).join(', ')}`
const STANDARD_INPUT = 0

/** Exit codes are those of the other command lines: 0 fine, 1 a mistake of ours, 2 usage, 3 the request is refused. */
async function main([name, ...more]: string[]): Promise<number> {
  const handler = name === undefined ? undefined : HANDLERS[name]
  if (name === undefined || handler === undefined || more.length > 0) {
    process.stderr.write(
      `${name === undefined || name === '--help' ? '' : `there is no analysis "${[name, ...more].join(' ')}"\n`}${USAGE}\n`,
    )
    return name === '--help' ? 0 : 2
  }
  try {
    const answer = await handler(parseRequest(readFileSync(STANDARD_INPUT, 'utf8')), bundles)
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.stdout.write(
      `${JSON.stringify({ ok: false, code: error.code, message: error.message, ...error.context }, null, 2)}\n`,
    )
    return 3
  }
}

function parseRequest(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DataError(
      'request-unreadable',
      `the request is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        field: 'request',
      },
    )
  }
}

process.exitCode = await main(process.argv.slice(2))

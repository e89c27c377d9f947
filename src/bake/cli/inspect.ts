import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DataError } from '../../foundation'
import { projectRoot, readDistrictBundle } from '../bundle'
import { EMBEDDED } from './bakeArguments'
import { bakeEmbedded } from './bakeEmbedded'
import { describeDistrict } from './describeDistrict'
import { EXIT } from './exitCodes'
import { reportFailure } from './failure'
import { startProgress } from './progress'

const USAGE = `usage: npm run --silent inspect -- <district>

  a district is an id under public/districts, or the path of a bundle's folder`

/** `npm run inspect`: prints a bundle as JSON; nothing but JSON goes to stdout. */
async function main(words: string[]): Promise<number> {
  try {
    const [name, ...more] = words
    if (name === '--help') {
      console.error(USAGE)
      return EXIT.fine
    }
    if (name === undefined || name.startsWith('-') || more.length > 0) throw new DataError('usage', USAGE)
    const { district } = await openDistrict(name)
    console.log(JSON.stringify(describeDistrict(district), null, 2))
    return EXIT.fine
  } catch (error) {
    return reportFailure(error)
  }
}

async function openDistrict(name: string) {
  const districts = join(projectRoot(), 'public', 'districts')
  const isId = /^[a-z0-9-]+$/.test(name)
  const here = resolve(process.env.INIT_CWD ?? process.cwd(), name)
  const folder = isId && (existsSync(join(districts, name)) || !existsSync(here)) ? join(districts, name) : here
  try {
    return readDistrictBundle(folder)
  } catch (error) {
    const canBake =
      name === EMBEDDED && error instanceof DataError && ['bundle-missing', 'bundle-version'].includes(error.code)
    if (!canBake) throw withAdvice(error, name)
    console.error(`${error.message}; doing so now`)
    bakeEmbedded(districts, startProgress(`bake ${EMBEDDED}`))
    return readDistrictBundle(folder)
  }
}

function withAdvice(error: unknown, name: string): unknown {
  if (!(error instanceof DataError) || error.code !== 'bundle-missing') return error
  const isExample = name === 'kadikoy'
  const command = isExample ? 'npm run bake -- assets/kadikoy.example.json' : 'npm run bake -- <config.json>'
  return new DataError(error.code, `there is no bundle "${name}"; bake it with ${command}`, error.context)
}

process.exitCode = await main(process.argv.slice(2))

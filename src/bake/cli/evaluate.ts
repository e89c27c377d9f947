import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { evaluateIndicators, indicatorCsv, indicatorRecords, type Scope } from '../../comparison'
import { DataError } from '../../foundation'
import { applyScenario, checkScenario, existingScenario, type District, type Scenario } from '../../model'
import { projectRoot, readDistrictBundle } from '../bundle'
import { EXIT } from './exitCodes'
import { reportFailure } from './failure'

const USAGE = `usage: npm run --silent evaluate -- <scenario.json> [--scope area|neighbourhoods|district] [--csv]

  evaluates every indicator for the existing state and for the scenario, over the plan's own area by default, and
  prints JSON, or CSV. The scenario's district must have been baked.`

const SCOPES = ['area', 'neighbourhoods', 'district'] as const

/** `npm run evaluate`: the numbers of the board without a screen; nothing but the table goes to stdout. */
function main(words: string[]): number {
  try {
    const { file, scopeName, isCsv } = readArguments(words)
    const scenario = readScenario(file)
    const { district } = readDistrictBundle(join(projectRoot(), 'public', 'districts', scenario.district.id))
    if (district.hash !== scenario.district.hash) {
      console.error(
        `${basename(file)} was drawn on another bake of "${district.id}"; the numbers are of the one at hand`,
      )
    }
    const states = [existingScenario(district), scenario].map((one) => applyScenario(district, one))
    const scope = scopeOf(scopeName, district, scenario)
    const records = indicatorRecords(evaluateIndicators(district, states, scope), states)
    if (isCsv) process.stdout.write(indicatorCsv(records))
    else {
      const problems = states[1]?.problems ?? []
      const { id, hash } = district
      console.log(
        JSON.stringify({ district: { id, hash }, scenario: scenario.id, scope: scopeName, problems, records }, null, 2),
      )
    }
    return EXIT.fine
  } catch (error) {
    return reportFailure(error)
  }
}

function readArguments(words: string[]): { file: string; scopeName: (typeof SCOPES)[number]; isCsv: boolean } {
  const at = words.indexOf('--scope')
  const scopeName = at === -1 ? 'area' : SCOPES.find((known) => known === words[at + 1])
  const rest = at === -1 ? words : words.toSpliced(at, 2)
  const [file, ...more] = rest.filter((word) => word !== '--csv')
  if (file === undefined || file.startsWith('-') || more.length > 0 || scopeName === undefined) {
    throw new DataError('usage', USAGE)
  }
  return { file, scopeName, isCsv: rest.includes('--csv') }
}

function readScenario(file: string): Scenario {
  const name = basename(file)
  let text: string
  try {
    text = readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8')
  } catch {
    throw new DataError('scenario-unreadable', `${name} cannot be read; check its path`, { file: name })
  }
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new DataError('scenario-format', `${name} is not JSON; choose a scenario file`, { file: name })
  }
  return checkScenario(parsed, name)
}

function scopeOf(name: (typeof SCOPES)[number], district: District, scenario: Scenario): Scope {
  if (name === 'neighbourhoods' || (name === 'area' && scenario.area.length === 0)) {
    const indices = district.neighbourhoods.flatMap(({ id }, i) => (scenario.neighbourhoods.includes(id) ? [i] : []))
    if (indices.length > 0) return { kind: 'neighbourhoods', indices }
  }
  return name === 'area' && scenario.area.length > 0 ? { kind: 'area', rings: [scenario.area] } : { kind: 'district' }
}

process.exitCode = main(process.argv.slice(2))

import { DataError } from '../../foundation'
import { checkScenario, type District, type Scenario } from '../../model'
import { fetchJson } from './fetchBytes'
import { districtsFolder, type LoadOptions } from './loadDistrict'

export interface LoadedScenarios {
  scenarios: Scenario[]
  /** Files that could not be read, each with its reason; the others are there all the same. */
  faults: DataError[]
}

const SCENARIO_LIMIT = 16 * 2 ** 20
const PATIENCE = 15_000

/**
 * Loads the scenarios that come with a district, all at once. A file that is missing, broken or made for another
 * district becomes a fault and keeps nobody waiting.
 *
 * @throws the abort reason if cancelled
 */
export async function loadScenarios(
  district: Pick<District, 'id'>,
  files: readonly string[],
  options: Omit<LoadOptions, 'onProgress'> = {},
): Promise<LoadedScenarios> {
  const { base = districtsFolder(), signal = new AbortController().signal, patience = PATIENCE } = options
  const answers = await Promise.allSettled(
    files.map(async (file) => {
      // Names come from a file: nothing in them may lead out of the district's folder.
      if (!/^[a-z0-9._/-]{1,120}$/i.test(file) || file.includes('..') || file.startsWith('/')) {
        throw new DataError('scenario-file-name', `"${file.slice(0, 60)}" is no name of a scenario file`, {
          file: file.slice(0, 60),
        })
      }
      const url = new URL(`${district.id}/${file}`, base).href
      const scenario = checkScenario(await fetchJson(url, { signal, patience, limit: SCENARIO_LIMIT }), file)
      if (scenario.district.id !== district.id) {
        throw new DataError(
          'scenario-other-district',
          `${file}, district.id: made for "${scenario.district.id}", this is "${district.id}"; open that district`,
          { file, field: 'district.id', found: scenario.district.id, expected: district.id },
        )
      }
      return scenario
    }),
  )
  signal.throwIfAborted()
  const scenarios: Scenario[] = []
  const faults: DataError[] = []
  for (const answer of answers) {
    if (answer.status === 'fulfilled') scenarios.push(answer.value)
    else if (answer.reason instanceof DataError) faults.push(answer.reason)
    else throw answer.reason
  }
  return { scenarios, faults }
}

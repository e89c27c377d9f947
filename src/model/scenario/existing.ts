import type { District } from '../district'
import { SCENARIO_VERSION, type Scenario } from './changes'

/** Id under which every district offers itself unchanged. */
export const EXISTING_SCENARIO = 'mevcut'

/** The scenario without a change, so that what stands today goes through the same door as every plan. */
export function existingScenario(district: District): Scenario {
  return {
    format: 'vizyon-scenario',
    version: SCENARIO_VERSION,
    id: EXISTING_SCENARIO,
    name: { tr: 'Mevcut durum', en: 'Existing state' },
    summary: { tr: 'Bugünkü durum, hiçbir değişiklik olmadan.', en: 'What stands today, without any change.' },
    status: 'existing',
    date: dateOf(district),
    district: { id: district.id, hash: district.hash },
    neighbourhoods: [],
    area: [],
    changes: [],
  }
}

/** The existing state is as old as its building counts; a year becomes its last day. */
function dateOf(district: District): string {
  const year = district.years.buildings ?? district.years.population
  return year === undefined ? '' : `${year}-12-31`
}

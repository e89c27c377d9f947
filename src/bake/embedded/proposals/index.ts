import { existingScenario, SCENARIO_VERSION, type Change, type District, type Scenario } from '../../../model'
import { greenSpine } from './greenSpine'
import { nearbyStreets } from './nearbyStreets'
import { choosePlanSite } from './planSite'
import { renewInPlace } from './renewInPlace'
import { countPlan } from './countPlan'
import { describeGreenSpine, describeRenewal } from './wording'

/** Day of both proposals. */
const DATE = '2026-11-25'
const NEIGHBOURHOOD = 'Kanarya'

/**
 * Two example proposals for one and the same ten hectares of the embedded district. They are drawn by rule and by this
 * project alone; the municipality has no part in them, and their summaries say so. Equal districts give equal scenarios.
 *
 * @param district  with its hash, which the scenarios carry
 * @returns first renewal in place, then the green spine; none if the district has no such place
 */
export function proposeScenarios(district: District): Scenario[] {
  const site = choosePlanSite(district, NEIGHBOURHOOD)
  if (site === undefined) return []
  const streets = nearbyStreets(district, site)
  const common = {
    format: 'vizyon-scenario' as const,
    version: SCENARIO_VERSION,
    date: DATE,
    district: { id: district.id, hash: district.hash },
    neighbourhoods: [district.neighbourhoods[site.neighbourhood]?.id ?? ''],
    area: site.ring,
  }
  const today = countPlan(district, site, existingScenario(district).changes)
  const draw = (changes: Change[]) => ({ changes, counts: countPlan(district, site, changes) })
  const renewal = draw(renewInPlace(district, site, streets))
  const spine = draw(greenSpine(district, site, streets))
  return [
    {
      ...common,
      id: 'yerinde-yenileme',
      name: { tr: 'Yerinde yenileme', en: 'Renewal in place' },
      summary: describeRenewal(today, renewal.counts),
      status: 'exhibited',
      changes: renewal.changes,
    },
    {
      ...common,
      id: 'yesil-omurga',
      name: { tr: 'Yeşil omurga', en: 'Green spine' },
      summary: describeGreenSpine(today, spine.counts),
      status: 'draft',
      changes: spine.changes,
    },
  ]
}

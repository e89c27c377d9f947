import { invariant } from '../../../foundation'
import { FRAGILITIES, type Fragility } from '../damage/fragility'
import { coefficientRows } from '../tables/coefficientTable'
import hazus from '../tables/hazusCasualties.json'

const INDOOR = coefficientRows(hazus, 2)

/** Deaths per occupant of a completely damaged building as İBB 2019 implies them: its deaths over the night residents of its very heavily damaged buildings, mahalle by mahalle (r = 0.97; inferred, whatever the system). */
const HIGH_DEATHS_GIVEN_COMPLETE = 0.068

/** People hurt per occupant, one row per damage state slight … complete. */
interface CasualtyRates {
  /** HAZUS severities 1–4 (slight, hospital, life-threatening, dead); shape (4 states, 4 severities). */
  hazus: number[][]
  /** Deaths per occupant in complete, by GEM. */
  deathsCentre: number
  /** Deaths per occupant in complete, by İBB's implication. */
  deathsHigh: number
}

/**
 * Casualty rates of a building class:
 *
 *     r_s(complete) = (1 − c) r_s(no collapse) + c r_s(collapse),  c = the class's share of collapse
 *
 * Source    FEMA, HAZUS-MH MR4, tables 13.3–13.7; GEM 2022 for the centre; İBB–KRDAE 2019 for the high branch. The
 *           factors of Coburn & Spence (2002) could not be confirmed at a source and are not used
 * Verified  tests/verification/earthquake/consequences.cross.csv
 */
export function casualtyRates(
  fragility: Pick<Fragility, 'taxonomy' | 'collapsedGivenComplete' | 'fatalitiesGivenComplete'>,
): CasualtyRates {
  const type = hazusType(fragility.taxonomy)
  const rates = (state: string): number[] => {
    const row = INDOOR.get(`${type} ${state}`)
    invariant(row !== undefined, `HAZUS has no ${type} ${state}`)
    return [1, 2, 3, 4].map((severity) => (row[`severity${severity}`] as number) / 100)
  }
  const c = fragility.collapsedGivenComplete
  const standing = rates('complete_no_collapse')
  const collapsed = rates('complete_collapse')
  const complete = standing.map((rate, i) => (1 - c) * rate + c * (collapsed[i] as number))
  return {
    hazus: [rates('slight'), rates('moderate'), rates('extensive'), complete],
    deathsCentre: fragility.fatalitiesGivenComplete,
    deathsHigh: HIGH_DEATHS_GIVEN_COMPLETE,
  }
}

/** HAZUS's model building type of a GEM class: infilled frame C3, wall and frame-and-wall C2, brick URM … */
export function hazusType(taxonomy: string): 'C2' | 'C3' | 'PC' | 'RM' | 'S1' | 'URM' | 'C1' {
  if (taxonomy.includes('LFINF')) return 'C3'
  if (taxonomy.startsWith('CR_LWAL') || taxonomy.startsWith('CR_LDUAL')) return 'C2'
  if (taxonomy.startsWith('CR_LPB')) return 'PC'
  if (taxonomy.startsWith('CR_')) return 'C1'
  if (taxonomy.startsWith('S_')) return 'S1'
  return taxonomy.startsWith('MCF') ? 'RM' : 'URM'
}

export const CASUALTY_RATES: readonly CasualtyRates[] = FRAGILITIES.map(casualtyRates)

import {
  BUILDING_FATES,
  NO_NEIGHBOURHOOD,
  periodOf,
  type Buildings,
  type District,
  type ScenarioState,
} from '../../../model'

/**
 * How much likelier a building of a period is to be very heavily damaged than one before 1980. Ours, unconfirmed, and only
 * used to spread published totals: newer codes, fewer collapses.
 */
const WEIGHT_OF_PERIOD = [1, 0.5, 0.1] as const
const AFTER_2000 = 2

/**
 * Probability of collapse by age class, so that the sum over a neighbourhood equals the buildings that İBB and Kandilli
 * (2019, Mw 7.5, night) expect to be very heavily damaged there. Every one of those is taken to collapse: a cautious
 * bound, to be replaced by the realisations of an earthquake analysis.
 *
 * Strengthened and new buildings count as built after 2000; what a plan leaves alone keeps its probability.
 *
 * @returns NaN where the neighbourhood has no published figure or the year is not known; 0 for what does not stand;
 *          shape (base + added buildings)
 */
export function collapseByAge(
  district: Pick<District, 'buildings' | 'neighbourhoods'>,
  state?: ScenarioState,
): Float32Array {
  const { buildings, neighbourhoods } = district
  const sums = new Float64Array(neighbourhoods.length)
  const weightOf = (set: Buildings, i: number): number =>
    WEIGHT_OF_PERIOD[periodOf(set.yearBuilt[i] as number)] ?? Number.NaN
  for (let b = 0; b < buildings.count; b++) {
    const n = buildings.neighbourhood[b] as number
    const weight = weightOf(buildings, b)
    if (n !== NO_NEIGHBOURHOOD && !Number.isNaN(weight)) sums[n] = (sums[n] as number) + weight
  }
  const scale = neighbourhoods.map(
    ({ published }, n) => (published.earthquakeScenario?.veryHeavy ?? Number.NaN) / (sums[n] as number),
  )
  const probability = (set: Buildings, i: number, weight: number) =>
    Math.min(1, weight * (scale[set.neighbourhood[i] as number] ?? Number.NaN))
  const added = state?.added
  const out = new Float32Array(buildings.count + (added?.count ?? 0))
  for (let b = 0; b < buildings.count; b++) {
    const fate = state?.fate[b]
    const weight = fate === BUILDING_FATES.strengthened ? WEIGHT_OF_PERIOD[AFTER_2000] : weightOf(buildings, b)
    out[b] = fate === BUILDING_FATES.removed ? 0 : probability(buildings, b, weight)
  }
  if (added !== undefined) {
    for (let b = 0; b < added.count; b++) out[buildings.count + b] = probability(added, b, WEIGHT_OF_PERIOD[AFTER_2000])
  }
  return out
}

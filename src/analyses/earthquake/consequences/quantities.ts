/**
 * What is summed in every realisation and group; index = column of `sums`. Counts of buildings are by the state itself,
 * not cumulative. Units: buildings, people, households, t, m².
 */
export const QUANTITIES = [
  'slight',
  'moderate',
  'extensive',
  'complete',
  /** HAZUS severity 4. */
  'deathsLow',
  /** GEM 2022. */
  'deathsCentre',
  /** Implied by İBB 2019. */
  'deathsHigh',
  /** HAZUS severities 1–3, before they are scaled to a branch of deaths (see `injuriesOfBranch`). */
  'injuredSlightly',
  'injuredHospital',
  'injuredSeverely',
  /** Long: HAZUS's rule. */
  'displacedHouseholds',
  /** First night: households in moderate and worse. */
  'homelessHouseholds',
  /** t */
  'debris',
  /** m² of floor that would have to be built anew for the same money: Σ loss ratio × floor area. */
  'lossArea',
] as const
export type Quantity = (typeof QUANTITIES)[number]

export const QUANTITY_COUNT = QUANTITIES.length
export const QUANTITY = Object.fromEntries(QUANTITIES.map((name, index) => [name, index])) as Record<Quantity, number>

export const CASUALTY_BRANCHES = ['low', 'centre', 'high'] as const
export type CasualtyBranch = (typeof CASUALTY_BRANCHES)[number]

/**
 * Injuries that go with a branch of deaths: HAZUS's numbers scaled by (deaths of the branch / deaths of HAZUS). HAZUS's
 * proportions are close to those İBB published for the district; GEM's own injury column disagrees with both and is not
 * used.
 *
 * @param sums  one group's row of sums; shape (QUANTITY_COUNT)
 */
export function injuriesOfBranch(
  sums: ArrayLike<number>,
  branch: CasualtyBranch,
): { slightly: number; hospital: number; severely: number } {
  const low = sums[QUANTITY.deathsLow] as number
  const deaths = sums[
    QUANTITY[branch === 'low' ? 'deathsLow' : branch === 'centre' ? 'deathsCentre' : 'deathsHigh']
  ] as number
  const factor = low > 0 ? deaths / low : 1
  return {
    slightly: factor * (sums[QUANTITY.injuredSlightly] as number),
    hospital: factor * (sums[QUANTITY.injuredHospital] as number),
    severely: factor * (sums[QUANTITY.injuredSeverely] as number),
  }
}

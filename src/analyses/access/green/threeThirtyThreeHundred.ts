/** The rule: trees in sight of a home, canopy in its neighbourhood, m of walk to a park, and the least park, m². */
export const RULE_3_30_300 = { trees: 3, canopy: 0.3, metres: 300, leastPark: 5000 } as const

export interface GreenRule {
  people: number
  /** People who have it; canopy NaN = nobody knows. */
  threeTrees: number
  thirtyPercent: number
  threeHundredMetres: number
  /** People who have all that is known, and whether that is all three. */
  allKnown: number
  isComplete: boolean
}

/**
 * Homes against the 3-30-300 rule, as far as it is known.
 *
 * @param trees   in sight of each origin; shape (origins)
 * @param metres  walk of each origin to the nearest park of at least 0.5 ha; shape (origins)
 * @param canopy  share of canopy within 500 m; left out, no one has measured it, and the second part stays unknown
 *
 * Source  C. Konijnendijk, J. For. Res. 34:821–830, 2023
 */
export function greenRule(
  people: Float64Array,
  trees: ArrayLike<number>,
  metres: Float64Array,
  canopy?: ArrayLike<number>,
): GreenRule {
  const rule: GreenRule = {
    people: 0,
    threeTrees: 0,
    thirtyPercent: canopy === undefined ? Number.NaN : 0,
    threeHundredMetres: 0,
    allKnown: 0,
    isComplete: canopy !== undefined,
  }
  people.forEach((count, i) => {
    const hasTrees = (trees[i] as number) >= RULE_3_30_300.trees
    const isNear = (metres[i] as number) <= RULE_3_30_300.metres
    const hasCanopy = canopy === undefined || (canopy[i] as number) >= RULE_3_30_300.canopy
    rule.people += count
    if (hasTrees) rule.threeTrees += count
    if (isNear) rule.threeHundredMetres += count
    if (canopy !== undefined && hasCanopy) rule.thirtyPercent += count
    if (hasTrees && isNear && hasCanopy) rule.allKnown += count
  })
  return rule
}

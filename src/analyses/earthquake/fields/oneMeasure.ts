/**
 * Spatial correlation of the within-event residuals of one measure, ρ(h) = e^(−3h/b). Kept as a check on the model of
 * Loth & Baker for each measure alone.
 *
 * @param period       s, 0 for PGA
 * @param separation   m
 * @param isClustered  whether Vs30 varies in clusters over the area
 *
 * Source    N. Jayaram & J. W. Baker (2009), Earthquake Eng. Struct. Dyn. 38:1687–1708, eqs. 17–20
 * Verified  tests/verification/earthquake/correlation.published.csv
 */
export function correlationOverDistance(period: number, separation: number, isClustered: boolean): number {
  const range = period >= 1 ? 22 + 3.7 * period : isClustered ? 40.7 - 15 * period : 8.5 + 17.2 * period
  return Math.exp((-3 * separation) / (1000 * range))
}

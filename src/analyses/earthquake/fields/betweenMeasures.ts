/**
 * Correlation of spectral accelerations at two periods, at one site and in the event term.
 *
 * @param first, second  periods, s; PGA counts as 0.01 s
 *
 * Valid for  0.01–10 s
 * Source     J. W. Baker & N. Jayaram (2008), Earthquake Spectra 24(1):299–317, eqs. 2–6
 * Verified   tests/verification/earthquake/correlation.published.csv
 */
export function correlationBetweenPeriods(first: number, second: number): number {
  const least = Math.min(first, second)
  const most = Math.max(first, second)
  const c1 = 1 - Math.cos(Math.PI / 2 - 0.366 * Math.log(most / Math.max(least, 0.109)))
  const c2 = most < 0.2 ? 1 - 0.105 * (1 - 1 / (1 + Math.exp(100 * most - 5))) * ((most - least) / (most - 0.0099)) : 0
  const c3 = most < 0.109 ? c2 : c1
  const c4 = c1 + 0.5 * (Math.sqrt(c3) - c3) * (1 + Math.cos((Math.PI * least) / 0.109))
  if (most < 0.109) return c2
  if (least > 0.109) return c1
  return most < 0.2 ? Math.min(c2, c4) : c4
}

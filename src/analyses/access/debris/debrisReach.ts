/** Heights between which the coefficients run straight, m, with K = reach / height at both ends. */
interface DebrisRow {
  from: number
  to: number
  /** Long side of the building along the street, at `from` and at `to`. */
  long: readonly [number, number]
  /** Short side along the street. */
  short: readonly [number, number]
}

/**
 * Reach of debris from the façade of a collapsed building as a share of its height.
 *
 * Source  Advances in Civil Engineering 2020, article 7034517, table 7, collapsed class (influence distance of the Chinese
 *         code); meant as an upper bound for evacuation roads
 */
const TABLE_7: readonly DebrisRow[] = [
  { from: 0, to: 24, long: [2 / 3, 2 / 3], short: [0.5, 0.5] },
  { from: 24, to: 54, long: [2 / 3, 0.5], short: [0.5, 0.3] },
  { from: 54, to: 100, long: [0.5, 0.5], short: [0.3, 0.25] },
  { from: 100, to: 160, long: [0.5, 0.4], short: [0.25, 0.2] },
  { from: 160, to: 250, long: [0.4, 0.3], short: [0.2, 0.15] },
]

/**
 * How far debris of a collapsed building reaches from its façade: W = K(H) · H.
 *
 * @param height  H, eaves above ground, m; NaN gives NaN
 * @param side    the side of the building that lies along the street
 * @returns m; above 250 m the last coefficient goes on
 *
 * Verified  tests/verification/access/debrisReach.published.csv
 */
export function debrisReach(height: number, side: 'long' | 'short'): number {
  const row = TABLE_7.find(({ to }) => height <= to)
  if (row === undefined) return (TABLE_7[TABLE_7.length - 1] as DebrisRow)[side][1] * height
  const share = (height - row.from) / (row.to - row.from)
  return (row[side][0] * (1 - share) + row[side][1] * share) * height
}

/** Speed of Tobler's function on the level, m/s: 6 e^(−0.175) km/h = 5.036742 km/h. */
export const TOBLER_LEVEL_SPEED = (6 * Math.exp(-0.175)) / 3.6

/**
 * Walking speed on sloping ground, by Tobler's hiking function.
 *
 *     W = 6 · exp(−3.5 · |S + 0.05|)  km/h
 *
 * @param slope  S, rise over run along the direction of travel, + uphill, dimensionless
 * @returns m/s, in (0, 1.667]; greatest at S = −0.05
 *
 * Valid for  |S| ≤ 0.6, footpaths, unencumbered adults; steeper is computed, not trusted
 * Source     W. Tobler, "Three presentations on geographical analysis and modeling", NCGIA TR 93-1, 1993
 * Verified   tests/verification/access/tobler.analytical.csv
 */
export function toblerSpeed(slope: number): number {
  return (6 * Math.exp(-3.5 * Math.abs(slope + 0.05))) / 3.6
}

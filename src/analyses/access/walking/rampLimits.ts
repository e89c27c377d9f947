/** Steepest ramp by the height it climbs, after the Turkish accessibility monitoring forms (TS 9111). Rise in m, slope as rise over run. */
export const RAMP_LIMITS_TURKIYE: readonly { riseTo: number; maxSlope: number }[] = [
  { riseTo: 0.15, maxSlope: 0.1 },
  { riseTo: 0.5, maxSlope: 0.09 },
  { riseTo: 1, maxSlope: 0.08 },
  { riseTo: Infinity, maxSlope: 0.06 },
]

/** ADA Standards 2010, sections 402, 403, 405: slopes as rise over run, widths and rise in m. */
export const ADA_LIMITS = { walkingSurface: 1 / 20, ramp: 1 / 12, crossSlope: 1 / 48, risePerRun: 0.76 } as const

/** Clear width of a pavement, m: İstanbul's least for a good one, and the least of a ramp. */
export const CLEAR_WIDTH = { good: 1.8, least: 1 } as const

/**
 * Steepest slope a ramp of this rise may have.
 *
 * @param rise  m, > 0; a limit itself belongs to the lower row
 * @returns rise over run
 */
export function steepestRamp(rise: number): number {
  return (RAMP_LIMITS_TURKIYE.find(({ riseTo }) => rise <= riseTo) as { maxSlope: number }).maxSlope
}

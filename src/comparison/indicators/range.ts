import type { IndicatorValue } from './indicator'

/** A central value with a half-width on either side. */
export function around(central: number, halfWidth: number): Pick<IndicatorValue, 'low' | 'central' | 'high'> {
  return { low: Math.max(0, central - halfWidth), central, high: central + halfWidth }
}

/**
 * Interval of a ratio of two independent ranges: least over greatest, greatest over least.
 *
 * @returns undefined where the divisor may be zero
 */
export function ratioRange(
  numerator: { low: number; high: number },
  denominator: { low: number; high: number },
): { low: number; high: number } | undefined {
  if (denominator.low <= 0) return undefined
  return { low: numerator.low / denominator.high, high: numerator.high / denominator.low }
}

/** Independent half-widths added in quadrature. */
export function inQuadrature(...halfWidths: number[]): number {
  return Math.hypot(...halfWidths)
}

import type { IndicatorValue } from './indicator'

/** A central value with a range on either side; the two half-widths are independent of each other. */
export function around(
  central: number,
  halfWidths: { shared: number; own: number },
): Pick<IndicatorValue, 'low' | 'central' | 'high' | 'halfWidths'> {
  const halfWidth = inQuadrature(halfWidths.shared, halfWidths.own)
  return { low: Math.max(0, central - halfWidth), central, high: central + halfWidth, halfWidths }
}

/** Independent half-widths added in quadrature. */
export function inQuadrature(...halfWidths: number[]): number {
  return Math.hypot(...halfWidths)
}

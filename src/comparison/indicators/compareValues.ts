import type { IndicatorValue } from './indicator'
import { inQuadrature } from './range'

/**
 * - same: not a digit differs
 * - notDistinguishable: the difference is no larger than its own uncertainty, so that it may be chance
 * - unknown: one of the two is not known
 */
export type Verdict = 'more' | 'less' | 'same' | 'notDistinguishable' | 'unknown'

export interface ValueDifference {
  /** b − a; null if unknown. */
  difference: number | null
  /** Of a; null if unknown or if a is 0. */
  percent: number | null
  /** Half-width of the difference itself; 0 where both values are exact or have no range; null if unknown. */
  uncertainty: number | null
  verdict: Verdict
}

/**
 * The difference from `a` (the existing state) to `b`.
 *
 * Both states rest on the same records, so that comparing their ranges by overlap would hide what a plan truly changes:
 * an error of mapping moves both alike. The uncertainty of the difference is
 *
 *     u = √((s_a − s_b)² + o_a² + o_b²)
 *
 * with s the half-width from shared records (fully correlated) and o that of each state's own.
 */
export function compareValues(a: IndicatorValue, b: IndicatorValue): ValueDifference {
  if (a.central === null || b.central === null) {
    return { difference: null, percent: null, uncertainty: null, verdict: 'unknown' }
  }
  const difference = b.central - a.central
  const percent = a.central === 0 ? null : (100 * difference) / a.central
  const one = a.halfWidths ?? EXACT
  const other = b.halfWidths ?? EXACT
  const uncertainty = inQuadrature(one.shared - other.shared, inQuadrature(one.own, other.own))
  return { difference, percent, uncertainty, verdict: judge(difference, uncertainty) }
}

const EXACT = { shared: 0, own: 0 }

function judge(difference: number, uncertainty: number): Verdict {
  if (difference === 0) return 'same'
  if (Math.abs(difference) <= uncertainty) return 'notDistinguishable'
  return difference > 0 ? 'more' : 'less'
}

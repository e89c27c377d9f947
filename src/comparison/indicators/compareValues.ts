import type { IndicatorValue } from './indicator'

/**
 * - same: not a digit differs
 * - notDistinguishable: the ranges overlap, so that the difference may be chance
 * - unknown: one of the two is not known
 */
export type Verdict = 'more' | 'less' | 'same' | 'notDistinguishable' | 'unknown'

export interface ValueDifference {
  /** b − a; null if unknown. */
  difference: number | null
  /** Of a; null if unknown or if a is 0. */
  percent: number | null
  verdict: Verdict
}

/**
 * The difference from `a` (the existing state) to `b`.
 *
 * Overlap of ranges is the public rule: plain, and careful where inputs are shared. Values without a range stand for
 * themselves.
 */
export function compareValues(a: IndicatorValue, b: IndicatorValue): ValueDifference {
  if (a.central === null || b.central === null) return { difference: null, percent: null, verdict: 'unknown' }
  const difference = b.central - a.central
  const percent = a.central === 0 ? null : (100 * difference) / a.central
  if (difference === 0) return { difference, percent, verdict: 'same' }
  const lowA = a.low ?? a.central
  const highA = a.high ?? a.central
  const lowB = b.low ?? b.central
  const highB = b.high ?? b.central
  const doOverlap = lowA <= highB && lowB <= highA
  return { difference, percent, verdict: doOverlap ? 'notDistinguishable' : difference > 0 ? 'more' : 'less' }
}

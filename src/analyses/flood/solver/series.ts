import type { Series } from './problem'

/**
 * Integral of a series over a step, exact, so that a source switched on over dry ground gives all of its water however
 * long the step.
 */
export function seriesIntegral(series: Series, from: number, to: number): number {
  const { times, values } = series
  const last = times.length - 1
  if (to <= from) return 0
  let sum = 0
  const first = times[0]!
  if (from < first) sum += values[0]! * (Math.min(to, first) - from)
  for (let i = 0; i < last; i++) {
    const a = Math.max(from, times[i]!)
    const b = Math.min(to, times[i + 1]!)
    if (b <= a) continue
    const slope = (values[i + 1]! - values[i]!) / (times[i + 1]! - times[i]!)
    sum += (values[i]! + slope * ((a + b) / 2 - times[i]!)) * (b - a)
  }
  const end = times[last]!
  if (to > end) sum += values[last]! * (to - Math.max(from, end))
  return sum
}

/** A series that never changes. */
export function constantSeries(value: number): Series {
  return { times: [0], values: [value] }
}

/** Whether a series is other than zero anywhere in a span of time. */
export function isActive({ times, values }: Series, from: number, to: number): boolean {
  for (let i = 0; i < times.length; i++) {
    if (values[i] === 0) continue
    const begins = i === 0 ? -Infinity : times[i - 1]!
    const ends = i === times.length - 1 ? Infinity : times[i + 1]!
    if (begins < to && ends > from) return true
  }
  return false
}

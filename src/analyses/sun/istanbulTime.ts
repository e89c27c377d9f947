import { invariant } from '../../foundation'

/**
 * The instant of a civil day and hour in Türkiye: UTC+3 all year since 8 September 2016 (Council of Ministers decision
 * 2016/9154), so there is no summer time to know.
 *
 * @param day   month and day as MM-DD
 * @param hour  0 … 24, with fractions
 */
export function istanbulTime(year: number, day: string, hour: number): Date {
  const match = /^(\d\d)-(\d\d)$/.exec(day)
  invariant(match !== null, `istanbulTime: day is "${day}", expected MM-DD`)
  return new Date(Date.UTC(year, Number(match[1]) - 1, Number(match[2])) + Math.round((hour - 3) * 3_600_000))
}

/** Civil hour of Türkiye at an instant, [0, 24). */
export function istanbulHour(time: Date): number {
  const hours = time.getTime() / 3_600_000 + 3
  return hours - 24 * Math.floor(hours / 24)
}

import type { GeographicPoint } from '../../foundation'
import { apparentSun, julianDay, wrap } from './apparentSun'
import { DISTRICT_AIR } from './sunPosition'

/** Instants of one day; sunrise and sunset are null where the sun does not cross the horizon. */
export interface SunTimes {
  sunrise: Date | null
  /** When the sun stands highest. */
  transit: Date
  sunset: Date | null
}

/**
 * Sunrise, transit and sunset: the upper limb on a level horizon at sea level (centre at −0.8333°).
 *
 * @param day     any instant whose UTC date is the date wanted; the three belong to the solar day of that date there
 * @param deltaT  terrestrial minus universal time, s
 *
 * Valid for  every place; to a second or two within ± 66° of latitude
 * Source     Reda and Andreas 2008, NREL/TP-560-34302, appendix A.2
 * Verified   tests/verification/sun/sunTimes.published.csv, sunTimes.cross.csv
 */
export function sunTimes(place: GeographicPoint, day: Date, deltaT = DISTRICT_AIR.deltaT): SunTimes {
  const midnight = Math.floor(day.getTime() / DAY) * DAY
  const julian = julianDay(midnight)
  const nu = apparentSun(julian, 0).siderealTime
  // At 0 h terrestrial time of the day before, of the day, and after: Julian days already in TT, hence no ΔT.
  const suns = [-1, 0, 1].map((offset) => apparentSun(julian + offset, 0))
  const alphas = unwrap(suns.map((sun) => sun.rightAscension))
  const deltas = suns.map((sun) => sun.declination)
  const { latitude: phi, longitude: sigma } = place

  // The report takes fractions of the UTC day; here all three stay beside the noon of the place's own date, so that an
  // evening in America, already the next day in UTC, is not exchanged for the one before.
  const noon = 0.5 - sigma / 360 + signed((alphas[1] as number) - nu - 180) / 360
  const cosineOfH = (sin(HORIZON) - sin(phi) * sin(deltas[1] as number)) / (cos(phi) * cos(deltas[1] as number))
  const at = (guess: number) => {
    const n = guess + deltaT / 86_400
    const declination = interpolate(deltas, n)
    const hour = signed(nu + 360.985647 * guess + sigma - interpolate(alphas, n))
    const elevation = Math.asin(sin(phi) * sin(declination) + cos(phi) * cos(declination) * cos(hour)) * DEGREE
    return { declination, hour, elevation }
  }
  const instant = (dayFraction: number) => new Date(midnight + dayFraction * DAY)
  const crossing = (guess: number) => {
    const { declination, hour, elevation } = at(guess)
    return instant(guess + (elevation - HORIZON) / (360 * cos(declination) * cos(phi) * sin(hour)))
  }
  const crosses = Math.abs(cosineOfH) <= 1
  const H0 = crosses ? Math.acos(cosineOfH) * DEGREE : 0
  return {
    sunrise: crosses ? crossing(noon - H0 / 360) : null,
    transit: instant(noon - at(noon).hour / 360),
    sunset: crosses ? crossing(noon + H0 / 360) : null,
  }
}

const DAY = 86_400_000
const DEGREE = 180 / Math.PI
const HORIZON = -0.8333
const sin = (angle: number) => Math.sin(angle / DEGREE)
const cos = (angle: number) => Math.cos(angle / DEGREE)
const signed = (angle: number) => wrap(angle + 180) - 180

/** Right ascension passes 360° once a year; three neighbouring days must not jump there. */
function unwrap(angles: number[]): number[] {
  const middle = angles[1] as number
  return angles.map((angle) => middle + signed(angle - middle))
}

/** Second-order interpolation through the three days, n in days from the middle one. */
function interpolate(values: readonly number[], n: number): number {
  const [before, middle, after] = values as [number, number, number]
  const a = middle - before
  const b = after - middle
  return middle + (n * (a + b + (b - a) * n)) / 2
}

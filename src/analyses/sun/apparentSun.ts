import { LATITUDE_TERMS, LONGITUDE_TERMS, RADIUS_TERMS, type Series } from './orbitTerms'
import { NUTATION_TERMS } from './nutationTerms'

/** The sun as seen from the centre of the Earth, all angles in degrees (the algorithm's own unit). */
interface ApparentSun {
  /** Heliocentric longitude L and latitude B of the Earth. */
  heliocentricLongitude: number
  heliocentricLatitude: number
  /** Distance R, astronomical units. */
  distance: number
  rightAscension: number
  declination: number
  /** Apparent sidereal time at Greenwich ν. */
  siderealTime: number
}

/** Julian day of an instant given in milliseconds since 1970-01-01 UTC. */
export const julianDay = (time: number): number => time / 86_400_000 + 2_440_587.5

/**
 * Apparent geocentric position of the sun.
 *
 * @param julian  Julian day, UT
 * @param deltaT  terrestrial minus universal time, s
 *
 * Valid for  years −2000 to 6000, ± 0.0003° in azimuth and elevation
 * Source     I. Reda and A. Andreas, Solar Energy 76(5):577–589, 2004; NREL/TP-560-34302, sections 3.1–3.10
 * Verified   tests/verification/sun/solarPosition.published.csv
 */
export function apparentSun(julian: number, deltaT: number): ApparentSun {
  const century = (julian - J2000) / 36_525
  const T = century + deltaT / (86_400 * 36_525)
  const tau = T / 10

  const L = wrap((series(LONGITUDE_TERMS, tau) / 1e8) * DEGREE)
  const B = (series(LATITUDE_TERMS, tau) / 1e8) * DEGREE
  const R = series(RADIUS_TERMS, tau) / 1e8

  const { longitude: deltaPsi, obliquity: deltaEpsilon } = nutation(T)
  const epsilon = polynomial(OBLIQUITY, tau / 10) / 3600 + deltaEpsilon
  const aberration = -20.4898 / (3600 * R)
  const lambda = L + 180 + deltaPsi + aberration
  const beta = -B

  const nu =
    280.46061837 +
    360.98564736629 * (julian - J2000) +
    0.000387933 * century ** 2 -
    century ** 3 / 38_710_000 +
    deltaPsi * cos(epsilon)
  return {
    heliocentricLongitude: L,
    heliocentricLatitude: B,
    distance: R,
    rightAscension: wrap(
      Math.atan2(sin(lambda) * cos(epsilon) - Math.tan(beta / DEGREE) * sin(epsilon), cos(lambda)) * DEGREE,
    ),
    declination: Math.asin(sin(beta) * cos(epsilon) + cos(beta) * sin(epsilon) * sin(lambda)) * DEGREE,
    siderealTime: wrap(nu),
  }
}

/** Brings an angle in degrees into [0, 360). */
export const wrap = (angle: number): number => ((angle % 360) + 360) % 360

const DEGREE = 180 / Math.PI
const J2000 = 2_451_545
const sin = (angle: number) => Math.sin(angle / DEGREE)
const cos = (angle: number) => Math.cos(angle / DEGREE)

/** Mean obliquity of the ecliptic by powers of U = τ/10, arc seconds; equation 24. */
const OBLIQUITY = [84381.448, -4680.93, -1.55, 1999.25, -51.38, -249.67, -39.05, 7.12, 27.87, 5.79, 2.45]

/**
 * Fundamental arguments by powers of T, degrees; equations 15–19: elongation of the moon, anomaly of the sun, anomaly
 * of the moon, argument of latitude of the moon, ascending node of the moon.
 */
const ARGUMENTS = [
  [297.85036, 445267.11148, -0.0019142, 1 / 189474],
  [357.52772, 35999.05034, -0.0001603, -1 / 300000],
  [134.96298, 477198.867398, 0.0086972, 1 / 56250],
  [93.27191, 483202.017538, -0.0036825, 1 / 327270],
  [125.04452, -1934.136261, 0.0020708, 1 / 450000],
]

function nutation(T: number): { longitude: number; obliquity: number } {
  const arguments_ = ARGUMENTS.map((powers) => polynomial(powers, T))
  let longitude = 0
  let obliquity = 0
  for (const term of NUTATION_TERMS) {
    let angle = 0
    for (let i = 0; i < 5; i++) angle += (term[i] as number) * (arguments_[i] as number)
    longitude += ((term[5] as number) + (term[6] as number) * T) * sin(angle)
    obliquity += ((term[7] as number) + (term[8] as number) * T) * cos(angle)
  }
  return { longitude: longitude / 36_000_000, obliquity: obliquity / 36_000_000 }
}

function series(powers: Series, tau: number): number {
  let sum = 0
  for (let power = powers.length - 1; power >= 0; power--) {
    let terms = 0
    for (const [a, b, c] of powers[power] as Series[number]) terms += a * Math.cos(b + c * tau)
    sum = sum * tau + terms
  }
  return sum
}

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)

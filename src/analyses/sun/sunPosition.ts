import { radians, type GeographicPoint, type Radians } from '../../foundation'
import { apparentSun, julianDay, wrap } from './apparentSun'

export interface SunPosition {
  /** Clockwise from north, [0, 2π). */
  solarAzimuth: Radians
  /** Above the horizon, seen through the air (with refraction). */
  solarElevation: Radians
}

/** What bends the light and where one stands; the defaults are the district's. */
export interface Air {
  /** Height of the place, m. */
  height: number
  /** hPa */
  pressure: number
  /** °C */
  temperature: number
  /** Terrestrial minus universal time, s; 69 in 2026, unconfirmed: 1 s moves the sun by less than 0.0001°. */
  deltaT: number
}

export const DISTRICT_AIR: Air = { height: 50, pressure: 1007.257921, temperature: 12, deltaT: 69 }

/**
 * Where the sun stands.
 *
 * @param place  degrees, north and east positive
 * @param time   an instant; `istanbulTime` makes one from a civil day and hour
 *
 * Valid for  years −2000 to 6000; ± 0.0003° without the uncertainty of refraction near the horizon
 * Source     I. Reda and A. Andreas, "Solar position algorithm for solar radiation applications", Solar Energy
 *            76(5):577–589, 2004; NREL/TP-560-34302, sections 3.11–3.15
 * Verified   tests/verification/sun/solarPosition.published.csv, solarPosition.cross.csv
 */
export function sunPosition(place: GeographicPoint, time: Date, air: Air = DISTRICT_AIR): SunPosition {
  const { azimuth, elevation } = topocentricSun(place, time, air)
  return { solarAzimuth: radians(azimuth / DEGREE), solarElevation: radians(elevation / DEGREE) }
}

/** The same with the steps between, degrees; for the verification of each step. */
export function topocentricSun(place: GeographicPoint, time: Date, air: Air) {
  const sun = apparentSun(julianDay(time.getTime()), air.deltaT)
  const phi = place.latitude
  const H = wrap(sun.siderealTime + place.longitude - sun.rightAscension)

  // Parallax: the place lies on the ellipsoid, not in the centre of the Earth.
  const xi = 8.794 / (3600 * sun.distance)
  const u = Math.atan(0.99664719 * Math.tan(phi / DEGREE))
  const x = Math.cos(u) + (air.height / 6_378_140) * cos(phi)
  const y = 0.99664719 * Math.sin(u) + (air.height / 6_378_140) * sin(phi)
  const nearer = cos(sun.declination) - x * sin(xi) * cos(H)
  const deltaAlpha = Math.atan2(-x * sin(xi) * sin(H), nearer) * DEGREE
  const delta = Math.atan2((sin(sun.declination) - y * sin(xi)) * cos(deltaAlpha), nearer) * DEGREE
  const hour = H - deltaAlpha

  const trueElevation = Math.asin(sin(phi) * sin(delta) + cos(phi) * cos(delta) * cos(hour)) * DEGREE
  const azimuth = Math.atan2(sin(hour), cos(hour) * sin(phi) - (sin(delta) / cos(delta)) * cos(phi)) * DEGREE
  return {
    hourAngle: H,
    declination: delta,
    trueElevation,
    elevation: trueElevation + refraction(trueElevation, air),
    azimuth: wrap(azimuth + 180),
  }
}

const DEGREE = 180 / Math.PI
const sin = (angle: number) => Math.sin(angle / DEGREE)
const cos = (angle: number) => Math.cos(angle / DEGREE)

/** Equation 42; none once the whole disc is below the horizon (0.26667° radius, 0.5667° refraction). */
function refraction(elevation: number, air: Air): number {
  if (elevation < -(0.26667 + 0.5667)) return 0
  const density = (air.pressure / 1010) * (283 / (273 + air.temperature))
  return (density * 1.02) / (60 * Math.tan((elevation + 10.3 / (elevation + 5.11)) / DEGREE))
}

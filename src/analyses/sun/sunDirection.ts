import type { SunPosition } from './sunPosition'

/** Unit vector from the ground towards the sun in the local frame: east, north, up. */
export function sunDirection({ solarAzimuth, solarElevation }: SunPosition): [east: number, north: number, up: number] {
  const level = Math.cos(solarElevation)
  return [level * Math.sin(solarAzimuth), level * Math.cos(solarAzimuth), Math.sin(solarElevation)]
}

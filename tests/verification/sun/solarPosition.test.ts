import { describe, expect, test } from 'vitest'
import { DISTRICT_AIR, sunPosition } from '../../../src/analyses/sun'
import { apparentSun, julianDay } from '../../../src/analyses/sun/apparentSun'
import { topocentricSun } from '../../../src/analyses/sun/sunPosition'
import { readRows } from './readRows'

const DEGREE = 180 / Math.PI

describe('the example of the NREL report', () => {
  const time = new Date('2003-10-17T12:30:30-07:00')
  const sun = apparentSun(julianDay(time.getTime()), 67)
  const seen = topocentricSun({ latitude: 39.742476, longitude: -105.1786 }, time, {
    height: 1830.14,
    pressure: 820,
    temperature: 11,
    deltaT: 67,
  })
  const computed: Record<string, number> = { ...sun, geocentricDeclination: sun.declination, ...seen }

  test.each(readRows('solarPosition.published.csv'))('$quantity is $value', ({ quantity, value }) => {
    expect(Math.abs(computed[quantity!]! - Number(value))).toBeLessThanOrEqual(1e-5)
  })
})

describe('sunPosition against another program', () => {
  test.each(readRows('solarPosition.cross.csv'))('agrees at $time', ({ time, apparentZenith, azimuth }) => {
    const sun = sunPosition({ latitude: 41, longitude: 28.8 }, new Date(time!), DISTRICT_AIR)
    expect(Math.abs(90 - sun.solarElevation * DEGREE - Number(apparentZenith))).toBeLessThanOrEqual(0.002)
    expect(Math.abs(sun.solarAzimuth * DEGREE - Number(azimuth))).toBeLessThanOrEqual(0.002)
  })
})

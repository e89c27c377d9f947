import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { istanbulHour, istanbulTime, sunDirection, sunPosition, sunTimes } from '../../../../src/analyses/sun'
import { radians } from '../../../../src/foundation'

const PLACE = { latitude: 41, longitude: 28.8 }
const dayOf2026 = fc
  .integer({ min: 0, max: 364 })
  .map((offset) => new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(5, 10))
const hours = fc.double({ min: 0, max: 23.999, noNaN: true })

describe('sunPosition', () => {
  test.prop([dayOf2026])('is up after sunrise and down before, and the other way about at sunset', (day) => {
    const { sunrise, sunset } = sunTimes(PLACE, istanbulTime(2026, day, 12))
    const elevation = (time: Date, minutes: number) =>
      sunPosition(PLACE, new Date(time.getTime() + minutes * 60_000)).solarElevation
    expect(elevation(sunrise!, 6)).toBeGreaterThan(0)
    expect(elevation(sunrise!, -6)).toBeLessThan(0)
    expect(elevation(sunset!, -6)).toBeGreaterThan(0)
    expect(elevation(sunset!, 6)).toBeLessThan(0)
    expect(sunPosition(PLACE, sunrise!).solarAzimuth).toBeLessThan(Math.PI)
    expect(sunPosition(PLACE, sunset!).solarAzimuth).toBeGreaterThan(Math.PI)
  })

  test.prop([dayOf2026])('stands highest and due south at transit', (day) => {
    const { transit } = sunTimes(PLACE, istanbulTime(2026, day, 12))
    const highest = sunPosition(PLACE, transit)
    expect(highest.solarAzimuth * (180 / Math.PI)).toBeCloseTo(180, 1)
    for (const minutes of [-40, 40]) {
      const other = sunPosition(PLACE, new Date(transit.getTime() + minutes * 60_000))
      expect(other.solarElevation).toBeLessThan(highest.solarElevation)
    }
  })
})

describe('sunTimes', () => {
  test('knows days without sunrise', () => {
    const north = { latitude: 70, longitude: 20 }
    expect(sunTimes(north, new Date('2026-12-21T12:00Z')).sunrise).toBeNull()
    expect(sunTimes(north, new Date('2026-06-21T12:00Z')).sunset).toBeNull()
  })
})

describe('sunDirection', () => {
  test.prop([fc.double({ min: 0, max: 6.28, noNaN: true }), fc.double({ min: -1.5, max: 1.5, noNaN: true })])(
    'has the length one',
    (azimuth, elevation) => {
      const direction = sunDirection({ solarAzimuth: radians(azimuth), solarElevation: radians(elevation) })
      expect(Math.hypot(...direction)).toBeCloseTo(1, 12)
    },
  )

  test('points north, east and up where the angles say so', () => {
    const quarter = radians(Math.PI / 2)
    const zero = radians(0)
    expect(sunDirection({ solarAzimuth: zero, solarElevation: zero })[1]).toBeCloseTo(1)
    expect(sunDirection({ solarAzimuth: quarter, solarElevation: zero })[0]).toBeCloseTo(1)
    expect(sunDirection({ solarAzimuth: zero, solarElevation: quarter })[2]).toBeCloseTo(1)
  })
})

describe('istanbulTime', () => {
  test('is three hours ahead of UTC in summer and in winter', () => {
    expect(istanbulTime(2026, '06-21', 13.5).toISOString()).toBe('2026-06-21T10:30:00.000Z')
    expect(istanbulTime(2026, '12-21', 1).toISOString()).toBe('2026-12-20T22:00:00.000Z')
  })

  test.prop([dayOf2026, hours])('comes back as the same hour', (day, hour) => {
    expect(istanbulHour(istanbulTime(2026, day, hour))).toBeCloseTo(hour, 5)
  })

  test('refuses a day it cannot read', () => {
    expect(() => istanbulTime(2026, '21.06', 12)).toThrow(/expected MM-DD/)
  })
})

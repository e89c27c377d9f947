import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { DataError, localFrame, projectionOf } from '../../../src/foundation'

const longitude = fc.double({ min: 28.7, max: 28.86, noNaN: true })
const latitude = fc.double({ min: 40.94, max: 41.1, noNaN: true })

describe('projectionOf', () => {
  test.prop([longitude, latitude, fc.constantFrom('EPSG:5254', 'EPSG:32635', 'EPSG:3857', 'EPSG:4326')])(
    'there and back is the same place to a tenth of a millimetre',
    (lon, lat, code) => {
      const projection = projectionOf(code)
      const [backLon, backLat] = projection.toGeographic(...projection.fromGeographic(lon, lat))
      expect(Math.abs(backLon - lon)).toBeLessThan(1e-9)
      expect(Math.abs(backLat - lat)).toBeLessThan(1e-9)
    },
  )

  test('reads the ways in which files write a code', () => {
    for (const spelling of [
      'epsg:5254',
      'EPSG:5254',
      'urn:ogc:def:crs:EPSG::5254',
      'http://www.opengis.net/def/crs/EPSG/0/5254',
    ]) {
      expect(projectionOf(spelling).code).toBe('EPSG:5254')
    }
    expect(projectionOf('urn:ogc:def:crs:OGC:1.3:CRS84').isGeographic).toBe(true)
  })

  test('refuses what it does not know and says what can be given', () => {
    expect(() => projectionOf('EPSG:99999')).toThrow(DataError)
    expect(() => projectionOf('EPSG:99999')).toThrow(/EPSG:99999.*expected.*config/)
  })
})

describe('localFrame', () => {
  const frame = localFrame({ longitude: 28.78, latitude: 41.02 })

  test('has its origin at the origin', () => {
    const [east, north] = frame.toLocal(28.78, 41.02)
    expect(Math.hypot(east, north)).toBeLessThan(1e-6)
  })

  test.prop([longitude, latitude])('goes there and back', (lon, lat) => {
    const [backLon, backLat] = frame.toGeographic(...frame.toLocal(lon, lat))
    expect(Math.abs(backLon - lon)).toBeLessThan(1e-9)
    expect(Math.abs(backLat - lat)).toBeLessThan(1e-9)
  })

  test('measures a second of latitude as the GRS 80 meridian does', () => {
    // Radius of curvature of the meridian at 41.02°: a (1 − e²) / (1 − e² sin² φ)^1.5, GRS 80 (Moritz 2000).
    const a = 6378137
    const e2 = 0.0066943800229
    const sine = Math.sin((41.02 * Math.PI) / 180)
    const meridian = (a * (1 - e2)) / (1 - e2 * sine * sine) ** 1.5
    const second = Math.PI / 180 / 3600
    expect(frame.toLocal(28.78, 41.02 + 1 / 3600)[1]).toBeCloseTo(meridian * second, 3)
  })
})

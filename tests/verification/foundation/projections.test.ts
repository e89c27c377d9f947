import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectionOf } from '../../../src/foundation'

const rows = readFileSync(join(import.meta.dirname, 'projections.cross.csv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split(',') as [string, string, string, string, string])

describe('projectionOf, against PROJ', () => {
  test('has a table to be held against', () => {
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.filter(([crs]) => crs === 'EPSG:5254').length).toBeGreaterThanOrEqual(7)
  })

  test.each(rows)('%s at %s, %s', (crs, longitude, latitude, easting, northing) => {
    const { fromGeographic, toGeographic } = projectionOf(crs)
    const tolerance = crs === 'EPSG:28992' ? 0.5 : 1e-3
    const [x, y] = fromGeographic(Number(longitude), Number(latitude))
    expect(Math.hypot(x - Number(easting), y - Number(northing))).toBeLessThan(tolerance)
    const [lon, lat] = toGeographic(Number(easting), Number(northing))
    expect(Math.hypot((lon - Number(longitude)) * 85_000, (lat - Number(latitude)) * 111_000)).toBeLessThan(tolerance)
  })
})

const data = resolve(import.meta.dirname, '../../../../shared/data/buildings')
const metric = join(data, 'kadikoy_mahalle_epsg5254.geojson')
const degrees = join(data, 'kadikoy_quality_of_life_broken_encoding.geojson')
const isHere = existsSync(metric) && existsSync(degrees)
// eslint-disable-next-line no-console -- a skipped check must be seen
if (!isHere) console.warn(`SKIPPED: the Kadıköy neighbourhoods in two systems are not at ${data}`)

interface Outlines {
  features: { properties: { OBJECTID: number }; geometry: { coordinates: [number, number][][][] } }[]
}

describe('projectionOf, against the municipality', () => {
  test.skipIf(!isHere)(
    'TUREF / TM30: the same ten neighbourhoods in metres and in degrees agree to a centimetre',
    () => {
      const inMetres = (JSON.parse(readFileSync(metric, 'utf8')) as Outlines).features
      const inDegrees = (JSON.parse(readFileSync(degrees, 'utf8')) as Outlines).features
      const { toGeographic } = projectionOf('EPSG:5254')
      expect(inMetres).toHaveLength(10)
      for (const { properties, geometry } of inMetres) {
        const twin = inDegrees.find((other) => other.properties.OBJECTID === properties.OBJECTID)!
        const vertices = twin.geometry.coordinates.flat(2)
        for (const [x, y] of geometry.coordinates.flat(2)) {
          const [lon, lat] = toGeographic(x, y)
          const nearest = Math.min(...vertices.map(([a, b]) => Math.hypot((a - lon) * 84_000, (b - lat) * 111_000)))
          expect(nearest).toBeLessThan(0.01)
        }
      }
    },
  )
})

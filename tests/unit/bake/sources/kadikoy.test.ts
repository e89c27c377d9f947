import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bakeSources, layersOf, readConfig, type BakeReport } from '../../../../src/bake/sources'
import { describeDistrict } from '../../../../src/bake/cli/describeDistrict'
import { isInside, middleOf } from '../../../../src/bake/sources/clip'
import { ringArea, ringsOf } from '../../../../src/foundation'
import type { District } from '../../../../src/model'

const path = resolve(import.meta.dirname, '../../../../assets/kadikoy.example.json')
const config = readConfig(path)
const missing = layersOf(config).filter(({ file }) => !existsSync(resolve(dirname(path), file)))
const isHere = missing.length === 0
if (!isHere) {
  // eslint-disable-next-line no-console -- a skipped check must be seen
  console.warn(`SKIPPED: the real footprints of Kadıköy are not here (${missing.map(({ file }) => file).join(', ')})`)
}

/** The file as another reader sees it: plain JSON, nothing of the bake. */
interface Raw {
  features: { properties: Record<string, unknown>; geometry: { coordinates: [number, number, number][][][] } }[]
}

describe.skipIf(!isHere)('the real footprints of Kadıköy', () => {
  let district: District
  let report: BakeReport
  let raw: Raw
  beforeAll(async () => {
    ;({ district, report } = await bakeSources(config, path))
    raw = JSON.parse(readFileSync(resolve(dirname(path), config.footprints.file), 'utf8')) as Raw
  })

  test('are accounted for: 6,779 in, 9 slivers out, nothing else lost', () => {
    const footprints = report.layers.find(({ layer }) => layer === 'footprints')!
    expect(footprints).toMatchObject({ in: 6779, out: 6770, losses: { sliver: 9 } })
    expect(footprints.unknown?.storeys).toBe(13)
    expect(report.faults).toEqual([])
  })

  test('keep their storeys, building by building', () => {
    const storeysOf = new Map(raw.features.map(({ properties }) => [properties.BuildingID, properties.NumberFloo]))
    district.buildings.ids.forEach((id, i) => expect(district.buildings.storeys[i]).toBe(storeysOf.get(id)))
  })

  test('keep their areas within what 5 cm of simplification may change', () => {
    const east = 111_412.84 * Math.cos((40.99 * Math.PI) / 180) - 93.5 * Math.cos((3 * 40.99 * Math.PI) / 180)
    const north = 111_132.92 - 559.82 * Math.cos((2 * 40.99 * Math.PI) / 180)
    const areaOf = new Map(
      raw.features.map(({ properties, geometry }) => {
        const rings = geometry.coordinates.flatMap((part) =>
          part.map((ring, hole) => {
            const flat = ring.slice(0, -1).flatMap(([lon, lat]) => [(lon - 29.04) * east, (lat - 40.99) * north])
            return (hole === 0 ? 1 : -1) * Math.abs(ringArea(flat))
          }),
        )
        return [properties.BuildingID, rings.reduce((sum, area) => sum + area, 0)]
      }),
    )
    district.buildings.ids.forEach((id, i) => {
      const rings = ringsOf(district.buildings.footprints, i)
      const area = rings.reduce((sum, ring) => sum + ringArea(ring), 0)
      const perimeter = rings.reduce((sum, ring) => sum + outlineLength(ring), 0)
      const expected = areaOf.get(id)!
      expect(Math.abs(area - expected)).toBeLessThan(0.06 * perimeter + 1e-3 * expected)
    })
  })

  test('lie in ten neighbourhoods read from TUREF / TM30, none outside', () => {
    expect(district.neighbourhoods.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'tr'))).toEqual([
      'Acıbadem',
      'Caferağa',
      'Eğitim',
      'Fenerbahçe',
      'Feneryolu',
      'Fikirtepe',
      'Hasanpaşa',
      'Osmanağa',
      'Rasimpaşa',
      'Zühtüpaşa',
    ])
    const told = describeDistrict(district)
    expect(told.outsideNeighbourhoods).toBeUndefined()
    expect(told.neighbourhoods.reduce((sum, { buildings }) => sum + buildings, 0)).toBe(6770)
    expect(told.totals).toMatchObject({ people: null, byPeriod: { unknown: 6770 }, byKnowledge: { measured: 6770 } })
  })

  test('count by storey band as the file does', () => {
    const floors = new Map(raw.features.map(({ properties }) => [properties.BuildingID, Number(properties.NumberFloo)]))
    const kept = district.buildings.ids.map((id) => floors.get(id)!)
    expect(describeDistrict(district).totals.byStoreys).toEqual({
      from1to4: kept.filter((n) => n >= 1 && n <= 4).length,
      from5to9: kept.filter((n) => n >= 5 && n <= 9).length,
      from10: kept.filter((n) => n >= 10).length,
      unknown: 13,
    })
  })

  test('stand on dry land above the GEBCO sea', () => {
    const sea = district.water.filter(({ kind }) => kind === 'sea')
    expect(sea.length).toBeGreaterThan(0)
    for (const { rings, knowledge } of sea) {
      expect(knowledge).toBe('derived')
      for (let i = 0; i < district.buildings.count; i++)
        expect(isInside(rings, ...middleOf(ringsOf(district.buildings.footprints, i)))).toBe(false)
    }
    // GEBCO 2026 around Kadıköy: hills of some 60 m, a shelf of some −10 m within half a kilometre of the shore.
    const { min, max } = describeDistrict(district).elevation
    expect(min).toBeGreaterThan(-30)
    expect(max).toBeGreaterThan(40)
    expect(max).toBeLessThan(100)
  })
})

function outlineLength(ring: Float64Array): number {
  let sum = 0
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    sum += Math.hypot(ring[j]! - ring[i]!, ring[j + 1]! - ring[i + 1]!)
  }
  return sum
}

import { describe, expect, test } from 'vitest'
import { describeDistrict } from '../../../../src/bake/cli/describeDistrict'
import { waterMask } from '../../../../src/bake/cli/waterMask'
import { ringContains } from '../../../../src/foundation'
import { buildDistrict } from '../bundle/districtBuilder'

describe('describeDistrict', () => {
  test('counts buildings by period, storeys and knowledge, the unknown apart', () => {
    const district = buildDistrict(
      {},
      {
        count: 4,
        storeys: Uint8Array.of(4, 9, 10, 0),
        yearBuilt: Uint16Array.of(1979, 1980, 2001, 0),
        residents: Uint16Array.of(5, 7, 0xffff, 0xffff),
        neighbourhood: Uint8Array.of(0, 0, 0, 255),
        ...knowledge(Uint8Array.of(1, 1, 3, 0)),
      },
    )
    const told = describeDistrict(district)
    expect(told.neighbourhoods[0]).toMatchObject({
      id: '1',
      name: 'Çınar',
      buildings: 3,
      people: 12,
      peopleUnknown: 1,
      byPeriod: { before1980: 1, from1980to2000: 1, after2000: 1, unknown: 0 },
      byStoreys: { from1to4: 1, from5to9: 1, from10: 1, unknown: 0 },
      byKnowledge: { measured: 2, published: 0, derived: 1, generated: 0, unknown: 0 },
    })
    expect(told.outsideNeighbourhoods).toMatchObject({ buildings: 1, people: null, byStoreys: { unknown: 1 } })
    expect(told.totals).toMatchObject({ buildings: 4, people: 12 })
    expect(told.totals.knowledgeOf.footprint).toEqual({ unknown: 1, measured: 2, derived: 1 })
  })

  test('says null, never zero, where nobody knows how many people live', () => {
    expect(describeDistrict(buildDistrict()).totals.people).toBeNull()
    expect(describeDistrict(buildDistrict({}, { residents: Uint16Array.of(0, 0xffff) })).totals.people).toBe(0)
  })

  test('measures land apart from the bed of lake and sea', () => {
    const terrain = {
      columns: 3,
      rows: 3,
      cellSize: 10,
      west: 0,
      north: 20,
      knowledge: 'measured' as const,
      isApproximate: false,
    }
    const district = buildDistrict({
      terrain: { ...terrain, values: Float32Array.of(-9, 5, 6, -8, 4, 7, -7, 3, 8) },
      water: [
        {
          id: 'w',
          kind: 'sea',
          name: { tr: 'Deniz', en: 'Sea' },
          rings: [[0, 0, 5, 0, 5, 20, 0, 20]],
          level: 0,
          knowledge: 'derived',
        },
      ],
    })
    expect(describeDistrict(district).elevation).toMatchObject({ min: -9, max: 8, land: { min: 3, max: 8 } })
  })

  test('gives the extent in degrees around the origin', () => {
    const { geographicExtent } = describeDistrict(buildDistrict())
    expect(geographicExtent.west).toBeLessThan(28.8)
    expect(geographicExtent.east).toBeGreaterThan(28.8)
    // 200 m of latitude at 41° N: 111.05 km a degree (WGS 84).
    expect(geographicExtent.north - geographicExtent.south).toBeCloseTo(200 / 111_050, 5)
  })
})

describe('waterMask', () => {
  test('agrees with asking every node on its own', () => {
    const terrain = {
      columns: 30,
      rows: 20,
      cellSize: 7,
      west: -100,
      north: 60,
      knowledge: 'measured' as const,
      isApproximate: false,
    }
    const ring = [-60.3, -40.2, 30.1, -55.7, 70.9, 10.4, 12.2, 41.8, -20.5, 5.3, -75.1, 33.3]
    const hole = [-20.1, -20.2, -5.3, -5.4, 10.5, -30.6]
    const mask = waterMask(terrain, [
      { id: 'w', kind: 'lake', name: { tr: '', en: '' }, rings: [ring, hole], knowledge: 'measured' },
    ])
    const asked = mask.map((_, i) => {
      const x = -100 + (i % 30) * 7
      const y = 60 - Math.floor(i / 30) * 7
      return ringContains(ring, x, y) !== ringContains(hole, x, y) ? 1 : 0
    })
    expect([...mask]).toEqual([...asked])
    expect(mask.some((wet) => wet === 1)).toBe(true)
  })
})

function knowledge(footprint: Uint8Array) {
  const { knowledge: marks } = buildDistrict().buildings
  return { knowledge: { ...marks, footprint } }
}

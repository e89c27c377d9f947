import { resolve } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { polygonArea } from '../../../../../src/foundation'
import { AREA_KINDS, writeBundle } from '../../../../../src/model'
import { growDistrict } from '../../../../../src/bake/embedded'
import { checkFabric, growFabric } from '../../../../../src/bake/embedded/fabric'
import { buildTerrain, readFrame } from '../../../../../src/bake/embedded/frame'

const assets = resolve(import.meta.dirname, '../../../../../assets/kucukcekmece')
const frame = readFrame(assets)
const terrain = buildTerrain(frame)
const water = [frame.lake.ring, frame.sea.ring, frame.outlet.ring]

// The densest, the one with the lake's outlet, and one of estates and open land.
const some = {
  ...frame,
  neighbourhoods: frame.neighbourhoods.filter(({ name }) => ['Sultan Murat', 'Fatih', 'İstasyon'].includes(name)),
}

describe('growFabric', () => {
  test.prop([fc.string()], { numRuns: 4 })('keeps every law for any seed', (seed) => {
    const fabric = growFabric(some, terrain, { seed })
    expect(checkFabric(fabric, { neighbourhoods: some.neighbourhoods, water })).toEqual([])
  })
})

describe('growDistrict', () => {
  const district = growDistrict(assets)

  it('has the published 40,136 buildings and 792,024 people', () => {
    expect(district.buildings.count).toBe(40_136)
    expect(district.buildings.residents.reduce((a, b) => a + b, 0)).toBe(792_024)
  })

  it('calls buildings by number, in the order of neighbourhoods', () => {
    expect(district.buildings.ids[0]).toBe('KC-000000')
    expect(district.buildings.ids[40_135]).toBe('KC-040135')
    expect(district.buildings.neighbourhood.every((value, i, all) => i === 0 || value >= (all[i - 1] as number))).toBe(
      true,
    )
  })

  it('lays out every kind of public ground that the district is asked for', () => {
    const kinds = new Set(Array.from(district.areas.kind, (kind) => AREA_KINDS[kind]))
    for (const kind of [
      'park',
      'square',
      'playground',
      'playingField',
      'schoolyard',
      'cemetery',
      'beach',
      'assemblyArea',
    ] as const) {
      expect(kinds, kind).toContain(kind)
    }
  })

  it('says of every attribute that it is generated, and so on screen', () => {
    expect(new Set(Object.values(district.buildings.knowledge))).toEqual(new Set(['generated']))
    expect(district.notices.some(({ tr, en }) => tr.includes('üretilmiştir') && en.includes('generated'))).toBe(true)
  })

  it('houses people at two to five a dwelling in every neighbourhood', () => {
    const { count, neighbourhood, dwellings, residents } = district.buildings
    district.neighbourhoods.forEach(({ name }, index) => {
      let homes = 0
      let people = 0
      for (let i = 0; i < count; i++) {
        if (neighbourhood[i] !== index) continue
        homes += dwellings[i] as number
        people += residents[i] as number
      }
      expect(people / homes, name).toBeGreaterThan(2)
      expect(people / homes, name).toBeLessThan(5)
    })
  })

  it('lays out assembly areas of 1,200 m² and more, one for some 5,000 people', () => {
    const { areas } = district
    const kind = AREA_KINDS.indexOf('assemblyArea')
    const sizes = Array.from({ length: areas.count }, (_, i) => i)
      .filter((i) => areas.kind[i] === kind)
      .map((i) => polygonArea(areas.shapes, i))
    expect(sizes.length).toBeGreaterThan(120)
    expect(Math.min(...sizes)).toBeGreaterThan(1000)
  })

  it('plants at most 45,000 trees', () => {
    expect(district.trees.count).toBeGreaterThan(20_000)
    expect(district.trees.count).toBeLessThanOrEqual(45_000)
  })

  it('gives the same bytes for the same seed and others for another', () => {
    const bytesOf = (seed: string) =>
      Buffer.from(writeBundle({ ...district, ...growFabric(some, terrain, { seed }) }).bytes)
    expect(Buffer.compare(bytesOf('one'), bytesOf('one'))).toBe(0)
    expect(Buffer.compare(bytesOf('one'), bytesOf('two'))).not.toBe(0)
  })
})

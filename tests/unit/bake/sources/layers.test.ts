import { describe, expect, test } from 'vitest'
import { isInside } from '../../../../src/bake/sources/clip'
import { elevationAt, STREET_CLASSES } from '../../../../src/model'
import { lineOf, ringArea, ringsOf } from '../../../../src/foundation'
import {
  at,
  bakeCity,
  box,
  building,
  city,
  collection,
  elevation,
  faultsOf,
  neighbourhood,
  placeOf,
} from './cityBuilder'

const way = (highway: string, line: [number, number][], more: Record<string, unknown> = {}) => ({
  type: 'Feature',
  properties: { highway, ...more },
  geometry: { type: 'LineString', coordinates: line },
})

describe('streets', () => {
  const withStreets = (ways: unknown[], more: Record<string, unknown> = {}) =>
    city([building('a')], {
      files: { 'yollar.geojson': collection(ways) },
      config: { streets: { file: 'yollar.geojson', source: 's', ...more } },
    })

  test('are cut where they meet, and share the junction', async () => {
    const { district } = await bakeCity(
      withStreets([way('primary', [at(-100, 0), at(0, 0), at(100, 0)]), way('residential', [at(0, 0), at(0, 100)])]),
    )
    const { streets } = district
    expect(streets.count).toBe(3)
    expect(streets.nodeCount).toBe(4)
    expect([...streets.streetClass].map((code) => STREET_CLASSES[code])).toEqual(['arterial', 'arterial', 'local'])
    const middle = streets.toNode[0]
    expect([streets.fromNode[1], streets.fromNode[2]]).toEqual([middle, middle])
    expect(streets.width.every(Number.isNaN)).toBe(true)
    expect(lineOf(streets.lines, 0)).toHaveLength(4)
  })

  test('keep width and name, and leave out what is no street, by name', async () => {
    const { district, report } = await bakeCity(
      withStreets(
        [way('steps', [at(0, 0), at(0, 50)], { en: 4, ad: 'Yokuş  Sokağı' }), way('proposed', [at(0, 0), at(50, 0)])],
        { width: 'en', name: 'ad' },
      ),
    )
    expect(district.streets.names[district.streets.name[0]!]).toBe('Yokuş Sokağı')
    expect(district.streets.width[0]).toBe(4)
    expect(report.layers.find(({ layer }) => layer === 'streets')).toMatchObject({
      in: 2,
      out: 1,
      losses: { notAStreet: 1 },
      warnings: { notAStreet: { samples: ['proposed'] } },
    })
  })

  test('that run out of the ground are left out and counted', async () => {
    const { report } = await bakeCity(
      withStreets([way('residential', [at(0, 0), at(0, 50)]), way('residential', [at(0, 0), at(3_000, 0)])]),
    )
    expect(report.layers.find(({ layer }) => layer === 'streets')).toMatchObject({
      in: 2,
      out: 1,
      losses: { outsideExtent: 1 },
    })
  })

  test('of a single point, or drawn as areas, are faults', async () => {
    const faults = await faultsOf(
      withStreets([
        way('residential', [at(0, 0)]),
        { ...way('residential', []), geometry: { type: 'Polygon', coordinates: [box(0, 0)] } },
      ]),
    )
    expect(faults.map(placeOf)).toEqual([
      { code: 'geometry-type', file: 'yollar.geojson', feature: 1, id: undefined, field: 'geometry.type' },
      { code: 'geometry-empty', file: 'yollar.geojson', feature: 0, id: undefined, field: 'geometry.coordinates[0]' },
    ])
  })
})

describe('water', () => {
  test('is cut to the ground and keeps its level', async () => {
    const lake = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [box(300, -300, 5_000, 600)] },
    }
    const { district } = await bakeCity(
      city([building('a')], {
        files: { 'gol.geojson': collection([lake]) },
        config: { water: [{ file: 'gol.geojson', source: 's', kind: 'lake', level: 2 }] },
      }),
    )
    const [body] = district.water
    expect(body).toMatchObject({ kind: 'lake', level: 2, knowledge: 'measured' })
    const xs = body!.rings[0]!.filter((_, i) => i % 2 === 0)
    expect(Math.max(...xs)).toBeCloseTo(district.extent.east, 2)
    expect(Math.min(...xs)).toBeCloseTo(300, -1)
    expect(ringArea(body!.rings[0]!)).toBeGreaterThan(0)
  })
})

describe('the sea of an elevation model', () => {
  const size = 30
  /** Ground falling from west to east: the columns from 18 on (some 350 m east of the middle) lie under water. */
  const values = Array.from({ length: size * size }, (_, i) => (i % size < 18 ? 10 : -10))
  const coast = (sea: Record<string, unknown>) =>
    city([building('a')], {
      files: { 'dem.tif': elevation({ values }) },
      config: { elevation: { file: 'dem.tif', source: 's', cellSize: 25, sea } },
    })

  test('lies where the ground is below its level, derived and said to be so', async () => {
    const { district } = await bakeCity(coast({ landInsideBoundary: false }))
    expect(district.water).toHaveLength(1)
    const [sea] = district.water
    expect(sea).toMatchObject({ kind: 'sea', level: 0, knowledge: 'derived' })
    const { terrain } = district
    for (let i = 0; i < terrain.values.length; i++) {
      const x = terrain.west + (i % terrain.columns) * terrain.cellSize
      const y = terrain.north - Math.floor(i / terrain.columns) * terrain.cellSize
      if (Math.abs(terrain.values[i]!) < 2 || Math.abs(y) > 900 || Math.abs(x) > 900) continue
      expect(isInside(sea!.rings, x, y)).toBe(terrain.values[i]! < 0)
    }
    expect(district.notices.map(({ en }) => en)).toContain('The shoreline is derived from the elevation.')
  })

  test('stops at the boundary where that is land, and the ground there is lifted and counted', async () => {
    const { district, report } = await bakeCity(coast({}))
    for (const { rings } of district.water) expect(isInside(rings, 450, 0)).toBe(false)
    expect(elevationAt(district.terrain, 450, 0)).toBeCloseTo(0.5, 5)
    expect(elevationAt(district.terrain, 900, 0)).toBeLessThan(-5)
    expect(report.layers.find(({ layer }) => layer === 'elevation')?.warnings.nodesLiftedToLand?.count).toBeGreaterThan(
      100,
    )
  })
})

describe('the boundary', () => {
  test('clips by the middle of a building and never cuts one', async () => {
    const layer = [building('in', box(490, 0, 12)), building('out', box(497, 20, 12))]
    const { district, report } = await bakeCity(city(layer))
    expect(district.buildings.ids).toEqual(['in'])
    expect(ringArea(ringsOf(district.buildings.footprints, 0)[0]!)).toBeCloseTo(144, 0)
    expect(report.layers.find(({ layer: name }) => name === 'footprints')).toMatchObject({
      in: 2,
      out: 1,
      losses: { outsideBoundary: 1 },
    })
    const whole = await bakeCity(city(layer, { config: { clip: false } }))
    expect(whole.district.buildings.ids).toEqual(['in', 'out'])
    expect([...whole.district.buildings.neighbourhood]).toEqual([0, 255])
  })

  test('is what the neighbourhoods cover together, if none is given', async () => {
    const halves = [
      neighbourhood('Batı', box(-500, -500, 500, 1000)),
      { ...neighbourhood('Doğu', box(0, -500, 500, 1000)), properties: { code: 2, name: 'Doğu' } },
    ]
    const { district } = await bakeCity(
      city([building('a', box(-100, 0)), building('b', box(100, 0))], {
        files: { 'mahalle.geojson': collection(halves) },
      }),
    )
    expect(district.boundary).toHaveLength(1)
    expect(ringArea(district.boundary[0]!)).toBeCloseTo(1e6, -4)
    expect([...district.buildings.neighbourhood]).toEqual([0, 1])
  })

  test('sets the origin of the local frame, unless the configuration does', async () => {
    const { district } = await bakeCity(city())
    expect(district.origin.longitude).toBeCloseTo(29, 5)
    expect(district.origin.latitude).toBeCloseTo(41, 5)
    const moved = await bakeCity(city([building('a')], { config: { origin: { longitude: 29.001, latitude: 41 } } }))
    expect(moved.district.origin).toEqual({ longitude: 29.001, latitude: 41 })
    expect(moved.district.extent.west).toBeLessThan(district.extent.west)
  })
})

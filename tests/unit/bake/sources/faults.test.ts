import { describe, expect, test } from 'vitest'
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

const file = 'buildings.geojson'
const bad = (feature: number, id: string | undefined, field: string, code: string) => ({
  code,
  file,
  feature,
  id,
  field,
})
const raw = (text: string | Uint8Array) => city([], { files: { [file]: text } })

describe('a file of buildings that is no layer', () => {
  test('names line and column of the end of truncated JSON', async () => {
    const whole = collection([building('a')])
    const start = '{"type":"FeatureCollection",'
    const [fault] = await faultsOf(raw(`${start}\n${whole.slice(start.length, start.length + 40)}`))
    expect(fault).toMatchObject({ code: 'json-syntax', context: { file, line: 2, column: 41 } })
  })

  test('names line and column of a stray character', async () => {
    const [fault] = await faultsOf(raw('{\n  "type": ,\n}'))
    expect(fault).toMatchObject({ code: 'json-syntax', context: { file, line: 2, column: 11 } })
  })

  test('refuses JSON nested deeper than the limit, without recursion', async () => {
    const [fault] = await faultsOf(raw(`{"type":"FeatureCollection","features":${'['.repeat(200_000)}`))
    expect(fault).toMatchObject({ code: 'json-too-deep', context: { file, expected: 64 } })
  })

  test('is not misled by brackets in texts', async () => {
    const { report } = await bakeCity(city([building('a', box(0, 0), { note: `${'['.repeat(100)}\\"` })]))
    expect(report.counts.buildings).toBe(1)
  })

  test.each([
    ['GeometryCollection', '{"type":"GeometryCollection","geometries":[]}'],
    ['Polygon', '{"type":"Polygon","coordinates":[]}'],
    ['a list', '[]'],
    ['nothing', 'null'],
  ])('refuses the root %s and says what it is', async (found, text) => {
    const [fault] = await faultsOf(raw(text))
    expect(fault).toMatchObject({ code: 'geojson-root', context: { file, field: 'type', found } })
  })

  test('refuses an empty layer, a missing file, an unknown ending', async () => {
    expect((await faultsOf(raw(collection([])))).map(placeOf)).toEqual([{ code: 'layer-empty', file }])
    const gone = city()
    delete gone.files[file]
    expect((await faultsOf(gone)).map(placeOf)).toEqual([{ code: 'file-missing', file }])
    const shp = city([], { files: { 'b.shp': 'x' }, footprints: { file: 'b.shp' } })
    expect((await faultsOf(shp)).map(placeOf)).toEqual([{ code: 'file-format-unknown', file: 'b.shp' }])
  })

  test('says which fields there are when the configured one is not', async () => {
    const [fault] = await faultsOf(city([building('a')], { footprints: { storeys: 'katlar' } }))
    expect(fault).toMatchObject({
      code: 'field-absent',
      context: { file, field: 'properties.katlar', found: 'katlar', expected: '"id", "storeys"' },
    })
  })

  test('refuses UTF-16', async () => {
    const [fault] = await faultsOf(raw(Buffer.from(`\ufeff${collection([building('a')])}`, 'utf16le')))
    expect(fault?.code).toBe('encoding-unknown')
  })
})

describe('coordinates', () => {
  test('in metres where degrees are expected are refused once, with a hint', async () => {
    const metres = [0, 1, 2].map((i) =>
      building(`m${i}`, [
        [420_000 + i, 4_540_000],
        [420_010 + i, 4_540_000],
        [420_010 + i, 4_540_010],
        [420_000 + i, 4_540_000],
      ]),
    )
    const faults = await faultsOf(city(metres))
    expect(faults.map(placeOf)).toEqual([bad(0, 'm0', 'geometry.coordinates', 'coordinates-look-projected')])
    expect(faults[0]?.context.found).toBe('420000, 4540000')
  })

  test('in degrees where metres are expected are refused', async () => {
    const faults = await faultsOf(city([building('a')], { footprints: { crs: 'EPSG:5254' } }))
    expect(faults.map(placeOf)).toEqual([bad(0, 'a', 'geometry.coordinates', 'coordinates-look-geographic')])
  })

  test('with latitude and longitude swapped are refused, and the fault says so', async () => {
    const swapped = box(0, 0).map(([x, y]) => [y, x])
    const [fault] = await faultsOf(city([building('a', swapped)]))
    expect(fault).toMatchObject({ code: 'layer-elsewhere', context: { file, isSwapped: true } })
  })

  test('far from the district are refused one by one', async () => {
    const faults = await faultsOf(city([building('a'), building('b', box(40_000, 0)), building('c', box(20, 0))]))
    expect(faults.map(placeOf)).toEqual([bad(1, 'b', 'geometry', 'coordinate-far')])
  })

  test('with a Turkish decimal comma are refused at their place', async () => {
    const ring: unknown[] = box(0, 0)
    ring[2] = [29, '41,02']
    const [fault] = await faultsOf(city([building('a'), building('B-4411', ring)]))
    expect(fault && placeOf(fault)).toEqual(bad(1, 'B-4411', 'geometry.coordinates[0][2][1]', 'coordinate-not-number'))
    expect(fault?.context.found).toBe('41,02')
  })

  test('beyond any number (1e400) are refused', async () => {
    const [fault] = await faultsOf(raw(collection([building('a')]).replace('29,41', '29,1e400')))
    expect(fault && placeOf(fault)).toEqual(bad(0, 'a', 'geometry.coordinates[0][0][1]', 'coordinate-not-finite'))
  })

  test.each([
    ['[29]', 'coordinate-malformed'],
    ['"29 41"', 'coordinate-malformed'],
    ['[null,41]', 'coordinate-not-number'],
  ])('written as %s are refused', async (position, code) => {
    const [fault] = await faultsOf(raw(collection([building('a')]).replace('[29,41]', position)))
    expect(fault?.code).toBe(code)
  })

  test('in an unknown CRS are refused by its name', async () => {
    const [fault] = await faultsOf(city([building('a')], { footprints: { crs: 'EPSG:99999' } }))
    expect(fault).toMatchObject({ code: 'crs-unknown', context: { file, found: 'EPSG:99999' } })
  })
})

describe('geometry', () => {
  const polygon = (id: string, coordinates: unknown, type = 'Polygon') => ({
    type: 'Feature',
    properties: { id, storeys: 3 },
    geometry: { type, coordinates },
  })

  test('reports every kind of wrong feature of a file in one run', async () => {
    const bowTie = [at(0, 0), at(10, 10), at(10, 0), at(0, 10), at(0, 0)]
    const faults = await faultsOf(
      city([
        building('sound'),
        building('open', box(0, 0).slice(0, 4)),
        building('bowtie', bowTie),
        polygon('empty', []),
        { type: 'Feature', properties: { id: 'none', storeys: 3 }, geometry: null },
        polygon('point', [29, 41], 'Point'),
        building('short', [at(0, 0), at(1, 0), at(0, 0)]),
        polygon('hole', [box(0, 0), [...box(50, 50, 5)].reverse()]),
        polygon('across', [box(0, 0), [...box(5, 5, 20)].reverse()]),
        'not a feature',
        building('spike', [at(0, 0), at(10, 0), at(20, 0), at(10, 0), at(10, 10), at(0, 0)]),
      ]),
    )
    expect(faults.map(placeOf)).toEqual([
      bad(3, 'empty', 'geometry.coordinates', 'geometry-empty'),
      bad(4, 'none', 'geometry', 'geometry-missing'),
      bad(5, 'point', 'geometry.type', 'geometry-type'),
      { code: 'feature-malformed', file, feature: 9, id: undefined, field: undefined },
      bad(1, 'open', 'geometry.coordinates[0]', 'ring-unclosed'),
      bad(2, 'bowtie', 'geometry.coordinates[0]', 'ring-self-crossing'),
      bad(6, 'short', 'geometry.coordinates[0]', 'ring-too-short'),
      bad(7, 'hole', 'geometry.coordinates[1]', 'hole-outside'),
      bad(8, 'across', 'geometry.coordinates[1]', 'rings-crossing'),
      bad(10, 'spike', 'geometry.coordinates[0]', 'ring-self-crossing'),
    ])
  })

  test('finds a crossing in a ring of many vertices', async () => {
    const wheel = Array.from({ length: 100 }, (_, i) =>
      at(30 * Math.cos((i * Math.PI) / 50), 30 * Math.sin((i * Math.PI) / 50)),
    )
    ;[wheel[40], wheel[41]] = [wheel[41]!, wheel[40]!]
    const faults = await faultsOf(city([building('a', [...wheel, wheel[0]])]))
    expect(faults.map(placeOf)).toEqual([bad(0, 'a', 'geometry.coordinates[0]', 'ring-self-crossing')])
  })

  test('closes ends within a millimetre, turns windings, takes out repeats, and counts each', async () => {
    const almost = box(0, 0)
    almost[4] = at(0.0005, 0)
    const clockwise = [...box(20, 0)].reverse()
    const doubled = box(40, 0)
    doubled.push(doubled[0]!)
    const stuttering = box(60, 0)
    stuttering.splice(2, 0, stuttering[1]!)
    const { report, district } = await bakeCity(
      city([building('a', almost), building('b', clockwise), building('c', doubled), building('d', stuttering)]),
    )
    const { repairs } = report.layers.find(({ layer }) => layer === 'footprints')!
    expect(Object.fromEntries(Object.entries(repairs).map(([kind, { count }]) => [kind, count]))).toEqual({
      closedWithinMillimetre: 1,
      winding: 1,
      repeatedClosing: 1,
      repeatedVertex: 1,
    })
    expect(district.buildings.count).toBe(4)
    expect([...district.buildings.footprints.vertexOf]).toEqual([0, 4, 8, 12, 16])
  })

  test('repairs nothing in a clean layer', async () => {
    const { report } = await bakeCity(city())
    for (const { repairs, warnings } of report.layers)
      expect({ repairs, warnings }).toEqual({ repairs: {}, warnings: {} })
  })

  test('keeps a building of several parts as one, with its courtyard', async () => {
    const parts = polygon('two', [[box(0, 0, 30), [...box(10, 10, 5)].reverse()], [box(50, 0)]], 'MultiPolygon')
    const { district } = await bakeCity(city([parts]))
    expect(district.buildings.count).toBe(1)
    expect([...district.buildings.footprints.ringOf]).toEqual([0, 3])
  })

  test('refuses footprints without area, or drops slivers where the configuration says so', async () => {
    const layer = [building('a'), building('thin', box(0, 0, 0.01, 0.02)), building('small', box(20, 0, 0.5))]
    expect((await faultsOf(city(layer))).map(placeOf)).toEqual([bad(1, 'thin', 'geometry', 'ring-without-area')])
    const refusing = city(layer, { footprints: { slivers: { lessThan: 1, action: 'refuse' } } })
    expect((await faultsOf(refusing)).map(({ context }) => context.id)).toEqual(['thin', 'small'])
    const { report } = await bakeCity(city(layer, { footprints: { slivers: { lessThan: 1, action: 'drop' } } }))
    expect(report.layers.find(({ layer: name }) => name === 'footprints')).toMatchObject({
      in: 3,
      out: 1,
      losses: { sliver: 2 },
    })
  })
})

describe('attributes', () => {
  test('of 0 storeys are a fault, or unknown where the configuration says so', async () => {
    const layer = [building('a'), building('b', box(20, 0), { storeys: 0 })]
    expect((await faultsOf(city(layer))).map(placeOf)).toEqual([bad(1, 'b', 'properties.storeys', 'storeys-zero')])
    const { district, report } = await bakeCity(city(layer, { footprints: { zeroStoreysMeansUnknown: true } }))
    expect([...district.buildings.storeys]).toEqual([3, 0])
    expect(report.layers.find(({ layer: name }) => name === 'footprints')?.unknown?.storeys).toBe(1)
  })

  test('must have unique, present identifiers', async () => {
    const faults = await faultsOf(
      city([building('a'), building('b', box(20, 0)), building('a', box(40, 0)), building(null, box(60, 0))]),
    )
    expect(faults.map(placeOf)).toEqual([
      bad(2, 'a', 'properties.id', 'id-duplicate'),
      bad(3, undefined, 'properties.id', 'id-missing'),
    ])
    expect(faults[0]?.context.first).toBe(0)
  })

  test.each([
    ['12,5', 'property-not-number'],
    ['beş', 'property-not-number'],
    [{}, 'property-not-number'],
    [true, 'property-not-number'],
    [2.5, 'property-not-whole'],
    [-1, 'property-out-of-range'],
    [5000, 'property-out-of-range'],
    ['1e5', 'property-not-number'],
  ])('of %j storeys are refused', async (storeys, code) => {
    expect((await faultsOf(city([building('a', box(0, 0), { storeys })]))).map(placeOf)).toEqual([
      bad(0, 'a', 'properties.storeys', code),
    ])
  })

  test('that are absent, null or empty are unknown, never zero', async () => {
    const layer = [
      building('a', box(0, 0), { storeys: null }),
      building('b', box(20, 0), { storeys: '' }),
      building('c', box(40, 0), { storeys: '4' }),
    ]
    const { district, report } = await bakeCity(city(layer))
    expect([...district.buildings.storeys]).toEqual([0, 0, 4])
    expect(report.layers.find(({ layer: name }) => name === 'footprints')?.repairs.numberAsText?.count).toBe(1)
    expect(district.buildings.eavesHeight.every(Number.isNaN)).toBe(true)
    expect(district.buildings.residents.every((value) => value === 0xffff)).toBe(true)
  })

  test('are read in the unit the configuration names', async () => {
    const { district } = await bakeCity(
      city([building('a', box(0, 0), { height: 1250 })], {
        footprints: { height: 'height', heightUnit: 'centimetres' },
      }),
    )
    expect(district.buildings.eavesHeight[0]).toBeCloseTo(12.5, 5)
    expect(district.buildings.knowledge.height).toBe('measured')
  })

  test('give heights from storeys only where asked, marked as derived', async () => {
    const { district } = await bakeCity(
      city([building('a'), building('b', box(20, 0), { storeys: null })], { footprints: { assumedFloorHeight: 3 } }),
    )
    expect(district.buildings.eavesHeight[0]).toBe(9)
    expect(district.buildings.eavesHeight[1]).toBeNaN()
    expect([...(district.buildings.knowledge.height as Uint8Array)]).toEqual([3, 0])
  })

  test('of unmapped uses are refused together, each value once', async () => {
    const layer = ['KONUT', 'okul', 'okul', 'constructor'].map((use, i) => building(`b${i}`, box(20 * i, 0), { use }))
    const faults = await faultsOf(city(layer, { footprints: { use: 'use', useMap: { KONUT: 'housing' } } }))
    expect(faults.map(({ code, context }) => [code, context.found, context.count])).toEqual([
      ['use-unmapped', 'okul', 2],
      ['use-unmapped', 'constructor', 1],
    ])
    const { district } = await bakeCity(
      city(layer, { footprints: { use: 'use', useMap: { KONUT: 'housing', okul: 'school', '*': 'unknown' } } }),
    )
    expect([...district.buildings.use]).toEqual([1, 5, 5, 0])
  })

  test('named __proto__ pollute nothing and are counted', async () => {
    const text = collection([building('a')]).replace(
      '"storeys":3',
      '"__proto__":{"polluted":true,"storeys":9},"storeys":3',
    )
    const { district, report } = await bakeCity(raw(text))
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect([...district.buildings.storeys]).toEqual([3])
    expect(report.layers.find(({ layer }) => layer === 'footprints')?.warnings.protoKeyIgnored?.count).toBe(1)
  })

  test('that are too long or too many are refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`k${i}`, i]))
    const faults = await faultsOf(city([building('x'.repeat(10_001)), building('b', box(20, 0), many)]))
    expect(faults.map(({ code, context }) => [code, context.feature])).toEqual([
      ['property-too-long', 0],
      ['properties-too-many', 1],
    ])
  })
})

describe('texts', () => {
  test('in windows-1254 are read and counted as a repair', async () => {
    const text = collection([neighbourhood('Söğütlü Çeşme')])
    const cp1254 = Uint8Array.from(
      [...text].map(
        (letter) => ({ ğ: 0xf0, ş: 0xfe, ı: 0xfd, İ: 0xdd, Ğ: 0xd0, Ş: 0xde })[letter] ?? letter.charCodeAt(0),
      ),
    )
    const { district, report } = await bakeCity(city([building('a')], { files: { 'mahalle.geojson': cp1254 } }))
    expect(district.neighbourhoods[0]?.name).toBe('Söğütlü Çeşme')
    expect(report.layers.find(({ layer }) => layer === 'neighbourhoods')).toMatchObject({
      encoding: 'windows-1254',
      repairs: { readAsWindows1254: { count: 1 } },
    })
  })

  test('that lost letters are counted with samples, not guessed at', async () => {
    const layer = collection([
      neighbourhood('CAFERA?A', box(-500, -500, 500, 1000)),
      { ...neighbourhood('F\ufffdkirtepe', box(0, -500, 500, 1000)), properties: { code: 2, name: 'F\ufffdkirtepe' } },
    ])
    const { district, report } = await bakeCity(city([building('a')], { files: { 'mahalle.geojson': layer } }))
    const { warnings } = report.layers.find(({ layer: name }) => name === 'neighbourhoods')!
    expect(warnings.brokenNames).toEqual({ count: 2, samples: ['CAFERA?A', 'F\ufffdkirtepe'] })
    expect(warnings.lostLetters?.count).toBe(1)
    expect(district.neighbourhoods.map(({ name }) => name)).toEqual(['CAFERA?A', 'F\ufffdkirtepe'])
  })

  test('after a byte-order mark are read', async () => {
    const { report } = await bakeCity(raw(`\ufeff${collection([building('a')])}`))
    expect(report.layers.find(({ layer }) => layer === 'footprints')?.repairs.byteOrderMark?.count).toBe(1)
  })
})

describe('elevation', () => {
  const dem = (changes: Parameters<typeof elevation>[0], config: Record<string, unknown> = {}) =>
    city([building('a')], {
      files: { 'dem.tif': elevation(changes) },
      config: { elevation: { file: 'dem.tif', source: 's', cellSize: 50, ...config } },
    })
  const heights = (change: (i: number) => number) => Array.from({ length: 900 }, (_, i) => change(i))

  test('without overlap is refused with both places', async () => {
    const [fault] = await faultsOf(dem({ west: 10 }))
    expect(fault).toMatchObject({ code: 'raster-no-overlap', context: { file: 'dem.tif' } })
  })

  test('that ends inside the district is refused', async () => {
    const [fault] = await faultsOf(dem({ west: 29.001 }))
    expect(fault).toMatchObject({ code: 'raster-partial-overlap', context: { file: 'dem.tif' } })
  })

  test('with a small hole is filled from its rim and counted', async () => {
    const { district, report } = await bakeCity(
      dem({ noData: -9999, values: heights((i) => (i === 15 * 30 + 15 ? -9999 : 30)) }),
    )
    expect(report.layers.find(({ layer }) => layer === 'elevation')).toMatchObject({
      repairs: { holesFilled: { count: 1 } },
      warnings: { samplesWithoutData: { count: 1 } },
    })
    expect(district.terrain.values.every((value) => Math.abs(value - 30) < 1e-3)).toBe(true)
  })

  test('with a large hole is refused with its place and size', async () => {
    const hole = heights((i) =>
      Math.floor(i / 30) >= 12 && Math.floor(i / 30) < 18 && i % 30 >= 12 && i % 30 < 18 ? Number.NaN : 30,
    )
    const [fault] = await faultsOf(dem({ values: hole }))
    expect(fault).toMatchObject({ code: 'raster-hole', context: { file: 'dem.tif', found: 36, expected: 16 } })
  })

  test('with an undeclared mark for missing data is refused, and read once it is declared', async () => {
    const values = heights((i) => (i === 15 * 30 + 15 ? -32768 : 30))
    const [fault] = await faultsOf(dem({ values }))
    expect(fault).toMatchObject({ code: 'raster-out-of-range', context: { file: 'dem.tif', found: -32768 } })
    const { district } = await bakeCity(dem({ values }, { noData: -32768 }))
    expect(Math.min(...district.terrain.values)).toBeCloseTo(30, 3)
  })

  test('whose directories run in a circle is refused before any library reads it', async () => {
    const [fault] = await faultsOf(dem({ next: 8 }))
    expect(fault).toMatchObject({
      code: 'tiff-directory-circular',
      context: { file: 'dem.tif', directory: 0, found: 8 },
    })
  })

  test('that inflates beyond what it declares is refused', async () => {
    const [fault] = await faultsOf(dem({ deflate: true, strip: new Uint8Array(50_000_000) }))
    expect(fault).toMatchObject({
      code: 'raster-inflates-too-far',
      context: { file: 'dem.tif', tile: 0, expected: 3600 },
    })
  })

  test('compressed honestly is read', async () => {
    const { district } = await bakeCity(dem({ deflate: true }))
    expect(district.terrain.values[0]).toBeCloseTo(30, 3)
  })

  test.each([
    [{ columns: 100_000, rows: 100_000 }, 'raster-too-large'],
    [{ columns: 10_000, rows: 10_000 }, 'raster-tile-too-large'],
    [{ stripOffset: 1e6 }, 'tiff-outside-file'],
    [{ next: 1e6 }, 'tiff-outside-file'],
    [{ isGeoreferenced: false }, 'raster-not-georeferenced'],
    [{ strip: new Uint8Array(0) }, 'reader-failed'],
  ])('spoilt by %j is refused as %s', async (changes, code) => {
    expect((await faultsOf(dem(changes)))[0]).toMatchObject({ code, context: { file: 'dem.tif' } })
  })

  test('that is no TIFF is refused', async () => {
    const [fault] = await faultsOf(city([building('a')], { files: { 'dem.tif': 'PNG, perhaps, but not a TIFF' } }))
    expect(fault).toMatchObject({ code: 'tiff-header', context: { file: 'dem.tif' } })
  })

  test('that is not given leaves level ground marked as unknown', async () => {
    const { district } = await bakeCity(city([building('a')], { config: { elevation: undefined } }))
    expect(district.terrain.knowledge).toBe('unknown')
    expect(district.notices.map(({ en }) => en)).toContain('No elevation data: the ground is shown level.')
  })
})

describe('faults of several files', () => {
  test('come out together, and one run is enough', async () => {
    const spoilt = city([building('a', box(0, 0), { storeys: -1 })], {
      files: { 'mahalle.geojson': collection([neighbourhood('')]), 'dem.tif': elevation({ next: 8 }) },
    })
    expect((await faultsOf(spoilt)).map(({ code, context }) => [context.file, code])).toEqual([
      ['mahalle.geojson', 'name-missing'],
      ['buildings.geojson', 'property-out-of-range'],
      ['dem.tif', 'tiff-directory-circular'],
    ])
  })
})

describe('dropInvalid', () => {
  test('loads what is sound and tells what is not', async () => {
    const layer = [
      building('a'),
      building('b', box(20, 0), { storeys: 0 }),
      building('a', box(40, 0)),
      building('d', box(60, 0)),
    ]
    const { district, report } = await bakeCity(city(layer), { dropInvalid: true })
    expect(district.buildings.ids).toEqual(['a', 'd'])
    expect(report.layers.find(({ layer: name }) => name === 'footprints')).toMatchObject({
      in: 4,
      out: 2,
      losses: { 'storeys-zero': 1, 'id-duplicate': 1 },
    })
    expect(report.dropped).toBe(2)
    expect(report.faults).toHaveLength(2)
  })

  test('does not help a file that is wrong as a whole', async () => {
    expect((await faultsOf(raw('{'), { dropInvalid: true }))[0]?.code).toBe('json-syntax')
  })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bakeSources, checkConfig, describeFault, type Fault } from '../../../../src/bake/sources'
import { checkPolygons } from '../../../../src/bake/sources/checkPolygons'
import { contourBelow } from '../../../../src/bake/sources/contourBelow'
import { simplifyRings } from '../../../../src/bake/sources/simplify'
import { DataError, ringArea } from '../../../../src/foundation'
import { at, bakeCity, box, building, city } from './cityBuilder'

/** A building that is sound, or wrong in one of many ways; `i` keeps them apart. */
const flaws: ((i: number) => unknown)[] = [
  (i) => building(`b${i}`, box(20 * i, 0)),
  (i) => building(`b${i}`, [...box(20 * i, 0)].reverse()),
  () => building('twice', box(0, 40)),
  (i) => building(`b${i}`, box(20 * i, 0), { storeys: 0 }),
  (i) => building(`b${i}`, box(20 * i, 0), { storeys: '3,5' }),
  (i) => building(`b${i}`, box(20 * i, 0, 0.2)),
  (i) => building(`b${i}`, box(20 * i, 5_000)),
  (i) => building(`b${i}`, box(20 * i, 50_000)),
  (i) => building(`b${i}`, box(20 * i, 0).slice(0, 4)),
  (i) => ({ ...building(`b${i}`), geometry: null }),
  (i) => building(`b${i}`, [[29, Number.NaN]]),
  () => 7,
]

describe('bakeSources', () => {
  test.prop([fc.array(fc.nat({ max: flaws.length - 1 }), { minLength: 1, maxLength: 12 })], { numRuns: 60 })(
    'accounts for every feature: in = out + losses, whatever is wrong with them',
    async (kinds) => {
      const layer = [building('sound', box(-50, -50)), ...kinds.map((kind, i) => flaws[kind]!(i))]
      const slivers = { lessThan: 1, action: 'drop' }
      const { district, report } = await bakeCity(city(layer, { footprints: { slivers } }), { dropInvalid: true })
      for (const { in: before, out, losses } of report.layers) {
        expect(before).toBe(out + Object.values(losses).reduce((sum, count) => sum + count, 0))
      }
      const footprints = report.layers.find(({ layer: name }) => name === 'footprints')!
      expect(footprints.in).toBe(layer.length)
      expect(footprints.out).toBe(district.buildings.count)
      const dropped = new Set(report.faults.map(({ context }) => context.feature))
      expect(report.dropped).toBe(dropped.size)
    },
  )

  test('gives equal districts for equal sources', async () => {
    const one = await bakeCity(city([building('a'), building('b', box(20, 0))]))
    const other = await bakeCity(city([building('a'), building('b', box(20, 0))]))
    expect(other).toEqual(one)
  })

  test('never fails otherwise than with a fault that names the file: 500 mutations', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
    const { files, config } = city([
      building('a'),
      building('b', box(20, 0)),
      building('c', [...box(40, 0), at(40, 0)]),
    ])
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const checked = checkConfig(config, 'city.json')
    const whole = files['buildings.geojson'] as string
    const pieces = [
      '',
      '"',
      '{',
      '[',
      ']',
      '}',
      'null',
      '-',
      '1e999',
      '"41,02"',
      '[]',
      '{}',
      '\u0000',
      '\ufffd',
      '__proto__',
      'Polygon',
      '9'.repeat(400),
      '-0',
      'true',
      ',',
    ]
    const counts = { baked: 0, refused: 0 }
    const mutation = fc.record({
      from: fc.nat(),
      length: fc.nat({ max: 40 }),
      piece: fc.constantFrom(...pieces),
      again: fc.boolean(),
    })
    for (const edits of fc.sample(fc.array(mutation, { minLength: 1, maxLength: 3 }), {
      numRuns: 500,
      seed: 20261125,
    })) {
      const text = edits.reduce((so, { from, length, piece, again }) => {
        const start = from % so.length
        return (
          so.slice(0, start) +
          (again ? so.slice(start, start + length) : piece) +
          so.slice(start + (again ? 0 : length))
        )
      }, whole)
      writeFileSync(join(folder, 'buildings.geojson'), text)
      try {
        const { district } = await bakeSources(checked, join(folder, 'city.json'))
        expect(district.buildings.footprints.vertices.every(Number.isFinite)).toBe(true)
        counts.baked++
      } catch (error) {
        if (!(error instanceof DataError)) throw new Error(`crashed on ${text}`, { cause: error })
        const faults = error.context.faults as Fault[]
        expect(faults.length).toBeGreaterThan(0)
        for (const fault of faults) expect(describeFault(fault)).toMatch(/^buildings\.geojson/)
        counts.refused++
      }
    }
    rmSync(folder, { recursive: true, force: true })
    expect(counts.baked + counts.refused).toBe(500)
    expect(counts.refused).toBeGreaterThan(200)
  })
})

describe('checkPolygons', () => {
  const star = fc
    .array(fc.double({ min: 5, max: 50, noNaN: true }), { minLength: 3, maxLength: 60 })
    .map((radii) =>
      radii.flatMap((radius, i) => [
        radius * Math.cos((2 * Math.PI * i) / radii.length),
        radius * Math.sin((2 * Math.PI * i) / radii.length),
      ]),
    )
  const closed = (ring: readonly number[]) => Float64Array.from([...ring, ring[0]!, ring[1]!])

  test.prop([star, fc.boolean()])('takes every star-shaped ring and winds it counter-clockwise', (ring, turned) => {
    const points = Array.from({ length: ring.length / 2 }, (_, i) => ring.slice(2 * i, 2 * i + 2))
    const given = (turned ? points.reverse() : points).flat()
    const { rings, faults } = checkPolygons({ kind: 'polygons', parts: [[closed(given)]], isSingle: true }, false, {})
    expect(faults).toEqual([])
    expect(ringArea(rings[0]!)).toBeCloseTo(Math.abs(ringArea(ring)), 6)
  })

  test.prop([star.filter((ring) => ring.length >= 10), fc.nat()])(
    'finds the crossing when two neighbours of a convex ring change places',
    (ring, where) => {
      const points = Array.from({ length: ring.length / 2 }, (_, i) => {
        const angle = (4 * Math.PI * i) / ring.length
        return [20 * Math.cos(angle), 20 * Math.sin(angle)]
      })
      const i = where % (points.length - 1)
      ;[points[i], points[i + 1]] = [points[i + 1]!, points[i]!]
      const { faults } = checkPolygons(
        { kind: 'polygons', parts: [[closed(points.flat())]], isSingle: true },
        false,
        {},
      )
      expect(faults.map(({ code }) => code)).toContain('ring-self-crossing')
    },
  )

  test.prop([star, fc.double({ min: 0, max: 3, noNaN: true })])(
    'stays simple after simplification, within the tolerance of the area',
    (ring, tolerance) => {
      const before = Float64Array.from(ring)
      const [after] = simplifyRings([before], tolerance)
      expect(after!.length).toBeLessThanOrEqual(before.length)
      const { faults } = checkPolygons({ kind: 'polygons', parts: [[closed([...after!])]], isSingle: true }, false, {})
      expect(faults).toEqual([])
    },
  )
})

describe('contourBelow', () => {
  test.prop([fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 36, maxLength: 36 })])(
    'and the contour above share the ground between them',
    (values) => {
      const grid = { columns: 6, rows: 6, cellSize: 10, west: 0, north: 50, values: Float32Array.from(values) }
      const above = { ...grid, values: grid.values.map((value) => -value) }
      const area = (rings: number[][]) => rings.reduce((sum, ring) => sum + ringArea(ring), 0)
      expect(area(contourBelow(grid, 0.013)) + area(contourBelow(above, -0.013))).toBeCloseTo(2500, 3)
    },
  )

  test('is the box of the grid where all lies below, nothing where all lies above', () => {
    const grid = { columns: 3, rows: 3, cellSize: 10, west: 0, north: 20, values: new Float32Array(9).fill(-1) }
    expect(contourBelow(grid, 0).map((ring) => ringArea(ring))).toEqual([400])
    expect(contourBelow(grid, -2)).toEqual([])
  })

  test('runs where a slope passes the level', () => {
    const grid = { columns: 3, rows: 2, cellSize: 10, west: 0, north: 10, values: Float32Array.of(-1, 1, 3, -1, 1, 3) }
    const [ring] = contourBelow(grid, 0)
    expect(ringArea(ring!)).toBeCloseTo(50, 9)
    expect(Math.max(...ring!.filter((_, i) => i % 2 === 0))).toBeCloseTo(5, 9)
  })
})

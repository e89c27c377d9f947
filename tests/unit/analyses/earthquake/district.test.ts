import { describe, expect, test } from 'vitest'
import { packPolygons } from '../../../../src/foundation'
import { applyScenario } from '../../../../src/model'
import {
  BASELINE_SETTING,
  districtScores,
  EXPOSURE_STATUS,
  exposureOf,
  overrideVs30,
  runEarthquake,
  streetGeometry,
  VS30_SOURCE,
} from '../../../../src/analyses/earthquake'
import { presentThread } from '../../../../src/analyses/earthquake/runEarthquake'
import { observeBuildings } from '../../../../src/analyses/earthquake/score/observeBuildings'
import { ADJACENCIES } from '../../../../src/analyses/earthquake/score/performanceScore'
import { buildDistrict } from '../../builders/district'
import { buildHouse, buildScenario } from '../../builders/scenario'

const district = buildDistrict()
const base = district.buildings
const plan = buildScenario(district, [
  { id: 'd', order: 1, kind: 'demolish', buildings: [base.ids[0]!, base.ids[1]!] },
  { id: 's', order: 2, kind: 'strengthen', buildings: [base.ids[5]!], method: 'jacketing', codeLevel: 'tbdy2018Full' },
  buildHouse('h', 3),
])
const state = applyScenario(district, plan)

describe('exposureOf', () => {
  test('keeps the order of the base and puts new buildings behind it', () => {
    const before = exposureOf(district)
    const after = exposureOf(district, state)
    expect(after.count).toBe(base.count + 1)
    expect(after.keys.subarray(0, before.keys.length)).toEqual(before.keys)
    expect(after.status[0]).toBe(EXPOSURE_STATUS.removed)
    expect(after.status[5]).toBe(EXPOSURE_STATUS.strengthened)
    expect(after.status[base.count]).toBe(EXPOSURE_STATUS.added)
    expect(after.storeys[base.count]).toBe(6)
    expect(after.footprintArea[base.count]).toBeCloseTo(300, 6)
    expect(after.peoplePerWorkplaceArea).toBe(before.peoplePerWorkplaceArea)
    expect(after.cells).toEqual(before.cells)
    expect(after.periodShares).toEqual(before.periodShares)
  })

  test('takes Vs30 from the cell, then the neighbourhood, then the slope, and says which', () => {
    const published = structuredClone(district)
    published.neighbourhoods[0]!.published.vs30 = 410
    const { west, north } = district.extent
    const cells = { west, north, columns: 3, rows: 1, cellSize: 400, values: new Float32Array(3).fill(Number.NaN) }
    const x = exposureOf(district).x[0]!
    const overridden = overrideVs30(cells, [{ x, y: north - 1, vs30: 285 }])
    expect(cells.values.every(Number.isNaN)).toBe(true)
    const sources = new Set(exposureOf(published, undefined, { vs30: overridden }).vs30Source)
    expect(sources).toEqual(new Set([VS30_SOURCE.cell, VS30_SOURCE.neighbourhood, VS30_SOURCE.slope]))
    expect(exposureOf(published).vs30[0]).toBe(410)
    expect(() => overrideVs30(cells, [{ x: 1e6, y: 0, vs30: 300 }])).toThrow(/outside/)
    expect(() => overrideVs30(cells, [{ x, y: north - 1, vs30: -3 }])).toThrow(/expected 50 to 3000/)
  })

  test('a survey stands above the rules', () => {
    const surveys = new Map([[base.ids[3]!, { taxonomy: 7, softStorey: 2 }]])
    const exposure = exposureOf(district, undefined, { surveys })
    expect(exposure.taxonomy[3]).toBe(7)
    expect(exposure.softStorey[3]).toBe(2)
    expect(exposure.taxonomy[4]).toBe(-1)
  })

  test('goes through both speeds with its streets, and what it lacks is counted', async () => {
    const incomplete = buildDistrict({ unknownShare: 0.3 })
    const exposure = exposureOf(incomplete)
    const options = { workers: [presentThread] }
    const closed = await runEarthquake(
      { kind: 'assess', exposure, origin: incomplete.origin, setting: BASELINE_SETTING },
      options,
    )
    expect(closed.quality.standing).toBe(incomplete.buildings.count)
    expect(closed.quality.assumed.vs30FromSlope).toBeGreaterThan(0)
    expect(closed.quality.assumed.residentsEstimated).toBeGreaterThan(0)
    const run = await runEarthquake(
      {
        kind: 'simulate',
        exposure,
        origin: incomplete.origin,
        setting: BASELINE_SETTING,
        seed: '1',
        realisations: 20,
        streets: streetGeometry(incomplete),
      },
      options,
    )
    expect(run.blocking?.streetCount).toBe(incomplete.streets.count)
    expect(run.blocking?.central).toHaveLength(20 * Math.ceil(incomplete.streets.count / 8))
  })
})

describe('streetGeometry', () => {
  test('closes and widens as the scenario says', () => {
    const scenario = buildScenario(district, [
      { id: 'c', order: 1, kind: 'closeStreets', streets: [1] },
      { id: 'w', order: 2, kind: 'widenStreets', streets: [2], width: 17 },
      { id: 'l', order: 3, kind: 'layStreet', line: [0, 0, 50, 50], streetClass: 'local', width: 9, name: '' },
    ])
    const { streets, eavesHeight } = streetGeometry(district, applyScenario(district, scenario))
    expect(streets.count).toBe(district.streets.count + 1)
    expect(streets.width[1]).toBeNaN()
    expect(streets.width[2]).toBe(17)
    expect(streets.width[streets.count - 1]).toBe(9)
    expect(eavesHeight).toHaveLength(base.count)
    expect(streetGeometry(district, state).eavesHeight[0]).toBeNaN()
  })
})

describe('observeBuildings', () => {
  const box = (x0: number, y0: number, x1: number, y1: number) => [x0, y0, x1, y0, x1, y1, x0, y1]
  const flat = { ...district.terrain, values: new Float32Array(district.terrain.values.length) }
  const observe = (rings: number[][], floorHeights: number[]) =>
    observeBuildings(
      packPolygons(rings.map((ring) => [ring])),
      new Uint8Array(rings.length).fill(1),
      Float32Array.from(floorHeights),
      flat,
    )

  test('reads a row of three and a house apart', () => {
    const row = [box(0, 0, 10, 12), box(10, 0, 20, 12), box(20, 0, 30, 12), box(60, 0, 70, 12)]
    const names = (heights: number[]) =>
      [...observe(row, heights).adjacency].map((code) => ADJACENCIES[code] ?? 'unknown')
    expect(names([3, 3, 3, 3])).toEqual(['sameLevelEdge', 'sameLevelMiddle', 'sameLevelEdge', 'detached'])
    expect(names([3, 3.5, 3, 3])).toEqual(['otherLevelEdge', 'otherLevelMiddle', 'otherLevelEdge', 'detached'])
    expect(names([3, Number.NaN, 3, 3])).toEqual(['unknown', 'unknown', 'unknown', 'detached'])
  })

  test('finds a re-entrant corner when it cuts more than a fifth off both sides', () => {
    const corner = (cut: number) => [0, 0, 20, 0, 20, 20 - cut, 20 - cut, 20 - cut, 20 - cut, 20, 0, 20]
    expect([...observe([corner(3), corner(5), box(0, 0, 20, 20)], [3, 3, 3]).planIrregularity]).toEqual([0, 1, 0])
  })

  test('finds slopes above 30° only', () => {
    const tilted = (rise: number) => ({
      ...flat,
      values: flat.values.map((_, i) => (i % flat.columns) * flat.cellSize * rise),
    })
    const slopeOf = (rise: number) =>
      observeBuildings(packPolygons([[box(100, 100, 110, 110)]]), Uint8Array.of(1), Float32Array.of(3), tilted(rise))
        .hillSlope[0]
    expect(slopeOf(0.55)).toBe(0)
    expect(slopeOf(0.6)).toBe(1)
  })
})

describe('districtScores', () => {
  test('gives every scored building an interval and a fifth, and none to what is gone', () => {
    const vs30 = new Float32Array(base.count + 1).fill(400)
    const { least, most, fifth } = districtScores(district, state, vs30)
    expect(fifth[0]).toBe(0)
    expect(least[0]).toBeNaN()
    const scored = [...fifth.keys()].filter((b) => fifth[b] !== 0)
    expect(scored.length).toBeGreaterThan(base.count / 2)
    for (const b of scored) expect(least[b]!).toBeLessThan(most[b]!)
    const middle = (b: number) => (least[b]! + most[b]!) / 2
    for (const a of scored)
      for (const b of scored) if (middle(a) < middle(b)) expect(fifth[a]!).toBeLessThanOrEqual(fifth[b]!)
  })
})

import { describe, expect, test } from 'vitest'
import { type DataError } from '../../../../../src/foundation'
import { applyScenario, type Change } from '../../../../../src/model'
import {
  blockStorm,
  buildingFlooding,
  buildingRings,
  COVERS,
  floodInputs,
  solveFlood,
  type FloodMeasure,
} from '../../../../../src/analyses/flood'
import { box, buildDistrict } from '../../../builders/district'

const district = buildDistrict()
/** A quarter with houses, streets and the park, between the lake and the hill. */
const WINDOW = { extent: { west: 0, south: 0, east: 160, north: 120 }, cellSize: 4 }
const STORM = { rain: blockStorm(0.04, 300), duration: 480 }

const state = (changes: Change[]) =>
  applyScenario(district, {
    format: 'vizyon-scenario',
    version: 1,
    id: 'plan',
    name: { tr: 'Plan', en: 'Plan' },
    summary: { tr: '', en: '' },
    status: 'draft',
    date: '2026-01-01',
    district: { id: district.id, hash: district.hash },
    neighbourhoods: [],
    area: [],
    changes,
  })

const inputs = (measures: FloodMeasure[] = [], window = WINDOW) =>
  floodInputs(district, undefined, measures, window, STORM)
const run = async (measures: FloodMeasure[]) => solveFlood(inputs(measures).problem)
const asItStands = run([])
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)

describe('floodInputs', () => {
  test('closes the cells of houses, paves streets, and gives every square metre its rain once', () => {
    const { problem, ground, frame } = inputs()
    const { roofs, walls } = problem
    expect([frame.columns, frame.rows]).toEqual([40, 30])
    expect(sum(walls!)).toBeGreaterThan(100)
    expect(sum(roofs!.area)).toBe(sum(walls!) * 16)
    for (const outfall of roofs!.outfall) expect(walls![outfall]).toBe(0)
    expect(ground.cover.includes(COVERS.indexOf('road'))).toBe(true)
    ground.buildingOf.forEach((building, cell) => expect(building >= 0).toBe(walls![cell] === 1))
  })

  test('opens what a plan takes away and closes what it builds', () => {
    const [gone] = district.buildings.ids
    const before = inputs()
    const after = floodInputs(
      district,
      state([
        { id: 'a', order: 1, kind: 'demolish', buildings: [gone!] },
        {
          id: 'b',
          order: 2,
          kind: 'build',
          outline: box(84, 60, 100, 76),
          storeys: 3,
          floorHeight: 3,
          use: 'housing',
          structuralSystem: 'concreteFrame',
          roofShape: 'flat',
          dwellings: 6,
          peoplePerDwelling: 3,
        },
      ]),
      [],
      WINDOW,
      STORM,
    )
    expect(before.ground.buildingOf.includes(0)).toBe(true)
    expect(after.ground.buildingOf.includes(0)).toBe(false)
    expect(after.ground.buildingOf.includes(district.buildings.count)).toBe(true)
  })

  test('stands the lake at its level and holds it at the side it touches', () => {
    const window = { extent: { west: -160, south: 0, east: 0, north: 120 }, cellSize: 8 }
    const { problem, ground } = floodInputs(district, undefined, [], window, { ...STORM, levelRise: 0.5 })
    expect(problem.boundaries.west).toEqual({ level: { times: [0], values: [0.5] } })
    expect(problem.boundaries.east).toBe('open')
    ground.waterLevel.forEach((level, cell) => {
      if (level + 0.5 > problem.bedElevation[cell]!)
        expect(problem.depth![cell]! + problem.bedElevation[cell]!).toBeCloseTo(0.5, 9)
    })
  })

  test('refuses a window beyond the terrain, a measure beyond the window and a building nobody knows', () => {
    const code = (act: () => unknown) => {
      try {
        act()
      } catch (error) {
        return [(error as DataError).code, (error as DataError).context.field]
      }
      return undefined
    }
    const far = { extent: { west: 0, south: 0, east: 50_000, north: 120 }, cellSize: 1000 }
    expect(code(() => inputs([], far))).toEqual(['window-outside-terrain', 'window.extent'])
    expect(code(() => inputs([{ id: 'x', kind: 'basin', outline: box(150, 20, 190, 60), floor: 1 }]))).toEqual([
      'measure-outside-window',
      'measures[0].outline[2]',
    ])
    expect(code(() => inputs([{ id: 'x', kind: 'rainTank', buildings: ['nobody'], volume: 5 }]))).toEqual([
      'measure-unknown-building',
      'measures[0].buildings[0]',
    ])
  })
})

describe('a measure', () => {
  const all = district.buildings.ids
  const measures: FloodMeasure[] = [
    { id: 'green', kind: 'greenRoof', buildings: all, depth: 0.025 },
    { id: 'blue', kind: 'retentionRoof', buildings: all, depth: 0.05, orificeArea: 0.001 },
    { id: 'tank', kind: 'rainTank', buildings: all, volume: 4 },
    { id: 'paving', kind: 'permeablePaving', outline: box(76, 2, 90, 118), conductivity: 1e-4, storage: 0.1 },
    { id: 'depave', kind: 'depave', outline: box(76, 2, 90, 118) },
    {
      id: 'basin',
      kind: 'basin',
      outline: box(92, 60, 116, 76),
      floor: 10,
      outlet: { kind: 'orifice', size: 0.02, height: 10.1, to: [2, 2] },
    },
    { id: 'stream', kind: 'openCulvert', line: [150, 54, 4, 54], width: 6, bedFrom: 17, bedTo: 5 },
    { id: 'wall', kind: 'floodWall', line: [4, 4, 4, 116] },
    { id: 'crest', kind: 'floodWall', line: [4, 4, 4, 116], crest: 14 },
  ]

  test.each(measures.map((measure) => [measure.id, measure] as const))('makes no water: %s', async (_, measure) => {
    const result = await run([measure])
    expect(result.stopped).toBeUndefined()
    expect(result.ledger.relativeError).toBeLessThan(1e-10)
    expect(result.ledger.rain).toBeCloseTo(0.04 * 160 * 120, 6)
  })

  test('on a roof keeps water off the ground', async () => {
    const plain = await asItStands
    const green = await run([measures[0]!])
    expect(green.ledger.onRoofs).toBeGreaterThan(0)
    expect(sum(green.maximumDepth)).toBeLessThan(sum(plain.maximumDepth))
  })

  test('shares its roof and one rain with another', async () => {
    const [green, , tank] = measures
    const both = inputs([green!, tank!]).problem.roofs!
    const alone = inputs([green!]).problem.roofs!
    const tanks = inputs([tank!]).problem.roofs!
    both.capacity.forEach((capacity, roof) => {
      expect(capacity).toBeCloseTo(alone.capacity[roof]! + tanks.capacity[roof]!, 9)
    })
    const { ledger } = await run([green!, tank!])
    expect(ledger.rain).toBeCloseTo(0.04 * 160 * 120, 6)
    expect(ledger.onRoofs).toBeLessThanOrEqual(0.04 * sum(both.area) + 1e-9)
  })

  test('of paving or depaving lets more into the ground', async () => {
    const plain = await asItStands
    for (const measure of [measures[3]!, measures[4]!]) {
      expect((await run([measure])).ledger.infiltrated).toBeGreaterThan(plain.ledger.infiltrated)
    }
  })

  test('of a wall across the fall holds water back', async () => {
    const plain = await asItStands
    const walled = await run([measures[7]!])
    expect(walled.ledger.boundaryOut).toBeLessThan(plain.ledger.boundaryOut)
  })
})

test('buildingFlooding reads the ring of open cells around each building', () => {
  // One building of two cells in the middle of a 4 × 3 grid; a second one walled in on all sides.
  const buildingOf = new Int32Array(12).fill(-1)
  buildingOf[5] = 0
  buildingOf[6] = 0
  const walls = buildingOf.map((building) => (building >= 0 ? 1 : 0))
  const rings = buildingRings(buildingOf, walls, 4, 3, 2)
  expect(Array.from(rings.cells)).toEqual([0, 1, 2, 3, 4, 7, 8, 9, 10, 11])
  const depth = Float32Array.from({ length: 12 }, (_, cell) => cell / 10)
  const { ringDepth, hazard } = buildingFlooding(rings, depth, depth)
  expect(ringDepth[0]).toBeCloseTo(0.55, 6)
  expect(hazard[0]).toBeCloseTo(1.1, 6)
  expect(ringDepth[1]).toBeNaN()
})

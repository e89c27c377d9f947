import { describe, expect, test } from 'vitest'
import {
  buildNetwork,
  gatesOfPoints,
  greenPerResident,
  greenRule,
  originsOf,
  profileOf,
  runAccess,
  socialInventory,
  suggestRamps,
  suggestSites,
  edgeSeconds,
  tiePoints,
  treesInSight,
} from '../../../../src/analyses/access'
import { packPolygons, ringArea } from '../../../../src/foundation'
import { applyScenario } from '../../../../src/model'
import { box, buildDistrict } from '../../builders/district'
import { buildScenario } from '../../builders/scenario'
import { buildStreets, buildTerrain } from './streetsBuilder'

const district = buildDistrict()
const network = buildNetwork(district.streets, district.terrain)
const areaOf = (rings: number[][]) => rings.reduce((sum, ring) => sum + ringArea(ring), 0)

describe('greenPerResident', () => {
  test('is the parks of a neighbourhood by its people, with what a plan lays out', () => {
    const people = (n: number) => district.buildings.residents.reduce((sum, each, b) => sum + (district.buildings.neighbourhood[b] === n ? each : 0), 0)
    const rows = greenPerResident(district, originsOf(district, network))
    expect(rows.map(({ area }) => area)).toEqual([1200, 1200])
    expect(rows[0]!.perResident).toBeCloseTo(1200 / people(0), 9)
    const change = { id: 'g', order: 1, kind: 'layGreen' as const, outline: box(10, 255, 60, 275), areaKind: 'playground' as const, name: '', trees: [] }
    const state = applyScenario(district, buildScenario(district, [change]))
    const after = greenPerResident(district, originsOf(district, network, state), state)
    expect(after[0]!.byKind).toEqual({ park: 1200, playground: 1000 })
    expect(socialInventory(district, state).districtGreen).toEqual({ area: 3400, withoutArea: 0 })
  })
})

describe('treesInSight', () => {
  const houses = packPolygons([[box(0, 0, 10, 10)], [box(14, -20, 16, 30)]])
  // North in the open; east behind the wall of the second house; too far; cut down.
  const trees = { positions: Float64Array.of(5, 20, 25, 5, 5, 60, 5, 25), removed: Uint8Array.of(0, 0, 0, 1) }

  test('counts trees within 30 m that no other building hides', () => {
    expect([...treesInSight(houses, () => true, [0], trees)]).toEqual([1])
    expect([...treesInSight(houses, (b) => b === 0, [0], trees)]).toEqual([2])
    expect([...treesInSight(houses, () => true, [0], { positions: new Float64Array(0) })]).toEqual([0])
  })
})

describe('greenRule', () => {
  const people = Float64Array.of(10, 20, 30)
  test('counts who has three trees and 300 m, and says that canopy is not known', () => {
    expect(greenRule(people, [3, 2, 5], Float64Array.of(300, 100, 301))).toEqual({
      people: 60, threeTrees: 40, thirtyPercent: Number.NaN, threeHundredMetres: 30, allKnown: 10, isComplete: false,
    })
    expect(greenRule(people, [3, 2, 5], Float64Array.of(300, 100, 301), [0.1, 0.3, 0.5])).toMatchObject({ thirtyPercent: 50, allKnown: 0, isComplete: true })
  })
})

describe('runAccess, isochrone', () => {
  test('covers the walk cut exactly at the limit, 20 m to each side, and more with more time', async () => {
    const street = buildNetwork(buildStreets([{ line: [0, 0, 400, 0], ends: [0, 1] }]), buildTerrain(0))
    const profile = profileOf('adult')!
    const gates = gatesOfPoints(street, [[200, 0]])
    const { rings, seconds } = await runAccess({ kind: 'isochrone', network: street, profile, gates, limits: [10 / 1.34, 100 / 1.34], direction: 'from' })
    // A band 40 m wide with round ends about the middle: 2 · 10 m and 2 · 100 m long. Arcs are drawn to 0.05 m.
    expect(Math.abs(areaOf(rings[0]!) - (20 * 40 + Math.PI * 400))).toBeLessThan(5)
    expect(Math.abs(areaOf(rings[1]!) - (200 * 40 + Math.PI * 400))).toBeLessThan(5)
    expect(seconds.filter((each) => each <= 50 / 1.34 + 1e-9)).toHaveLength(3)
  })
})

describe('suggestSites', () => {
  test('ranks by people gained per m², within reach and within room', () => {
    const walks = Float64Array.of(100, 950, 200, 950, 100, Infinity)
    expect(suggestSites(Float64Array.of(40, 60), walks, Float64Array.of(1000, 50, 30), Float64Array.of(4000, 1000, 150), 900)).toEqual([
      { candidate: 2, people: 30, area: 150, perSquareMetre: 0.2 },
      { candidate: 1, people: 50, area: 1000, perSquareMetre: 0.05 },
      { candidate: 0, people: 40, area: 4000, perSquareMetre: 0.01 },
    ])
  })
})

describe('suggestRamps', () => {
  test('finds the stair that keeps wheels from the service, with the length its rise asks for', () => {
    const terrain = buildTerrain(0.04)
    const streets = buildStreets([
      { line: [0, 0, 50, 0], ends: [0, 1], streetClass: 'steps' },
      { line: [0, 0, 0, 100], ends: [0, 2] },
      { line: [50, 0, 50, 100], ends: [1, 3] },
    ])
    const stairs = buildNetwork(streets, terrain)
    const wheels = profileOf('wheelchair')!
    const points = [0, 100, 50, 50]
    const origins = { count: 2, building: Uint32Array.of(0, 1), points: Float64Array.from(points), people: Float64Array.of(70, 5), neighbourhood: new Uint8Array(2), ties: tiePoints(stairs, points, 100), unknownResidents: 0 }
    const costs = { arcs: edgeSeconds(stairs, wheels), perMetre: 1 / wheels.levelSpeed }
    const [found, ...more] = suggestRamps(stairs, terrain, costs, origins, gatesOfPoints(stairs, [[50, 100]]), 900, wheels.levelSpeed)
    expect(more).toEqual([])
    // Two metres of rise: 6 % at most, 33.3 m; the stairs are 50 m long.
    expect(found).toMatchObject({ candidate: 0, people: 70, rampLength: 50, area: 90 })
    expect(found!.rise).toBeCloseTo(2, 5)
  })
})

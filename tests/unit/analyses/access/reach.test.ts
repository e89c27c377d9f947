import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  buildNetwork,
  edgeMetres,
  edgeSeconds,
  editNetwork,
  gatesOfAreas,
  gatesOfPoints,
  groupOrigins,
  originsOf,
  profileOf,
  reachOf,
  reachShares,
  servicesWithin,
  tiePoints,
  type Origins,
  type WalkingNetwork,
} from '../../../../src/analyses/access'
import { packPolygons } from '../../../../src/foundation'
import { applyScenario } from '../../../../src/model'
import { box, buildDistrict } from '../../builders/district'
import { buildScenario } from '../../builders/scenario'
import { buildStreets, buildTerrain } from './streetsBuilder'

const level = buildTerrain(0)
const adult = profileOf('adult')!
const metresOf = (network: WalkingNetwork) => ({ arcs: edgeMetres(network, adult), perMetre: 1 })
const homes = (network: WalkingNetwork, points: number[]): Origins => ({
  count: points.length / 2,
  building: new Uint32Array(points.length / 2),
  points: Float64Array.from(points),
  people: new Float64Array(points.length / 2).fill(10),
  neighbourhood: new Uint8Array(points.length / 2),
  ties: tiePoints(network, points, 100),
  unknownResidents: 0,
})
const SIDE = 4
const STEP = 80
const lattice = buildStreets(
  Array.from({ length: SIDE * SIDE }, (_, i) => [i % SIDE, Math.floor(i / SIDE)] as [number, number]).flatMap(([x, y]) => [
    ...(x + 1 < SIDE ? [{ line: [STEP * x, STEP * y, STEP * x + STEP, STEP * y], ends: [y * SIDE + x, y * SIDE + x + 1] as [number, number] }] : []),
    ...(y + 1 < SIDE ? [{ line: [STEP * x, STEP * y, STEP * x, STEP * y + STEP], ends: [y * SIDE + x, (y + 1) * SIDE + x] as [number, number] }] : []),
  ]),
)
const base = buildNetwork(lattice, level)
const unchanged = { closedStreets: new Uint8Array(lattice.count), streetWidth: lattice.width, addedStreets: buildStreets([]) }

describe('reachOf', () => {
  test('walks from the door to the street, along it, and in; also on one and the same edge', () => {
    const network = buildNetwork(buildStreets([{ line: [0, 0, 40, 0], ends: [0, 1] }]), level)
    const gates = gatesOfPoints(network, [[30, 5]])
    const { cost, label } = reachOf(network, metresOf(network), homes(network, [10, 3, 30, -2, 500, 500]), gates)
    expect(Array.from(cost)).toEqual([3 + 20 + 5, 2 + 0 + 5, Infinity])
    expect(Array.from(label)).toEqual([0, 0, -1])
  })

  test('enters an area where a street runs along it, and names those off the network', () => {
    const network = buildNetwork(buildStreets([{ line: [0, 0, 400, 0], ends: [0, 1] }]), level)
    const shapes = packPolygons([[box(300, 10, 350, 60)], [box(300, 500, 350, 560)]])
    const gates = gatesOfAreas(network, shapes, [0, 1])
    expect(gates.offNetwork).toEqual([1])
    const { cost } = reachOf(network, metresOf(network), homes(network, [0, 0]), gates)
    expect(cost[0]).toBeCloseTo(300 + 10, 9)
  })

  const point = fc.integer({ min: -30, max: 270 })
  const anyHomes = fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 6 })
  const measure = (network: WalkingNetwork, points: [number, number][], at: [number, number]) => {
    const costs = { arcs: edgeSeconds(network, adult), perMetre: 1 / adult.levelSpeed }
    return reachOf(network, costs, homes(network, points.flat()), gatesOfPoints(network, [at])).cost
  }

  test.prop([anyHomes, fc.tuple(point, point), fc.array(fc.nat(lattice.count - 1), { maxLength: 8 })])(
    'closing streets never brings a home nearer',
    (points, at, closed) => {
      const closedStreets = new Uint8Array(lattice.count)
      for (const street of closed) closedStreets[street] = 1
      const after = measure(editNetwork(base, level, { ...unchanged, closedStreets }).network, points, at)
      measure(base, points, at).forEach((cost, i) => expect(after[i]).toBeGreaterThanOrEqual(cost))
    },
  )

  test.prop([anyHomes, fc.tuple(point, point), fc.tuple(point, point, point, point), fc.nat(lattice.count - 1)])(
    'laying a street never takes a home farther, even where another is closed',
    (points, at, line, closed) => {
      const closedStreets = new Uint8Array(lattice.count)
      closedStreets[closed] = 1
      const before = measure(editNetwork(base, level, { ...unchanged, closedStreets }).network, points, at)
      const addedStreets = buildStreets([{ line, ends: [0, 1] }])
      const after = measure(editNetwork(base, level, { ...unchanged, closedStreets, addedStreets }).network, points, at)
      // Sums over the parts of an edge differ from the edge by rounding.
      before.forEach((cost, i) => expect(after[i]).toBeLessThanOrEqual(cost + 1e-6))
    },
  )

  test.prop([anyHomes, fc.tuple(point, point), fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })])(
    'moving the whole city changes nothing',
    (points, at, dx, dy) => {
      const moved = { ...lattice, lines: { ...lattice.lines, vertices: lattice.lines.vertices.map((value, i) => value + (i % 2 === 0 ? dx : dy)) } }
      const after = measure(buildNetwork(moved, level), points.map(([x, y]) => [x + dx, y + dy]), [at[0] + dx, at[1] + dy])
      measure(base, points, at).forEach((cost, i) => (cost === Infinity ? expect(after[i]).toBe(cost) : expect(after[i]).toBeCloseTo(cost, 6)))
    },
  )
})

describe('originsOf', () => {
  const district = buildDistrict({ unknownShare: 0.2 })
  const network = buildNetwork(district.streets, district.terrain)

  test('takes those who are known to live there, and counts buildings nobody knows', () => {
    const origins = originsOf(district, network)
    const known = Array.from(district.buildings.residents).filter((count) => count !== 0xffff)
    expect(origins.people.reduce((sum, each) => sum + each, 0)).toBe(known.reduce((sum, each) => sum + each, 0))
    expect(origins.unknownResidents).toBe(district.buildings.count - known.length)
  })

  test('leaves out what a plan takes away, and groups lose nobody', () => {
    const ids = district.buildings.ids.slice(0, 30)
    const state = applyScenario(district, buildScenario(district, [{ id: 'd', order: 1, kind: 'demolish', buildings: ids }]))
    const origins = originsOf(district, network, state)
    expect(Math.min(...origins.building)).toBeGreaterThanOrEqual(30)
    const groups = groupOrigins(origins)
    expect(groups.count).toBeLessThan(origins.count)
    expect(groups.people.reduce((sum, each) => sum + each, 0)).toBe(origins.people.reduce((sum, each) => sum + each, 0))
  })
})

describe('reachShares', () => {
  test('counts everybody once', () => {
    const origins = homes(base, [0, 0, 80, 80, 160, 0, 9000, 9000])
    const shares = reachShares(origins, Float64Array.of(100, 300, Infinity, Infinity), 100)
    expect(shares).toEqual({ people: 40, within: 10, beyond: 10, cutOff: 10, offNetwork: 10, share: 0.25, mean: 200 })
  })

  test('services are counted each within its own limit', () => {
    expect(Array.from(servicesWithin([Float64Array.of(5, 9), Float64Array.of(90, Infinity)], [5, 100]))).toEqual([2, 0])
  })
})

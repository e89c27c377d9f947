import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  attributesFromTags,
  buildNetwork,
  edgeMetres,
  edgeSeconds,
  editNetwork,
  nearestDestinations,
  networkCoverage,
  profileOf,
  SnapIndex,
  STEP_FREE_CLASSES,
  stepFreeClasses,
  TABLE_PROFILES,
  unknownAttributes,
} from '../../../../src/analyses/access'
import { buildStreets, buildTerrain } from './streetsBuilder'

const level = buildTerrain(0)
const none = buildStreets([])
const seedAt = (node: number) => ({ node: Uint32Array.of(node), seconds: Float64Array.of(0), label: Uint32Array.of(0) })
/** Two ways round: 0 → 1 → 2 along the axes. */
const corner = () =>
  buildStreets([
    { line: [0, 0, 100, 0], ends: [0, 1] },
    { line: [100, 0, 100, 100], ends: [1, 2] },
  ])
const unchanged = (streets: ReturnType<typeof buildStreets>) => ({
  closedStreets: new Uint8Array(streets.count),
  streetWidth: streets.width,
  addedStreets: none,
})

describe('buildNetwork', () => {
  test('cuts a street into pieces of at most 50 m, each with the slope of its ground', () => {
    const network = buildNetwork(buildStreets([{ line: [0, 0, 120, 0], ends: [0, 1] }]), buildTerrain(0.04))
    expect([...network.length]).toEqual([40, 40, 40])
    network.slope.forEach((slope) => expect(slope).toBeCloseTo(0.04, 5))
    expect(network.nodeCount).toBe(4)
  })

  test('counts what it leaves out and what touches without a junction, and joins nothing by itself', () => {
    const network = buildNetwork(
      buildStreets([
        { line: [0, 0, 50, 0], ends: [0, 1] },
        { line: [50, 0, 90, 0], ends: [2, 3] },
        { line: [0, 0, 0, 50], ends: [0, 4], streetClass: 'motorway' },
        { line: [7, 7, 7, 7], ends: [5, 5] },
      ]),
      level,
    )
    expect(network.faults).toMatchObject({ notWalkable: 1, degenerate: 1, touchingEnds: 1, islands: 1, islandEdges: 1 })
    expect(nearestDestinations(network, edgeMetres(network, profileOf('adult')!), seedAt(3)).seconds[0]).toBe(Infinity)
  })

  test('lets a bridge run straight between its ends', () => {
    const terrain = buildTerrain(0)
    // A ditch of 10 m at x = 0; the street crosses it from −100 to 100.
    for (let row = 0; row < 41; row++) terrain.values[row * 41 + 20] = -10
    const streets = buildStreets([{ line: [-100, 0, 100, 0], ends: [0, 1] }])
    const onGround = buildNetwork(streets, terrain)
    const onBridge = buildNetwork(streets, terrain, attributesFromTags([{ highway: 'residential', bridge: 'yes' }]))
    expect(Math.max(...onGround.slope)).toBeGreaterThan(0.1)
    expect([...onBridge.slope].map(Math.abs)).toEqual([0, 0, 0, 0])
  })
})

describe('edgeSeconds', () => {
  test('a stair stops the wheelchair and none other of the five', () => {
    const network = buildNetwork(buildStreets([{ line: [0, 0, 30, 0], ends: [0, 1], streetClass: 'steps' }]), level)
    expect(TABLE_PROFILES.filter((id) => edgeSeconds(network, profileOf(id)!)[0] === Infinity)).toEqual(['wheelchair'])
    expect(edgeSeconds(network, profileOf('adult')!)[0]).toBeCloseTo(30 / (0.5 * 1.34), 9)
  })

  test('a sign or a pavement known to be narrow stops wheels, an unknown one nobody', () => {
    const attributes = unknownAttributes(2)
    attributes.pavementWidth[0] = 0.8
    const network = buildNetwork(corner(), level, attributes)
    const wheels = edgeSeconds(network, profileOf('wheelchair')!)
    expect(wheels[0]).toBe(Infinity)
    expect(wheels[wheels.length - 1]).toBeCloseTo(50 / 0.8, 9)
    expect(edgeSeconds(network, profileOf('adult')!)[0]).toBeCloseTo(50 / 1.34, 9)
  })

  test('ten per cent over 50 m stops the pram and the wheelchair', () => {
    const network = buildNetwork(buildStreets([{ line: [0, 0, 50, 0], ends: [0, 1] }]), buildTerrain(0.1))
    expect(TABLE_PROFILES.filter((id) => edgeSeconds(network, profileOf(id)!)[0] === Infinity)).toEqual(['pram', 'wheelchair'])
  })
})

describe('stepFreeClasses', () => {
  test('is unknown where width or kerb is, barred by steps, good only where all is known', () => {
    const streets = buildStreets([0, 1, 2, 3].map((i) => ({ line: [0, 10 * i, 40, 10 * i], ends: [2 * i, 2 * i + 1] as [number, number], streetClass: i === 3 ? ('steps' as const) : ('footway' as const) })))
    const attributes = attributesFromTags([
      { highway: 'footway' },
      { highway: 'footway', width: '2 m', kerb: 'flush' },
      { highway: 'footway', width: '1.2', kerb: 'lowered' },
      { highway: 'steps', width: '3', kerb: 'flush' },
    ])
    const network = buildNetwork(streets, level, attributes)
    expect(Array.from(stepFreeClasses(network), (code) => STEP_FREE_CLASSES[code])).toEqual(['unknown', 'good', 'usable', 'barred'])
    const { metres, pavementWidth, surface } = networkCoverage(network)
    expect([metres, pavementWidth, surface]).toEqual([160, 0.75, 0])
  })
})

describe('SnapIndex', () => {
  test('finds the nearest point, and none beyond reach', () => {
    const network = buildNetwork(corner(), level)
    const index = new SnapIndex(network, 0, network.edgeCount)
    expect(index.nearest(25, 3, 100)).toEqual({ edge: 0, share: 0.5, distance: 3 })
    expect(index.nearest(500, 500, 100)).toBeUndefined()
  })
})

describe('editNetwork', () => {
  test('a new street joins the middle of edges and shortens the way; base edges keep their numbers', () => {
    const streets = corner()
    const base = buildNetwork(streets, level)
    // From (25, 0) to (100, 75): 75 m saved on each leg, 75·√2 walked.
    const addedStreets = buildStreets([{ line: [25, 0, 100, 75], ends: [0, 1] }])
    const { network } = editNetwork(base, level, { ...unchanged(streets), addedStreets })
    expect([...network.from.subarray(0, base.edgeCount)]).toEqual([...base.from])
    const metres = nearestDestinations(network, edgeMetres(network, profileOf('adult')!), seedAt(2)).seconds
    expect(metres[0]).toBeCloseTo(25 + 75 * Math.SQRT2 + 25, 6)
    expect(network.faults).toMatchObject({ looseEnds: 0, unjoinedCrossings: [] })
  })

  test('a new street across another is not joined to it but reported, and so are its loose ends', () => {
    const streets = corner()
    const base = buildNetwork(streets, level)
    const addedStreets = buildStreets([{ line: [25, -60, 25, 60], ends: [0, 1] }])
    const { network } = editNetwork(base, level, { ...unchanged(streets), addedStreets })
    expect(network.faults).toMatchObject({ looseEnds: 2, unjoinedCrossings: [25, 0] })
  })

  const SIDE = 4
  const lattice = buildStreets(
    Array.from({ length: SIDE * SIDE }, (_, i) => [i % SIDE, Math.floor(i / SIDE)] as [number, number]).flatMap(([x, y]) => [
      ...(x + 1 < SIDE ? [{ line: [80 * x, 80 * y, 80 * x + 80, 80 * y], ends: [y * SIDE + x, y * SIDE + x + 1] as [number, number] }] : []),
      ...(y + 1 < SIDE ? [{ line: [80 * x, 80 * y, 80 * x, 80 * y + 80], ends: [y * SIDE + x, (y + 1) * SIDE + x] as [number, number] }] : []),
    ]),
  )
  const base = buildNetwork(lattice, level)
  const reach = (network: typeof base) => nearestDestinations(network, edgeSeconds(network, profileOf('wheelchair')!), seedAt(0)).seconds
  const point = fc.integer({ min: -20, max: 260 })

  test.prop([fc.array(fc.nat(lattice.count - 1), { maxLength: 6 })])('closing streets never improves reach', (closed) => {
    const closedStreets = new Uint8Array(lattice.count)
    for (const street of closed) closedStreets[street] = 1
    const after = reach(editNetwork(base, level, { ...unchanged(lattice), closedStreets }).network)
    reach(base).forEach((seconds, node) => expect(after[node]).toBeGreaterThanOrEqual(seconds))
  })

  test.prop([fc.tuple(point, point, point, point)])('adding a street never worsens it', (line) => {
    const addedStreets = buildStreets([{ line, ends: [0, 1] }])
    const after = reach(editNetwork(base, level, { ...unchanged(lattice), addedStreets }).network)
    reach(base).forEach((seconds, node) => expect(after[node]).toBeLessThanOrEqual(seconds))
  })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  buildNetwork,
  capacityOf,
  collapseByAge,
  drawClosures,
  edgesOfStreets,
  gatesOfPoints,
  keyOfText,
  originsOf,
  profileOf,
  rangeOf,
  runAccess,
  streetFronts,
  usableAreas,
  type AssemblyRequest,
} from '../../../../src/analyses/access'
import { packPolygons } from '../../../../src/foundation'
import { applyScenario } from '../../../../src/model'
import { box, buildDistrict } from '../../builders/district'
import { buildScenario } from '../../builders/scenario'
import { buildTerrain } from './streetsBuilder'

const nothing = { terrain: buildTerrain(0), water: [], footprints: packPolygons([]), eavesHeight: new Float32Array(0) }
const field = packPolygons([[box(0, 0, 60, 50)]])

describe('usableAreas', () => {
  test('is all of a flat open field, as far as hazards are known', () => {
    const [area] = usableAreas(field, [0], nothing)
    expect(area).toMatchObject({ area: 3000, usable: 3000, unknown: ['flood', 'liquefaction'], isFaulty: false })
    expect(capacityOf(area!.usable)).toBe(2000)
    expect(capacityOf(area!.usable, 1)).toBe(3000)
  })

  test('gives way to debris two thirds of a neighbour’s height from its wall', () => {
    // A wall 12 m high 3 m west of the field reaches 8 m: 5 m of it, all along.
    const footprints = packPolygons([[box(-20, -30, -3, 80)]])
    const [area] = usableAreas(field, [0], { ...nothing, footprints, eavesHeight: Float32Array.of(12) })
    expect(area!.lost.debris).toBeCloseTo(5 * 50, 6)
    expect(area!.usable).toBeCloseTo(3000 - 250, 6)
    const [gone] = usableAreas(field, [0], { ...nothing, footprints, eavesHeight: Float32Array.of(Number.NaN) })
    expect(gone!.usable).toBe(3000)
  })

  test('loses ground over 7 %, water, and hazard classes it is told of', () => {
    expect(usableAreas(field, [0], { ...nothing, terrain: buildTerrain(0.069) })[0]!.usable).toBe(3000)
    expect(usableAreas(field, [0], { ...nothing, terrain: buildTerrain(0.071) })[0]!.lost.slope).toBe(3000)
    const pond = { id: 'p', kind: 'lake' as const, name: { tr: '', en: '' }, rings: [box(0, 0, 30, 50)], knowledge: 'derived' as const }
    expect(usableAreas(field, [0], { ...nothing, water: [pond] })[0]!.lost.water).toBeCloseTo(1500, 6)
    const flood = { columns: 2, rows: 2, cellSize: 400, west: -100, north: 300, values: [2, 2, 2, 2] }
    expect(usableAreas(field, [0], { ...nothing, flood })[0]).toMatchObject({ usable: 0, unknown: ['liquefaction'] })
  })

  test('refuses an outline that crosses itself', () => {
    const [area] = usableAreas(packPolygons([[[0, 0, 60, 50, 60, 0, 0, 40]]]), [0], nothing)
    expect(area).toMatchObject({ usable: 0, isFaulty: true })
  })

  test.prop([fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20 })])(
    'adds up, and a taller neighbour never leaves more',
    (height, distance, more) => {
      const footprints = packPolygons([[box(-distance - 10, 10, -distance, 30)]])
      const at = (eaves: number) => usableAreas(field, [0], { ...nothing, footprints, eavesHeight: Float32Array.of(eaves) })[0]!
      const { area, usable, lost } = at(height)
      expect(usable + Object.values(lost).reduce((sum, each) => sum + each, 0)).toBeCloseTo(area, 6)
      expect(at(height + more).usable).toBeLessThanOrEqual(usable)
    },
  )
})

/** The builder's streets end in nodes of their own; here those at one place are one junction. */
function joinedDistrict() {
  const district = buildDistrict()
  const { lines, count } = district.streets
  const nodes = new Map<string, number>()
  const nodeAt = (v: number) => {
    const key = `${lines.vertices[2 * v]} ${lines.vertices[2 * v + 1]}`
    if (!nodes.has(key)) nodes.set(key, nodes.size)
    return nodes.get(key) as number
  }
  for (let s = 0; s < count; s++) {
    district.streets.fromNode[s] = nodeAt(lines.vertexOf[s] as number)
    district.streets.toNode[s] = nodeAt((lines.vertexOf[s + 1] as number) - 1)
  }
  district.streets.nodeCount = nodes.size
  for (const { published } of district.neighbourhoods) published.earthquakeScenario = { veryHeavy: 12, heavy: 0, moderate: 0, light: 0, deaths: 0, heavilyInjured: 0, hospitalised: 0, lightlyInjured: 0, temporaryShelter: 0 }
  return district
}
const district = joinedDistrict()
const network = buildNetwork(district.streets, district.terrain)
const { buildings } = district
const keys = Uint32Array.from(buildings.ids, keyOfText)
const fronts = streetFronts(network, buildings.footprints, buildings.eavesHeight)

describe('collapseByAge', () => {
  const collapse = collapseByAge(district)

  test('adds up to what is published for each neighbourhood, and older is never safer', () => {
    for (const n of [0, 1]) {
      const sum = collapse.reduce((total, each, b) => total + (buildings.neighbourhood[b] === n ? each : 0), 0)
      expect(sum).toBeCloseTo(12, 4)
    }
    const of = (from: number, to: number) => [...collapse].filter((_, b) => buildings.neighbourhood[b] === 0 && buildings.yearBuilt[b]! >= from && buildings.yearBuilt[b]! < to)
    expect(Math.min(...of(1900, 1980))).toBeGreaterThan(Math.max(...of(1980, 2001)))
    expect(Math.min(...of(1980, 2001))).toBeGreaterThan(Math.max(...of(2001, 2030)))
  })

  test('is unknown where nothing is published, zero for what is gone, and the same for what a plan leaves alone', () => {
    expect(collapseByAge(buildDistrict()).every(Number.isNaN)).toBe(true)
    const state = applyScenario(district, buildScenario(district, [{ id: 'd', order: 1, kind: 'demolish', buildings: [buildings.ids[3]!] }]))
    const after = collapseByAge(district, state)
    expect(after[3]).toBe(0)
    expect(after[4]).toBe(collapse[4])
  })
})

describe('drawClosures', () => {
  const collapse = collapseByAge(district)
  const draw = { fronts, collapse, keys, seed: 'a', needed: 1 }

  test('repeats for a seed and a number, and differs for others', () => {
    expect(drawClosures(draw, 5)).toEqual(drawClosures(draw, 5))
    const many = (seed: string) => Array.from({ length: 8 }, (_, r) => [...drawClosures({ ...draw, seed }, r)].join())
    expect(many('a')).not.toEqual(many('b'))
    expect(new Set(many('a')).size).toBeGreaterThan(4)
  })

  test('more collapses, or more width needed, never leave more streets open', () => {
    for (let r = 0; r < 20; r++) {
      const shut = new Set(drawClosures(draw, r))
      const worse = new Set(drawClosures({ ...draw, collapse: collapse.map((p) => p * 2) }, r))
      const wider = new Set(drawClosures({ ...draw, needed: 3.5 }, r))
      for (const edge of shut) expect([worse.has(edge), wider.has(edge)]).toEqual([true, true])
    }
  })

  test('a building collapses about as often as its probability says', () => {
    const alone = { ...draw, collapse: collapse.map((_, b) => (b === 0 ? 0.3 : 0)), fronts: { ...fronts, clearance: fronts.clearance.map(() => -50) } }
    const times = Array.from({ length: 2000 }, (_, r) => drawClosures(alone, r).length > 0).filter(Boolean).length
    // Four standard deviations of a binomial: 0.3 ± 0.041.
    expect(Math.abs(times / 2000 - 0.3)).toBeLessThan(0.041)
  })

  test('streets another analysis blocked are all their edges', () => {
    expect([...edgesOfStreets(Uint32Array.of(0, 0, 1, 9), Uint8Array.of(1, 2))]).toEqual([0, 1, 3])
  })
})

describe('runAccess, assembly', () => {
  const origins = originsOf(district, network)
  const gates = gatesOfPoints(network, [[150, 150], [450, 150]])
  const request: AssemblyRequest = {
    kind: 'assembly', network, origins, gates, profile: profileOf('older')!, capacity: Float64Array.of(300, 200), limit: 900, rules: ['overflow'],
    blocked: { realisations: 20, closures: { from: 'publishedReach', draw: { fronts, collapse: collapseByAge(district), keys, seed: '7', needed: 1 } } },
  }

  test('gives a range over realisations, no higher than with open streets where room is for all, and the same again', async () => {
    const roomy = { ...request, capacity: Float64Array.of(1e5, 1e5) }
    const answer = await runAccess(roomy)
    const open = answer.rules[0]!.figures.servedShare
    expect(answer.blocked!.from).toBe('publishedReach')
    expect(answer.blocked!.servedShare.low).toBeLessThanOrEqual(answer.blocked!.servedShare.high)
    expect(answer.blocked!.servedShare.high).toBeLessThanOrEqual(open)
    expect(answer.blocked!.servedShare.low).toBeLessThan(open)
    expect(answer.blocked!.shutShare.some((share) => share > 0)).toBe(true)
    expect(await runAccess(roomy)).toEqual(answer)
  })

  test('takes realisations of an earthquake: no edge shut is the open network, every edge shut serves nobody who must walk along one', async () => {
    const none = new Uint32Array(0)
    const all = Uint32Array.from({ length: network.edgeCount }, (_, e) => e)
    const { rules, blocked } = await runAccess({ ...request, blocked: { realisations: 2, closures: { from: 'realisations', edges: [none, all] } } })
    expect(blocked!.servedShares[0]).toBe(rules[0]!.figures.servedShare)
    expect(blocked!.servedShares[1]).toBeLessThan(0.05)
    expect([...new Set(blocked!.shutShare)]).toEqual([0.5])
  })

  test('refuses capacities and realisations that do not fit, and stops when cancelled', async () => {
    await expect(runAccess({ ...request, capacity: Float64Array.of(1) })).rejects.toMatchObject({ code: 'capacity-invalid' })
    await expect(runAccess({ ...request, limit: 0 })).rejects.toMatchObject({ code: 'limit-invalid' })
    const few = { realisations: 3, closures: { from: 'realisations' as const, edges: [] } }
    await expect(runAccess({ ...request, blocked: few })).rejects.toMatchObject({ code: 'closures-invalid' })
    const controller = new AbortController()
    const seen: number[] = []
    const running = runAccess(request, { signal: controller.signal, onProgress: (fraction) => { seen.push(fraction); controller.abort() } })
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    expect(seen).toEqual([0.05])
  })
})

describe('rangeOf', () => {
  test('is the mean with the 10th and 90th percentile by nearest rank', () => {
    expect(rangeOf(Float64Array.from({ length: 10 }, (_, i) => 10 - i))).toEqual({ mean: 5.5, low: 1, high: 9 })
  })
})

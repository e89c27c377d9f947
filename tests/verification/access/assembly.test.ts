import { describe, expect, test } from 'vitest'
import {
  buildNetwork,
  editNetwork,
  gatesOfPoints,
  profileOf,
  runAccess,
  tiePoints,
  type Origins,
} from '../../../src/analyses/access'
import { buildStreets, buildTerrain } from '../../unit/analyses/access/streetsBuilder'
import { readTable } from './readTable'

const LINKS = [1, 2]
const streets = buildStreets([
  { line: [0, 0, 200, 0], ends: [0, 1] },
  { line: [200, 0, 400, 0], ends: [1, 2] },
  { line: [200, 0, 200, 80], ends: [1, 3], streetClass: 'steps' },
  { line: [0, 0, 0, -620], ends: [0, 4] },
  { line: [400, 0, 700, 0], ends: [2, 5] },
])
const terrain = buildTerrain(0)
const base = buildNetwork(streets, terrain)
const points = [0, 0, 700, 0, 200, 0]
const origins: Origins = {
  count: 3,
  building: Uint32Array.of(0, 1, 2),
  points: Float64Array.from(points),
  people: Float64Array.of(100, 60, 40),
  neighbourhood: new Uint8Array(3),
  ties: tiePoints(base, points, 100),
  unknownResidents: 0,
}

describe('three areas and two links', () => {
  test.each(readTable('assembly.analytical.csv'))('$profile, closed: $closed', async (row) => {
    const closedStreets = new Uint8Array(streets.count)
    for (const link of LINKS) if (row.closed?.includes(String(link))) closedStreets[link] = 1
    const { network } = editNetwork(base, terrain, { closedStreets, streetWidth: streets.width, addedStreets: buildStreets([]) })
    const capacity = Float64Array.of(90, 50, 200)
    const gates = gatesOfPoints(network, [[400, 0], [200, 80], [0, -620]])
    const profile = profileOf(row.profile as string)!
    const { rules } = await runAccess({
      kind: 'assembly', network, profile, origins, gates, capacity, limit: 900, rules: ['overflow', 'optimal', 'nearest'],
    })
    const [overflow, optimal, nearest] = rules
    expect([...overflow!.assignment.load]).toEqual([row.loadA, row.loadB, row.loadC].map(Number))
    expect(overflow!.figures.leftOut).toBe(Number(row.leftOut))
    expect(optimal!.figures.leftOut).toBe(Number(row.bestLeftOut))
    for (const { figures } of rules) expect(figures.served + figures.leftOut).toBe(200)
    expect(nearest!.figures.served).toBeGreaterThanOrEqual(optimal!.figures.served)
  })

  test('the adults’ optimum walks 77,200 m', async () => {
    const gates = gatesOfPoints(base, [[400, 0], [200, 80], [0, -620]])
    const profile = profileOf('adult')!
    const { rules } = await runAccess({
      kind: 'assembly', network: base, profile, origins, gates, capacity: Float64Array.of(90, 50, 200), limit: 900, rules: ['optimal'],
    })
    // 60 × 300 to A, 60 × 620 to C, and the rest of A and B 22,000 m however it is shared; stairs twice.
    expect(rules[0]!.figures.personSeconds).toBeCloseTo(77_200 / 1.34, 6)
  })
})

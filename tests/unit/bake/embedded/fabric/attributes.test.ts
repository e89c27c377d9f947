import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { createRandom } from '../../../../../src/foundation'
import { periodOf, storeyBandOf } from '../../../../../src/model'
import { describeBuildings } from '../../../../../src/bake/embedded/fabric/attributes'
import type { BuildingKind, GrownBuilding } from '../../../../../src/bake/embedded/fabric/grown'

const KINDS: BuildingKind[] = ['row', 'detached', 'house', 'tower', 'slab', 'hall', 'school', 'worship', 'office']

function buildings(count: number, seed: number): GrownBuilding[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, i) => {
    // The first is a home, so that there is somewhere to live.
    const kind = i === 0 ? 'row' : random.pick(KINDS)
    const x = random.between(0, 900)
    const y = random.between(0, 900)
    return { kind, ring: [x, y, x + 10, y, x + 10, y + 10, x, y + 10], parcel: i, block: 0, neighbourhood: 0, x, y, area: 100, streetWidth: 9, fitness: 1 }
  })
}

const cuts = fc.tuple(fc.integer({ min: 6, max: 120 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))

describe('describeBuildings', () => {
  test.prop([cuts, fc.integer(), fc.integer({ min: 0, max: 20_000 })], { numRuns: 40 })('fills any published margins exactly, people too', ([count, a, b, c, d], seed, population) => {
    const split = (p: number, q: number) => {
      const first = Math.floor(count * Math.min(p, q))
      const second = Math.floor(count * Math.max(p, q)) - first
      return [first, second, count - first - second] as const
    }
    const periods = split(a, b)
    const bands = split(c, d)
    const facts = describeBuildings(
      buildings(count, seed),
      {
        buildings: count,
        population,
        byPeriod: { before1980: periods[0], from1980to2000: periods[1], after2000: periods[2] },
        byStoreys: { from1to4: bands[0], from5to9: bands[1], from10: bands[2] },
      },
      [450, 450],
      createRandom(seed),
    )
    for (const group of [0, 1, 2]) {
      expect(facts.filter(({ yearBuilt }) => periodOf(yearBuilt) === group)).toHaveLength(periods[group] as number)
      expect(facts.filter(({ storeys }) => storeyBandOf(storeys) === group)).toHaveLength(bands[group] as number)
    }
    expect(facts.reduce((sum, { residents }) => sum + residents, 0)).toBe(population)
    for (const fact of facts) {
      expect(fact.yearBuilt).toBeGreaterThanOrEqual(1950)
      expect(fact.yearBuilt).toBeLessThanOrEqual(2017)
      expect(fact.storeys).toBeLessThanOrEqual(19)
      expect(fact.ridgeHeight).toBeGreaterThanOrEqual(fact.eavesHeight)
      expect(fact.residents === 0 || fact.dwellings > 0).toBe(true)
    }
  })
})

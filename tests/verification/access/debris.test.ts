import { describe, expect, test } from 'vitest'
import { buildNetwork, debrisReach, drawClosures, NEEDED_WIDTH, streetFronts } from '../../../src/analyses/access'
import { packPolygons } from '../../../src/foundation'
import { box } from '../../unit/builders/district'
import { buildStreets, buildTerrain } from '../../unit/analyses/access/streetsBuilder'
import { readTable } from './readTable'

describe('debrisReach', () => {
  test.each(readTable('debrisReach.published.csv'))('of $height m with its $side side to the street is $reach m', ({ height, side, reach }) => {
    expect(Math.abs(debrisReach(Number(height), side as 'long' | 'short') - Number(reach))).toBeLessThan(1e-9)
  })
})

describe('drawClosures', () => {
  /** Long buildings beside a street along the x axis, their façades on the edge of its right of way. */
  const shut = (width: number, houses: { height: number; side: 1 | -1 }[], needed: number) => {
    const network = buildNetwork(buildStreets([{ line: [0, 0, 40, 0], ends: [0, 1], width }]), buildTerrain(0))
    const rings = houses.map(({ side }) => (side === 1 ? [box(0, width / 2, 40, width / 2 + 10)] : [box(0, -width / 2 - 10, 40, -width / 2)]))
    const fronts = streetFronts(network, packPolygons(rings), Float32Array.from(houses, ({ height }) => height))
    const collapse = new Float32Array(houses.length).fill(1)
    return drawClosures({ fronts, collapse, keys: new Uint32Array(houses.length), seed: 's', needed }, 0).length
  }

  // Worked: 18 m high, long side to a 10 m street: a strip of 12 m. Twice 12 m high on a 20 m street: 8 m each, 4 m free.
  test('a strip of 12 m shuts a street of 10 m', () => {
    expect(shut(10, [{ height: 18, side: 1 }], NEEDED_WIDTH.foot)).toBe(1)
  })
  test('strips of 8 m leave 4 m of 20 m: open to vehicles, and to 4 m but not to more', () => {
    const both = [{ height: 12, side: 1 as const }, { height: 12, side: -1 as const }]
    expect(shut(20, both, NEEDED_WIDTH.vehicle)).toBe(0)
    expect(shut(20, both, 3.999)).toBe(0)
    expect(shut(20, both, 4.001)).toBe(1)
  })
  test('a street that was too narrow before is not shut by the earthquake', () => {
    expect(shut(3, [{ height: 12, side: 1 }], NEEDED_WIDTH.vehicle)).toBe(0)
  })
})

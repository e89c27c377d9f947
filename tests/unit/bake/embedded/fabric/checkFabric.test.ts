import { describe, expect, it } from 'vitest'
import { packLines, packPolygons } from '../../../../../src/foundation'
import { checkFabric, type CheckedFabric } from '../../../../../src/bake/embedded/fabric'
import type { Buildings, Neighbourhood } from '../../../../../src/model'

const box = (x: number, y: number, width: number, depth: number) => [x, y, x + width, y, x + width, y + depth, x, y + depth]

/** Two attached houses on two parcels north of a street of 8 m; each argument replaces what it names. */
function fabric({ footprints = [box(0, 4, 10, 12), box(10, 4, 10, 12)], storeys = [3, 6], years = [1975, 2005], residents = [10, 20], nodes = [0, 1, 1, 2] } = {}): CheckedFabric {
  const parcels = [box(0, 4, 10, 20), box(10, 4, 10, 20)]
  return {
    buildings: {
      count: 2,
      ids: ['KC-000000', 'KC-000001'],
      footprints: packPolygons(footprints.map((ring) => [ring])),
      neighbourhood: new Uint8Array(2),
      parcel: Uint32Array.of(0, 1),
      storeys: Uint8Array.from(storeys),
      yearBuilt: Uint16Array.from(years),
      residents: Uint16Array.from(residents),
    } as Buildings,
    parcels: { count: 2, shapes: packPolygons(parcels.map((ring) => [ring])), block: new Uint32Array(2), knowledge: 'generated' },
    streets: {
      count: 2,
      lines: packLines([[-50, 0, 10, 0], [10, 0, 60, 0]]),
      streetClass: Uint8Array.of(3, 3),
      width: Float32Array.of(8, 8),
      fromNode: Uint32Array.of(nodes[0] as number, nodes[2] as number),
      toNode: Uint32Array.of(nodes[1] as number, nodes[3] as number),
      nodeCount: Math.max(...nodes) + 1,
      name: new Uint16Array(2),
      names: [''],
      knowledge: 'generated',
    },
  }
}

const neighbourhood: Neighbourhood = {
  id: '1',
  name: 'Örnek',
  rings: [box(-100, -100, 300, 300)],
  labelPoint: [0, 0],
  published: {
    buildings: 2,
    population: 30,
    byPeriod: { before1980: 1, from1980to2000: 0, after2000: 1 },
    byStoreys: { from1to4: 1, from5to9: 1, from10: 0 },
  },
}
const surroundings = { neighbourhoods: [neighbourhood], water: [box(-100, 100, 400, 50)] }
const codesOf = (subject: CheckedFabric) => checkFabric(subject, surroundings).map(({ code, subject: id }) => `${code} ${id}`)

describe('checkFabric', () => {
  it('finds nothing wrong with two houses that share a wall', () => {
    expect(codesOf(fabric())).toEqual([])
  })

  it.each([
    ['a period', fabric({ years: [1975, 1990] }), ['period Örnek', 'period Örnek']],
    ['a storey band', fabric({ storeys: [3, 10] }), ['storeys Örnek', 'storeys Örnek']],
    ['people', fabric({ residents: [10, 21] }), ['people Örnek']],
    ['an overlap', fabric({ footprints: [box(0, 4, 10, 12), box(9.9, 4, 10, 12)] }), ['footprint-off-parcel KC-000001', 'footprint-overlap KC-000000']],
    ['a street', fabric({ footprints: [box(0, 3.5, 10, 12), box(10, 4, 10, 12)] }), ['footprint-off-parcel KC-000000', 'footprint-on-street KC-000000']],
    ['water', fabric({ footprints: [box(0, 4, 10, 110), box(10, 4, 10, 12)] }), ['footprint-off-parcel KC-000000', 'footprint-in-water KC-000000']],
    ['a clockwise ring', fabric({ footprints: [[0, 4, 0, 16, 10, 16, 10, 4], box(10, 4, 10, 12)] }), ['footprint-malformed KC-000000']],
    ['a crossed ring', fabric({ footprints: [[0, 4, 10, 4, 0, 16, 9, 20, 1, 22], box(10, 4, 10, 12)] }), ['footprint-malformed KC-000000']],
    ['a street apart', fabric({ nodes: [0, 1, 2, 3] }), ['street-apart streets']],
  ])('names what breaks the law: %s', (_, subject, codes) => {
    expect(codesOf(subject)).toEqual(codes)
  })
})

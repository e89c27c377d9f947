import { polygonArea, ringsOf } from '../../foundation'
import {
  AREA_KINDS,
  areaOfRings,
  bandOf,
  intersectRings,
  neighbourhoodAt,
  uniteRings,
  type AreaKind,
  type District,
  type ScenarioState,
} from '../../model'
import { boxOf, boxesMeet } from './boxes'
import type { EvaluationContext } from './indicator'
import { centreOf, indicesIn } from './scope'

/**
 * Net parcel area of a scope, m²: the base parcels whose centre lies in it, less what new open space and new streets
 * take of them.
 */
export function netParcelArea({ district, state, scope }: EvaluationContext): { area: number; count: number } {
  const { shapes } = district.parcels
  const indices = indicesIn(shapes, parcelNeighbourhoods(district), scope)
  const given = dedicated(state)
  const box = boxOf(given)
  let area = 0
  for (const parcel of indices) {
    area += polygonArea(shapes, parcel)
    const rings = ringsOf(shapes, parcel)
    if (given.length > 0 && boxesMeet(boxOf(rings), box)) area -= areaOfRings(intersectRings(rings, given))
  }
  return { area, count: indices.length }
}

/** Open spaces that lie on parcels and do not take them: gardens, yards, and assembly areas, which lie on others. */
const ON_PARCELS: readonly AreaKind[] = [
  'assemblyArea',
  'estateGreen',
  'industrialYard',
  'schoolyard',
  'parking',
  'facility',
]

/** New ground that is no longer parcel: public open space and streets. */
function dedicated({ addedAreas, addedStreets }: ScenarioState): number[][] {
  const rings: number[][] = []
  for (let i = 0; i < addedAreas.count; i++) {
    if (ON_PARCELS.includes(AREA_KINDS[addedAreas.kind[i] as number] ?? 'openLand')) continue
    for (const ring of ringsOf(addedAreas.shapes, i)) rings.push(Array.from(ring))
  }
  const { vertexOf, vertices } = addedStreets.lines
  for (let i = 0; i < addedStreets.count; i++) {
    const line = vertices.subarray(2 * (vertexOf[i] as number), 2 * (vertexOf[i + 1] as number))
    rings.push(...bandOf(line, addedStreets.width[i] as number))
  }
  return uniteRings(rings)
}

/** Neighbourhood of each parcel by its centre, kept as long as the parcels. */
function parcelNeighbourhoods(district: Pick<District, 'parcels' | 'neighbourhoods'>): Uint8Array {
  let column = known.get(district.parcels)
  if (column === undefined) {
    const { count, shapes } = district.parcels
    column = Uint8Array.from({ length: count }, (_, i) => neighbourhoodAt(district, ...centreOf(shapes, i)))
    known.set(district.parcels, column)
  }
  return column
}

const known = new WeakMap<object, Uint8Array>()

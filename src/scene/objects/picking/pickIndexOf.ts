import type { Buildings, Seating } from '../../../model'
import { buildingHeights } from '../buildings/buildingHeights'
import { PickIndex } from './PickIndex'
import { prismsOf } from './prisms'

/** The index of a set of buildings as the picture draws them: unknown heights are the same slabs in both. */
export function pickIndexOf(
  buildings: Pick<Buildings, 'count' | 'footprints' | 'storeys' | 'floorHeight' | 'eavesHeight' | 'ridgeHeight'>,
  seating: Seating,
): PickIndex {
  const { foot, top } = prismsOf(buildingHeights(buildings, seating), buildings.count)
  return new PickIndex(buildings.footprints, foot, top)
}

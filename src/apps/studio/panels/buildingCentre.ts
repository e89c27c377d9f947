import { ringCentroid, ringsOf } from '../../../foundation'
import type { Buildings } from '../../../model'

/** Centre of a building's first outline, metres. */
export function buildingCentre(buildings: Pick<Buildings, 'footprints'>, index: number): [x: number, y: number] {
  const outline = ringsOf(buildings.footprints, index)[0]
  if (outline === undefined) return [0, 0]
  const [x, y] = ringCentroid(outline)
  return [x, y]
}

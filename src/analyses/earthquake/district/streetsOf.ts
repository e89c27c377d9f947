import { joinLines, type PolygonSet } from '../../../foundation'
import type { District, ScenarioState } from '../../../model'
import type { StreetColumns } from '../roads/streetFronts'
import { standingShapes } from './exposureOf'

/** Geometry for finding which buildings could block which streets. */
export interface StreetGeometry {
  streets: StreetColumns
  footprints: PolygonSet
  /** NaN for buildings that do not stand; shape (buildings). */
  eavesHeight: Float32Array
}

/** Right of way where nobody knows it, m, by STREET_CLASSES: the least the planning regulation gives such a street; ours. */
const WIDTH_OF_CLASS = [25, 20, 12, 8, 4, 3]

/** Streets of a scenario: those of the base with their index, new ones behind them; closed ones have no width. */
export function streetGeometry(district: District, state?: ScenarioState): StreetGeometry {
  const base = district.streets
  const added = state?.addedStreets
  const count = base.count + (added?.count ?? 0)
  const width = new Float32Array(count)
  for (let s = 0; s < count; s++) {
    const isBase = s < base.count
    const set = isBase || added === undefined ? base : added
    const i = isBase ? s : s - base.count
    const known = (isBase ? (state?.streetWidth ?? base.width) : set.width)[i] as number
    const isClosed = isBase && state?.closedStreets[i] === 1
    const byClass = WIDTH_OF_CLASS[set.streetClass[i] as number] ?? Number.NaN
    width[s] = isClosed ? Number.NaN : Number.isNaN(known) ? byClass : known
  }
  const lines = added === undefined || added.count === 0 ? base.lines : joinLines(base.lines, added.lines)
  return { streets: { count, lines, width }, ...standingShapes(district, state) }
}

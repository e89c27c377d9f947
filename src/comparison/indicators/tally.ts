import { floorArea, knowledgeAt, UNKNOWN_COUNT, type BuildingAttribute, type Buildings } from '../../model'
import type { MadeFrom } from './indicator'

/** A sum over the records whose value is known, and how many are not. */
export interface Tally {
  sum: number
  known: number
  unknown: number
}

/** Sums a 16-bit count column over some buildings; UNKNOWN_COUNT is counted apart. */
export function tallyCounts(column: Uint16Array, indices: readonly number[]): Tally {
  const tally: Tally = { sum: 0, known: 0, unknown: 0 }
  for (const i of indices) {
    const value = column[i] as number
    if (value === UNKNOWN_COUNT) tally.unknown++
    else {
      tally.sum += value
      tally.known++
    }
  }
  return tally
}

/** Sums gross floor area above ground, m². */
export function tallyFloorArea(buildings: Buildings, indices: readonly number[]): Tally {
  const tally: Tally = { sum: 0, known: 0, unknown: 0 }
  for (const i of indices) {
    const area = floorArea(buildings, i)
    if (Number.isNaN(area)) tally.unknown++
    else {
      tally.sum += area
      tally.known++
    }
  }
  return tally
}

/** How an attribute is known over the buildings counted: base ones by their own mark, new ones as derived. */
export function knowledgeOf(
  base: Buildings,
  attribute: BuildingAttribute,
  kept: readonly number[],
  added: readonly number[],
): MadeFrom['knowledge'] {
  const marks: MadeFrom['knowledge'] = {}
  const column = base.knowledge[attribute]
  for (const i of kept) {
    const mark = knowledgeAt(column, i)
    marks[mark] = (marks[mark] ?? 0) + 1
  }
  if (added.length > 0) marks.derived = (marks.derived ?? 0) + added.length
  return marks
}

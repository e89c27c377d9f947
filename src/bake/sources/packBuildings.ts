import { packPolygons } from '../../foundation'
import { NO_INDEX, UNKNOWN_COUNT, type Buildings, type Knowledge, type KnowledgeColumn, KNOWLEDGE } from '../../model'
import type { Footprint } from './checkFootprints'

interface PackOptions {
  knowledge: Knowledge
  /** m; undefined: heights stay unknown unless the source has them. */
  assumedFloorHeight?: number
}

/**
 * Turns checked footprints into columns. What the source does not know stays unknown; a height from storeys is made
 * only where the configuration says by which storey height, and is marked as derived.
 *
 * @param neighbourhood  index of the neighbourhood of each footprint
 */
export function packBuildings(
  footprints: readonly Footprint[],
  neighbourhood: Uint8Array,
  options: PackOptions,
): Buildings {
  const { knowledge, assumedFloorHeight } = options
  const count = footprints.length
  const derived = footprints.map(
    ({ storeys, eavesHeight }) => Number.isNaN(eavesHeight) && storeys > 0 && assumedFloorHeight !== undefined,
  )
  const eaves = Float32Array.from(footprints, ({ storeys, eavesHeight }, i) =>
    derived[i] === true ? storeys * (assumedFloorHeight as number) : eavesHeight,
  )
  const known = (isKnown: (footprint: Footprint) => boolean) =>
    mark(footprints.map((footprint) => (isKnown(footprint) ? knowledge : 'unknown')))
  return {
    count,
    ids: footprints.map(({ id }) => id),
    footprints: packPolygons(footprints.map(({ rings }) => rings.map(toCentimetres))),
    neighbourhood,
    parcel: new Uint32Array(count).fill(NO_INDEX),
    storeys: Uint8Array.from(footprints, ({ storeys }) => storeys),
    floorHeight: Float32Array.from(footprints, (_, i) =>
      derived[i] === true ? (assumedFloorHeight as number) : Number.NaN,
    ),
    eavesHeight: eaves,
    ridgeHeight: new Float32Array(count).fill(Number.NaN),
    roofShape: new Uint8Array(count),
    use: Uint8Array.from(footprints, ({ use }) => use),
    structuralSystem: new Uint8Array(count),
    yearBuilt: Uint16Array.from(footprints, ({ yearBuilt }) => yearBuilt),
    dwellings: Uint16Array.from(footprints, ({ dwellings }) => dwellings),
    residents: Uint16Array.from(footprints, ({ residents }) => residents),
    knowledge: {
      footprint: knowledge,
      storeys: known(({ storeys }) => storeys > 0),
      floorHeight: mark(derived.map((isDerived) => (isDerived ? 'derived' : 'unknown'))),
      height: mark(
        footprints.map(({ eavesHeight }, i) =>
          derived[i] === true ? 'derived' : Number.isNaN(eavesHeight) ? 'unknown' : knowledge,
        ),
      ),
      roofShape: 'unknown',
      use: known(({ use }) => use > 0),
      structuralSystem: 'unknown',
      yearBuilt: known(({ yearBuilt }) => yearBuilt > 0),
      dwellings: known(({ dwellings }) => dwellings !== UNKNOWN_COUNT),
      residents: known(({ residents }) => residents !== UNKNOWN_COUNT),
    },
  }
}

/** How many buildings lack each attribute, for the report. */
export function countUnknown({
  storeys,
  eavesHeight,
  yearBuilt,
  use,
  dwellings,
  residents,
}: Buildings): Record<string, number> {
  const count = (column: ArrayLike<number>, isUnknown: (value: number) => boolean) =>
    Array.from(column).filter(isUnknown).length
  return {
    storeys: count(storeys, (value) => value === 0),
    height: count(eavesHeight, Number.isNaN),
    yearBuilt: count(yearBuilt, (value) => value === 0),
    use: count(use, (value) => value === 0),
    dwellings: count(dwellings, (value) => value === UNKNOWN_COUNT),
    residents: count(residents, (value) => value === UNKNOWN_COUNT),
  }
}

/** One mark where all agree, a column where they differ. */
function mark(marks: readonly Knowledge[]): KnowledgeColumn {
  const first = marks[0] ?? 'unknown'
  if (marks.every((value) => value === first)) return first
  return Uint8Array.from(marks, (value) => KNOWLEDGE.indexOf(value))
}

/** Whole centimetres, as bundles hold them, without the vertices that fall together; a ring always keeps three. */
export function toCentimetres(ring: ArrayLike<number>): number[] {
  const rounded = Array.from(ring, (value) => Math.round(value * 100) / 100 + 0)
  const kept: number[] = []
  for (let i = 0; i < rounded.length; i += 2) {
    const [x, y] = [rounded[i] as number, rounded[i + 1] as number]
    if (kept.length === 0 || x !== kept[kept.length - 2] || y !== kept[kept.length - 1]) kept.push(x, y)
  }
  if (kept.length > 2 && kept[0] === kept[kept.length - 2] && kept[1] === kept[kept.length - 1]) kept.length -= 2
  return kept.length >= 6 ? kept : rounded
}

import { gridExtent, localFrame, type Extent } from '../../foundation'
import {
  BUILDING_ATTRIBUTES,
  KNOWLEDGE,
  knowledgeAt,
  NO_NEIGHBOURHOOD,
  periodOf,
  PERIODS,
  STOREY_BANDS,
  storeyBandOf,
  UNKNOWN_COUNT,
  type BuildingAttribute,
  type District,
  type Knowledge,
  type Period,
  type StoreyBand,
} from '../../model'
import { countsOf } from './bakeEmbedded'
import { waterMask } from './waterMask'

/** What is counted over a set of buildings. Each of the three tables sums to `buildings`. */
export interface BuildingTally {
  buildings: number
  /** Sum of the residents that are known; null if none is. */
  people: number | null
  /** Buildings whose residents are unknown. */
  peopleUnknown: number
  byPeriod: Record<Period | 'unknown', number>
  byStoreys: Record<StoreyBand | 'unknown', number>
  /** Buildings by how their footprint is known. */
  byKnowledge: Record<Knowledge, number>
}

/** A district as `npm run inspect` prints it. Metres and local frame unless the name says otherwise. */
export function describeDistrict(district: District) {
  const { buildings, neighbourhoods, terrain } = district
  const tallies = neighbourhoods.map(emptyTally)
  const outside = emptyTally()
  const total = emptyTally()
  for (let i = 0; i < buildings.count; i++) {
    const home = buildings.neighbourhood[i] as number
    const tally = home === NO_NEIGHBOURHOOD ? outside : (tallies[home] ?? outside)
    countBuilding(tally, district, i)
    countBuilding(total, district, i)
  }
  return {
    version: district.version,
    hash: district.hash,
    id: district.id,
    name: district.name,
    crs: district.crs,
    origin: district.origin,
    years: district.years,
    sources: district.sources,
    notices: district.notices,
    extent: district.extent,
    geographicExtent: geographicExtent(district),
    elevation: elevationRange(district),
    terrain: {
      columns: terrain.columns,
      rows: terrain.rows,
      cellSize: terrain.cellSize,
      knowledge: terrain.knowledge,
      isApproximate: terrain.isApproximate,
      extent: gridExtent(terrain),
    },
    counts: countsOf(district),
    totals: { ...total, knowledgeOf: knowledgeOf(district) },
    neighbourhoods: neighbourhoods.map(({ id, name, published }, index) => ({
      id,
      name,
      ...(tallies[index] as BuildingTally),
      published,
    })),
    ...(outside.buildings > 0 ? { outsideNeighbourhoods: outside } : {}),
  }
}

function emptyTally(): BuildingTally {
  const zeros = <Key extends string>(keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  return {
    buildings: 0,
    people: null,
    peopleUnknown: 0,
    byPeriod: zeros([...PERIODS, 'unknown']),
    byStoreys: zeros([...STOREY_BANDS, 'unknown']),
    byKnowledge: zeros(['measured', 'published', 'derived', 'generated', 'unknown']),
  }
}

function countBuilding(tally: BuildingTally, { buildings }: District, i: number): void {
  tally.buildings++
  const residents = buildings.residents[i] as number
  if (residents === UNKNOWN_COUNT) tally.peopleUnknown++
  else tally.people = (tally.people ?? 0) + residents
  tally.byPeriod[PERIODS[periodOf(buildings.yearBuilt[i] as number)] ?? 'unknown']++
  tally.byStoreys[STOREY_BANDS[storeyBandOf(buildings.storeys[i] as number)] ?? 'unknown']++
  tally.byKnowledge[knowledgeAt(buildings.knowledge.footprint, i)]++
}

/** For each attribute, how many buildings know it how. */
function knowledgeOf({ buildings }: District): Record<BuildingAttribute, Partial<Record<Knowledge, number>>> {
  const counted = BUILDING_ATTRIBUTES.map((attribute) => {
    const counts: Partial<Record<Knowledge, number>> = {}
    for (let i = 0; i < buildings.count; i++) {
      const mark = knowledgeAt(buildings.knowledge[attribute], i)
      counts[mark] = (counts[mark] ?? 0) + 1
    }
    return [attribute, Object.fromEntries(KNOWLEDGE.filter((mark) => counts[mark]).map((mark) => [mark, counts[mark]]))]
  })
  return Object.fromEntries(counted) as Record<BuildingAttribute, Partial<Record<Knowledge, number>>>
}

/** Range of the whole terrain, beds of lake and sea included, and of the nodes on land alone. */
function elevationRange({ terrain, water }: District) {
  const wet = waterMask(terrain, water)
  const all = { min: Infinity, max: -Infinity }
  const land = { min: Infinity, max: -Infinity }
  terrain.values.forEach((value, i) => {
    for (const range of wet[i] === 1 ? [all] : [all, land]) {
      if (value < range.min) range.min = value
      if (value > range.max) range.max = value
    }
  })
  const told = ({ min, max }: typeof all) => (min > max ? null : { min: decimetre(min), max: decimetre(max) })
  return { ...(told(all) ?? { min: null, max: null }), land: told(land), unit: 'm', height: 'orthometric' }
}

function geographicExtent({ origin, extent }: District): Extent {
  const frame = localFrame(origin)
  const corners = [extent.west, extent.east].flatMap((x) =>
    [extent.south, extent.north].map((y) => frame.toGeographic(x, y)),
  )
  const longitudes = corners.map(([longitude]) => longitude)
  const latitudes = corners.map(([, latitude]) => latitude)
  const degree = (value: number) => Math.round(value * 1e6) / 1e6
  return {
    west: degree(Math.min(...longitudes)),
    south: degree(Math.min(...latitudes)),
    east: degree(Math.max(...longitudes)),
    north: degree(Math.max(...latitudes)),
  }
}

const decimetre = (value: number) => Math.round(value * 10) / 10

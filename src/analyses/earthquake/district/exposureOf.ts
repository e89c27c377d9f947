import { joinPolygons, polygonArea, ringCentroid, type PolygonSet } from '../../../foundation'
import {
  BUILDING_FATES,
  NO_NEIGHBOURHOOD,
  periodOf,
  PERIODS,
  UNKNOWN_COUNT,
  type Buildings,
  type District,
  type ScenarioState,
} from '../../../model'
import { workplaceArea } from '../consequences/occupancy'
import { EXPOSURE_STATUS, VS30_SOURCE, type Exposure, type FieldCells } from '../exposure/exposure'
import { keyOf } from '../exposure/keys'
import { vs30At, type Vs30Cells } from '../site/vs30Cells'
import { vs30FromTerrain } from '../site/vs30FromTerrain'

export interface ExposureOptions {
  /** Vs30 by cells; where it says nothing the neighbourhood's published mean stands in, then the slope of the ground. */
  vs30?: Vs30Cells
  /** What surveys found, by building id. */
  surveys?: ReadonlyMap<string, BuildingSurvey>
}

/** A survey's word against the rules; taxonomy is an index into FRAGILITIES, softStorey a code of SOFT_STOREY. */
export interface BuildingSurvey {
  taxonomy?: number
  softStorey?: number
}

/**
 * The exposure of a district as it stands, or as a scenario makes it. Base buildings keep their index, new ones follow
 * behind them, so that columns of two scenarios lie side by side.
 *
 * Everything that belongs to the district alone (cells of the fields, workplace density, shares of periods) is taken from
 * the base: a plan moves nothing but what it touches.
 */
export function exposureOf(district: District, state?: ScenarioState, options: ExposureOptions = {}): Exposure {
  const base = district.buildings
  const added = state?.added
  const count = base.count + (added?.count ?? 0)
  const groupCount = district.neighbourhoods.length + 1
  const exposure: Exposure = {
    count,
    keys: new Uint32Array(2 * count),
    status: new Uint8Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    group: new Uint8Array(count),
    groupCount,
    storeys: joined(base, added, 'storeys'),
    eavesHeight: joined(base, added, 'eavesHeight'),
    yearBuilt: joined(base, added, 'yearBuilt'),
    structuralSystem: joined(base, added, 'structuralSystem'),
    use: joined(base, added, 'use'),
    footprintArea: new Float32Array(count),
    dwellings: joined(base, added, 'dwellings'),
    residents: joined(base, added, 'residents'),
    softStorey: new Uint8Array(count),
    taxonomy: new Int16Array(count).fill(-1),
    vs30: new Float32Array(count).fill(Number.NaN),
    vs30Source: new Uint8Array(count),
    periodShares: periodShares(district, groupCount),
    peoplePerWorkplaceArea: peoplePerWorkplaceArea(district),
    cells: fieldCells(district),
  }
  const slopeCells = lazily(() => vs30FromTerrain(district.terrain))
  for (let b = 0; b < count; b++) {
    const [set, i] = b < base.count ? [base, b] : [added as Buildings, b - base.count]
    const id = set.ids[i] as string
    keyOf(id, exposure.keys, 2 * b)
    const ring = set.footprints.ringOf[i] as number
    const { vertices, vertexOf } = set.footprints
    const [x, y] = ringCentroid(vertices, vertexOf[ring], vertexOf[ring + 1])
    exposure.x[b] = x
    exposure.y[b] = y
    exposure.footprintArea[b] = polygonArea(set.footprints, i)
    const neighbourhood = set.neighbourhood[i] as number
    exposure.group[b] = neighbourhood === NO_NEIGHBOURHOOD ? groupCount - 1 : neighbourhood
    exposure.status[b] = b < base.count ? statusOf(state?.fate[b]) : EXPOSURE_STATUS.added
    const survey = options.surveys?.get(id)
    exposure.taxonomy[b] = survey?.taxonomy ?? -1
    exposure.softStorey[b] = survey?.softStorey ?? 0

    const ofCell = options.vs30 === undefined ? Number.NaN : vs30At(options.vs30, x, y)
    const published = district.neighbourhoods[neighbourhood]?.published.vs30
    if (!Number.isNaN(ofCell)) {
      exposure.vs30[b] = ofCell
      exposure.vs30Source[b] = VS30_SOURCE.cell
    } else if (published !== undefined) {
      exposure.vs30[b] = published
      exposure.vs30Source[b] = VS30_SOURCE.neighbourhood
    } else {
      exposure.vs30[b] = vs30At(slopeCells(), x, y)
      exposure.vs30Source[b] = Number.isNaN(exposure.vs30[b]) ? VS30_SOURCE.unknown : VS30_SOURCE.slope
    }
  }
  return exposure
}

/** Footprints and heights in the order of the exposure, for streets and scores. */
export function standingShapes(
  district: District,
  state?: ScenarioState,
): { footprints: PolygonSet; eavesHeight: Float32Array } {
  const base = district.buildings
  if (state === undefined) return { footprints: base.footprints, eavesHeight: base.eavesHeight }
  const eavesHeight = joined(base, state.added, 'eavesHeight').slice()
  for (let b = 0; b < base.count; b++) if (state.fate[b] === BUILDING_FATES.removed) eavesHeight[b] = Number.NaN
  return { footprints: joinPolygons(base.footprints, state.added.footprints), eavesHeight }
}

type NumberColumn = {
  [Name in keyof Buildings]: Buildings[Name] extends Uint8Array | Uint16Array | Float32Array ? Name : never
}[keyof Buildings]

function joined<Name extends NumberColumn>(base: Buildings, added: Buildings | undefined, name: Name): Buildings[Name] {
  const first = base[name]
  if (added === undefined || added.count === 0) return first
  const second = added[name]
  const Column = first.constructor as new (length: number) => Buildings[Name]
  const out = new Column(first.length + second.length)
  out.set(first)
  out.set(second, first.length)
  return out
}

function statusOf(fate: number | undefined): number {
  if (fate === BUILDING_FATES.removed) return EXPOSURE_STATUS.removed
  return fate === BUILDING_FATES.strengthened ? EXPOSURE_STATUS.strengthened : EXPOSURE_STATUS.standing
}

/** Length of a field cell, m, and how many cells a factorisation may have. */
const CELL_SIZE = 500
const MOST_CELLS = 900

function fieldCells({ extent }: District): FieldCells {
  const width = extent.east - extent.west
  const depth = extent.north - extent.south
  const cellSize = Math.max(CELL_SIZE, Math.ceil(Math.sqrt((width * depth) / MOST_CELLS) / 50) * 50)
  return {
    west: extent.west,
    north: extent.north,
    columns: Math.max(Math.ceil(width / cellSize), 1),
    rows: Math.max(Math.ceil(depth / cellSize), 1),
    cellSize,
  }
}

/** Published shares of the neighbourhood, else of the district's known years, else unknown. */
function periodShares({ neighbourhoods, buildings }: District, groupCount: number): Float64Array {
  const known = [0, 0, 0]
  for (const year of buildings.yearBuilt) {
    const period = periodOf(year)
    if (period >= 0) known[period] = (known[period] as number) + 1
  }
  const shares = new Float64Array(3 * groupCount)
  for (let group = 0; group < groupCount; group++) {
    const published = neighbourhoods[group]?.published.byPeriod
    const counts = published === undefined ? known : PERIODS.map((period) => published[period])
    const sum = counts.reduce((total, each) => total + each, 0)
    counts.forEach((each, period) => (shares[3 * group + period] = sum > 0 ? each / sum : Number.NaN))
  }
  return shares
}

/** Population over workplace floor of the base district; 0 where there is no such floor or nobody is known. */
function peoplePerWorkplaceArea({ neighbourhoods, buildings }: District): number {
  let population = neighbourhoods.reduce((sum, { published }) => sum + (published.population ?? 0), 0)
  if (population === 0) {
    for (const residents of buildings.residents) if (residents !== UNKNOWN_COUNT) population += residents
  }
  let area = 0
  for (let b = 0; b < buildings.count; b++) {
    const use = buildings.use[b] as number
    const storeys = Math.max(buildings.storeys[b] as number, 1)
    area += workplaceArea(use, storeys, polygonArea(buildings.footprints, b))
  }
  return area > 0 ? population / area : 0
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

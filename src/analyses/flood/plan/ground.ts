import { lineOf, ringsOf } from '../../../foundation'
import {
  AREA_KINDS,
  BUILDING_FATES,
  type AreaKind,
  type Areas,
  type Buildings,
  type District,
  type ScenarioState,
} from '../../../model'
import { COVERS, type Cover } from '../ground/covers'
import { cellsAlong, cellsInside, type CellFrame } from './floodWindow'

/** Cover of the areas of the district; what only names a use of the ground (an assembly area) covers nothing. */
const AREA_COVER: Record<AreaKind, Cover | undefined> = {
  park: 'grass',
  square: 'road',
  playground: 'yard',
  playingField: 'grass',
  schoolyard: 'yard',
  cemetery: 'grass',
  woodland: 'woodland',
  openLand: 'openLand',
  beach: 'openLand',
  parking: 'road',
  estateGreen: 'grass',
  industrialYard: 'yard',
  assemblyArea: undefined,
  facility: 'yard',
}

/** Carriageway and pavement of a street whose width is not known, m: the narrowest local street of the district. */
const UNKNOWN_STREET_WIDTH = 7

/** What lies on each cell; shape of each (rows, columns). */
export interface Ground {
  /** Index into COVERS. */
  cover: Uint8Array
  /** 1 = closed. */
  walls: Uint8Array
  /** Building on the cell, base first and then the scenario's; −1 = none. */
  buildingOf: Int32Array
  /** Level of standing water, m; NaN = none. */
  waterLevel: Float64Array
}

/**
 * What covers the ground of a scenario: areas, then streets, then water, then buildings, the later over the earlier.
 * A building narrower than a cell may close none: rain then falls on the ground where it stands.
 */
export function groundOf(district: District, state: ScenarioState | undefined, frame: CellFrame): Ground {
  const size = frame.columns * frame.rows
  const ground: Ground = {
    cover: new Uint8Array(size),
    walls: new Uint8Array(size),
    buildingOf: new Int32Array(size).fill(-1),
    waterLevel: new Float64Array(size).fill(Number.NaN),
  }
  layAreas(district.areas, frame, ground, state?.removedAreas)
  if (state !== undefined) layAreas(state.addedAreas, frame, ground)
  const { streets } = district
  for (let street = 0; street < streets.count; street++) {
    layStreet(lineOf(streets.lines, street), (state?.streetWidth ?? streets.width)[street]!, frame, ground)
  }
  if (state !== undefined) {
    const { addedStreets } = state
    for (let street = 0; street < addedStreets.count; street++) {
      layStreet(lineOf(addedStreets.lines, street), addedStreets.width[street]!, frame, ground)
    }
  }
  layWater(district, frame, ground)
  layBuildings(district.buildings, 0, frame, ground, state?.fate)
  if (state !== undefined) layBuildings(state.added, district.buildings.count, frame, ground)
  return ground
}

function layAreas(areas: Areas, frame: CellFrame, { cover }: Ground, removed?: Uint8Array): void {
  for (let area = 0; area < areas.count; area++) {
    if (removed?.[area] === 1) continue
    const kind = AREA_COVER[AREA_KINDS[areas.kind[area]!]!]
    if (kind === undefined) continue
    const code = COVERS.indexOf(kind)
    for (const cell of cellsInside(frame, ringsOf(areas.shapes, area))) cover[cell] = code
  }
}

function layStreet(line: ArrayLike<number>, width: number, frame: CellFrame, { cover }: Ground): void {
  const code = COVERS.indexOf('road')
  cellsAlong(frame, line, Number.isNaN(width) ? UNKNOWN_STREET_WIDTH : width, (cell) => (cover[cell] = code))
}

function layWater({ water }: District, frame: CellFrame, { cover, waterLevel }: Ground): void {
  for (const { kind, rings, level, width } of water) {
    if (kind === 'stream') {
      for (const line of rings) cellsAlong(frame, line, width ?? 0, (cell) => (cover[cell] = COVERS.indexOf('stream')))
      continue
    }
    for (const cell of cellsInside(frame, rings)) {
      cover[cell] = COVERS.indexOf('water')
      if (level !== undefined) waterLevel[cell] = level
    }
  }
}

function layBuildings(
  buildings: Buildings,
  firstIndex: number,
  frame: CellFrame,
  { cover, walls, buildingOf }: Ground,
  fate?: Uint8Array,
): void {
  const code = COVERS.indexOf('building')
  for (let building = 0; building < buildings.count; building++) {
    if (fate?.[building] === BUILDING_FATES.removed) continue
    for (const cell of cellsInside(frame, ringsOf(buildings.footprints, building))) {
      cover[cell] = code
      walls[cell] = 1
      buildingOf[cell] = firstIndex + building
    }
  }
}

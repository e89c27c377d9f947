import { BUILDING_USES, STRUCTURAL_SYSTEMS } from '../../../model'

/** What stands of a building in the scenario; codes in `Exposure.status`. */
export const EXPOSURE_STATUS = { standing: 0, removed: 1, strengthened: 2, added: 3 } as const

/** Codes in `Exposure.softStorey`. */
export const SOFT_STOREY = { unknown: 0, absent: 1, present: 2 } as const

/** Where a building's Vs30 comes from; codes in `Exposure.vs30Source`. */
export const VS30_SOURCE = { unknown: 0, cell: 1, neighbourhood: 2, slope: 3 } as const

/**
 * The buildings of one scenario as the analysis wants them: plain columns, one index a building, the base's buildings
 * first and in their own order. Group `groupCount − 1` stands for "in no neighbourhood".
 */
export interface Exposure {
  count: number
  /** Key of the building's identifier, two words a building (see `keyOf`); shape (count, 2). */
  keys: Uint32Array
  /** EXPOSURE_STATUS; shape (count). */
  status: Uint8Array
  /** Where the building stands, m in the local frame; shape (count). */
  x: Float64Array
  y: Float64Array
  /** Group whose sums the building enters: its neighbourhood, the last one for none; shape (count). */
  group: Uint8Array
  groupCount: number
  /** 0 = unknown; shape (count). */
  storeys: Uint8Array
  /** m, NaN = unknown; shape (count). */
  eavesHeight: Float32Array
  /** 0 = unknown; shape (count). */
  yearBuilt: Uint16Array
  /** Index into STRUCTURAL_SYSTEMS; shape (count). */
  structuralSystem: Uint8Array
  /** Index into BUILDING_USES; shape (count). */
  use: Uint8Array
  /** m²; shape (count). */
  footprintArea: Float32Array
  /** UNKNOWN_COUNT = unknown; shape (count). */
  dwellings: Uint16Array
  residents: Uint16Array
  /** SOFT_STOREY, from a survey; shape (count). */
  softStorey: Uint8Array
  /** Index into FRAGILITIES from a survey, −1 = by rule; shape (count). */
  taxonomy: Int16Array
  /** m/s, NaN = unknown; shape (count). */
  vs30: Float32Array
  /** VS30_SOURCE; shape (count). */
  vs30Source: Uint8Array
  /** Shares of buildings before 1980, 1980–2000, later, for drawing unknown years; NaN = nobody knows; shape (groupCount, 3). */
  periodShares: Float64Array
  /** Of the base district, so that a plan elsewhere does not move anybody's occupants: people per m² of workplace floor. */
  peoplePerWorkplaceArea: number
  /** The cells on which ground motion is correlated; they belong to the district, not to the scenario. */
  cells: FieldCells
}

/** Square cells, row-major from the north-west. */
export interface FieldCells {
  west: number
  north: number
  columns: number
  rows: number
  /** m */
  cellSize: number
}

/** Cell of a point; points outside take the nearest cell. */
export function cellAt(cells: FieldCells, x: number, y: number): number {
  const column = Math.floor((x - cells.west) / cells.cellSize)
  const row = Math.floor((cells.north - y) / cells.cellSize)
  return Math.min(Math.max(row, 0), cells.rows - 1) * cells.columns + Math.min(Math.max(column, 0), cells.columns - 1)
}

export const SYSTEM = codes(STRUCTURAL_SYSTEMS)
export const USE = codes(BUILDING_USES)

function codes<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, code) => [name, code])) as Record<Name, number>
}

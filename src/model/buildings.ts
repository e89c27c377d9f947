import type { PolygonSet } from '../foundation'
import type { KnowledgeColumn } from './knowledge'

/** Codes are stored in bundles: append, never reorder. */
export const BUILDING_USES = [
  'unknown',
  'housing',
  'mixed',
  'commerce',
  'industry',
  'school',
  'health',
  'worship',
  'public',
  'social',
] as const
export type BuildingUse = (typeof BUILDING_USES)[number]

/** Codes are stored in bundles: append, never reorder. */
export const STRUCTURAL_SYSTEMS = ['unknown', 'concreteFrame', 'concreteWall', 'masonry', 'steel', 'precast'] as const
export type StructuralSystem = (typeof STRUCTURAL_SYSTEMS)[number]

/** Codes are stored in bundles: append, never reorder. */
export const ROOF_SHAPES = ['unknown', 'flat', 'hipped', 'gabled', 'dome'] as const
export type RoofShape = (typeof ROOF_SHAPES)[number]

export const UNKNOWN_UINT8 = 0
/** Marks an unknown count in 16-bit columns where 0 is a real value. */
export const UNKNOWN_COUNT = 0xffff
/** Marks "no parcel" and "no street" in 32-bit index columns. */
export const NO_INDEX = 0xffffffff
/** Marks a building outside every neighbourhood. */
export const NO_NEIGHBOURHOOD = 0xff

/**
 * The buildings of a district, one index per building in every column (struct of arrays). Heights stand above the
 * building's own ground level (see `seatBuildings`), metres.
 */
export interface Buildings {
  count: number
  /** Identifier of each building, unique in the district, stable between bakes of the same sources. */
  ids: string[]
  footprints: PolygonSet
  /** Index into `District.neighbourhoods`, or NO_NEIGHBOURHOOD; shape (count). */
  neighbourhood: Uint8Array
  /** Index into `District.parcels`, or NO_INDEX; shape (count). */
  parcel: Uint32Array
  /** Storeys above ground; 0 = unknown; shape (count). */
  storeys: Uint8Array
  /** Storey height, m; NaN = unknown; shape (count). */
  floorHeight: Float32Array
  /** Eaves above ground level, m; NaN = unknown; shape (count). */
  eavesHeight: Float32Array
  /** Highest point of the roof above ground level, m; equals eaves for flat roofs; NaN = unknown; shape (count). */
  ridgeHeight: Float32Array
  /** Index into ROOF_SHAPES; shape (count). */
  roofShape: Uint8Array
  /** Index into BUILDING_USES; shape (count). */
  use: Uint8Array
  /** Index into STRUCTURAL_SYSTEMS; shape (count). */
  structuralSystem: Uint8Array
  /** Year built; 0 = unknown; shape (count). */
  yearBuilt: Uint16Array
  /** Dwellings; UNKNOWN_COUNT = unknown; shape (count). */
  dwellings: Uint16Array
  /** People living there; UNKNOWN_COUNT = unknown; shape (count). */
  residents: Uint16Array
  /** How each attribute is known. */
  knowledge: Record<BuildingAttribute, KnowledgeColumn>
}

export const BUILDING_ATTRIBUTES = [
  'footprint',
  'storeys',
  'floorHeight',
  'height',
  'roofShape',
  'use',
  'structuralSystem',
  'yearBuilt',
  'dwellings',
  'residents',
] as const
export type BuildingAttribute = (typeof BUILDING_ATTRIBUTES)[number]

/** Construction periods as İBB 2017 counts them. A year of 1980 or 2000 belongs to the middle one. */
export const PERIODS = ['before1980', 'from1980to2000', 'after2000'] as const
export type Period = (typeof PERIODS)[number]

/** @returns index into PERIODS, or −1 if the year is unknown (0) */
export function periodOf(yearBuilt: number): number {
  if (yearBuilt === 0) return -1
  return yearBuilt < 1980 ? 0 : yearBuilt <= 2000 ? 1 : 2
}

/** Storey bands as İBB 2017 counts them (its classes overlap at 9; nine storeys count to the middle band here). */
export const STOREY_BANDS = ['from1to4', 'from5to9', 'from10'] as const
export type StoreyBand = (typeof STOREY_BANDS)[number]

/** @returns index into STOREY_BANDS, or −1 if storeys are unknown (0) */
export function storeyBandOf(storeys: number): number {
  if (storeys === 0) return -1
  return storeys <= 4 ? 0 : storeys <= 9 ? 1 : 2
}

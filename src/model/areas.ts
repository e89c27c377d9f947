import type { PolygonSet } from '../foundation'
import type { Knowledge } from './knowledge'

/** Codes are stored in bundles: append, never reorder. What lies on the ground, apart from streets and water. */
export const AREA_KINDS = [
  'park',
  'square',
  'playground',
  'playingField',
  'schoolyard',
  'cemetery',
  'woodland',
  'openLand',
  'beach',
  'parking',
  'estateGreen',
  'industrialYard',
  'assemblyArea',
  'facility',
] as const
export type AreaKind = (typeof AREA_KINDS)[number]

/** Kinds that count as public built green and open space of the district (MPYY Ek-2, note 9 kinds). */
export const PUBLIC_GREEN: readonly AreaKind[] = ['park', 'square', 'playground', 'playingField']

/** Polygons on the ground, one index per area in every column. */
export interface Areas {
  count: number
  shapes: PolygonSet
  /** Index into AREA_KINDS; shape (count). */
  kind: Uint8Array
  /** Index into `District.neighbourhoods`, or NO_NEIGHBOURHOOD; shape (count). */
  neighbourhood: Uint8Array
  /** Empty if nameless; shape (count). */
  names: string[]
  knowledge: Knowledge
}

/** Parcels (parsel) of the blocks (ada). */
export interface Parcels {
  count: number
  shapes: PolygonSet
  /** Number of the block the parcel lies in; shape (count). */
  block: Uint32Array
  knowledge: Knowledge
}

/** Trees as points. */
export interface Trees {
  count: number
  /** Interleaved x, y, metres; shape (count, 2). */
  positions: Float64Array
  /** Metres; shape (count). */
  height: Float32Array
  knowledge: Knowledge
}

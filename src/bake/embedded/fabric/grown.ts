import type { AreaKind } from '../../../model'
import type { FlatRing } from './clipping'

/** What a building is as a form; its use, storeys and year follow from it. */
export type BuildingKind = 'row' | 'detached' | 'house' | 'tower' | 'slab' | 'hall' | 'school' | 'worship' | 'office'

/** A building before it has attributes. */
export interface GrownBuilding {
  kind: BuildingKind
  ring: FlatRing
  /** Index into the parcels. */
  parcel: number
  block: number
  neighbourhood: number
  x: number
  y: number
  /** m² */
  area: number
  /** Widest street it fronts, metres. */
  streetWidth: number
  /** Lower is dropped first where a neighbourhood has more than its number. */
  fitness: number
}

export interface GrownParcel {
  ring: FlatRing
  block: number
}

export interface GrownArea {
  kind: AreaKind
  rings: FlatRing[]
  neighbourhood: number
}

/** What has grown so far; lists only grow. */
export interface Growth {
  buildings: GrownBuilding[]
  parcels: GrownParcel[]
  areas: GrownArea[]
}

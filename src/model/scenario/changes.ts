import type { AreaKind } from '../areas'
import type { BuildingUse, RoofShape, StructuralSystem } from '../buildings'
import type { Words } from '../district'
import type { StreetClass } from '../streets'

/** Flat x, y list in metres of the local frame, whole centimetres; rings counter-clockwise, not closed by a repeat. */
export type Ring = number[]

interface ChangeRecord {
  /** Unique in the scenario. */
  id: string
  /** Place in the order of changes; later ones act on what earlier ones left. */
  order: number
  /** Phase of works the change belongs to, from 1. */
  phase?: number
}

/** Takes buildings of the base away. */
export interface Demolish extends ChangeRecord {
  kind: 'demolish'
  buildings: string[]
}

/** Makes buildings of the base stronger without replacing them. */
export interface Strengthen extends ChangeRecord {
  kind: 'strengthen'
  buildings: string[]
  method: 'jacketing' | 'shearWalls' | 'dampers' | 'isolation'
  codeLevel: 'tbdy2018Limited' | 'tbdy2018Full'
}

/** Puts up a new building. */
export interface Build extends ChangeRecord {
  kind: 'build'
  outline: Ring
  storeys: number
  /** m */
  floorHeight: number
  use: BuildingUse
  structuralSystem: StructuralSystem
  roofShape: RoofShape
  dwellings: number
  /** People per new dwelling; the household size of the plan. */
  peoplePerDwelling: number
}

/** Lays a new street. */
export interface LayStreet extends ChangeRecord {
  kind: 'layStreet'
  line: number[]
  streetClass: StreetClass
  /** Right of way, m. */
  width: number
  name: string
}

/** Takes streets of the base out of the network; `streets` are indices of the base district's streets. */
export interface CloseStreets extends ChangeRecord {
  kind: 'closeStreets'
  streets: number[]
}

/** Changes the right of way of streets of the base, m. */
export interface WidenStreets extends ChangeRecord {
  kind: 'widenStreets'
  streets: number[]
  width: number
}

/** Lays out open space; base areas under it give way. */
export interface LayGreen extends ChangeRecord {
  kind: 'layGreen'
  outline: Ring
  areaKind: AreaKind
  name: string
  /** Flat x, y list. */
  trees: number[]
}

/** Names an open place where people gather after an earthquake. */
export interface SetAssemblyArea extends ChangeRecord {
  kind: 'setAssemblyArea'
  outline: Ring
  name: string
}

export type Change =
  Demolish | Strengthen | Build | LayStreet | CloseStreets | WidenStreets | LayGreen | SetAssemblyArea

export const SCENARIO_STATUSES = ['existing', 'draft', 'exhibited', 'approved'] as const
export type ScenarioStatus = (typeof SCENARIO_STATUSES)[number]

/** Raised when old files need a migration. */
export const SCENARIO_VERSION = 1

/**
 * A scenario: the base district plus an ordered list of changes, never a copied city. Everything else (pictures,
 * indicators, lists of changes) follows from it.
 */
export interface Scenario {
  format: 'vizyon-scenario'
  version: number
  id: string
  name: Words
  summary: Words
  status: ScenarioStatus
  /** ISO 8601 date. */
  date: string
  district: { id: string; hash: string }
  /** Neighbourhoods (ids) the plan is about; tables start with these. */
  neighbourhoods: string[]
  /** Where the plan lies, for the camera; flat ring. */
  area: Ring
  changes: Change[]
}

import type { Areas, Trees } from '../areas'
import type { Buildings } from '../buildings'
import type { Streets } from '../streets'
import type { Scenario } from './changes'

/** What a base building is in a scenario. Codes are used in textures of the scene. */
export const BUILDING_FATES = { kept: 0, removed: 1, strengthened: 2 } as const

/** A change that could not be carried out in full, as data; each language writes its own sentence. */
export interface ScenarioProblem {
  code: 'unknown-building' | 'unknown-street' | 'already-removed'
  change: string
  /** The ids or indices concerned. */
  subjects: (string | number)[]
}

/**
 * What a scenario makes of its district. The base arrays are shared and never copied: `fate` says which base buildings
 * still stand; what is new lies in sets of its own with the same columns as the base.
 */
export interface ScenarioState {
  scenario: Scenario
  /** BUILDING_FATES per base building; shape (base buildings). */
  fate: Uint8Array
  /** New buildings; index i here is building `base.count + i` wherever both are numbered in one row. */
  added: Buildings
  /** 1 where a base street is closed; shape (base streets). */
  closedStreets: Uint8Array
  /** Right of way per base street after widening, m; shape (base streets). */
  streetWidth: Float32Array
  addedStreets: Streets
  /** 1 where a base area gave way to a new one; shape (base areas). */
  removedAreas: Uint8Array
  addedAreas: Areas
  /** 1 where a base tree gave way to a building or a street; shape (base trees). */
  removedTrees: Uint8Array
  addedTrees: Trees
  problems: ScenarioProblem[]
}

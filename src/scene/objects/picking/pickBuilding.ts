import { distanceToGround, type Ground, type Ray } from '../camera'
import type { PickIndex } from './PickIndex'

/** What stands in one pane: the base, less what its scenario removed, and what it added. */
export interface PaneBuildings {
  base: PickIndex
  baseCount: number
  /** BUILDING_FATES per base building; null if all stand. */
  fate: Uint8Array | null
  added: PickIndex | null
}

/**
 * The building of a pane that a ray meets before it meets the ground.
 *
 * @returns index below `baseCount`: a base building; from there on `baseCount` + index among the added; −1: none
 */
export function pickBuilding(ray: Ray, pane: PaneBuildings, ground: Ground): number {
  // Feet lie below the ground; a little of what the ground hides still belongs to the wall above it.
  const within = distanceToGround(ray, ground) + GROUND_TOLERANCE
  const base = pane.base.pick(ray, pane.fate, within)
  const added = pane.added === null ? -1 : pane.added.pick(ray, null, Math.min(within, pane.base.distance))
  return added >= 0 ? pane.baseCount + added : base
}

const GROUND_TOLERANCE = 0.5

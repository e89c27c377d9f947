import { akkar2014 } from './akkar2014'
import { boore2014 } from './boore2014'
import { chiou2014 } from './chiou2014'
import type { GroundMotionModel } from './intensityMeasure'
import { kale2015 } from './kale2015'

/** `tree` is the baseline; a single model shows how far the branches lie apart. */
export const MOTION_BRANCHES = ['tree', 'BSSA14', 'ASB14', 'KALE15', 'CY14'] as const
export type MotionBranch = (typeof MOTION_BRANCHES)[number]

/**
 * The models of a branch, all of equal weight. Equal thirds are this project's choice: the weights of the national
 * hazard study (Akkar et al. 2018, Bull. Earthquake Eng. 16:3439–3463) rest on other candidates.
 */
export function modelsOf(branch: MotionBranch): readonly GroundMotionModel[] {
  return BRANCHES[branch]
}

const BRANCHES: Record<MotionBranch, readonly GroundMotionModel[]> = {
  tree: [boore2014, akkar2014, kale2015],
  BSSA14: [boore2014],
  ASB14: [akkar2014],
  KALE15: [kale2015],
  CY14: [chiou2014],
}

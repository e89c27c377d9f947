import type { MotionBranch } from './motion/logicTree'
import type { RuptureChoice } from './rupture/scenarioRupture'

/** Everything one may turn in an earthquake analysis; plain data. */
export interface EarthquakeSetting {
  rupture: RuptureChoice
  motion: MotionBranch
  /** `erberik` puts Erberik's PGV curves in the place of GEM's for concrete frames of 2–6 storeys built before 2000. */
  damage: 'gem' | 'erberik'
  /** Probability that the ground floor of a concrete frame of three storeys or more is soft where nobody knows it. */
  softStoreyShare: number
  /** Ductility of buildings of 2007–2018: DUM, or DUH on the optimistic branch. */
  recentDuctility: 'DUM' | 'DUH'
  timeOfDay: 'night' | 'day' | 'transit'
  /** Factor on every Vs30; e^±0.3 for the sensitivity run. */
  vs30Factor: number
  /** People per household, for turning residents into households. */
  householdSize: number
}

/**
 * The baseline: İBB–KRDAE's scenario at night. A soft-storey share of 0.25 brings moderate-and-worse and
 * extensive-and-worse damage to 0.68 and 1.08 of İBB's counts; 3.1 people a household is TÜİK's figure for the district.
 */
export const BASELINE_SETTING: EarthquakeSetting = {
  rupture: { kind: 'baseline' },
  motion: 'tree',
  damage: 'gem',
  softStoreyShare: 0.25,
  recentDuctility: 'DUM',
  timeOfDay: 'night',
  vs30Factor: 1,
  householdSize: 3.1,
}

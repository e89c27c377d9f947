export { runEarthquake, type EarthquakeOptions, type EarthquakeWorker } from './runEarthquake'
export type { AssessRequest, AssessResult, EarthquakeRequest, SimulateRequest, SimulateResult } from './protocol'
export { BASELINE_SETTING, type EarthquakeSetting } from './setting'
export { type RuptureChoice, scenarioRupture, type ScenarioRupture } from './rupture/scenarioRupture'
export { MOTION_BRANCHES, modelsOf, type MotionBranch } from './motion/logicTree'
export { exposureOf, type BuildingSurvey, type ExposureOptions } from './district/exposureOf'
export { streetGeometry, type StreetGeometry } from './district/streetsOf'
export { EXPOSURE_STATUS, SOFT_STOREY, VS30_SOURCE, type Exposure } from './exposure/exposure'
export { ASSUMED, type Assumption, type Classification } from './exposure/classify'
export type { ExposureQuality } from './exposedDistrict'
export type { ClosedForm } from './closedForm'
export {
  DAMAGE_MEASURES,
  DAMAGE_STATES,
  fragilityIndex,
  FRAGILITIES,
  type DamageState,
  type Fragility,
} from './damage/fragility'
export { RISK_CLASSES, type RiskClass } from './damage/riskClass'
export { overrideVs30, vs30At, type Vs30Cells, type Vs30Override } from './site/vs30Cells'
export { vs30FromTerrain } from './site/vs30FromTerrain'
export { designSpectrum, siteClassOf, type DesignSpectrum, type SiteClass } from './site/designSpectrum'
export { mapAccelerations } from './site/hazardMap'
export { districtScores, type DistrictScores } from './score/districtScores'
export { performanceScore, scoreFifths, scoreZone, type ScoreInput, type ScoreInterval } from './score/performanceScore'
export {
  CASUALTY_BRANCHES,
  injuriesOfBranch,
  QUANTITIES,
  QUANTITY,
  QUANTITY_COUNT,
  type CasualtyBranch,
  type Quantity,
} from './consequences/quantities'
export { DOWNTIME_DAYS, LOSS_RATIOS, repairCost, type UnitCost } from './consequences/repair'
export {
  differenceOf,
  distributionOf,
  FIGURES,
  figureValues,
  orderBand,
  type Difference,
  type Distribution,
  type Figure,
} from './simulation/distribution'
export { blockedShare, type StreetBlocking } from './roads/blockStreets'
export { method } from './method'
export { headless } from './headless'

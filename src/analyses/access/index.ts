export { arcEnd, graphOf, type Graph } from './graph/graph'
export { nearestDestinations, type Nearest, type SearchOptions, type Seeds } from './graph/nearest'
export { pathFrom } from './graph/pathFrom'
export { repairNearest } from './graph/repairNearest'
export { buildNetwork } from './network/buildNetwork'
export { edgeMetres, edgeSeconds } from './network/edgeSeconds'
export { editNetwork, type EditedNetwork } from './network/editNetwork'
export { SnapIndex, type Snap } from './network/SnapIndex'
export { STEP_FREE_CLASSES, stepFreeClasses, type StepFreeClass } from './network/stepFree'
export {
  attributesFromTags,
  SPANS,
  SURFACES,
  unknownAttributes,
  type StreetAttributes,
} from './network/streetAttributes'
export {
  networkCoverage,
  type NetworkCoverage,
  type NetworkFaults,
  type WalkingNetwork,
} from './network/WalkingNetwork'
export { profileOf, PROFILES, TABLE_PROFILES, type SlopeModel, type WalkingProfile } from './walking/profile'
export { RAMP_LIMITS_TURKIYE, steepestRamp } from './walking/rampLimits'
export { stairSpeed, walkingSpeed } from './walking/walkingSpeed'
export { WALKING_SPEED_BY_AGE, type AgeGroupSpeed } from './walking/walkingSpeedByAge'
export {
  floatingCatchment,
  gravityWeight,
  plainWeight,
  zoneWeight,
  type DistanceWeight,
  type FloatingCatchment,
} from './catchment/floatingCatchment'
export {
  assignmentFigures,
  type Assignment,
  type AssignmentFigures,
  type AssignmentProblem,
} from './assembly/Assignment'
export { assignNearest, assignWithOverflow } from './assembly/assignNearest'
export { assignOptimally } from './assembly/assignOptimally'
export { capacityOf, AREA_PER_PERSON } from './assembly/capacity'
export { LOSSES, usableAreas, type Loss, type Surroundings, type UsableArea } from './assembly/usableArea'
export { rangeOf, type Range } from './assembly/blockedAssembly'
export { groupOrigins, originsOf, type Origins } from './places/Origins'
export { gatesOfAreas, gatesOfPoints, seedsOf, type Gates } from './places/Gates'
export { partOf, tiePoints, TIES, type Ties } from './places/Ties'
export { reachOf, reachOver, walkMatrix, type Reach, type WalkingCosts } from './reach/reachOf'
export { reachShares, servicesWithin, type ReachShares } from './reach/shares'
export { QUARTER_OF_AN_HOUR, WALKING_DISTANCES, type WalkingDistance } from './reach/walkingDistances'
export { isochroneRings, reachedCourses } from './isochrone/isochrone'
export { collapseByAge } from './debris/collapseByAge'
export { debrisReach } from './debris/debrisReach'
export { drawClosures, edgesOfStreets, NEEDED_WIDTH, type ClosureDraw } from './debris/drawClosures'
export { keyOfText } from './debris/keyedUniform'
export { streetFronts, type StreetFronts } from './debris/streetFronts'
export { greenPerResident, type GreenRow } from './green/greenPerResident'
export { greenRule, RULE_3_30_300, type GreenRule } from './green/threeThirtyThreeHundred'
export { treesInSight, type TreePoints } from './green/treesInSight'
export { socialAreas, socialInventory, type SocialRow } from './social/socialAreas'
export { SOCIAL_KINDS, SOCIAL_NAMES, socialStandard, type SocialKind } from './social/socialStandards'
export { suggestRamps, type RampSuggestion } from './suggestions/suggestRamps'
export { suggestSites, type Suggestion } from './suggestions/suggestSites'
export { runAccess, type AccessOptions } from './runAccess'
export {
  ASSIGNMENT_RULES,
  type AccessRequest,
  type AccessResult,
  type AssemblyRequest,
  type AssemblyResult,
  type AssignmentRule,
  type Closures,
  type IsochroneRequest,
  type IsochroneResult,
  type ReachRequest,
  type ReachResult,
} from './protocol'
export { method } from './method'
export { headless } from './headless'

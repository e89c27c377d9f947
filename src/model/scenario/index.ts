export * from './changes'
export * from './state'
export { applyScenario, inOrder } from './apply'
export { existingScenario, EXISTING_SCENARIO } from './existing'
export { newBuildingId } from './newBuildings'
export { neighbourhoodAt, parcelAt } from './membership'
export {
  applyPatch,
  diffRecords,
  isEmptyPatch,
  recordsOf,
  type AppliedPatch,
  type Patch,
  type Records,
} from './patches'
export { checkScenario, scenarioJsonSchema } from './check'
export { differences, type Difference, type DifferenceKind } from './differences'
export { areaOfRings, bandOf, intersectRings, offsetRings, subtractRings, uniteRings, type Rings } from './clipping'

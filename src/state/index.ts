export * from './view/viewState'
export {
  createViewStore,
  initialView,
  selectBuilding,
  setCamera,
  setCurtain,
  setOverlay,
  setPane,
  setWay,
  type ViewStore,
} from './view/viewStore'
export { readAddress, writeAddress, type IgnoredPart } from './view/address'
export {
  addScenarios,
  commit,
  createDocumentStore,
  redo,
  undo,
  type DocumentEntry,
  type DocumentState,
  type DocumentStore,
} from './document/documentStore'
export { beginGesture, type Gesture } from './document/gesture'
export {
  changePatch,
  scenarioOf,
  scenarioRecords,
  scenariosOf,
  type DocumentPatch,
  type DocumentRecord,
  type DocumentRecords,
  type ScenarioHeader,
} from './document/records'
export {
  cancelResult,
  clearResults,
  createResultsStore,
  requestResult,
  resultKey,
  type ResultContext,
  type ResultEntry,
  type ResultsState,
  type ResultsStore,
} from './results/resultsStore'
export { districtsFolder, loadDistrict, type LoadOptions } from './loading/loadDistrict'
export { loadScenarios, type LoadedScenarios } from './loading/loadScenarios'
export type { LoadedDistrict } from './loading/protocol'

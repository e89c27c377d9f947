import { invariant } from '../../../foundation'
import {
  applyScenario,
  existingScenario,
  seatBuildings,
  type Buildings,
  type District,
  type Scenario,
  type ScenarioState,
  type Seating,
} from '../../../model'
import {
  createDocumentStore,
  createResultsStore,
  createViewStore,
  scenarioOf,
  scenariosOf,
  type DocumentStore,
  type LoadedDistrict,
  type ResultsStore,
  type ViewState,
  type ViewStore,
} from '../../../state'
import { createCamera, type CameraControl } from './camera'
import { framingOf, type Framing } from './framing'

/** One district open in the studio: its three stores, and what its scenarios make of it. */
export interface StudioSession {
  loaded: LoadedDistrict
  district: District
  view: ViewStore
  document: DocumentStore
  results: ResultsStore
  framing: Framing
  camera: CameraControl
  /** Existing state first. */
  scenarios: readonly Scenario[]
  /** What a scenario makes of the district; computed once per scenario. */
  stateOf(scenario: string): ScenarioState
  /** Where the new buildings of a scenario meet the ground; computed once per state. */
  seatAdded(state: ScenarioState): Seating
}

/** @param scenarios  proposals that came with the district; the existing state is put in front of them */
export function openSession(
  loaded: LoadedDistrict,
  scenarios: readonly Scenario[],
  opening: ViewState,
  framing: Framing = framingOf(loaded.district),
): StudioSession {
  const { district } = loaded
  const document = createDocumentStore([existingScenario(district), ...scenarios])
  const view = createViewStore(opening)
  const states = new Map<string, ScenarioState>()
  const seats = new WeakMap<ScenarioState, Seating>()
  return {
    loaded,
    district,
    view,
    document,
    results: createResultsStore(),
    framing,
    camera: createCamera(view, framing),
    scenarios: scenariosOf(document.getState().records),
    stateOf: (id) => {
      let state = states.get(id)
      if (state === undefined) {
        const scenario = scenarioOf(document.getState().records, id)
        invariant(scenario !== undefined, `the document has the scenario "${id}"`)
        state = applyScenario(district, scenario)
        states.set(id, state)
      }
      return state
    },
    seatAdded: (state) => {
      const seating = seats.get(state) ?? seatBuildings(state.added, district.terrain)
      seats.set(state, seating)
      return seating
    },
  }
}

/** The columns a building of a scenario stands in, and its place there. */
export interface BuildingPlace {
  buildings: Buildings
  index: number
  isNew: boolean
}

/** @param building  below the base count a building of the base, else one the scenario adds; null if there is none */
export function placeOfBuilding(session: StudioSession, scenario: string, building: number): BuildingPlace | null {
  const base = session.district.buildings
  if (building < base.count) return { buildings: base, index: building, isNew: false }
  const { added } = session.stateOf(scenario)
  const index = building - base.count
  return index < added.count ? { buildings: added, index, isNew: true } : null
}

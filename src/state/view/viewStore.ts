import { createStore, type StoreApi } from 'zustand/vanilla'
import { radians } from '../../foundation'
import {
  EXISTING_STATE,
  type CameraPose,
  type CompareWay,
  type OverlayId,
  type OverlayState,
  type ViewState,
} from './viewState'

/** In the URL, not in the undo. Small values are set by `view.setState({ hour: 12 })`; the rest by the verbs below. */
export type ViewStore = StoreApi<ViewState>

export function createViewStore(initial: ViewState): ViewStore {
  return createStore<ViewState>()(() => initial)
}

/** A view to start from; the camera is replaced once the district is there. */
export function initialView(district: string, camera?: CameraPose): ViewState {
  return {
    district,
    language: 'tr',
    camera: camera ?? { x: 0, y: 0, distance: 6000, azimuth: radians(0), tilt: radians(0.85) },
    day: '06-21',
    hour: 15,
    way: 'single',
    curtain: 0.5,
    panes: [EXISTING_STATE, EXISTING_STATE],
    singlePane: 0,
    theme: 'none',
    overlays: {
      urbanTransformation: { isOn: false, opacity: 0.7 },
      earthquake: { isOn: false, opacity: 0.75 },
      green: { isOn: false, opacity: 0.75 },
      flood: { isOn: false, opacity: 0.75 },
    },
    floodLevel: 0,
    selection: null,
    quality: 'auto',
  }
}

export function setCamera(view: ViewStore, camera: CameraPose): void {
  view.setState({ camera })
}

export function setOverlay(view: ViewStore, id: OverlayId, change: Partial<OverlayState>): void {
  const { overlays } = view.getState()
  view.setState({ overlays: { ...overlays, [id]: { ...overlays[id], ...change } } })
}

/** @param share  of the width to the left of the curtain; kept within 0 … 1 */
export function setCurtain(view: ViewStore, share: number): void {
  view.setState({ curtain: Math.min(1, Math.max(0, share)) })
}

export function setWay(view: ViewStore, way: CompareWay): void {
  view.setState({ way })
}

/** Puts a scenario into a pane. A selected new building belongs to its scenario, so that the selection goes with it. */
export function setPane(view: ViewStore, pane: 0 | 1, scenario: string): void {
  const { panes, selection } = view.getState()
  if (panes[pane] === scenario) return
  view.setState({
    panes: pane === 0 ? [scenario, panes[1]] : [panes[0], scenario],
    selection: selection?.pane === pane ? null : selection,
  })
}

export function selectBuilding(view: ViewStore, selection: ViewState['selection']): void {
  view.setState({ selection })
}

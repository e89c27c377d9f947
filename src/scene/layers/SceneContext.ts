import { createContext, useContext } from 'react'
import { invariant } from '../../foundation'
import type { District, Seating } from '../../model'
import type { Ground, PanePicture, PaneWay, Pose } from '../objects'

/** A pose that moves by itself, as `PoseBox` does; read in the frame loop. */
export interface PoseSource {
  readonly current: Pose
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void
}

/** What layers inside the canvas may know of the picture around them. */
export interface SceneSurroundings {
  district: District
  seating: Seating
  ground: Ground
  pose: PoseSource
  panes: readonly PanePicture[]
  way: PaneWay
  curtain: number
  singlePane: 0 | 1
}

export const SceneContext = createContext<SceneSurroundings | null>(null)

export function useSurroundings(): SceneSurroundings {
  const surroundings = useContext(SceneContext)
  invariant(surroundings !== null, 'layers stand inside a TwinCanvas')
  return surroundings
}

import { Pilot } from '../../../scene/objects'
import { setCamera, type CameraPose, type ViewStore } from '../../../state'
import type { Framing } from './framing'

/** Moves the camera on request. The pose itself lives in `pilot.box` and never passes through React. */
export interface CameraControl {
  pilot: Pilot
  /** Flies there; cuts where motion is unwelcome, and where there is no picture to fly through. */
  flyTo(pose: CameraPose): void
  /** A short way, as of one press of a button. */
  glideTo(pose: CameraPose): void
  /** Is there at once. */
  jumpTo(pose: CameraPose): void
}

/** Makes the pilot of a session. While a picture stands, it keeps the view in step; without one that is done here. */
export function createCamera(view: ViewStore, framing: Framing): CameraControl {
  const pilot = new Pilot({
    ground: framing.ground,
    limits: framing.limits,
    pose: view.getState().camera,
    home: () => framing.home(),
  })
  const jumpTo = (pose: CameraPose) => {
    pilot.jumpTo(pose)
    setCamera(view, pilot.pose)
  }
  const hasPicture = () => pilot.onWake !== null
  return {
    pilot,
    jumpTo,
    flyTo: (pose) => (hasPicture() ? pilot.flyTo(pose) : jumpTo(pose)),
    glideTo: (pose) => (hasPicture() ? pilot.glideTo(pose) : jumpTo(pose)),
  }
}

import { Pilot, type Pose } from '../../../scene/objects'
import { setCamera, type CameraPose, type ViewStore } from '../../../state'
import type { Framing } from './framing'

/** Moves the camera on request; the pose itself lives in `pilot.box` and never passes through React. */
export interface CameraControl {
  pilot: Pilot
  /** Flies there; cuts where motion is unwelcome. */
  flyTo(pose: CameraPose): void
  /** A short way, as of one press of a button. */
  glideTo(pose: CameraPose): void
}

/** How long the camera must rest before the view, and with it the address, follows; ms. */
const REST = 150

/** Ties the pilot to the view: what the hand does arrives there a little later. */
export function createCamera(view: ViewStore, framing: Framing): CameraControl {
  const pilot = new Pilot({
    ground: framing.ground,
    limits: framing.limits,
    pose: view.getState().camera,
    home: () => framing.home(),
  })
  pilot.prefersReducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches
  let timer: ReturnType<typeof setTimeout> | undefined
  pilot.box.subscribe((pose: Pose) => {
    clearTimeout(timer)
    timer = setTimeout(() => setCamera(view, pose), REST)
  })
  const drive = driver(pilot)
  return {
    pilot,
    flyTo: (pose) => {
      pilot.flyTo(pose)
      drive()
    },
    glideTo: (pose) => {
      pilot.glideTo(pose)
      drive()
    },
  }
}

/** Lets the pilot go on, frame by frame, until it rests. */
function driver(pilot: Pilot): () => void {
  let last = 0
  let isRunning = false
  const step = (now: number) => {
    isRunning = pilot.advance(Math.min(0.1, (now - last) / 1000))
    last = now
    if (isRunning) requestAnimationFrame(step)
  }
  return () => {
    if (isRunning || !pilot.isMoving) return
    isRunning = true
    last = performance.now()
    requestAnimationFrame(step)
  }
}

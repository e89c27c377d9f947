import { radians } from '../../../foundation'
import { dolly, orbit, panBy } from '../../../scene/objects'
import type { CameraPose } from '../../../state'
import type { CameraMove } from '../../../ui'
import type { Framing } from '../session'

const TURN = Math.PI / 12
const LEAN = Math.PI / 24
/** Share of the distance that one press moves. */
const STRIDE = 0.15
const ZOOM = 1.5

/** Where one press of a camera button leads: above ground and within the district. */
export function moveCamera(pose: CameraPose, move: CameraMove, framing: Pick<Framing, 'home' | 'clamp'>): CameraPose {
  return framing.clamp(stepOf(pose, move, framing))
}

function stepOf(pose: CameraPose, move: CameraMove, { home }: Pick<Framing, 'home'>): CameraPose {
  switch (move) {
    case 'zoomIn':
      return dolly(pose, 1 / ZOOM)
    case 'zoomOut':
      return dolly(pose, ZOOM)
    case 'home':
      return home()
    case 'north':
      return { ...pose, azimuth: radians(0) }
    case 'turnLeft':
      return orbit(pose, -TURN, 0)
    case 'turnRight':
      return orbit(pose, TURN, 0)
    case 'tiltUp':
      return orbit(pose, 0, LEAN)
    case 'tiltDown':
      return orbit(pose, 0, -LEAN)
    case 'panLeft':
      return panBy(pose, -STRIDE, 0)
    case 'panRight':
      return panBy(pose, STRIDE, 0)
    case 'panUp':
      return panBy(pose, 0, STRIDE)
    case 'panDown':
      return panBy(pose, 0, -STRIDE)
  }
}

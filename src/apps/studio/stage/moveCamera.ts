import { radians } from '../../../foundation'
import type { District } from '../../../model'
import type { CameraPose } from '../../../state'
import type { CameraMove } from '../../../ui'
import { overviewPose } from '../session'

const TURN = Math.PI / 12
const TILT = Math.PI / 24
/** Share of the distance that one press moves. */
const STRIDE = 0.18

/** Where one press of a camera button leads; the camera itself keeps above ground and within the district. */
export function moveCamera(pose: CameraPose, move: CameraMove, district: District): CameraPose {
  const pan = (right: number, forward: number): CameraPose => {
    const sine = Math.sin(pose.azimuth)
    const cosine = Math.cos(pose.azimuth)
    const stride = pose.distance * STRIDE
    return {
      ...pose,
      x: pose.x + stride * (right * cosine + forward * sine),
      y: pose.y + stride * (forward * cosine - right * sine),
    }
  }
  switch (move) {
    case 'zoomIn':
      return { ...pose, distance: Math.max(60, pose.distance / 1.5) }
    case 'zoomOut':
      return { ...pose, distance: Math.min(30_000, pose.distance * 1.5) }
    case 'home':
      return overviewPose(district)
    case 'north':
      return { ...pose, azimuth: radians(0) }
    case 'turnLeft':
      return { ...pose, azimuth: wrap(pose.azimuth + TURN) }
    case 'turnRight':
      return { ...pose, azimuth: wrap(pose.azimuth - TURN) }
    case 'tiltUp':
      return { ...pose, tilt: radians(Math.min(1.4, pose.tilt + TILT)) }
    case 'tiltDown':
      return { ...pose, tilt: radians(Math.max(0, pose.tilt - TILT)) }
    case 'panLeft':
      return pan(-1, 0)
    case 'panRight':
      return pan(1, 0)
    case 'panUp':
      return pan(0, 1)
    case 'panDown':
      return pan(0, -1)
  }
}

const wrap = (angle: number) => radians(((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI))

import { Matrix4, type PerspectiveCamera, Vector3 } from 'three'
import { toThree } from '../frame'
import { createEye, eyeOf } from './eye'
import type { Ground } from './ground'
import { FIELD_OF_VIEW, type Pose } from './pose'

/**
 * Puts a camera where a pose says, and its near and far planes as close around the city as they can be. The aspect is
 * the pane's and stays.
 *
 * Near: nothing in sight is nearer than the height above roofs, shortened by the slant of the pane's corners; nor does
 * any building reach higher than TALLEST above the highest ground.
 */
export function applyPose(camera: PerspectiveCamera, pose: Pose, ground: Ground): void {
  eyeOf(pose, ground, eye)
  const sinA = Math.sin(eye.azimuth)
  const cosA = Math.cos(eye.azimuth)
  const sinT = Math.sin(eye.tilt)
  const cosT = Math.cos(eye.tilt)
  toThree(eye.x, eye.y, eye.z, camera.position)
  toThree(cosA, -sinA, 0, right)
  toThree(cosT * sinA, cosT * cosA, sinT, up)
  toThree(-sinT * sinA, -sinT * cosA, cosT, back)
  camera.quaternion.setFromRotationMatrix(basis.makeBasis(right, up, back))
  camera.updateMatrixWorld()

  const near = Math.max(1, 0.8 * (eye.z - ground.highest - TALLEST))
  const fov = (FIELD_OF_VIEW * 180) / Math.PI
  if (camera.near !== near || camera.far !== FAR || camera.fov !== fov) {
    camera.near = near
    camera.far = FAR
    camera.fov = fov
    camera.updateProjectionMatrix()
  }
}

const TALLEST = 250
/** Beyond the farthest corner from the farthest eye, m. */
const FAR = 60_000
const eye = createEye()
const right = new Vector3()
const up = new Vector3()
const back = new Vector3()
const basis = new Matrix4()

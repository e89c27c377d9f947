import { radians } from '../../../foundation'
import type { Ground } from './ground'
import { FIELD_OF_VIEW, turn, type Pose } from './pose'
import { distanceToGround } from './pointOnGround'
import { createRay, type Ray } from './ray'

/** Where the eye of a pose is and which way it looks; local frame, unit vectors. */
export interface Eye {
  x: number
  y: number
  z: number
  azimuth: number
  tilt: number
}

export const createEye = (): Eye => ({ x: 0, y: 0, z: 0, azimuth: 0, tilt: 0 })

/**
 * The eye of a pose: from the target on the ground back along the line of sight.
 *
 * @param out  receives the eye, and is returned
 */
export function eyeOf(pose: Pose, ground: Ground, out = createEye()): Eye {
  const { x, y, distance, azimuth, tilt } = pose
  const level = distance * Math.sin(tilt)
  out.x = x - level * Math.sin(azimuth)
  out.y = y - level * Math.cos(azimuth)
  out.z = ground.heightAt(x, y) + distance * Math.cos(tilt)
  out.azimuth = azimuth
  out.tilt = tilt
  return out
}

/**
 * The pose of an eye: its target is where the line of sight meets the ground. Movements are made on the eye, so that
 * the picture never jumps where the target does (behind a ridge).
 */
export function poseOfEye(eye: Eye, ground: Ground): Pose {
  const ray = rayOfEye(eye, 1, 0, 0, SIGHT)
  let distance = distanceToGround(ray, ground)
  // Only an eye below the ground, or one that looks along the horizon, meets none; the clamp puts it right.
  if (!Number.isFinite(distance)) distance = Math.max(1, (eye.z - ground.lowest) / Math.max(0.05, Math.cos(eye.tilt)))
  return {
    x: eye.x + distance * ray.dx,
    y: eye.y + distance * ray.dy,
    distance,
    azimuth: turn(eye.azimuth),
    tilt: radians(eye.tilt),
  }
}

/**
 * The ray from the eye through a point of the pane.
 *
 * @param aspect  width over height of the pane
 * @param u, v    place in the pane, −1 … 1, right and up (normalised device coordinates)
 * @param out     receives the ray, of unit direction, and is returned
 */
export function rayOfEye(eye: Eye, aspect: number, u: number, v: number, out: Ray): Ray {
  const height = Math.tan(FIELD_OF_VIEW / 2)
  const right = u * height * aspect
  const up = v * height
  const sinA = Math.sin(eye.azimuth)
  const cosA = Math.cos(eye.azimuth)
  const sinT = Math.sin(eye.tilt)
  const cosT = Math.cos(eye.tilt)
  const level = sinT + up * cosT
  const length = Math.sqrt(1 + right * right + up * up)
  out.x = eye.x
  out.y = eye.y
  out.z = eye.z
  out.dx = (level * sinA + right * cosA) / length
  out.dy = (level * cosA - right * sinA) / length
  out.dz = (up * sinT - cosT) / length
  return out
}

const SIGHT = createRay()

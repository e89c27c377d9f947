import { radians } from '../../../foundation'
import { eyeOf, poseOfEye, rayOfEye } from './eye'
import type { Ground } from './ground'
import { pointOnGround } from './pointOnGround'
import type { Pose } from './pose'
import { createRay } from './ray'

/** A point of the local frame: x, y, z in metres. */
export type Point = readonly [x: number, y: number, z: number]

/** A place in a pane: −1 … 1 right and up, and the pane's width over height. */
export interface PanePlace {
  u: number
  v: number
  aspect: number
}

/** The ground under a place of the pane; null in the sky. */
export function groundUnder(pose: Pose, ground: Ground, { u, v, aspect }: PanePlace): Point | null {
  const found: [number, number, number] = [0, 0, 0]
  return pointOnGround(rayOfEye(eyeOf(pose, ground), aspect, u, v, RAY), ground, found) ? found : null
}

/**
 * Moves the eye level over the ground until a point of the ground lies under a place of the pane: the hand holds the
 * point it took. Where the ray to that place does not fall (near and above the horizon) nothing moves.
 */
export function panTo(pose: Pose, ground: Ground, held: Point, { u, v, aspect }: PanePlace): Pose {
  const eye = eyeOf(pose, ground)
  const ray = rayOfEye(eye, aspect, u, v, RAY)
  if (ray.dz > -0.02) return pose
  const along = (held[2] - eye.z) / ray.dz
  // A held point above the eye cannot be brought under a falling ray.
  if (along <= 0) return pose
  return poseOfEye({ ...eye, x: held[0] - along * ray.dx, y: held[1] - along * ray.dy }, ground)
}

/** Moves over the ground by shares of the distance: right and forward as one sees it. */
export function panBy(pose: Pose, right: number, forward: number): Pose {
  const { x, y, distance, azimuth } = pose
  const sin = Math.sin(azimuth)
  const cos = Math.cos(azimuth)
  return {
    ...pose,
    x: x + distance * (right * cos + forward * sin),
    y: y + distance * (forward * cos - right * sin),
  }
}

/**
 * Draws the eye towards a point, or away from it: what was under the cursor stays there, on any ground.
 *
 * @param factor  new distance from the point over the old one; below 1 comes nearer
 */
export function zoomTowards(pose: Pose, ground: Ground, point: Point, factor: number): Pose {
  const eye = eyeOf(pose, ground)
  return poseOfEye(
    {
      ...eye,
      x: point[0] + factor * (eye.x - point[0]),
      y: point[1] + factor * (eye.y - point[1]),
      z: point[2] + factor * (eye.z - point[2]),
    },
    ground,
  )
}

/** Nearer to the target, or farther from it. */
export const dolly = (pose: Pose, factor: number): Pose => ({ ...pose, distance: pose.distance * factor })

/** Turns around the target. */
export function orbit(pose: Pose, azimuth: number, tilt: number): Pose {
  return { ...pose, azimuth: radians(pose.azimuth + azimuth), tilt: radians(pose.tilt + tilt) }
}

/**
 * Turns the eye around any point, which stays where it is in the picture.
 *
 * @param azimuth  turn of the direction of view, clockwise, rad
 * @param tilt     towards the horizon, rad; cut so that the tilt stays in 0 … `flattest`
 */
export function orbitAround(
  pose: Pose,
  ground: Ground,
  point: Point,
  azimuth: number,
  tilt: number,
  flattest: number,
): Pose {
  const eye = eyeOf(pose, ground)
  const lean = Math.min(Math.max(pose.tilt + tilt, 0), flattest) - pose.tilt
  const east = eye.x - point[0]
  const north = eye.y - point[1]
  const up = eye.z - point[2]
  const turned = pose.azimuth + azimuth
  // Once around the vertical, clockwise …
  const x = east * Math.cos(azimuth) + north * Math.sin(azimuth)
  const y = north * Math.cos(azimuth) - east * Math.sin(azimuth)
  // … then around the line to the right, in the plane of the line of sight.
  const sin = Math.sin(turned)
  const cos = Math.cos(turned)
  const right = x * cos - y * sin
  const ahead = x * sin + y * cos
  const aheadAfter = ahead * Math.cos(lean) - up * Math.sin(lean)
  return poseOfEye(
    {
      x: point[0] + right * cos + aheadAfter * sin,
      y: point[1] - right * sin + aheadAfter * cos,
      z: point[2] + ahead * Math.sin(lean) + up * Math.cos(lean),
      azimuth: turned,
      tilt: pose.tilt + lean,
    },
    ground,
  )
}

const RAY = createRay()

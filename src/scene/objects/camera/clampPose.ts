import { radians, type Extent } from '../../../foundation'
import { createEye, eyeOf } from './eye'
import type { Ground } from './ground'
import { distanceToGround } from './pointOnGround'
import { turn, type Pose } from './pose'
import { createRay } from './ray'

/** How far the hand may go. */
export interface PoseLimits {
  /** Where the target may lie. */
  extent: Extent
  /** m */
  nearest: number
  farthest: number
  /** Greatest tilt, rad. */
  flattest: number
}

/** The district and a margin around it; far enough away to see it whole on an upright screen. */
export function limitsOf(extent: Extent, margin = 600): PoseLimits {
  const side = Math.max(extent.east - extent.west, extent.north - extent.south)
  return {
    extent: {
      west: extent.west - margin,
      south: extent.south - margin,
      east: extent.east + margin,
      north: extent.north + margin,
    },
    nearest: 40,
    farthest: Math.max(2000, 2.6 * side),
    flattest: (80 * Math.PI) / 180,
  }
}

/**
 * The nearest allowed pose: inside the limits, the eye at least 2 m above the ground, and no hill between eye and
 * target. What stands in the way lowers the tilt (straight above its target an eye is always free), never the target.
 *
 * Allowed poses come back unchanged, so clamping twice is clamping once.
 */
export function clampPose(pose: Pose, limits: PoseLimits, ground: Ground): Pose {
  const { extent, nearest, farthest, flattest } = limits
  const inside: Pose = {
    x: clamp(pose.x, extent.west, extent.east),
    y: clamp(pose.y, extent.south, extent.north),
    distance: clamp(pose.distance, nearest, farthest),
    azimuth: turn(pose.azimuth),
    tilt: radians(clamp(pose.tilt, 0, flattest)),
  }
  if (isFree(inside, ground)) return inside
  let free = 0
  let blocked: number = inside.tilt
  for (let i = 0; i < 16; i++) {
    const tilt = (free + blocked) / 2
    if (isFree({ ...inside, tilt: radians(tilt) }, ground)) free = tilt
    else blocked = tilt
  }
  return { ...inside, tilt: radians(free) }
}

/** Height of the eye above the ground that is always kept, m. */
export const EYE_CLEARANCE = 2
/** Bumps before the target that do not count as a hill, m. */
const BUMP = 4

/** Whether the straight line from just below the eye to just above the target runs through free air. */
function isFree(pose: Pose, ground: Ground): boolean {
  const { x, y, z } = eyeOf(pose, ground, EYE)
  const east = pose.x - x
  const north = pose.y - y
  const up = ground.heightAt(pose.x, pose.y) + BUMP - (z - EYE_CLEARANCE)
  const length = Math.hypot(east, north, up)
  LINE.x = x
  LINE.y = y
  LINE.z = z - EYE_CLEARANCE
  LINE.dx = east / length
  LINE.dy = north / length
  LINE.dz = up / length
  return distanceToGround(LINE, ground, length) >= length
}

const EYE = createEye()
const LINE = createRay()
const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

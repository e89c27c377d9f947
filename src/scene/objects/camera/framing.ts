import { radians } from '../../../foundation'
import { poseOfEye } from './eye'
import type { Ground } from './ground'
import { FIELD_OF_VIEW, turn, type Pose } from './pose'

/** Shares of the pane that panels cover. */
export interface Insets {
  left: number
  right: number
  top: number
  bottom: number
}

const NO_INSETS: Insets = { left: 0.04, right: 0.04, top: 0.06, bottom: 0.05 }

/**
 * The nearest pose from which points on the ground are all seen, the free part of the pane filled by them.
 *
 * In view axes (right, up, ahead) a point p is inside the pane's side k if p_right − e_right ≤ k (p_ahead − e_ahead);
 * each of the four sides gives one such bound for the eye e, the largest e_ahead that leaves room between opposite
 * bounds is the answer, and the eye stands half-way between them.
 *
 * @param points  flat x, y list, m
 * @param aspect  width over height of the pane
 */
export function poseForPoints(
  points: ArrayLike<number>,
  ground: Ground,
  aspect: number,
  azimuth: number,
  tilt: number,
  insets: Insets = NO_INSETS,
): Pose {
  const sinA = Math.sin(azimuth)
  const cosA = Math.cos(azimuth)
  const sinT = Math.sin(tilt)
  const cosT = Math.cos(tilt)
  const height = Math.tan(FIELD_OF_VIEW / 2)
  const width = height * aspect
  const sides = {
    left: width * (2 * insets.left - 1),
    right: width * (1 - 2 * insets.right),
    bottom: height * (2 * insets.bottom - 1),
    top: height * (1 - 2 * insets.top),
  }
  let left = Infinity
  let right = -Infinity
  let bottom = Infinity
  let top = -Infinity
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i] as number
    const y = points[i + 1] as number
    const z = ground.heightAt(x, y)
    const level = x * sinA + y * cosA
    const pRight = x * cosA - y * sinA
    const pUp = level * cosT + z * sinT
    const pAhead = level * sinT - z * cosT
    right = Math.max(right, pRight - sides.right * pAhead)
    left = Math.min(left, pRight - sides.left * pAhead)
    top = Math.max(top, pUp - sides.top * pAhead)
    bottom = Math.min(bottom, pUp - sides.bottom * pAhead)
  }
  // The eye lies between  right + k_right · ahead  and  left + k_left · ahead; likewise between top and bottom.
  const ahead = Math.min((left - right) / (sides.right - sides.left), (bottom - top) / (sides.top - sides.bottom))
  const across = (right + sides.right * ahead + left + sides.left * ahead) / 2
  const up = (top + sides.top * ahead + bottom + sides.bottom * ahead) / 2
  const level = ahead * sinT + up * cosT
  return poseOfEye(
    {
      x: across * cosA + level * sinA,
      y: level * cosA - across * sinA,
      z: up * sinT - ahead * cosT,
      azimuth,
      tilt,
    },
    ground,
  )
}

const degrees = (value: number) => (value * Math.PI) / 180
/** Directions the district may be met from, from the south-west, lake and sea before it. */
const HOME_AZIMUTHS = [12, 20, 28, 36, 44].map(degrees)
const HOME_TILT = degrees(52)

/**
 * The first picture: a whole outline from the south-west at 52°, from whichever of a few directions fills the pane
 * best; so a wide screen looks across the district and an upright one along it.
 */
export function homePose(outline: ArrayLike<number>, ground: Ground, aspect: number, insets?: Insets): Pose {
  const poses = HOME_AZIMUTHS.map((azimuth) => poseForPoints(outline, ground, aspect, azimuth, HOME_TILT, insets))
  return poses.reduce((best, pose) => (pose.distance < best.distance ? pose : best))
}

/** A ring seen whole with some ground around it, keeping the direction of view of `from` or the home direction. */
export function poseForRing(
  ring: ArrayLike<number>,
  ground: Ground,
  aspect: number,
  from?: Pick<Pose, 'azimuth' | 'tilt'>,
): Pose {
  const azimuth = turn(from?.azimuth ?? degrees(28))
  const tilt = radians(Math.min(Math.max(from?.tilt ?? HOME_TILT, degrees(35)), degrees(60)))
  return poseForPoints(ring, ground, aspect, azimuth, tilt, { left: 0.12, right: 0.12, top: 0.14, bottom: 0.12 })
}

import { radians } from '../../../foundation'
import {
  clampPose,
  groundOf,
  homePose,
  limitsOf,
  poseForRing,
  type Ground,
  type Insets,
  type PoseLimits,
} from '../../../scene/objects'
import type { District } from '../../../model'
import type { CameraPose } from '../../../state'

/** The window as the camera needs it: a mutable box, measured when it changes and read when one flies. */
interface PictureFrame {
  /** Width over height of one pane. */
  aspect: number
  /** Shares of the pane that plates cover. */
  insets: Insets
}

/** Where the camera of a district may go, and how things are brought into view. */
export interface Framing {
  ground: Ground
  limits: PoseLimits
  frame: PictureFrame
  /** The whole district. */
  home(): CameraPose
  /** A ring seen whole, keeping the direction of view. */
  around(ring: ArrayLike<number>, from: CameraPose): CameraPose
  /** Close to a point, keeping the direction of view. */
  near(x: number, y: number, from: CameraPose, distance?: number): CameraPose
  /** The nearest pose that is allowed. */
  clamp(pose: CameraPose): CameraPose
}

/** How close one stands before a single building, m. */
const NEAR = 320
/** Steepest look at a single building, so that its walls are seen. */
const LEAST_TILT = radians(0.75)

export function framingOf(district: Pick<District, 'boundary' | 'extent' | 'terrain' | 'water'>): Framing {
  const levels = district.water.flatMap(({ level }) => (level === undefined ? [] : [level]))
  const ground: Ground = groundOf(district.terrain, levels.length === 0 ? -Infinity : Math.min(...levels))
  const limits: PoseLimits = limitsOf(district.extent)
  const outline = district.boundary[0] ?? ringOf(district.extent)
  const frame: PictureFrame = { aspect: 16 / 9, insets: { left: 0.04, right: 0.04, top: 0.06, bottom: 0.05 } }
  const clamp = (pose: CameraPose) => clampPose(pose, limits, ground)
  return {
    ground,
    limits,
    frame,
    clamp,
    home: () => clamp(homePose(outline, ground, frame.aspect, frame.insets)),
    around: (ring, from) => clamp(poseForRing(ring, ground, frame.aspect, from)),
    near: (x, y, from, distance = NEAR) =>
      clamp({ x, y, distance, azimuth: from.azimuth, tilt: radians(Math.max(LEAST_TILT, from.tilt)) }),
  }
}

/** A first guess before anything stands on screen: the whole window, plates as wide as they usually are. */
export function measureWindow(frame: PictureFrame): void {
  frame.aspect = innerWidth / Math.max(1, innerHeight)
  if (innerWidth > innerHeight && innerWidth >= 1000) frame.insets = { left: 0.22, right: 0.04, top: 0.08, bottom: 0.3 }
}

/**
 * Measures what is left free for the eye.
 *
 * @param picture  the drawn area
 * @param free     the part of it that no plate covers
 * @param panes    views beside each other
 */
export function measureFrame(frame: PictureFrame, picture: DOMRect, free: DOMRect, panes: number): void {
  if (picture.width === 0 || picture.height === 0) return
  frame.aspect = picture.width / panes / picture.height
  frame.insets = {
    left: MARGIN + Math.max(0, (free.left - picture.left) / picture.width),
    right: MARGIN + Math.max(0, (picture.right - free.right) / picture.width),
    top: MARGIN + Math.max(0, (free.top - picture.top) / picture.height),
    bottom: MARGIN + Math.max(0, (picture.bottom - free.bottom) / picture.height),
  }
}

const MARGIN = 0.04

function ringOf({ west, south, east, north }: District['extent']): number[] {
  return [west, south, east, south, east, north, west, north]
}

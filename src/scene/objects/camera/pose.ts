import { radians, type Radians } from '../../../foundation'

/**
 * Where one looks from: an orbit around a point on the ground, the same shape as the view store keeps. Poses are values:
 * every movement gives a new one.
 */
export interface Pose {
  /** Point looked at, metres of the local frame; its height is the ground there. */
  x: number
  y: number
  /** From eye to target, m. */
  distance: number
  /** Direction of view, clockwise from north, [0, 2π). */
  azimuth: Radians
  /** Between the line of sight and the vertical: 0 looks straight down, π/2 along the horizon. */
  tilt: Radians
}

/** Height of the field of view: about that of an 85 mm lens turned to a model, so that towers stay upright. */
export const FIELD_OF_VIEW = radians((35 * Math.PI) / 180)

/** Brings an angle into [0, 2π). */
export function turn(angle: number): Radians {
  const full = 2 * Math.PI
  const turned = angle - full * Math.floor(angle / full)
  // Rounding may leave a hair below 0 or exactly a full turn.
  return radians(turned < 0 || turned >= full ? 0 : turned)
}

/** The shorter way from one direction to another, (−π, π]. */
export function shorterTurn(from: number, to: number): number {
  const way = turn(to - from)
  return way > Math.PI ? way - 2 * Math.PI : way
}

import { STREET_CLASSES } from '../../../model'
import { CLEAR_WIDTH } from '../walking/rampLimits'
import type { WalkingProfile } from '../walking/profile'
import { stairSpeed, walkingSpeed } from '../walking/walkingSpeed'
import { WHEELCHAIR } from './streetAttributes'
import type { WalkingNetwork } from './WalkingNetwork'

const STEPS = STREET_CLASSES.indexOf('steps')
const BARRED_TO_WHEELS = WHEELCHAIR.indexOf('no')
/** A steep piece up to this long is passed at the speed of the steepest slope allowed: one run of an ADA ramp, m. */
const SHORT_STEEP = 9

/**
 * Seconds of each arc for a profile, by its code; Infinity where it is closed or the profile is refused. Ground of
 * unknown slope is walked as level and counted by `networkCoverage`.
 *
 * @returns shape (edgeCount, 2): from → to, and back
 */
export function edgeSeconds(network: WalkingNetwork, profile: WalkingProfile): Float64Array {
  const seconds = new Float64Array(2 * network.edgeCount)
  for (let e = 0; e < network.edgeCount; e++) {
    const isBarred = network.isOpen[e] === 0 || (profile.isOnWheels && isBarredToWheels(network, e))
    const length = network.length[e] as number
    if (isBarred) {
      seconds[2 * e] = seconds[2 * e + 1] = Infinity
    } else if (network.streetClass[e] === STEPS) {
      const speed = stairSpeed(profile)
      seconds[2 * e] = seconds[2 * e + 1] = speed === 0 ? Infinity : length / speed
    } else {
      const slope = network.slope[e] as number
      const limit = length <= SHORT_STEEP ? profile.maxSlope : Infinity
      const walked = Math.abs(slope) > limit ? Math.sign(slope) * limit : slope
      seconds[2 * e] = length / walkingSpeed(profile, walked)
      seconds[2 * e + 1] = length / walkingSpeed(profile, -walked)
    }
  }
  return seconds
}

/**
 * Metres of each arc for a profile: its length where the profile may pass, Infinity elsewhere. For rules that are
 * written in metres of walk.
 */
export function edgeMetres(network: WalkingNetwork, profile: WalkingProfile): Float64Array {
  return edgeSeconds(network, profile).map((seconds, code) =>
    seconds === Infinity ? Infinity : (network.length[code >> 1] as number),
  )
}

/** By a sign, or by a pavement known to be too narrow; what is not known bars nobody. */
function isBarredToWheels({ wheelchair, pavementWidth }: WalkingNetwork, edge: number): boolean {
  return wheelchair[edge] === BARRED_TO_WHEELS || (pavementWidth[edge] as number) < CLEAR_WIDTH.least
}

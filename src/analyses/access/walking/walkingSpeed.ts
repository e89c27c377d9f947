import type { WalkingProfile } from './profile'
import { toblerSpeed, TOBLER_LEVEL_SPEED } from './tobler'

/** Slope at which a wheelchair moved by hand would stand still: half speed at 1:12, zero at 1:6. */
const STANDSTILL_SLOPE = 0.1667
/** Downhill steeper than this a wheelchair is braked to this share of its level speed; ours, unconfirmed. */
const BRAKING = { slope: 0.05, share: 0.75 }

/**
 * Speed of a profile on a slope.
 *
 *     tobler   v = v_level · W(S) / W(0)                      (at most 1.191 v_level, at S = −0.05)
 *     linear   v = v_level · (1 − S_up / 0.1667), 0.75 v_level downhill over 5 %
 *     none     v = v_level
 *
 * @param slope  rise over run along the direction of travel, + uphill; NaN (unknown ground) is walked as level
 * @returns m/s; 0 where the slope is refused
 *
 * Source    Tobler 1993 (ratio); the line of the wheelchair and its braking are project choices, unconfirmed
 * Verified  tests/verification/access/walkingSpeed.cross.csv
 */
export function walkingSpeed(profile: WalkingProfile, slope: number): number {
  const { levelSpeed, maxSlope } = profile
  if (Number.isNaN(slope)) return levelSpeed
  if (Math.abs(slope) > maxSlope) return 0
  switch (profile.slopeModel) {
    case 'tobler':
      return (levelSpeed * toblerSpeed(slope)) / TOBLER_LEVEL_SPEED
    case 'linear':
      return slope < -BRAKING.slope ? BRAKING.share * levelSpeed : Math.max(0, levelSpeed * (1 - Math.max(slope, 0) / STANDSTILL_SLOPE))
    case 'none':
      return levelSpeed
  }
}

/** Speed on stairs, up or down, m/s; 0 where they are refused. */
export function stairSpeed({ levelSpeed, stairs }: WalkingProfile): number {
  return levelSpeed * stairs
}

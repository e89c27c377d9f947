import { fieldsOf, type Fields } from '../../../foundation'
import { profileOf, PROFILES, SLOPE_MODELS, type WalkingProfile } from '../walking/profile'
import { stairSpeed, walkingSpeed } from '../walking/walkingSpeed'
import { MOST, refusal } from './readGraph'

/**
 * `access.speed`: m/s of a `profile` on each of `slopes` (rise over run along the walk, + uphill; null = unknown ground,
 * walked as level); 0 = refused. The profile is a name, or a record that edits the one it names as `base`.
 */
export function answerSpeed(request: unknown): unknown {
  const fields = fieldsOf(request)
  const isEdited = typeof (request as { profile?: unknown }).profile === 'object'
  const profile = isEdited ? readEdited(fields.record('profile')) : named(fields, 'profile')
  const slopes = fields.list('slopes', MOST).map((slope, i) => {
    if (slope === null) return Number.NaN
    if (typeof slope === 'number') return slope
    throw refusal(`slopes[${i}]`, 'is no number, expected rise over run, or null where the ground is not known')
  })
  fields.finish()
  return {
    profile: { ...profile, maxSlope: profile.maxSlope === Infinity ? null : profile.maxSlope },
    speeds: slopes.map((slope) => walkingSpeed(profile, slope)),
    stairSpeed: stairSpeed(profile),
  }
}

function named(fields: Fields, name: string): WalkingProfile {
  const id = fields.oneOf(name, PROFILES.map((profile) => profile.id))
  return profileOf(id) as WalkingProfile
}

function readEdited(fields: Fields): WalkingProfile {
  const base = named(fields, 'base')
  const edited: WalkingProfile = {
    ...base,
    levelSpeed: fields.number('levelSpeed', { from: 0.05, to: 5, otherwise: base.levelSpeed }),
    slopeModel: fields.oneOf('slopeModel', SLOPE_MODELS, base.slopeModel),
    maxSlope: fields.has('maxSlope') ? fields.number('maxSlope', { from: 0, to: 10 }) : base.maxSlope,
    stairs: fields.number('stairs', { from: 0, to: 1, otherwise: base.stairs }),
    isOnWheels: fields.flag('isOnWheels') ?? base.isOnWheels,
    status: 'unconfirmed',
    source: `edited by the request; otherwise ${base.source}`,
  }
  fields.finish()
  return edited
}

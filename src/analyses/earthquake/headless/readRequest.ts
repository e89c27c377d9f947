import { degrees, fieldsOf, toRadians, type Fields } from '../../../foundation'
import type { RuptureEvent } from '../motion/intensityMeasure'
import { MOTION_BRANCHES } from '../motion/logicTree'
import type { RuptureChoice } from '../rupture/scenarioRupture'
import { BASELINE_SETTING, type EarthquakeSetting } from '../setting'

/** Answers each case of `{"cases": [...]}`, or the request itself if it is a single case. */
export function eachCase<Answer>(request: unknown, answer: (fields: Fields) => Answer): Answer | { cases: Answer[] } {
  const fields = fieldsOf(request)
  if (!fields.has('cases')) {
    const single = answer(fields)
    fields.finish()
    return single
  }
  const cases = fields.list('cases')
  fields.finish()
  return {
    cases: cases.map((one, i) => {
      const own = fieldsOf(one, `cases[${i}]`)
      const answered = answer(own)
      own.finish()
      return answered
    }),
  }
}

/** Magnitude and rake in degrees (right-lateral if left out). Magnitudes beyond the models' validity are computed and marked. */
export function readEvent(fields: Fields): RuptureEvent {
  return {
    magnitude: fields.number('magnitude', { from: 3, to: 9 }),
    rake: toRadians(degrees(fields.number('rake', { from: -180, to: 180, otherwise: 180 }))),
  }
}

/** Distance in metres from `rjbKm`, and Vs30. */
export function readSite(fields: Fields): { distance: number; vs30: number } {
  return {
    distance: 1000 * fields.number('rjbKm', { from: 0, to: 1000 }),
    vs30: fields.number('vs30', { from: 50, to: 3000 }),
  }
}

/** `"baseline"`, `"west"`, `"east"`, or `{"magnitude", "from", "to", "dip"}` for a part of the trace, dip in degrees. */
export function readRupture(fields: Fields, value: unknown): RuptureChoice {
  if (typeof value !== 'object') return { kind: fields.oneOf('rupture', ['baseline', 'west', 'east'], 'baseline') }
  const free = fields.record('rupture')
  const choice: RuptureChoice = {
    kind: 'free',
    magnitude: free.number('magnitude', { from: 3, to: 9 }),
    from: free.number('from', { from: 0, to: 1, otherwise: 0 }),
    to: free.number('to', { from: 0, to: 1, otherwise: 1 }),
    dip: toRadians(degrees(free.number('dip', { from: 10, to: 90, otherwise: 90 }))),
  }
  free.finish()
  return choice
}

/** The baseline with whatever of it the request turns. */
export function readSetting(fields: Fields, rupture: RuptureChoice): EarthquakeSetting {
  const base = BASELINE_SETTING
  return {
    rupture,
    motion: fields.oneOf('motion', MOTION_BRANCHES, base.motion),
    damage: fields.oneOf('damage', ['gem', 'erberik'], base.damage),
    softStoreyShare: fields.number('softStoreyShare', { from: 0, to: 1, otherwise: base.softStoreyShare }),
    recentDuctility: fields.oneOf('recentDuctility', ['DUM', 'DUH'], base.recentDuctility),
    timeOfDay: fields.oneOf('timeOfDay', ['night', 'day', 'transit'], base.timeOfDay),
    vs30Factor: fields.number('vs30Factor', { from: 0.2, to: 5, otherwise: base.vs30Factor }),
    householdSize: fields.number('householdSize', { from: 1, to: 20, otherwise: base.householdSize }),
  }
}

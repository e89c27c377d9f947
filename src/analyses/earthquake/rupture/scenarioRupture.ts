import { DataError, degrees, toRadians, type GeographicPoint, type Radians } from '../../../foundation'
import type { RuptureEvent } from '../motion/intensityMeasure'
import fault from '../tables/mainMarmaraFault.json'

/**
 * Which earthquake is asked about. `baseline` is the İBB–KRDAE (2019) scenario, one rupture from off Çınarcık to
 * Silivri, Mw 7.5; `west` (Silivri to the bend) and `east` (the bend to Çınarcık) cut the same trace at its bend, a cut
 * of ours with magnitudes near Wells & Coppersmith (1994); `free` takes a magnitude and a part of the trace.
 */
export type RuptureChoice =
  | { kind: 'baseline' | 'west' | 'east' }
  | {
      kind: 'free'
      magnitude: number
      /** Ends of the rupture as shares of the trace's length, 0 at the western end, 1 at the eastern. */
      from: number
      to: number
      /** Dip towards the south, π/2 if left out. */
      dip?: Radians
      rake?: Radians
    }

/** A rupture plane under a trace, with the earthquake on it. */
export interface ScenarioRupture {
  event: RuptureEvent
  /** From west to east. */
  trace: GeographicPoint[]
  dip: Radians
  /** m below ground */
  topDepth: number
  bottomDepth: number
}

/** Vertex of the trace at which its strike turns. */
const BEND = 12
/** Seismogenic depth, m: ours; Rjb of a vertical plane does not see it. */
const BOTTOM_DEPTH = 18_000
const NAMED = {
  baseline: { magnitude: 7.5, from: 0, to: fault.trace.length - 1 },
  west: { magnitude: 7.2, from: 0, to: BEND },
  east: { magnitude: 7.0, from: BEND, to: fault.trace.length - 1 },
}

/**
 * The rupture that a choice stands for.
 *
 * @throws DataError `rupture-invalid` if a free rupture has no length or its magnitude is not one of an earthquake
 */
export function scenarioRupture(choice: RuptureChoice): ScenarioRupture {
  const plane = { dip: (Math.PI / 2) as Radians, topDepth: 0, bottomDepth: BOTTOM_DEPTH }
  const rake = toRadians(degrees(180))
  if (choice.kind !== 'free') {
    const { magnitude, from, to } = NAMED[choice.kind]
    return { event: { magnitude, rake }, trace: TRACE.slice(from, to + 1), ...plane }
  }
  const { magnitude, from, to, dip = plane.dip } = choice
  if (!(magnitude >= 3 && magnitude <= 9)) throw invalidRupture('magnitude', magnitude, 'a number from 3 to 9')
  if (!(from >= 0 && from < to && to <= 1))
    throw invalidRupture('from', from, 'shares of the trace with 0 ≤ from < to ≤ 1')
  if (!(dip > 0.17 && dip <= Math.PI / 2)) throw invalidRupture('dip', dip, 'an angle from 10° to 90°')
  return { event: { magnitude, rake: choice.rake ?? rake }, trace: partOfTrace(from, to), ...plane, dip }
}

const TRACE: GeographicPoint[] = fault.trace.map((point) => ({
  longitude: point[0] as number,
  latitude: point[1] as number,
}))

function invalidRupture(field: string, value: unknown, expected: string): DataError {
  return new DataError('rupture-invalid', `rupture.${field} is ${String(value)}, expected ${expected}`, {
    field: `rupture.${field}`,
    value,
  })
}

/** Cuts the trace by length; degrees are weighed at the trace's latitude, which is good to a few metres per cut. */
function partOfTrace(from: number, to: number): GeographicPoint[] {
  const east = Math.cos((40.83 * Math.PI) / 180)
  const along = [0]
  for (let i = 1; i < TRACE.length; i++) {
    const [a, b] = [TRACE[i - 1] as GeographicPoint, TRACE[i] as GeographicPoint]
    along.push((along[i - 1] as number) + Math.hypot((b.longitude - a.longitude) * east, b.latitude - a.latitude))
  }
  const total = along[along.length - 1] as number
  const at = (share: number): GeographicPoint => {
    const length = share * total
    let i = 1
    while (i < along.length - 1 && (along[i] as number) < length) i++
    const [a, b] = [TRACE[i - 1] as GeographicPoint, TRACE[i] as GeographicPoint]
    const t = (length - (along[i - 1] as number)) / ((along[i] as number) - (along[i - 1] as number))
    return {
      longitude: a.longitude + t * (b.longitude - a.longitude),
      latitude: a.latitude + t * (b.latitude - a.latitude),
    }
  }
  const inner = TRACE.filter((_, i) => (along[i] as number) > from * total && (along[i] as number) < to * total)
  return [at(from), ...inner, at(to)]
}

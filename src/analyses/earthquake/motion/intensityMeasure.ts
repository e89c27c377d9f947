import { toDegrees, type Radians } from '../../../foundation'

/** Intensity measures: PGA and SA(T) in g at 5 % damping, PGV in cm/s, as the models and the fragilities print them. */
export const INTENSITY_MEASURES = ['PGA', 'PGV', 'SA(0.2)', 'SA(0.3)', 'SA(0.6)', 'SA(1.0)'] as const
export type IntensityMeasure = (typeof INTENSITY_MEASURES)[number]

/** The earthquake itself, apart from where it lies. */
export interface RuptureEvent {
  /** Moment magnitude. */
  magnitude: number
  /** Direction of slip on the fault plane, −π … π; 0 left-lateral, ±π right-lateral, π/2 reverse, −π/2 normal. */
  rake: Radians
}

/** What a ground-motion model answers for one site. `Motion` objects are written into, not made, in loops. */
export interface Motion {
  /** Natural logarithm of the median, of g (PGV: of cm/s). */
  lnMedian: number
  /** Standard deviation between events, natural-log units. */
  tau: number
  /** Standard deviation within an event, natural-log units. */
  phi: number
}

/**
 * @param joynerBooreDistance  shortest horizontal distance to the surface projection of the rupture, m
 * @param vs30                 mean shear-wave velocity of the upper 30 m, m/s
 */
type MotionAtSite = (joynerBooreDistance: number, vs30: number, out: Motion) => Motion

/** Where the authors say that a model holds; outside it is computed, marked and not trusted. */
interface ModelValidity {
  magnitude: [least: number, most: number]
  /** m */
  distance: [least: number, most: number]
  /** m/s */
  vs30: [least: number, most: number]
}

export interface GroundMotionModel {
  name: string
  source: string
  validity: ModelValidity
  /** Whether the model has coefficients of its own for a measure. */
  offers(measure: IntensityMeasure): boolean
  /** Works out what does not depend on the site once, and returns the rest. */
  prepare(measure: IntensityMeasure, event: RuptureEvent): MotionAtSite
}

export const emptyMotion = (): Motion => ({ lnMedian: Number.NaN, tau: Number.NaN, phi: Number.NaN })

/** Rake in degrees, freed of the last-digit noise of the conversion: the classes of mechanism end on whole degrees. */
export function rakeDegrees(event: RuptureEvent): number {
  return Math.round(toDegrees(event.rake) * 1e9) / 1e9
}

import type { GeographicPoint } from '../../foundation'
import type { ClosedForm } from './closedForm'
import type { StreetGeometry } from './district/streetsOf'
import type { ExposureQuality } from './exposedDistrict'
import type { Classification } from './exposure/classify'
import type { Exposure } from './exposure/exposure'
import type { StreetBlocking } from './roads/blockStreets'
import type { StreetFronts } from './roads/streetFronts'
import type { EarthquakeSetting } from './setting'
import type { SimulatedSums } from './simulation/distribution'
import type { SimulationRun } from './simulation/simulate'

/** A request is whole: the same request gives the same bytes. */
interface Situation {
  exposure: Exposure
  setting: EarthquakeSetting
  /** Origin of the local frame in which the exposure lies. */
  origin: GeographicPoint
}

/** Asks for the closed form: an answer within the time of an edit. */
export interface AssessRequest extends Situation {
  kind: 'assess'
}

/** Asks for realisations, over as many workers as one likes. */
export interface SimulateRequest extends Situation {
  kind: 'simulate'
  seed: string
  /** At most 65,535: counts of states are 16-bit. */
  realisations: number
  /** Left out, streets are not looked at. */
  streets?: StreetGeometry
}

export type EarthquakeRequest = AssessRequest | SimulateRequest

export interface AssessResult {
  kind: 'assess'
  classification: Classification
  /** Joyner–Boore distance, m, and Vs30 used, m/s; NaN where not assessed; shape (count). */
  distance: Float32Array
  vs30: Float32Array
  answers: ClosedForm
  residents: Float64Array
  quality: ExposureQuality
}

export interface SimulateResult extends SimulatedSums {
  kind: 'simulate'
  /** Equal for runs that may be compared realisation by realisation. */
  pairing: string
  seed: string
  /** In how many realisations each building was in slight, moderate, extensive, complete; shape (count, 4). */
  stateCounts: Uint16Array
  blocking?: StreetBlocking
  quality: ExposureQuality
}

export interface ResultOf {
  assess: AssessResult
  simulate: SimulateResult
}

/** What one worker is asked: a whole assessment, the fronts of a street network, or some of the realisations. */
export type WorkerRequest =
  | AssessRequest
  | { kind: 'fronts'; streets: StreetGeometry }
  | (Situation & { kind: 'realisations'; seed: string; from: number; to: number; fronts?: StreetFronts })

export type WorkerResult =
  | AssessResult
  | { kind: 'fronts'; fronts: StreetFronts }
  | { kind: 'realisations'; run: SimulationRun; residents: Float64Array; quality: ExposureQuality }

import type { District, Seating } from '../../model'

/** What the loading worker is asked for. */
export interface DistrictRequest {
  id: string
  /** Absolute address of the folder that holds all districts, with a slash at its end. */
  base: string
  /** Longest silence of the server, ms, before loading is given up. */
  patience: number
}

/** A district ready to be shown; its arrays were transferred from the worker. */
export interface LoadedDistrict {
  district: District
  /** Where each building meets the ground; computed with the district, away from the main thread. */
  seating: Seating
  /** Names of the scenario files beside the manifest. */
  scenarioFiles: string[]
  /** Compressed bytes read. */
  bytes: number
}

import { call, type CallOptions } from '../../foundation'
import type { FloodScreening, FloodScreeningRequest } from './protocol'

export { method } from './method'
export { floodScreeningRequest, SCREENING_DEFAULTS, type FloodScreening, type FloodScreeningRequest } from './protocol'
export { screenFlood } from './screening'
export {
  HAZARD_CLASSES,
  debrisFactor,
  hazardClass,
  isNearBorder,
  ratingClass,
  type HazardClass,
} from './consequences/hazard'
export { greenAmptInfiltration, SOIL_TEXTURES, soilOfTexture, type SoilTexture } from './ground/greenAmpt'
export { inertialDischarge, inertialStep } from './solver/localInertial'
export type { Roofs, Side } from './solver/problem'
export { seriesAt } from './solver/series'
export { isWet, newlyWetArea, wetDepth } from './wetArea'

/** Screens in a worker that ends with its answer; cancelling by `signal` ends it at once. */
export async function runFloodScreening(
  request: FloodScreeningRequest,
  options: Omit<CallOptions, 'transfer'> = {},
): Promise<FloodScreening> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  try {
    return await call<FloodScreeningRequest, FloodScreening>(worker, request, options)
  } finally {
    worker.terminate()
  }
}

import { call, type CallOptions } from '../../foundation'
import type { FloodScreening, FloodScreeningRequest } from './protocol'

export { method } from './method'
export { floodScreeningRequest, SCREENING_DEFAULTS, type FloodScreening, type FloodScreeningRequest } from './protocol'
export { screenFlood } from './screening'
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

// The solver, its rain, its ground, its plans and what follows.
export { floodMethod, floodPreviewMethod } from './solver/method'
export { runFlood } from './solver/runFlood'
export { solveFlood } from './solver/solve'
export type {
  Boundary,
  FloodFrame,
  FloodProblem,
  FloodResult,
  GaugeSeries,
  Outlet,
  Rainfall,
  Roofs,
  Series,
  Side,
  Source,
  Stop,
  WaterLedger,
} from './solver/problem'
export { blockStorm, designStorm, heavyRainThreshold, rainfallOf, scaleRainfall, STORM_SHAPES } from './rain/storms'
export type { IntensityCurve, StormShape } from './rain/storms'
export { CLIMATE_FACTORS, OBSERVED_STORMS, SEA_LEVEL_RISE, type ObservedStorm } from './rain/observedStorms'
export { NO_INTENSITY_TABLE, readIntensityTable } from './rain/intensityTable'
export type { FittedCurve, IntensityTable, IntensityTableState } from './rain/intensityTable'
export { streamHydrograph } from './rain/streamflow'
export { compositeCurveNumber, curveNumberOf, curveNumberRunoff, SOIL_GROUPS } from './ground/curveNumber'
export type { CurveNumberCover, SoilGroup } from './ground/curveNumber'
export { COVERS, DRAIN_RATES, type Cover } from './ground/covers'
export { SOIL_TEXTURES, soilOfTexture, type GreenAmptSoil, type SoilTexture } from './ground/greenAmpt'
export { hazardClass, HAZARD_CLASSES, hazardRating, isNearBorder, ratingClass } from './consequences/hazard'
export type { HazardClass } from './consequences/hazard'
export { buildingDamage, damageFraction, DAMAGE_REGIONS, GREATEST_DAMAGE, THRESHOLD } from './consequences/damage'
export type { DamageClass, DamageRegion } from './consequences/damage'
export { buildingFlooding, buildingRings, FLOODED_DEPTH } from './consequences/buildings'
export type { BuildingFlooding, BuildingRings } from './consequences/buildings'
export { isPassable, PASSABLE_DEPTH, TRAVELLERS, type Traveller } from './consequences/passage'
export { floodInputs, type FloodInputs, type FloodSetting } from './plan/floodInputs'
export type { FloodWindow } from './plan/floodWindow'
export { GREEN_ROOF_DEPTH, type FloodMeasure } from './plan/measures'
export { headless } from './headless'

import type { GreenAmptSoil } from '../ground/greenAmpt'

/** Gravity, m/s². */
export const GRAVITY = 9.81

/** Below this depth water has no velocity; the water itself is kept. m */
export const STILL_DEPTH = 1e-5

export const SIDES = ['west', 'east', 'north', 'south'] as const
export type Side = (typeof SIDES)[number]

/** A quantity over time: linear between the times, constant before the first and after the last. */
export interface Series {
  /** s, ascending; two equal times make a jump. Shape (n). */
  times: ArrayLike<number>
  /** Shape (n). */
  values: ArrayLike<number>
}

/**
 * What stands at a side of the grid: a wall; free outflow; an imposed water level (m); a discharge into the grid
 * (m³/s ≥ 0), spread over the wet cells of the side by h^(5/3).
 */
export type Boundary = 'wall' | 'open' | { level: Series } | { discharge: Series }

/** Water set down on cells without momentum, shared equally between them. */
export interface Source {
  cells: ArrayLike<number>
  /** m³/s; negative takes water out, as far as there is any. */
  discharge: Series
}

/** Water led from one cell to another, or out of the grid (`to` = −1). */
export type Outlet = {
  from: number
  to: number
} & (
  | { kind: 'orifice'; /** m² */ area: number; /** Height of its centre, m. */ invert: number }
  | { kind: 'weir'; /** m */ width: number; /** m */ crest: number }
)

/** Rain as what has fallen since the start: times s and depths m, both ascending, linear between. */
export interface Rainfall {
  times: ArrayLike<number>
  /** m; shape as `times`. */
  fallen: ArrayLike<number>
}

/**
 * Roofs keep rain before they give it on. A roof stands on closed cells; one index per roof in every column.
 * Overflow and the orifice's water go to `outfall`.
 */
export interface Roofs {
  count: number
  /** m² */
  area: Float64Array
  /** What the roof and its tank can hold, m³. */
  capacity: Float64Array
  /** Area the stored water stands on, m²; only with an orifice. */
  storeArea: Float64Array
  /** m²; 0 = the store does not drain. */
  orificeArea: Float64Array
  /** Cell that takes the rest; −1 = it leaves the grid (to a sewer that is not modelled). */
  outfall: Int32Array
}

/**
 * A flood, whole: equal problems give equal bytes. Cells are row-major from the north-west; x runs east, y north.
 * Shape of every raster: (rows, columns).
 */
export interface FloodProblem {
  columns: number
  rows: number
  /** m */
  cellSize: number
  /** m */
  bedElevation: ArrayLike<number>
  /** 1 = closed cell (building, flood wall). Absent = all open. */
  walls?: ArrayLike<number>
  /** s/m^(1/3); one value or a raster. */
  manningN: number | ArrayLike<number>
  /** C of Chézy's law in place of Manning's, √m/s; for comparison with solutions that use it. */
  chezyC?: number
  /** m, at t = 0; absent = dry. */
  depth?: ArrayLike<number>
  /** m²/s, east and north; absent = at rest. */
  unitDischargeX?: ArrayLike<number>
  unitDischargeY?: ArrayLike<number>
  boundaries: Record<Side, Boundary>
  sources?: Source[]
  outlets?: Outlet[]
  rain?: Rainfall
  roofs?: Roofs
  /** Infiltration: soil of each cell as 1 + index into `soils`; 0 = sealed. */
  soils?: GreenAmptSoil[]
  soilOf?: ArrayLike<number>
  /** Storm drains as a rate, m/s, on the cells marked 1. */
  drains?: { rate: number; cells: ArrayLike<number> }
  /** s */
  duration: number
  /** s, ascending, within the duration. Absent = the end. */
  outputTimes?: ArrayLike<number>
  /** Cells whose level and flow are recorded. */
  gauges?: ArrayLike<number>
  /** s between records of a gauge; absent = every step. */
  gaugeInterval?: number
  /** Depth that counts as arrived, m. Default 0.01. */
  arrivalDepth?: number
  /** s between looks for maxima and arrivals; absent = every step. */
  trackingInterval?: number
  /** Longest step, s; shortened anyway where the flow asks for it. */
  longestStep?: number
  /** `shallowWater` is the record, `localInertial` the preview. */
  scheme?: 'shallowWater' | 'localInertial'
  /** Type of the returned rasters. Default `float64`. */
  frameValues?: 'float64' | 'float32'
}

export type Raster = Float64Array | Float32Array

/** The water at one time; shape of each raster (rows, columns), 0 in closed cells. */
export interface FloodFrame {
  /** s */
  time: number
  /** m */
  depth: Raster
  /** m²/s, + east. */
  unitDischargeX: Raster
  /** m²/s, + north. */
  unitDischargeY: Raster
}

/** Record at one cell; shape of each (records). */
export interface GaugeSeries {
  cell: number
  time: number[]
  depth: number[]
  waterLevel: number[]
  unitDischargeX: number[]
  unitDischargeY: number[]
}

/** Volumes of water since the start, m³. */
export interface WaterLedger {
  initial: number
  final: number
  /** Largest volume seen, what the error is measured against. */
  largest: number
  rain: number
  sources: number
  boundaryIn: number
  boundaryOut: number
  infiltrated: number
  drained: number
  /** Led out of the grid by outlets and roofs. */
  ledAway: number
  /** Kept on roofs and in tanks at the end. */
  onRoofs: number
  /** Added where rounding had left less than nothing. */
  clipped: number
  /** |final + onRoofs − initial − all that came + all that left| / largest. */
  relativeError: number
}

/** Why a run ended before its time. */
export interface Stop {
  reason: 'not-finite' | 'negative-depth' | 'step-too-short'
  step: number
  time: number
  column: number
  row: number
}

export interface FloodResult {
  columns: number
  rows: number
  cellSize: number
  /** One per output time; after a stop the last is the last good one. */
  frames: FloodFrame[]
  gauges: GaugeSeries[]
  /** Largest over time; shape (rows, columns). */
  maximumDepth: Float32Array
  /** m/s, where deeper than 1 mm. */
  maximumSpeed: Float32Array
  /** Largest over time of d (v + 0.5) + DF; 0 where never deeper than 0.05 m. */
  maximumHazard: Float32Array
  /** s at which `arrivalDepth` was first passed; NaN = never. */
  arrivalTime: Float32Array
  steps: number
  ledger: WaterLedger
  stopped: Stop | undefined
}

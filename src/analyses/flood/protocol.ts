import type { Grid } from '../../foundation'
import type { District } from '../../model'

/** Everything the screening needs, whole: equal requests give equal bytes. Copied to the worker, not transferred. */
export interface FloodScreeningRequest {
  /** Bare ground and beds, orthometric m; NaN = unknown. */
  terrain: Grid
  /** Lake and sea: rings (flat x, y; even-odd) and today's level, orthometric m. */
  waterBodies: { rings: number[][]; level: number }[]
  /** Mapped streams: open lines (flat x, y) and bed width, m. */
  streams: { line: number[]; width: number }[]
  /** Largest rise of lake and sea the slider can ask for, m. */
  largestRise: number
  /** Ground that drains through a node before it counts as a channel, m². */
  channelArea: number
  /** Every how many nodes of the terrain one is taken: 1 = its own resolution. */
  stride: number
}

/** Grids on one frame, row-major from the north-west. Buffers are handed over by the worker. */
export interface FloodScreening {
  /** Height above the nearest drainage, m, ≥ 0; NaN where water leaves the known terrain before any channel. */
  heightAboveDrainage: Grid
  /** Rise of lake and sea above today's at which a node becomes wet, m; NaN = not within the largest rise. */
  riseToWet: Grid
  /** Ground above today's level of the water that reaches it first, m; depth at rise r = r − this, where wet. */
  heightAboveWater: Grid
  /** Depth of hollows from which water cannot run off on the surface, m, 0 elsewhere; NaN unknown. */
  hollowDepth: Grid
  /** 1 on mapped streams, channels, lake and sea. */
  channels: Grid<Uint8Array>
  largestRise: number
}

/** Defaults: 10 m of rise; channels from 0.25 km² of drained ground, as the mapped streams of the district begin. */
export const SCREENING_DEFAULTS = { largestRise: 10, channelArea: 250_000, stride: 1 }

/** The request of a district as it stands; water bodies without a stated level are left out of it. */
export function floodScreeningRequest(
  district: Pick<District, 'terrain' | 'water'>,
  options: Partial<typeof SCREENING_DEFAULTS> = {},
): FloodScreeningRequest {
  const { columns, rows, cellSize, west, north, values } = district.terrain
  const request: FloodScreeningRequest = {
    terrain: { columns, rows, cellSize, west, north, values },
    waterBodies: [],
    streams: [],
    ...SCREENING_DEFAULTS,
    ...options,
  }
  for (const { kind, rings, level, width } of district.water) {
    if (kind === 'stream') for (const line of rings) request.streams.push({ line, width: width ?? 0 })
    else if (level !== undefined) request.waterBodies.push({ rings, level })
  }
  return request
}

import { FLOOD_LIMITS, floodRamp, overlayPolygons, type OverlayPolygon, type Pattern } from '../../../comparison'
import { wetDepth, type FloodScreening } from '../../../analyses/flood'
import type { District, ScenarioState } from '../../../model'
import type { GroundPattern, GroundPolygon, GroundRaster, Rgb } from '../../../scene/objects'
import { OVERLAYS, type OverlayId, type OverlayState } from '../../../state'

/** From below: what is wide first, so that smaller areas stay visible on it. */
const ORDER: readonly OverlayId[] = ['earthquake', 'green', 'urbanTransformation', 'flood']

/** All areas painted on the ground of one pane, in drawing order. */
export function groundPolygons(
  overlays: Record<OverlayId, OverlayState>,
  district: District,
  state: ScenarioState,
): GroundPolygon[] {
  return ORDER.filter((id) => OVERLAYS.includes(id) && overlays[id].isOn).flatMap((id) =>
    overlayPolygons(id, district, state).map((polygon) => groundPolygon(polygon, overlays[id].opacity)),
  )
}

/**
 * Water above ground at a rise of lake and sea, as a raster in the colours of the legend. Today's water and dry ground
 * stay clear.
 *
 * @param rise  m above today's level
 */
export function floodRaster(screening: FloodScreening, rise: number, opacity: number): GroundRaster {
  const { riseToWet } = screening
  const depth = wetDepth(screening, Math.min(rise, screening.largestRise))
  for (let node = 0; node < depth.length; node++) {
    const needed = riseToWet.values[node] as number
    if (!(needed > 0) || (depth[node] as number) <= 0) depth[node] = Number.NaN
  }
  const { columns, rows, cellSize, west, north } = riseToWet
  return {
    grid: { columns, rows, cellSize, west, north, values: depth },
    ramp: [SHALLOWEST, ...FLOOD_LIMITS].map((from) => ({ from, colour: rgbOf(floodRamp(from)), opacity })),
    isSmooth: false,
  }
}

/** Less than a centimetre of water is no water, m. */
const SHALLOWEST = 0.01

const PATTERNS: Record<Pattern, GroundPattern> = {
  none: 'solid',
  diagonal: 'hatch',
  backDiagonal: 'hatch',
  horizontal: 'hatch',
  vertical: 'hatch',
  cross: 'cross',
  dots: 'dots',
}

function groundPolygon(polygon: OverlayPolygon, opacity: number): GroundPolygon {
  const { rings, fill, pattern, stroke } = polygon
  return {
    rings,
    fill: rgbOf(fill),
    opacity: fill === null ? 0 : polygon.opacity * opacity,
    pattern: PATTERNS[pattern],
    ...(stroke === null ? {} : { stroke: { colour: rgbOf(stroke.colour), opacity } }),
  }
}

/** @param hex  as #rrggbb; null gives black, for what is drawn with no opacity */
export function rgbOf(hex: string | null): Rgb {
  const value = Number.parseInt((hex ?? '#000000').slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

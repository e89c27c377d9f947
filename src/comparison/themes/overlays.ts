import type { District, ScenarioState } from '../../model'
import { earthquakeLegend, earthquakePolygons } from './earthquakeOverlay'
import { floodLegend } from './floodOverlay'
import { greenLegend, greenPolygons } from './greenOverlay'
import type { Legend } from './legend'
import type { OverlayPolygon } from './overlayPolygon'
import { transformationLegend, transformationPolygons } from './transformationOverlay'

export const OVERLAY_IDS = ['urbanTransformation', 'earthquake', 'green', 'flood'] as const
export type OverlayThemeId = (typeof OVERLAY_IDS)[number]

/** Ground areas of an overlay. Flood has none: it is a raster with a ramp (`floodTexels`). */
export function overlayPolygons(
  overlay: OverlayThemeId,
  district: District,
  state: ScenarioState | null,
): OverlayPolygon[] {
  switch (overlay) {
    case 'urbanTransformation':
      return transformationPolygons(district, state)
    case 'earthquake':
      return earthquakePolygons(district)
    case 'green':
      return greenPolygons(district, state)
    case 'flood':
      return []
  }
}

export function overlayLegend(overlay: OverlayThemeId, district: District): Legend {
  switch (overlay) {
    case 'urbanTransformation':
      return transformationLegend(district)
    case 'earthquake':
      return earthquakeLegend(district)
    case 'green':
      return greenLegend(district)
    case 'flood':
      return floodLegend(district)
  }
}

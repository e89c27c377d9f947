export type {
  Direction,
  EvaluationContext,
  Indicator,
  IndicatorSource,
  IndicatorValue,
  MadeFrom,
  Scope,
} from './indicators/indicator'
export { evaluateIndicators, INDICATORS, type IndicatorRow } from './indicators/evaluate'
export { indicatorCsv, indicatorRecords, type IndicatorRecord } from './indicators/indicatorTable'
export { compareValues, type ValueDifference, type Verdict } from './indicators/compareValues'
export { colourBuildings } from './themes/colourBuildings'
export { colourPlanAreaBuildings } from './themes/planAreaBuildings'
export { BUILDING_THEME_IDS, type BuildingThemeId } from './themes/buildingThemes'
export { themeLegend } from './themes/themeLegend'
export { overlayLegend, overlayPolygons, OVERLAY_IDS, type OverlayThemeId } from './themes/overlays'
export type { OverlayPolygon } from './themes/overlayPolygon'
export { FLOOD_LIMITS, floodRamp, floodTexels } from './themes/floodOverlay'
export { damageShare } from './themes/earthquakeOverlay'
export { PATTERNS, type Legend, type LegendEntry, type Pattern } from './themes/legend'
export type { HexColour } from './colour/colour'

export { LegendWithSources, OverlayRow, type LayerSource } from './OverlayRow'
export type { LegendEntry, SwatchPattern } from './Legend'

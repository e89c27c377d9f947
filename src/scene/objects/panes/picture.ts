import type { Grid } from '../../../foundation'
import type { ScenarioState } from '../../../model'

/** sRGB, each 0 … 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Patterns keep classes apart where colour alone must not. */
export const GROUND_PATTERNS = ['solid', 'hatch', 'dots', 'cross'] as const
export type GroundPattern = (typeof GROUND_PATTERNS)[number]

/** A polygon painted on the ground. Colours reach the screen unlit, in proportion to their opacity. */
export interface GroundPolygon {
  /** Flat x, y lists, m; outer rings counter-clockwise, holes clockwise after theirs. */
  rings: readonly ArrayLike<number>[]
  fill: Rgb
  /** 0 … 1 */
  opacity: number
  pattern: GroundPattern
  /** Outline; absent = none. Its width is constant on screen. */
  stroke?: { colour: Rgb; opacity: number }
}

/** A raster painted on the ground, as colours of value ranges; NaN and values below the first stop stay clear. */
export interface GroundRaster {
  grid: Grid<Float32Array>
  /** Ascending; a value takes the colour of the last stop it reaches. */
  ramp: readonly { from: number; colour: Rgb; opacity: number }[]
  /** Whether neighbouring stops blend into one another. */
  isSmooth: boolean
}

/** All that one pane shows besides what every pane shares. Compared by reference: change a thing, make a new one. */
export interface PanePicture {
  /** null: the district as it is. */
  state: ScenarioState | null
  /** RGBA per building, the scenario's own after the base ones; alpha 0 = paper. null: the paper model. */
  buildingColours: Uint8Array | null
  groundPolygons: readonly GroundPolygon[]
  groundRaster: GroundRaster | null
  /** Building to stand out, numbered as in `buildingColours`; −1 = none. */
  highlight: number
}

import type { HexColour } from '../colour/colour'

/**
 * Colours of classes. Every palette is kept by a test: CIEDE2000 ≥ 10 between any two classes (the grey of what is
 * unknown among them), for normal sight and for protan, deutan and tritan; ordered ones also step ≥ 8 L*, all one way.
 */
export interface Palette {
  colours: readonly HexColour[]
  /** Colour of what is unknown; it always goes with a pattern. */
  unknown: HexColour
  isOrdered: boolean
}

/** In the order of BUILDING_USES without `unknown`. */
export const USE_PALETTE: Palette = {
  colours: ['#f1bf3e', '#d98b52', '#c0392b', '#9472b4', '#2a56c1', '#6fc3e8', '#2d7d6b', '#4a5568', '#b9dd97'],
  unknown: '#d9d9d6',
  isOrdered: false,
}

/** Oldest darkest. */
export const PERIOD_PALETTE: Palette = {
  colours: ['#7a3b12', '#d98a3d', '#f3d9a4'],
  unknown: '#b4bcc8',
  isOrdered: true,
}

export const STOREY_PALETTE: Palette = {
  colours: ['#faead1', '#efc28d', '#d68e56', '#b3623f', '#7c3a2d', '#3f1d1e'],
  unknown: '#a9b4bd',
  isOrdered: true,
}

/** Measured, published, derived, generated. */
export const KNOWLEDGE_PALETTE: Palette = {
  colours: ['#1f4e79', '#3f97b8', '#8bbd9a', '#e8c569'],
  unknown: '#cfcfcf',
  isOrdered: false,
}

export const DAMAGE_PALETTE: Palette = {
  colours: ['#fff3ce', '#ffd37f', '#f19534', '#d1591a', '#8a2e06'],
  unknown: '#c2c8d0',
  isOrdered: true,
}

/** Little green pale, much green dark; bluish, so that the parks themselves (`COUNTED_GREEN`) stay apart. */
export const GREEN_PALETTE: Palette = {
  colours: ['#f8fff0', '#dbdab1', '#8cbeab', '#397b82', '#16506b'],
  unknown: '#bcbfd2',
  isOrdered: true,
}

/** Open spaces that count, over the classes of GREEN_PALETTE; apart from each of them too. */
export const COUNTED_GREEN: HexColour = '#4aa02c'

export const FLOOD_PALETTE: Palette = {
  colours: ['#e6f6ff', '#a8d2f1', '#66a9db', '#2f78bd', '#123f7d'],
  unknown: '#c9c6c0',
  isOrdered: true,
}

export const PALETTES = {
  use: USE_PALETTE,
  period: PERIOD_PALETTE,
  storeys: STOREY_PALETTE,
  knowledge: KNOWLEDGE_PALETTE,
  damage: DAMAGE_PALETTE,
  green: GREEN_PALETTE,
  flood: FLOOD_PALETTE,
} as const

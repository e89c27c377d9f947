import type { PanePlace } from '../objects'

/** The pane under a point of the picture, CSS pixels. */
export interface PaneRectangle {
  pane: 0 | 1
  left: number
  top: number
  width: number
  height: number
}

/** How the picture is divided; the same names as the view's. */
export interface PaneDivision {
  way: 'single' | 'sideBySide' | 'curtain'
  curtain: number
  singlePane: 0 | 1
}

/**
 * The pane under a point and the rectangle its camera fills: a half when side by side, the whole behind a curtain.
 *
 * @param surface  of the whole picture
 * @param x        same coordinates as `surface`
 */
export function paneUnder(
  surface: Omit<PaneRectangle, 'pane'>,
  { way, curtain, singlePane }: PaneDivision,
  x: number,
): PaneRectangle {
  const { left, top, width, height } = surface
  if (way === 'single') return { pane: singlePane, left, top, width, height }
  const share = (x - left) / Math.max(1, width)
  if (way === 'curtain') return { pane: share < curtain ? 0 : 1, left, top, width, height }
  const pane = share < 0.5 ? 0 : 1
  return { pane, left: left + (pane * width) / 2, top, width: width / 2, height }
}

/** A point as a place of a pane; beyond −1 … 1 outside it. */
export function placeIn({ left, top, width, height }: PaneRectangle, x: number, y: number): PanePlace {
  return {
    u: (2 * (x - left)) / Math.max(1, width) - 1,
    v: 1 - (2 * (y - top)) / Math.max(1, height),
    aspect: width / Math.max(1, height),
  }
}

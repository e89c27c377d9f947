/** How panes share the canvas. */
export type PaneWay = 'single' | 'sideBySide' | 'curtain'

/** Whole device pixels, from the lower left. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

export interface PaneView {
  pane: 0 | 1
  /** What the camera's image fills. */
  viewport: Rectangle
  /** The part of it that is drawn. */
  scissor: Rectangle
}

/**
 * Lays the panes out. Behind a curtain both fill the whole canvas and each is cut at the curtain's pixel column, so that
 * the halves equal the two full pictures; beside each other each has half the width.
 *
 * @param curtain  share of the width to the left of the curtain, 0 … 1
 * @param single   the pane that `single` shows
 */
export function layOutPanes(way: PaneWay, curtain: number, single: 0 | 1, width: number, height: number): PaneView[] {
  const whole = { x: 0, y: 0, width, height }
  if (way === 'single') return [{ pane: single, viewport: whole, scissor: whole }]
  const cut = Math.round(width * (way === 'curtain' ? Math.min(Math.max(curtain, 0), 1) : 0.5))
  const left = { x: 0, y: 0, width: cut, height }
  const right = { x: cut, y: 0, width: width - cut, height }
  const isCurtain = way === 'curtain'
  const views: PaneView[] = [
    { pane: 0, viewport: isCurtain ? whole : left, scissor: left },
    { pane: 1, viewport: isCurtain ? whole : right, scissor: right },
  ]
  return views.filter(({ scissor }) => scissor.width > 0)
}

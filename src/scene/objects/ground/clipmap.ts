/** A square of the ground that one render target shows; a span of 0 is a level that is not there. */
export interface ClipLevel {
  /** Middle, m. */
  x: number
  y: number
  /** Side, m. */
  span: number
}

/** Half an octave between sizes of the finest level: zooming redraws it about every 40 %. */
const SIZES_PER_OCTAVE = 2
/** The finest level is at least this many eye distances wide. */
const REACH = 1.35
/** Each level is this many times as wide as the one inside it. */
const RATIO = 4
/** Least width of the finest level, m. */
const LEAST_SPAN = 160
/** Share of its span that the point looked at may drift before a level is drawn anew. */
const DRIFT = 0.09

/**
 * Width of the finest level for a view.
 *
 * @param distance  from the eye to the point looked at, m
 * @param held      the width it has now, or 0: near a change of size the held one stays, or a hand resting there would
 *                  redraw on every tremor
 */
export function finestSpan(distance: number, held: number): number {
  const wanted = Math.max(distance * REACH, LEAST_SPAN)
  if (held >= wanted * 0.93 && held <= wanted * 1.6) return held
  return 2 ** (Math.ceil(Math.log2(wanted) * SIZES_PER_OCTAVE) / SIZES_PER_OCTAVE)
}

/**
 * Width of a level; levels before the last follow the point looked at, the last covers the whole block.
 *
 * @returns 0 where a level would be about as wide as the whole: it is not needed
 */
export function levelSpan(index: number, count: number, finest: number, whole: number): number {
  if (index === count - 1) return whole
  const span = finest * RATIO ** index
  return span >= whole * 0.9 ? 0 : span
}

/** Whether a level as drawn still serves a view of this width around x, y. */
export function staysInPlace(level: ClipLevel, span: number, x: number, y: number): boolean {
  return level.span === span && Math.abs(level.x - x) < DRIFT * span && Math.abs(level.y - y) < DRIFT * span
}

/** A square of the ground that one render target shows. */
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
/** Share of its span that the eye's target may drift before a level is drawn anew. */
const DRIFT = 0.09

/**
 * Where the levels of the ground picture should lie for a view: the last covers the whole block and never moves, those
 * before it follow the point looked at. A level keeps its place while that is good enough.
 *
 * @param distance  from the eye to the target, m
 * @param whole     what the last level covers
 * @param held      the levels as they are; a level equal to one of these needs no redraw
 * @returns finest first; as many as `held`, or fewer where a level would be as large as the whole
 */
export function chooseLevels(
  x: number,
  y: number,
  distance: number,
  whole: ClipLevel,
  held: readonly (ClipLevel | null)[],
): ClipLevel[] {
  const wanted = Math.max(distance * REACH, LEAST_SPAN)
  const size = Math.ceil(Math.log2(wanted) * SIZES_PER_OCTAVE)
  const first = held[0]
  // Near a change of size the held one stays: without this, a hand resting there would redraw on every tremor.
  const keeps = first != null && first.span >= wanted * 0.93 && first.span <= wanted * 1.6
  const finest = keeps ? first.span : 2 ** (size / SIZES_PER_OCTAVE)
  const levels: ClipLevel[] = []
  for (let level = 0; level < held.length - 1; level++) {
    const span = finest * RATIO ** level
    if (span >= whole.span * 0.9) break
    const old = held[level]
    const isNear =
      old != null && old.span === span && Math.abs(old.x - x) < DRIFT * span && Math.abs(old.y - y) < DRIFT * span
    levels.push(isNear ? old : { x, y, span })
  }
  levels.push(whole)
  return levels
}

/** Boxes of labels in a pane, CSS pixels from its upper left; struct of arrays, most important label first. */
export interface LabelBoxes {
  count: number
  left: Float32Array
  top: Float32Array
  width: Float32Array
  height: Float32Array
  /** 1 where a label may be shown (in range, before the eye, not behind a hill); shape (count). */
  isCandidate: Uint8Array
}

/** Room kept free around every label, px. */
export const GAP = 4
/** Room a label needs besides before it comes in; one that is there stays until another touches it. */
const WELCOME = 10

/**
 * Chooses labels that do not overlap: in the order of importance, each that fits among those already placed.
 *
 * A label that was not shown must fit with more room than one that was, so that nothing flickers at the limit. The same
 * input always gives the same answer.
 *
 * @param shown  which labels were shown; receives which are; shape (count)
 */
export function layoutLabels(boxes: LabelBoxes, paneWidth: number, paneHeight: number, shown: Uint8Array): void {
  const { count, left, top, width, height, isCandidate } = boxes
  for (let i = 0; i < count; i++) {
    const margin = GAP + (shown[i] === 1 ? 0 : WELCOME)
    const west = (left[i] as number) - margin
    const north = (top[i] as number) - margin
    const east = (left[i] as number) + (width[i] as number) + margin
    const south = (top[i] as number) + (height[i] as number) + margin
    let fits = isCandidate[i] === 1 && west >= 0 && north >= 0 && east <= paneWidth && south <= paneHeight
    for (let j = 0; fits && j < i; j++) {
      if (shown[j] === 0) continue
      const isApart =
        east <= (left[j] as number) ||
        west >= (left[j] as number) + (width[j] as number) ||
        south <= (top[j] as number) ||
        north >= (top[j] as number) + (height[j] as number)
      if (!isApart) fits = false
    }
    shown[i] = fits ? 1 : 0
  }
}

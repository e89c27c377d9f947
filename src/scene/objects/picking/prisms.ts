/**
 * Foot and top of each building for picking, from the four heights a building that the picture is drawn from (foot,
 * eaves, ridge, storey height). A pitched roof counts to half its rise: a prism to the ridge would catch air above the
 * eaves, one to the eaves would let the ridge through.
 *
 * @param heights  orthometric m; shape (≥ count, 4)
 */
export function prismsOf(heights: ArrayLike<number>, count: number): { foot: Float32Array; top: Float32Array } {
  const foot = new Float32Array(count)
  const top = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    foot[i] = heights[4 * i] as number
    top[i] = ((heights[4 * i + 1] as number) + (heights[4 * i + 2] as number)) / 2
  }
  return { foot, top }
}

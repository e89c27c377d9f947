/** Height limits, m, and K = W/H at them, for a building with its long and with its short side along the road. */
const HEIGHTS = [24, 54, 100, 160, 250]
const LONG_SIDE = [2 / 3, 1 / 2, 1 / 2, 0.4, 0.3]
const SHORT_SIDE = [0.5, 0.3, 0.25, 0.2, 0.15]

/**
 * How far debris of a collapsed building may reach from its façade, as a bound that evacuation roads are planned with:
 * W = K(H) H, K linear between its limits.
 *
 * @param height      eaves above ground, m
 * @param isLongSide  whether the long side of the building lies along the road
 * @returns m
 *
 * Source  Chinese code influence distance, as tabulated in Advances in Civil Engineering 2020, 7034517, table 7
 */
export function cautiousReach(height: number, isLongSide: boolean): number {
  const factors = isLongSide ? LONG_SIDE : SHORT_SIDE
  if (height <= (HEIGHTS[0] as number)) return (factors[0] as number) * height
  for (let i = 1; i < HEIGHTS.length; i++) {
    const [a, b] = [HEIGHTS[i - 1] as number, HEIGHTS[i] as number]
    if (height > b) continue
    const share = (height - a) / (b - a)
    return ((factors[i - 1] as number) * (1 - share) + (factors[i] as number) * share) * height
  }
  return (factors[factors.length - 1] as number) * height
}

/** Height a concrete frame loses when it collapses, over its height: ours, so that falling one way gives W of low buildings. */
const LOST_HEIGHT = 2 / 3

/**
 * Central estimate for concrete and steel: the height lost spreads to both sides, w = Δh/2.
 *
 * Source  A. Anelli et al. (2020), Applied Sciences 10(4):1289; Δh = 2H/3 is ours
 */
export function centralReach(height: number): number {
  return (LOST_HEIGHT * height) / 2
}

/**
 * Central estimate for masonry: D = 0.31 h + 1.10 m with σ = 1.11 m, and no debris at all with probability
 * min(1, 1.5 e^(−0.43 h)).
 *
 * @param chance  uniform in (0, 1): whether any debris falls
 * @param normal  standard normal: how far
 *
 * Source  Mashiki (2016) after L. Moya et al. (2020), Earthquake Spectra 36(1):209–231 (collapsed timber houses)
 */
export function masonryReach(height: number, chance: number, normal: number): number {
  if (chance < Math.min(1, 1.5 * Math.exp(-0.43 * height))) return 0
  return Math.max(0.31 * height + 1.1 + 1.11 * normal, 0)
}

/** Width an emergency vehicle needs, m (Anelli et al. 2020). */
export const PASSABLE_WIDTH = 3.5

import type { Motion } from '../motion/intensityMeasure'
import type { Fragility } from './fragility'
import { normalCumulative } from './standardNormal'

/**
 * Probability of reaching each damage state, motion and capacity both uncertain, without sampling:
 *
 *     P(DS ≥ k) = Φ((μ − ln θ_k)/√(τ² + φ² + β_k²))
 *
 * which is the lognormal fragility integrated over the lognormal motion. The source's floor of 0.05 g, below which it
 * writes zero, is left out: at these distances it would touch one case in 10⁴, and slight damage only. Curves of unequal
 * β cross in the far tail; a higher state then lends its probability to the lower one, so that none comes out negative.
 *
 * @param out  receives P(DS ≥ slight), moderate, extensive, complete; shape (4); written from `at`
 *
 * Verified  tests/verification/earthquake/damage.cross.csv, 2 · 10⁻⁵
 */
export function exceedance(
  motion: Readonly<Motion>,
  fragility: Fragility,
  out: { [index: number]: number } = new Float64Array(4),
  at = 0,
): typeof out {
  const variance = motion.tau * motion.tau + motion.phi * motion.phi
  const { lnMedians, betas } = fragility
  let higher = 0
  for (let k = 3; k >= 0; k--) {
    const beta = betas[k] as number
    const p = normalCumulative((motion.lnMedian - (lnMedians[k] as number)) / Math.sqrt(variance + beta * beta))
    higher = p > higher ? p : higher
    out[at + k] = higher
  }
  return out
}

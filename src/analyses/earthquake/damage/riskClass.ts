/** Scenario classes, A best; index + 1 is the code in results, 0 means not assessed. */
export const RISK_CLASSES = ['A', 'B', 'C', 'D', 'E'] as const
export type RiskClass = (typeof RISK_CLASSES)[number]

/** Lower limits of B, C, D, E: the 1–2–5 series below P-154's cut-off of one in a hundred. */
const LIMITS = [0.001, 0.002, 0.005, 0.01]

/**
 * Scenario class by the probability that the building collapses in this earthquake. Limits end in the score of FEMA
 * P-154, S = −log₁₀ P = 2; there the shaking is the code's greatest, here it is the scenario's, so this is an analogy of
 * ours and is called so on screen. It comes from the closed form and does not move with the seed.
 *
 * @param collapse  P(DS = complete) × the class's share of collapse
 * @returns code: 0 unknown, 1 = A … 5 = E
 *
 * Source  FEMA P-154 (2015), Rapid Visual Screening, section 1.3; limits ours
 */
export function riskClassCode(collapse: number): number {
  if (Number.isNaN(collapse)) return 0
  let code = 1
  for (const limit of LIMITS) if (collapse >= limit) code++
  return code
}

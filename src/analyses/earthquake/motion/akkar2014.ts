import { invariant } from '../../../foundation'
import table from '../tables/asb14.json'
import { coefficientRows } from '../tables/coefficientTable'
import { rakeDegrees, type GroundMotionModel, type IntensityMeasure, type RuptureEvent } from './intensityMeasure'
import { sandikkayaSiteTerm } from './sandikkaya2013'

type Letter = 'a1' | 'a2' | 'a3' | 'a4' | 'a5' | 'a6' | 'a7' | 'a8' | 'a9' | 'b1' | 'b2' | 'sigma' | 'tau'
const COEFFICIENTS = coefficientRows(table) as Map<string, Record<Letter, number>>

/** Hinge magnitude c1 of the paper. */
const HINGE = 6.75

/**
 * ASB14, the Rjb model for Europe and the Middle East.
 *
 *     ln Yref = a1 + k (M − 6.75) + a3 (8.5 − M)² + [a4 + a5 (M − 6.75)] ln √(Rjb² + a6²) + a8 F_N + a9 F_R
 *     ln Y    = ln Yref + ln S(Vs30, PGAref),   k = a2 up to the hinge, a7 above
 *
 * Geometric mean of the horizontal components.
 *
 * Valid for  Mw 4–8, Rjb ≤ 200 km, Vs30 150–1200 m/s
 * Source     S. Akkar, M. A. Sandıkkaya & J. J. Bommer (2014), Bull. Earthquake Eng. 12(1):359–387, eqs. 1–3
 * Verified   tests/verification/earthquake/motion.published.csv
 */
export const akkar2014: GroundMotionModel = {
  name: 'ASB14',
  source: 'Akkar, Sandıkkaya & Bommer (2014), Bulletin of Earthquake Engineering 12(1):359–387',
  validity: { magnitude: [4, 8], distance: [0, 200_000], vs30: [150, 1200] },
  offers: (measure) => COEFFICIENTS.has(measure),
  prepare(measure, event) {
    const row = rowOf(measure)
    const onRock = referenceMotion(row, event)
    const rockPga = referenceMotion(rowOf('PGA'), event)
    return (joynerBooreDistance, vs30, out) => {
      const distance = joynerBooreDistance / 1000
      out.lnMedian = onRock(distance) + sandikkayaSiteTerm(row.b1, row.b2, Math.exp(rockPga(distance)), vs30)
      out.tau = row.tau
      out.phi = row.sigma
      return out
    }
  },
}

function rowOf(measure: IntensityMeasure): Record<Letter, number> {
  const row = COEFFICIENTS.get(measure)
  invariant(row !== undefined, `ASB14 has no row for ${measure}`)
  return row
}

function referenceMotion(row: Record<Letter, number>, event: RuptureEvent): (distanceKm: number) => number {
  const { a1, a2, a3, a4, a5, a6, a7, a8, a9 } = row
  const over = event.magnitude - HINGE
  const angle = rakeDegrees(event)
  const mechanism = angle > -135 && angle < -45 ? a8 : angle > 45 && angle < 135 ? a9 : 0
  const source = a1 + (over <= 0 ? a2 : a7) * over + a3 * (8.5 - event.magnitude) ** 2 + mechanism
  const spreading = a4 + a5 * over
  return (distanceKm) => source + spreading * 0.5 * Math.log(distanceKm * distanceKm + a6 * a6)
}

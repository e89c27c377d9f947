import { invariant } from '../../../foundation'
import { coefficientRows } from '../tables/coefficientTable'
import table from '../tables/kale15.json'
import { rakeDegrees, type GroundMotionModel, type IntensityMeasure, type RuptureEvent } from './intensityMeasure'
import { sandikkayaSiteTerm } from './sandikkaya2013'

// prettier-ignore
type Letter =
  | 'b1' | 'b2' | 'b3' | 'b4' | 'b5' | 'b6' | 'b7' | 'b8' | 'b9' | 'b10'
  | 'a1' | 'a2' | 'sd1' | 'sd2' | 'sb1' | 'sb2'
const COEFFICIENTS = coefficientRows(table) as Map<string, Record<Letter, number>>

const HINGE = 6.75
/** Beyond this many kilometres the anelastic term sets in. */
const ANELASTIC_FROM = 80

/**
 * KALE15, Turkey.
 *
 *     ln Yref = b1 + k (M − 6.75) + b3 (8.5 − M)² + [b4 + b5 (M − 6.75)] ln √(Rjb² + b6²) + b8 F_N + b9 F_R
 *               + b10 max(Rjb − 80, 0)
 *     ln Y    = ln Yref + ln S(Vs30, PGAref),   k = b2 up to the hinge, b7 above
 *     φ = w sd1, τ = w sd2;  w = a1 below Mw 6, a2 from 6.5, linear between
 *
 * Geometric mean of the horizontal components.
 *
 * Valid for  Mw 4–8, Rjb ≤ 200 km; Vs30 150–1200 m/s is the range of its site term
 * Source     Ö. Kale, S. Akkar, A. Ansari & H. Hamzehloo (2015), BSSA 105(2A):963–980, eqs. 1–8
 * Verified   tests/verification/earthquake/motion.published.csv
 */
export const kale2015: GroundMotionModel = {
  name: 'KALE15',
  source: 'Kale, Akkar, Ansari & Hamzehloo (2015), BSSA 105(2A):963–980',
  validity: { magnitude: [4, 8], distance: [0, 200_000], vs30: [150, 1200] },
  offers: (measure) => COEFFICIENTS.has(measure),
  prepare(measure, event) {
    const row = rowOf(measure)
    const onRock = referenceMotion(row, event)
    const rockPga = referenceMotion(rowOf('PGA'), event)
    const share = Math.min(Math.max((event.magnitude - 6) / 0.5, 0), 1)
    const weight = row.a1 + (row.a2 - row.a1) * share
    return (joynerBooreDistance, vs30, out) => {
      const distance = joynerBooreDistance / 1000
      out.lnMedian = onRock(distance) + sandikkayaSiteTerm(row.sb1, row.sb2, Math.exp(rockPga(distance)), vs30)
      out.tau = weight * row.sd2
      out.phi = weight * row.sd1
      return out
    }
  },
}

function rowOf(measure: IntensityMeasure): Record<Letter, number> {
  const row = COEFFICIENTS.get(measure)
  invariant(row !== undefined, `KALE15 has no row for ${measure}`)
  return row
}

function referenceMotion(row: Record<Letter, number>, event: RuptureEvent): (distanceKm: number) => number {
  const { b1, b2, b3, b4, b5, b6, b7, b8, b9, b10 } = row
  const over = event.magnitude - HINGE
  const angle = rakeDegrees(event)
  const mechanism = angle > -135 && angle < -45 ? b8 : angle > 45 && angle < 135 ? b9 : 0
  const source = b1 + (over <= 0 ? b2 : b7) * over + b3 * (8.5 - event.magnitude) ** 2 + mechanism
  const spreading = b4 + b5 * over
  return (distanceKm) =>
    source +
    spreading * 0.5 * Math.log(distanceKm * distanceKm + b6 * b6) +
    b10 * Math.max(distanceKm - ANELASTIC_FROM, 0)
}

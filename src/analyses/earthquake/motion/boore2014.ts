import { invariant } from '../../../foundation'
import table from '../tables/bssa14.json'
import { coefficientRows } from '../tables/coefficientTable'
import { rakeDegrees, type GroundMotionModel, type IntensityMeasure, type RuptureEvent } from './intensityMeasure'

// prettier-ignore
type Letter =
  | 'e1' | 'e2' | 'e3' | 'e4' | 'e5' | 'e6' | 'Mh' | 'c1' | 'c2' | 'c3' | 'h' | 'Dc3' | 'c' | 'Vc' | 'f4' | 'f5'
  | 'R1' | 'R2' | 'DfR' | 'DfV' | 'f1' | 'f2' | 't1' | 't2'
type Row = Record<Letter, number>
const COEFFICIENTS = coefficientRows(table) as Map<string, Row>

/** Reference velocity, m/s; f3, g; lowest reference velocity of f4, m/s (Boore et al. 2014, eqs. 5–8 and table 1). */
const V_REF = 760
const F3 = 0.1
const V_LINEAR = 360

/**
 * BSSA14, high-Q region (China and Turkey), without the basin term.
 *
 *     ln Y = F_E(M, mechanism) + F_P(Rjb, M) + F_S(Vs30, PGAr)
 *     F_S  = c ln(min(Vs30, Vc)/760) + f2 ln((PGAr + 0.1)/0.1)
 *     φ    = φ(M) + Δφ_R(Rjb) − Δφ_V(Vs30),   τ = τ(M)
 *
 * Median of RotD50, taken as equal to the geometric mean of the other two models.
 *
 * Valid for  Mw 3–8.5 (normal faults to 7), Rjb ≤ 400 km, Vs30 150–1500 m/s
 * Source     D. Boore, J. Stewart, E. Seyhan & G. Atkinson (2014), Earthquake Spectra 30(3):1057–1085, eqs. 1–16
 * Verified   tests/verification/earthquake/motion.published.csv
 */
export const boore2014: GroundMotionModel = {
  name: 'BSSA14',
  source: 'Boore, Stewart, Seyhan & Atkinson (2014), Earthquake Spectra 30(3):1057–1085',
  validity: { magnitude: [3, 8.5], distance: [0, 400_000], vs30: [150, 1500] },
  offers: (measure) => COEFFICIENTS.has(measure),
  prepare(measure, event) {
    const { magnitude } = event
    const row = rowOf(measure)
    const rock = rowOf('PGA')
    const eventTerm = eventTermOf(row, event)
    const rockEventTerm = eventTermOf(rock, event)
    const { c, Vc, f4, f5, R1, R2, DfR, DfV, t1, t2 } = row
    const share = Math.min(Math.max(magnitude - 4.5, 0), 1)
    const tau = t1 + (t2 - t1) * share
    const phiOfMagnitude = row.f1 + (row.f2 - row.f1) * share
    const hardest = Math.exp(f5 * (V_REF - V_LINEAR))
    const spread = Math.log(R2 / R1)

    return (joynerBooreDistance, vs30, out) => {
      const distance = joynerBooreDistance / 1000
      const rockMotion = Math.exp(rockEventTerm + pathTerm(rock, magnitude, distance))
      const f2 = f4 * (Math.exp(f5 * (Math.min(vs30, V_REF) - V_LINEAR)) - hardest)
      const site = c * Math.log(Math.min(vs30, Vc) / V_REF) + f2 * Math.log((rockMotion + F3) / F3)
      const far = distance <= R1 ? 0 : distance > R2 ? DfR : (DfR * Math.log(distance / R1)) / spread
      const soft = vs30 >= 300 ? 0 : vs30 <= 225 ? DfV : (DfV * Math.log(300 / vs30)) / Math.log(300 / 225)
      out.lnMedian = eventTerm + pathTerm(row, magnitude, distance) + site
      out.tau = tau
      out.phi = phiOfMagnitude + far - soft
      return out
    }
  },
}

function rowOf(measure: IntensityMeasure): Row {
  const row = COEFFICIENTS.get(measure)
  invariant(row !== undefined, `BSSA14 has no row for ${measure}`)
  return row
}

/** F_E, eq. 2: mechanism by rake, quadratic below the hinge magnitude and linear above. */
function eventTermOf(row: Row, event: RuptureEvent): number {
  const { e1, e2, e3, e4, e5, e6, Mh } = row
  const angle = rakeDegrees(event)
  const isStrikeSlip = Math.abs(angle) <= 30 || 180 - Math.abs(angle) <= 30
  const mechanism = isStrikeSlip ? e1 : angle > 0 ? e3 : e2
  const over = event.magnitude - Mh
  return over > 0 ? mechanism + e6 * over : mechanism + e4 * over + e5 * over * over
}

/** F_P, eqs. 3–4, with Mref = 4.5 and Rref = 1 km. */
function pathTerm(row: Row, magnitude: number, distanceKm: number): number {
  const { c1, c2, c3, Dc3, h } = row
  const range = Math.sqrt(distanceKm * distanceKm + h * h)
  return (c1 + c2 * (magnitude - 4.5)) * Math.log(range) + (c3 + Dc3) * (range - 1)
}

import { DataError, invariant, type Radians } from '../../../foundation'
import { coefficientRows } from '../tables/coefficientTable'
import table from '../tables/cy14.json'
import {
  emptyMotion,
  rakeDegrees,
  type GroundMotionModel,
  type IntensityMeasure,
  type Motion,
} from './intensityMeasure'

const COEFFICIENTS = coefficientRows(table)

/** What CY14 asks of a site; lengths in metres. */
interface ChiouYoungsSite {
  magnitude: number
  rake: Radians
  dip: Radians
  /** Depth of the rupture's upper edge. */
  topDepth: number
  /** Shortest distance to the rupture plane. */
  ruptureDistance: number
  joynerBooreDistance: number
  /** Horizontal distance across strike, positive on the hanging wall. */
  strikeNormalDistance: number
  vs30: number
  isVs30Measured: boolean
  /** Depth to Vs = 1 km/s; left out, it is taken at its mean for the Vs30. */
  basinDepth?: number
}

/**
 * CY14, the global version.
 *
 * The formula is long: source (style, depth to top, magnitude), near- and far-field spreading, anelastic term,
 * hanging wall, then a site term that turns nonlinear with the motion on rock; see eqs. 11–13 of the paper, whose
 * letters stand in the code.
 *
 * @param period  one of the tabulated periods, s (0.01 stands for PGA)
 *
 * Valid for  Mw 3.5–8.5 (8 for reverse and normal), rupture distance ≤ 300 km, Vs30 180–1500 m/s
 * Source     B. Chiou & R. Youngs (2014), Earthquake Spectra 30(3):1117–1153, eqs. 1, 11–13
 * Verified   tests/verification/earthquake/motionChiouYoungs.published.csv
 */
export function chiouYoungs2014(period: number, site: ChiouYoungsSite, out: Motion = emptyMotion()): Motion {
  const row = COEFFICIENTS.get(nameOf(period))
  invariant(row !== undefined, `CY14 has no row for ${period} s`)
  const k = (symbol: string): number => row[symbol] as number
  const M = site.magnitude
  const Rrup = site.ruptureDistance / 1000
  const Rjb = site.joynerBooreDistance / 1000
  const Rx = site.strikeNormalDistance / 1000
  const Ztor = site.topDepth / 1000
  const rake = rakeDegrees(site)
  const cosDip = Math.abs(site.dip - Math.PI / 2) < 1e-12 ? 0 : Math.cos(site.dip)
  const isReverse = rake >= 30 && rake <= 150
  const isNormal = rake >= -120 && rake <= -60

  const t = Math.cosh(2 * Math.max(M - 4.5, 0))
  const meanTop = isReverse
    ? Math.max(2.704 - 1.226 * Math.max(M - 5.849, 0), 0) ** 2
    : Math.max(2.673 - 1.136 * Math.max(M - 4.97, 0), 0) ** 2
  let lnRock = k('c1') + (k('c7') + k('c7b') / t) * (Ztor - meanTop) + (k('c11') + k('c11b') / t) * cosDip * cosDip
  if (isReverse) lnRock += k('c1a') + k('c1c') / t
  if (isNormal) lnRock += k('c1b') + k('c1d') / t
  lnRock += k('c2') * (M - 6) + ((k('c2') - k('c3')) / k('cn')) * Math.log(1 + Math.exp(k('cn') * (k('cm') - M)))
  lnRock += k('c4') * Math.log(Rrup + k('c5') * Math.cosh(k('c6') * Math.max(M - k('chm'), 0)))
  lnRock += (k('c4a') - k('c4')) * 0.5 * Math.log(Rrup * Rrup + k('crb') ** 2)
  lnRock += (k('cg1') + k('cg2') / Math.cosh(Math.max(M - k('cg3'), 0))) * Rrup
  if (Rx >= 0) {
    const across = k('c9a') + (1 - k('c9a')) * Math.tanh(Rx / k('c9b'))
    lnRock += k('c9') * cosDip * across * (1 - Math.sqrt(Rjb * Rjb + Ztor * Ztor) / (Rrup + 1))
  }

  const V = site.vs30
  const rock = Math.exp(lnRock)
  const b = k('phi2') * (Math.exp(k('phi3') * (Math.min(V, 1130) - 360)) - Math.exp(k('phi3') * (1130 - 360)))
  const basin = site.basinDepth === undefined ? 0 : site.basinDepth - meanBasinDepth(V)
  out.lnMedian =
    lnRock +
    k('phi1') * Math.min(Math.log(V / 1130), 0) +
    b * Math.log((rock + k('phi4')) / k('phi4')) +
    k('phi5') * (1 - Math.exp(-basin / k('phi6')))

  const share = (Math.min(Math.max(M, 5), 6.5) - 5) / 1.5
  const nonlinear = (b * rock) / (rock + k('phi4'))
  out.tau = Math.abs(1 + nonlinear) * (k('tau1') + (k('tau2') - k('tau1')) * share)
  out.phi =
    (k('sig1') + (k('sig2') - k('sig1')) * share) *
    Math.sqrt((site.isVs30Measured ? 0.7 : k('sig3')) + (1 + nonlinear) ** 2)
  return out
}

/**
 * CY14 as a branch of the sensitivity run, for a vertical fault that breaks the surface: no hanging wall, Rrup = Rjb,
 * Z1.0 at its mean, Vs30 inferred. PGA is SA at 0.01 s. The paper has no 0.6 s: there ln median, τ and φ are linear in
 * ln T between 0.5 and 0.75 s, which is good enough to see how far the branches lie apart and for nothing else.
 */
export const chiou2014: GroundMotionModel = {
  name: 'CY14',
  source: 'Chiou & Youngs (2014), Earthquake Spectra 30(3):1117–1153',
  validity: { magnitude: [3.5, 8.5], distance: [0, 300_000], vs30: [180, 1500] },
  offers: (measure) => measure !== 'PGV' && measure !== 'SA(0.6)',
  prepare(measure, event) {
    const [lower, upper] = bracketOf(measure)
    const share = lower === upper ? 0 : Math.log(0.6 / lower) / Math.log(upper / lower)
    const site: ChiouYoungsSite = {
      ...event,
      dip: (Math.PI / 2) as Radians,
      topDepth: 0,
      ruptureDistance: 0,
      joynerBooreDistance: 0,
      strikeNormalDistance: 0,
      vs30: 0,
      isVs30Measured: false,
    }
    const second = emptyMotion()
    return (joynerBooreDistance, vs30, out) => {
      site.ruptureDistance = site.joynerBooreDistance = site.strikeNormalDistance = joynerBooreDistance
      site.vs30 = vs30
      chiouYoungs2014(lower, site, out)
      if (share === 0) return out
      chiouYoungs2014(upper, site, second)
      out.lnMedian += (second.lnMedian - out.lnMedian) * share
      out.tau += (second.tau - out.tau) * share
      out.phi += (second.phi - out.phi) * share
      return out
    }
  },
}

/** Mean depth to Vs = 1 km/s for a Vs30, m (California; Chiou & Youngs 2014, eq. 1). */
function meanBasinDepth(vs30: number): number {
  return Math.exp((-7.15 / 4) * Math.log((vs30 ** 4 + 570.94 ** 4) / (1360 ** 4 + 570.94 ** 4)))
}

function bracketOf(measure: IntensityMeasure): [number, number] {
  if (measure === 'PGA') return [0.01, 0.01]
  if (measure === 'SA(0.6)') return [0.5, 0.75]
  if (measure === 'PGV')
    throw new DataError('measure-unavailable', 'CY14 is not used for PGV here; choose another model')
  const period = Number(measure.slice(3, -1))
  return [period, period]
}

function nameOf(period: number): string {
  return period === 1 ? 'SA(1.0)' : `SA(${period})`
}

import { radians } from '../../../foundation'
import { FIELD_OF_VIEW, shorterTurn, turn, type Pose } from './pose'

/** A way from one pose to another in the time it takes to follow it. */
export interface Flight {
  /** s */
  duration: number
  /** @param t  0 … 1 */
  poseAt(t: number): Pose
}

/**
 * The smoothest way: far targets are reached by rising, moving and sinking, so that the picture always passes at the
 * same perceived speed. With w the width of ground in sight and u the way along the ground,
 *
 *     u(s) = w₀/ρ² cosh r₀ tanh(ρs + r₀) − w₀/ρ² sinh r₀,   w(s) = w₀ cosh r₀ / cosh(ρs + r₀)
 *
 * Direction and tilt turn along, the shorter way round. Start and end are eased.
 *
 * Source    J. van Wijk, W. Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003, equations 9 and 10,
 *           ρ = 1.42 as they found people prefer
 */
export function flightBetween(from: Pose, to: Pose): Flight {
  const seen = 2 * Math.tan(FIELD_OF_VIEW / 2)
  const w0 = from.distance * seen
  const w1 = to.distance * seen
  const dx = to.x - from.x
  const dy = to.y - from.y
  const u1 = Math.hypot(dx, dy)
  const azimuth = shorterTurn(from.azimuth, to.azimuth)
  const tilt = to.tilt - from.tilt
  const way = u1 < 1e-3 * Math.min(w0, w1) ? zoomOnly(w0, w1) : zoomAndPan(w0, w1, u1)
  // Turning alone takes its time too: half a turn is about as long as zooming tenfold.
  const length = Math.max(way.length, Math.abs(azimuth) / 1.4, Math.abs(tilt) / 0.7)
  return {
    duration: Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, length / SPEED)),
    poseAt(t) {
      if (t <= 0) return from
      if (t >= 1) return to
      const eased = t * t * (3 - 2 * t)
      const [share, width] = way.at(eased * way.length)
      return {
        x: from.x + dx * share,
        y: from.y + dy * share,
        distance: width / seen,
        azimuth: turn(from.azimuth + azimuth * eased),
        tilt: radians(from.tilt + tilt * eased),
      }
    },
  }
}

const RHO = 1.42
/** Length of way a second; van Wijk and Nuij's V. */
const SPEED = 1.6
const LEAST_SECONDS = 0.35
const MOST_SECONDS = 2.6

interface Way {
  length: number
  /** Share of the ground passed and width in sight, m, after a length s of the way. */
  at(s: number): [share: number, width: number]
}

function zoomOnly(w0: number, w1: number): Way {
  const length = Math.abs(Math.log(w1 / w0)) / RHO
  return {
    length,
    at: (s) => {
      const share = length === 0 ? 1 : s / length
      return [share, w0 * (w1 / w0) ** share]
    },
  }
}

function zoomAndPan(w0: number, w1: number, u1: number): Way {
  const rho2 = RHO * RHO
  const b0 = (w1 * w1 - w0 * w0 + rho2 * rho2 * u1 * u1) / (2 * w0 * rho2 * u1)
  const b1 = (w1 * w1 - w0 * w0 - rho2 * rho2 * u1 * u1) / (2 * w1 * rho2 * u1)
  // −asinh b is ln(−b + √(b² + 1)) without its loss of digits.
  const r0 = -Math.asinh(b0)
  const r1 = -Math.asinh(b1)
  return {
    length: (r1 - r0) / RHO,
    at: (s) => {
      const u = (w0 / rho2) * (Math.cosh(r0) * Math.tanh(RHO * s + r0) - Math.sinh(r0))
      return [u / u1, (w0 * Math.cosh(r0)) / Math.cosh(RHO * s + r0)]
    },
  }
}

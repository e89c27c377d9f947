import { GRAVITY } from './problem'
import type { RowStates } from './reconstruction'

/**
 * Dry for the wave speeds up to this depth, m. A cell that drains within a step is left with nothing or with rounding
 * (10⁻¹⁷ m), by the order of its faces; the front over a dry bed is faster than over wet, so that a bound of 0 made
 * millimetres of it and the answer depended on how the ground lay.
 */
const FILM_DEPTH = 1e-12

/**
 * What passes the faces of a row, per metre of face. Momentum is counted above the hydrostatic pressure of the side it
 * acts on, so that it is exactly 0 in still water over any bed.
 */
export interface RowFluxes {
  /** m²/s */
  mass: Float64Array
  /** Momentum across the face less g h*²/2, as the cell before it (west, north) feels it; m³/s². */
  before: Float64Array
  /** The same as the cell behind it (east, south) feels it. */
  behind: Float64Array
  /** Momentum along the face, m³/s². */
  along: Float64Array
}

export function rowFluxes(length: number): RowFluxes {
  return {
    mass: new Float64Array(length),
    before: new Float64Array(length),
    behind: new Float64Array(length),
    along: new Float64Array(length),
  }
}

/**
 * Fluxes through the faces between two rows of states: hydrostatic reconstruction (Audusse, Bouchut, Bristeau, Klein &
 * Perthame 2004, SIAM J. Sci. Comput. 25(6):2050–2065) and HLLC with the wave speeds of Toro 2001, ch. 10.
 *
 *     z* = max(z_L, z_R)   h* = max(0, η − z*)
 *
 * Mass and momentum across the face are HLL's. The contact wave has the sign of HLL's mass flux, so momentum along
 * the face is that flux times the velocity of the side the water comes from; S* itself need not be known.
 * A face to a closed cell mirrors the water in front of it, for which the formulas shorten.
 *
 * @param from, to       faces; face k lies before cell k
 * @param shift          distance from cell k to the one before it, in the numbering of `first`: 1 along a row, 0 across
 * @param first, second  states before and behind the faces
 * @param closedFirst    index in `closed` of the cell before face 0
 * @param closedSecond   index in `closed` of the cell behind face 0
 */
export function faceFluxes(
  from: number,
  to: number,
  shift: number,
  first: RowStates,
  second: RowStates,
  closed: Uint8Array,
  closedFirst: number,
  closedSecond: number,
  out: RowFluxes,
): void {
  const { depth: depthL, level: levelL, across: acrossL, along: alongL } = first
  const { depth: depthR, level: levelR, across: acrossR, along: alongR } = second
  const { mass, before, behind, along } = out
  for (let k = from; k < to; k++) {
    const l = k - shift
    if ((closed[closedFirst + k]! | closed[closedSecond + k]!) !== 0) {
      mass[k] = 0
      along[k] = 0
      before[k] = 0
      behind[k] = 0
      if (closed[closedFirst + k] === 0) before[k] = wallThrust(depthL[l]!, acrossL[l]!)
      else if (closed[closedSecond + k] === 0) behind[k] = wallThrust(depthR[k]!, -acrossR[k]!)
      continue
    }
    let hl = depthL[l]!
    let hr = depthR[k]!
    if (hl + hr <= 0) {
      mass[k] = 0
      along[k] = 0
      before[k] = 0
      behind[k] = 0
      continue
    }
    const el = levelL[l]!
    const er = levelR[k]!
    const zl = el - hl
    const zr = er - hr
    const z = zl > zr ? zl : zr
    hl = el > z ? el - z : 0
    hr = er > z ? er - z : 0
    const ul = acrossL[l]!
    const ur = acrossR[k]!
    const al = Math.sqrt(GRAVITY * hl)
    const ar = Math.sqrt(GRAVITY * hr)
    let sl: number
    let sr: number
    if (hr <= FILM_DEPTH && hl > FILM_DEPTH) {
      sl = ul - al
      sr = ul + 2 * al
    } else if (hl <= FILM_DEPTH && hr > FILM_DEPTH) {
      sl = ur - 2 * ar
      sr = ur + ar
    } else {
      const middle = 0.5 * (ul + ur) + (al - ar)
      const speed = Math.abs(0.5 * (al + ar) + 0.25 * (ul - ur))
      sl = Math.min(ul - al, middle - speed)
      sr = Math.max(ur + ar, middle + speed)
    }
    const ql = hl * ul
    const qr = hr * ur
    const rise = 0.5 * GRAVITY * (hr - hl) * (hr + hl)
    let flux: number
    if (sl >= 0) {
      flux = ql
      before[k] = ql * ul
      behind[k] = ql * ul - rise
    } else if (sr <= 0) {
      flux = qr
      before[k] = qr * ur + rise
      behind[k] = qr * ur
    } else {
      // Counted from the mean of both pressures, so that swapping the sides swaps the answers to the last bit.
      const half = 0.5 * rise
      const inverse = 1 / (sr - sl)
      flux = (sr * ql - sl * qr + sl * sr * (hr - hl)) * inverse
      const thrust = (sr * (ql * ul - half) - sl * (qr * ur + half) + sl * sr * (qr - ql)) * inverse
      before[k] = thrust + half
      behind[k] = thrust - half
    }
    mass[k] = flux
    along[k] = flux * (flux > 0 ? alongL[l]! : alongR[k]!)
  }
}

/** Momentum above the hydrostatic pressure with which water at speed `u` meets a wall: HLL between it and its mirror. */
function wallThrust(h: number, u: number): number {
  const a = Math.sqrt(GRAVITY * h)
  return h * u * (u + Math.max(a - u, Math.abs(a + 0.5 * u)))
}

/** Sandıkkaya et al. (2013), eq. 2: c in g, exponent n, velocities in m/s. */
const C = 2.5
const N = 3.2
const V_REF = 750
const V_CON = 1000

/**
 * Nonlinear site term of ASB14 and KALE15: how much the ground adds to the motion on rock.
 *
 *     ln S = b1 ln(V/750) + b2 ln[(P + c (V/750)ⁿ) / ((P + c) (V/750)ⁿ)]     V < 750
 *     ln S = b1 ln(min(V, 1000)/750)                                         V ≥ 750
 *
 * @param rockMotion  PGA on rock (Vs30 = 750 m/s), g
 * @param vs30        m/s
 * @returns natural logarithm of the factor
 *
 * Source  M. A. Sandıkkaya, S. Akkar & P.-Y. Bard (2013), BSSA 103(1):19–32, eqs. 1–2
 */
export function sandikkayaSiteTerm(b1: number, b2: number, rockMotion: number, vs30: number): number {
  if (vs30 >= V_REF) return b1 * Math.log(Math.min(vs30, V_CON) / V_REF)
  const ratio = Math.log(vs30 / V_REF)
  const power = Math.exp(N * ratio)
  return b1 * ratio + b2 * Math.log((rockMotion + C * power) / ((rockMotion + C) * power))
}

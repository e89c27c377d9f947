import type { Triple } from './colour'

const DEGREE = Math.PI / 180
const CHROMA_KNEE = 25 ** 7

/**
 * Colour difference CIEDE2000 with kL = kC = kH = 1. About 1 is just visible side by side; classes of a legend want 10.
 *
 * @param first, second  L*, a*, b*
 *
 * Source    G. Sharma, W. Wu, E. N. Dalal, Color Research & Application 30(1), 21–30, 2005, equations 2–22
 * Verified  tests/verification/comparison/colourDifference.published.csv
 */
export function colourDifference(first: Triple, second: Triple): number {
  const [L1, a1, b1] = first
  const [L2, a2, b2] = second
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const G = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + CHROMA_KNEE)))
  const C1 = Math.hypot((1 + G) * a1, b1)
  const C2 = Math.hypot((1 + G) * a2, b2)
  const h1 = hueAngle((1 + G) * a1, b1)
  const h2 = hueAngle((1 + G) * a2, b2)
  const isGrey = C1 * C2 === 0

  const dL = L2 - L1
  const dC = C2 - C1
  let dh = isGrey ? 0 : h2 - h1
  if (dh > 180) dh -= 360
  else if (dh < -180) dh += 360
  const dH = 2 * Math.sqrt(C1 * C2) * Math.sin((dh / 2) * DEGREE)

  const L = (L1 + L2) / 2
  const C = (C1 + C2) / 2
  let h = h1 + h2
  if (!isGrey) {
    if (Math.abs(h1 - h2) <= 180) h /= 2
    else h = h < 360 ? (h + 360) / 2 : (h - 360) / 2
  }
  const T =
    1 -
    0.17 * Math.cos((h - 30) * DEGREE) +
    0.24 * Math.cos(2 * h * DEGREE) +
    0.32 * Math.cos((3 * h + 6) * DEGREE) -
    0.2 * Math.cos((4 * h - 63) * DEGREE)
  const dTheta = 30 * Math.exp(-(((h - 275) / 25) ** 2))
  const RC = 2 * Math.sqrt(C ** 7 / (C ** 7 + CHROMA_KNEE))
  const SL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2)
  const SC = 1 + 0.045 * C
  const SH = 1 + 0.015 * C * T
  const RT = -Math.sin(2 * dTheta * DEGREE) * RC
  return Math.sqrt((dL / SL) ** 2 + (dC / SC) ** 2 + (dH / SH) ** 2 + RT * (dC / SC) * (dH / SH))
}

/** Degrees in [0, 360); 0 for grey. */
function hueAngle(a: number, b: number): number {
  if (a === 0 && b === 0) return 0
  const angle = Math.atan2(b, a) / DEGREE
  return angle < 0 ? angle + 360 : angle
}

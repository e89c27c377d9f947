/**
 * Standard normal distribution function Φ(x).
 *
 * Error below 10⁻¹⁴. Needs one exponential; the tails are a continued fraction.
 * Source  G. West (2005), "Better approximations to cumulative normal functions", Wilmott Magazine, May: 70–76, after
 *         J. F. Hart et al. (1968), Computer Approximations, algorithm 5666
 */
export function normalCumulative(x: number): number {
  const size = Math.abs(x)
  if (size > 37) return x > 0 ? 1 : 0
  const density = Math.exp((-size * size) / 2)
  let tail: number
  if (size < 7.07106781186547) {
    let top = 3.52624965998911e-2 * size + 0.700383064443688
    top = top * size + 6.37396220353165
    top = top * size + 33.912866078383
    top = top * size + 112.079291497871
    top = top * size + 221.213596169931
    top = top * size + 220.206867912376
    let bottom = 8.83883476483184e-2 * size + 1.75566716318264
    bottom = bottom * size + 16.064177579207
    bottom = bottom * size + 86.7807322029461
    bottom = bottom * size + 296.564248779674
    bottom = bottom * size + 637.333633378831
    bottom = bottom * size + 793.826512519948
    bottom = bottom * size + 440.413735824752
    tail = (density * top) / bottom
  } else {
    const fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))
    tail = density / fraction / 2.506628274631
  }
  return x > 0 ? 1 - tail : tail
}

/**
 * Standard normal quantile Φ⁻¹(p), 0 < p < 1.
 *
 * Relative error about 10⁻¹⁶. The middle 85 % needs no transcendental function, which is why the simulation draws its
 * normals this way and not by Box and Muller: one number per key.
 * Source  M. J. Wichura (1988), "Algorithm AS 241", Applied Statistics 37(3):477–484, PPND16
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    // prettier-ignore
    return (
      (q *
        (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
          45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r +
          133.14166789178437745) * r + 3.387132872796366608)) /
      (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
        21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r +
        42.313330701600911252) * r + 1)
    )
  }
  let r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  let size: number
  if (r <= 5) {
    r -= 1.6
    // prettier-ignore
    size =
      (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
        1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r +
        4.6303378461565452959) * r + 1.42343711074968357734) /
      (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
        0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r +
        2.05319162663775882187) * r + 1)
  } else {
    r -= 5
    // prettier-ignore
    size =
      (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
        0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r +
        5.4637849111641143699) * r + 6.6579046435011037772) /
      (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
        7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r +
        0.59983220655588793769) * r + 1)
  }
  return q < 0 ? -size : size
}

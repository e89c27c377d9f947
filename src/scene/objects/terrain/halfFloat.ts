/** A number as IEEE 754 half float, rounded to nearest; beyond ±65,504 it saturates, NaN becomes 0. */
export function toHalfFloat(value: number): number {
  if (Number.isNaN(value)) return 0
  scratchFloat[0] = Math.min(Math.max(value, -65504), 65504)
  const bits = scratchBits[0] as number
  const sign = (bits >>> 16) & 0x8000
  const exponent = ((bits >>> 23) & 0xff) - 112
  const fraction = bits & 0x7fffff
  if (exponent <= 0) {
    if (exponent < -10) return sign
    const whole = (fraction | 0x800000) >>> (1 - exponent)
    return sign | ((whole + 0x1000) >>> 13)
  }
  // Rounding may carry into the exponent, which is just the next number up.
  return sign | (((exponent << 10) | (fraction >>> 13)) + ((fraction >>> 12) & 1))
}

const scratchFloat = new Float32Array(1)
const scratchBits = new Uint32Array(scratchFloat.buffer)

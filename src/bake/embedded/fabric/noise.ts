import type { Random } from '../../../foundation'

/** Smooth noise over the plane, about −1 … 1, the same for the same random stream. */
type Noise = (x: number, y: number) => number

/**
 * Value noise on a lattice, two octaves, eased by 3t² − 2t³.
 *
 * @param scale  metres between lattice points of the coarse octave
 */
export function createNoise(random: Random, scale: number): Noise {
  const size = 64
  const lattice = Float64Array.from({ length: size * size }, () => random.between(-1, 1))
  const octave = (x: number, y: number): number => {
    const column = Math.floor(x)
    const row = Math.floor(y)
    const tx = ease(x - column)
    const ty = ease(y - row)
    const at = (c: number, r: number) => lattice[(r & (size - 1)) * size + (c & (size - 1))] as number
    const low = at(column, row) * (1 - tx) + at(column + 1, row) * tx
    const high = at(column, row + 1) * (1 - tx) + at(column + 1, row + 1) * tx
    return low * (1 - ty) + high * ty
  }
  return (x, y) => 0.7 * octave(x / scale, y / scale) + 0.3 * octave(17.3 + (2.3 * x) / scale, 5.1 + (2.3 * y) / scale)
}

function ease(t: number): number {
  return t * t * (3 - 2 * t)
}

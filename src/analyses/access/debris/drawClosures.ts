import { keyedUniform, keyOfText } from './keyedUniform'
import type { StreetFronts } from './streetFronts'

/** Width a passer needs, m: vehicles after Anelli et al. 2020 (Applied Sciences 10(4):1289); on foot and on wheels ours. */
export const NEEDED_WIDTH = { foot: 1, wheels: 1.5, vehicle: 3.5 } as const

export interface ClosureDraw {
  fronts: StreetFronts
  /** Probability that a building collapses, 0 … 1; NaN = not known: it is not drawn; shape (buildings). */
  collapse: Float32Array
  /** 32-bit key of each building, from its id; shape (buildings). */
  keys: Uint32Array
  seed: string
  /** Width that must stay free, m. */
  needed: number
}

/**
 * Edges shut by debris in one realisation, ascending. Free width = what is left of the half widths on both sides;
 * an edge narrower than needed before the earthquake is not counted as shut by it.
 */
export function drawClosures({ fronts, collapse, keys, seed, needed }: ClosureDraw, realisation: number): Uint32Array {
  const { halfWidth, pairOf, edge, side, clearance } = fronts
  const seedKey = keyOfText(seed)
  const free = new Map<number, [left: number, right: number]>()
  for (let b = 0; b < collapse.length; b++) {
    if (
      pairOf[b] === pairOf[b + 1] ||
      !(keyedUniform(keys[b] as number, seedKey, realisation) < (collapse[b] as number))
    )
      continue
    for (let pair = pairOf[b] as number; pair < (pairOf[b + 1] as number); pair++) {
      const e = edge[pair] as number
      let left = free.get(e)
      if (left === undefined) free.set(e, (left = [halfWidth[2 * e] as number, halfWidth[2 * e + 1] as number]))
      left[side[pair] as 0 | 1] = Math.min(left[side[pair] as 0 | 1], clearance[pair] as number)
    }
  }
  const shut: number[] = []
  for (const [e, [left, right]] of free) {
    const before = (halfWidth[2 * e] as number) + (halfWidth[2 * e + 1] as number)
    if (before >= needed && left + right < needed) shut.push(e)
  }
  return Uint32Array.from(shut).sort()
}

/** Edges of streets that another analysis found blocked: one bit a street, base streets first. */
export function edgesOfStreets(street: Uint32Array, bits: Uint8Array): Uint32Array {
  return Uint32Array.from(
    [...street.keys()].filter((e) => {
      const s = street[e] as number
      return (((bits[s >> 3] ?? 0) >> (s & 7)) & 1) === 1
    }),
  )
}

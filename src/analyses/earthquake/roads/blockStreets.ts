import { FRAGILITIES } from '../damage/fragility'
import { normalQuantile } from '../damage/standardNormal'
import type { ExposedDistrict } from '../exposedDistrict'
import { keyedUniform } from '../exposure/keys'
import { cautiousReach, centralReach, masonryReach, PASSABLE_WIDTH } from './debrisReach'
import type { StreetFronts } from './streetFronts'

/**
 * Streets that debris left narrower than an emergency vehicle needs, one bit a street and realisation: bit s % 8 of byte
 * s >> 3 in row r. Kept per realisation, so that what is computed from them stays correlated with the damage.
 */
export interface StreetBlocking {
  streetCount: number
  /** Shape (realisations, ⌈streetCount/8⌉). */
  central: Uint8Array
  cautious: Uint8Array
}

interface StreetBlocker {
  blocking: StreetBlocking
  /** Lets a building fall. @param a, b  key of the realisation */
  collapse(building: number, a: number, b: number): void
  /** Decides which streets are blocked and clears them for the next realisation. */
  finish(row: number): void
}

/** Tells draws of debris from those of damage and collapse. */
const DRAW = { chance: 0x1b873593, reach: 0x38b34ae5 }
const BRANCHES = 2

/**
 * Free width of a street: w_free = right of way − max reach on the left − max reach on the right, each reach less the
 * setback of the building it comes from; blocked below 3.50 m. A street narrower than that is never counted as blocked:
 * it was not passable before. The central reach never exceeds the cautious one. The greatest reaches of both sides are taken together even if they lie apart along the
 * street, which is on the safe side.
 *
 * Source  A. Anelli et al. (2020), Applied Sciences 10(4):1289; setbacks after Y. Yu & P. Gardoni (2022), RESS 219:108220
 */
export function createStreetBlocker(
  { exposure, classification }: ExposedDistrict,
  fronts: StreetFronts,
  realisations: number,
): StreetBlocker {
  const { streetCount, width, height, pairOf } = fronts
  const bytes = (streetCount + 7) >> 3
  const blocking: StreetBlocking = {
    streetCount,
    central: new Uint8Array(realisations * bytes),
    cautious: new Uint8Array(realisations * bytes),
  }
  /** Greatest reach into the street; shape (streetCount, central | cautious, left | right). */
  const reached = new Float32Array(streetCount * BRANCHES * 2)
  const touched: number[] = []
  const isTouched = new Uint8Array(streetCount)

  return {
    blocking,
    collapse(building, a, b) {
      const eaves = height[building] as number
      const index = classification.fragility[building] as number
      let central: number
      if (IS_MASONRY[index] === 1) {
        const [ka, kb] = [exposure.keys[2 * building] as number, exposure.keys[2 * building + 1] as number]
        const normal = normalQuantile(keyedUniform(ka, kb, a ^ DRAW.reach, b))
        central = masonryReach(eaves, keyedUniform(ka, kb, a ^ DRAW.chance, b), normal)
      } else {
        central = centralReach(eaves)
      }
      for (let pair = pairOf[building] as number; pair < (pairOf[building + 1] as number); pair++) {
        const street = fronts.street[pair] as number
        const setback = fronts.setback[pair] as number
        const side = fronts.side[pair] as number
        const cautious = cautiousReach(eaves, fronts.isLongSide[pair] === 1)
        if (isTouched[street] === 0) {
          isTouched[street] = 1
          touched.push(street)
        }
        const at = 4 * street + side
        reached[at] = Math.max(reached[at] as number, Math.min(central, cautious) - setback)
        reached[at + 2] = Math.max(reached[at + 2] as number, cautious - setback)
      }
    },
    finish(row) {
      for (const street of touched) {
        const at = 4 * street
        const free = width[street] as number
        const bit = 1 << (street & 7)
        const byte = row * bytes + (street >> 3)
        if (free >= PASSABLE_WIDTH) {
          if (free - (reached[at] as number) - (reached[at + 1] as number) < PASSABLE_WIDTH) {
            blocking.central[byte] = (blocking.central[byte] as number) | bit
          }
          if (free - (reached[at + 2] as number) - (reached[at + 3] as number) < PASSABLE_WIDTH) {
            blocking.cautious[byte] = (blocking.cautious[byte] as number) | bit
          }
        }
        reached.fill(0, at, at + 4)
        isTouched[street] = 0
      }
      touched.length = 0
    },
  }
}

const IS_MASONRY = Uint8Array.from(FRAGILITIES, ({ taxonomy }) => (taxonomy.startsWith('M') ? 1 : 0))

/** Share of realisations in which each street is blocked; shape (streetCount). */
export function blockedShare(bits: Uint8Array, streetCount: number): Float32Array {
  const bytes = (streetCount + 7) >> 3
  const rows = bytes === 0 ? 0 : bits.length / bytes
  const share = new Float32Array(streetCount)
  for (let row = 0; row < rows; row++) {
    for (let street = 0; street < streetCount; street++) {
      if (((bits[row * bytes + (street >> 3)] as number) & (1 << (street & 7))) !== 0) {
        share[street] = (share[street] as number) + 1
      }
    }
  }
  return share.map((blocked) => blocked / Math.max(rows, 1))
}

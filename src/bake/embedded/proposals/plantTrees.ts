import { extentOf, ringContains } from '../../../foundation'
import { offsetRings } from '../../../model'
import { roundCentimetre } from './siteFrame'

/**
 * Trees in a ring: a grid turned with nothing, shifted by turns, thinned by a fixed hash of the place, so that equal
 * parks carry equal trees.
 *
 * @param spacing  m between trees
 * @param isFree   whether a tree may stand here
 * @returns flat x, y list
 */
export function plantTrees(
  ring: readonly number[],
  spacing: number,
  isFree: (x: number, y: number) => boolean = () => true,
): number[] {
  const inner = offsetRings([ring], -2.5)
  const { west, south, east, north } = extentOf(ring)
  const trees: number[] = []
  let row = 0
  for (let y = south; y <= north; y += spacing, row++) {
    for (let x = west + ((row % 2) * spacing) / 2; x <= east; x += spacing) {
      const scatter = hash(Math.round(x), Math.round(y))
      if (scatter < 0.22) continue
      const px = roundCentimetre(x + (scatter - 0.5) * spacing * 0.5)
      const py = roundCentimetre(y + (hash(Math.round(y), Math.round(x)) - 0.5) * spacing * 0.5)
      if (inner.some((part) => ringContains(part, px, py)) && isFree(px, py)) trees.push(px, py)
    }
  }
  return trees
}

/** A fixed number in [0, 1) for a place. */
function hash(x: number, y: number): number {
  let value = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return ((value ^ (value >>> 13)) >>> 0) / 4294967296
}

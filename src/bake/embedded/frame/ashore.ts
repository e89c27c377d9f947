import { ringContains } from '../../../foundation'
import { densify, nearestPoint } from './polylines'

/**
 * Moves a line off the water. The D100 is known to ±80 m and runs on a bar some 80 m wide between lake and sea: as
 * digitised, stretches of it lie in the lake.
 *
 * Only the stretches that are too near move, the rest keeps its vertices. The moved points are relaxed, so that the
 * line does not copy every corner of the shore.
 *
 * @param waters     rings to keep away from; the outlet is not one of them, since roads bridge it
 * @param clearance  metres
 */
export function moveAshore(
  line: readonly number[],
  waters: readonly (readonly number[])[],
  clearance: number,
): number[] {
  const dense = densify(line, 25)
  const isVertex = verticesIn(dense, line)
  const count = dense.length / 2
  const isMoved = new Uint8Array(count)
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < count; i++) {
      if (round > 0 && isMoved[i] === 0) continue
      const [x, y] = pushedOff(dense[2 * i] as number, dense[2 * i + 1] as number, waters, clearance)
      if (x === dense[2 * i] && y === dense[2 * i + 1]) continue
      dense[2 * i] = x
      dense[2 * i + 1] = y
      // Neighbours give way too, so that the line leaves its old course gently.
      for (let j = Math.max(1, i - YIELD); j <= Math.min(count - 2, i + YIELD); j++) isMoved[j] = 1
    }
    if (round === ROUNDS - 1) break
    const before = dense.slice()
    for (let i = 1; i < count - 1; i++) {
      if (isMoved[i] === 0) continue
      for (const k of [2 * i, 2 * i + 1]) {
        dense[k] = ((before[k - 2] as number) + 2 * (before[k] as number) + (before[k + 2] as number)) / 4
      }
    }
  }
  const kept: number[] = []
  for (let i = 0; i < count; i++) {
    if (isMoved[i] === 1 || isVertex[i] === 1) kept.push(dense[2 * i] as number, dense[2 * i + 1] as number)
  }
  return kept
}

/** Enough for a corner of some 100 m to be drawn straight at 25 m a vertex. */
const ROUNDS = 200
/** Vertices on either side that move along. */
const YIELD = 6

function pushedOff(
  x: number,
  y: number,
  waters: readonly (readonly number[])[],
  clearance: number,
): [x: number, y: number] {
  for (const water of waters) {
    const [shoreX, shoreY] = nearestPoint(water, true, x, y)
    const isWet = ringContains(water, x, y)
    const distance = Math.hypot(x - shoreX, y - shoreY)
    if ((!isWet && distance >= clearance) || distance === 0) continue
    const towardsLand = isWet ? -1 : 1
    const reach = (towardsLand * clearance) / distance
    return [shoreX + (x - shoreX) * reach, shoreY + (y - shoreY) * reach]
  }
  return [x, y]
}

function verticesIn(dense: readonly number[], line: readonly number[]): Uint8Array {
  const marks = new Uint8Array(dense.length / 2)
  for (let i = 0, at = 0; i < marks.length && at < line.length; i++) {
    if (dense[2 * i] !== line[at] || dense[2 * i + 1] !== line[at + 1]) continue
    marks[i] = 1
    at += 2
  }
  return marks
}

import Flatbush from 'flatbush'
import { extentOf, ringsOf, type PolygonSet } from '../../../foundation'

/** A tree counts within this of a façade, m (project choice), and façades are looked out of about this far apart. */
const SIGHT = 30
const WINDOW_STEP = 10

export interface TreePoints {
  /** Interleaved x, y, m; shape (trees, 2). */
  positions: Float64Array
  /** 1 where the tree does not stand; left out, all stand. */
  removed?: Uint8Array
}

/**
 * Trees that can be seen from each building: within 30 m of a point of the façade, with no other building between. Seen
 * in plan: eyes do not look over roofs.
 *
 * @param footprints  of everything that stands
 * @param wanted      buildings asked about
 * @returns trees in sight; shape (wanted)
 *
 * Source  the 3 of C. Konijnendijk, J. For. Res. 34:821–830, 2023; distance and line of sight are project choices
 */
export function treesInSight(
  footprints: PolygonSet,
  isStanding: (building: number) => boolean,
  wanted: ArrayLike<number>,
  trees: TreePoints,
): Uint16Array {
  const treeCount = trees.positions.length / 2
  const seen = new Uint16Array(wanted.length)
  if (treeCount === 0) return seen
  const treeIndex = new Flatbush(treeCount)
  for (let t = 0; t < treeCount; t++) {
    const [x, y] = [trees.positions[2 * t] as number, trees.positions[2 * t + 1] as number]
    treeIndex.add(x, y, x, y)
  }
  treeIndex.finish()
  const standing = Array.from({ length: footprints.ringOf.length - 1 }, (_, b) => b).filter(isStanding)
  const walls = new Flatbush(Math.max(1, standing.length))
  if (standing.length === 0) walls.add(Infinity, Infinity, Infinity, Infinity)
  for (const b of standing) {
    const { west, south, east, north } = extentOf(ringsOf(footprints, b)[0] as Float64Array)
    walls.add(west, south, east, north)
  }
  walls.finish()
  const isFree = (own: number, ax: number, ay: number, bx: number, by: number): boolean =>
    walls.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)).every((i) => {
      const b = standing[i]
      return b === undefined || b === own || !ringsOf(footprints, b).some((ring) => crosses(ring, ax, ay, bx, by))
    })
  for (let w = 0; w < wanted.length; w++) {
    const building = wanted[w] as number
    const ring = ringsOf(footprints, building)[0] as Float64Array
    const windows = windowsOf(ring)
    const { west, south, east, north } = extentOf(ring)
    for (const t of treeIndex.search(west - SIGHT, south - SIGHT, east + SIGHT, north + SIGHT)) {
      if (trees.removed?.[t] === 1) continue
      const [tx, ty] = [trees.positions[2 * t] as number, trees.positions[2 * t + 1] as number]
      const isSeen = windows.some(
        ([x, y, outX, outY]) =>
          Math.hypot(tx - x, ty - y) <= SIGHT &&
          (tx - x) * outX + (ty - y) * outY > 0 &&
          isFree(building, x, y, tx, ty),
      )
      if (isSeen) seen[w] = (seen[w] as number) + 1
    }
  }
  return seen
}

/** Points of a façade with the outward direction there; outer rings run counter-clockwise. */
function windowsOf(ring: Float64Array): [x: number, y: number, outX: number, outY: number][] {
  const windows: [number, number, number, number][] = []
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [number, number, number, number]
    const length = Math.hypot(bx - ax, by - ay)
    if (length === 0) continue
    const count = Math.max(1, Math.round(length / WINDOW_STEP))
    for (let k = 0; k < count; k++) {
      const share = (k + 0.5) / count
      windows.push([ax + (bx - ax) * share, ay + (by - ay) * share, (by - ay) / length, (ax - bx) / length])
    }
  }
  return windows
}

function crosses(ring: Float64Array, ax: number, ay: number, bx: number, by: number): boolean {
  const side = (px: number, py: number) => (bx - ax) * (py - ay) - (by - ay) * (px - ax)
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    const [px, py, qx, qy] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [number, number, number, number]
    if (side(px, py) * side(qx, qy) > 0) continue
    const across = (a: number, b: number) => (qx - px) * (b - py) - (qy - py) * (a - px)
    if (across(ax, ay) * across(bx, by) < 0) return true
  }
  return false
}

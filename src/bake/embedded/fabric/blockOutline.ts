import { ringArea } from '../../../foundation'
import { subtractRings, toCentimetre, uniteRings, type FlatRing } from './clipping'

/**
 * What a face leaves when half of each street around it is taken away.
 *
 * @param ring    outline of the face along the street centres, counter-clockwise
 * @param insets  metres to take off along each edge; edge i starts at vertex i
 * @returns outer rings, largest first; slivers under `least` square metres are left out
 */
export function blockOutlines(ring: FlatRing, insets: readonly number[], least = 60): FlatRing[] {
  const moved = insetRing(ring, insets)
  const pieces = uniteRings([moved]).filter((piece) => ringArea(piece) > least)
  return pieces.map(withoutSpikes).filter((piece) => ringArea(piece) > least).sort((a, b) => ringArea(b) - ringArea(a))
}

/** Takes strips (other streets that reach into the block) away. */
export function carve(block: FlatRing, strips: FlatRing[], least = 60): FlatRing[] {
  return subtractRings([block], strips).filter((piece) => ringArea(piece) > least)
}

/** Moves every edge inwards and joins neighbours at their crossing; may turn inside out where the face is narrow. */
function insetRing(ring: FlatRing, insets: readonly number[]): FlatRing {
  const count = ring.length / 2
  const moved: FlatRing = []
  for (let i = 0; i < count; i++) {
    const h = (i + count - 1) % count
    const j = (i + 1) % count
    const [px, py, x, y, nx, ny] = [ring[2 * h], ring[2 * h + 1], ring[2 * i], ring[2 * i + 1], ring[2 * j], ring[2 * j + 1]] as [number, number, number, number, number, number]
    const before = Math.hypot(x - px, y - py)
    const after = Math.hypot(nx - x, ny - y)
    const [ux, uy, vx, vy] = [(x - px) / before, (y - py) / before, (nx - x) / after, (ny - y) / after]
    const a = insets[h] as number
    const b = insets[i] as number
    const cross = ux * vy - uy * vx
    // The inner side of a counter-clockwise ring is on the left: the normal of (ux, uy) is (−uy, ux).
    const [ax, ay, bx, by] = [x - uy * a, y + ux * a, x - vy * b, y + vx * b]
    if (Math.abs(cross) < 0.17) {
      moved.push(ax, ay)
      if (Math.abs(a - b) > 0.01) moved.push(bx, by)
      continue
    }
    const t = ((bx - ax) * vy - (by - ay) * vx) / cross
    const reach = Math.hypot(ax + t * ux - x, ay + t * uy - y)
    if (cross < 0 && reach > 1.6 * Math.max(a, b)) {
      // Outside of a sharp turn the crossing runs away: cut it off square to the bisector.
      moved.push(ax + ux * a * 0.6, ay + uy * a * 0.6, bx - vx * b * 0.6, by - vy * b * 0.6)
    } else {
      moved.push(ax + t * ux, ay + t * uy)
    }
  }
  return moved.map(toCentimetre)
}

/** Drops vertices where the outline turns back on itself or goes straight on. */
export function withoutSpikes(ring: FlatRing): FlatRing {
  let current = ring
  for (let pass = 0; pass < 4; pass++) {
    const count = current.length / 2
    const kept: FlatRing = []
    for (let i = 0; i < count; i++) {
      const h = (i + count - 1) % count
      const j = (i + 1) % count
      const [px, py, x, y, nx, ny] = [current[2 * h], current[2 * h + 1], current[2 * i], current[2 * i + 1], current[2 * j], current[2 * j + 1]] as [number, number, number, number, number, number]
      const before = Math.hypot(x - px, y - py)
      const after = Math.hypot(nx - x, ny - y)
      const height = Math.abs((nx - px) * (y - py) - (ny - py) * (x - px)) / Math.max(0.01, Math.hypot(nx - px, ny - py))
      const isBack = (x - px) * (nx - x) + (y - py) * (ny - y) < -0.97 * before * after
      if (height > 0.04 && !isBack && before > 0.05) kept.push(x, y)
    }
    if (kept.length === current.length || kept.length < 6) return kept.length < 6 ? [] : kept
    current = kept
  }
  return current
}

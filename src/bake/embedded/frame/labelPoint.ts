import { distanceToSegment, ringCentroid, ringContains } from '../../../foundation'

/**
 * Where a label stands in a ring: the centroid if it lies well inside, else the point furthest from the outline among
 * those of a 40 × 40 lattice (crescents such as Fatih's have their centroid in the lake).
 */
export function labelPoint(ring: readonly number[]): [x: number, y: number] {
  const centroid = ringCentroid(ring)
  const xs = ring.filter((_, i) => i % 2 === 0)
  const ys = ring.filter((_, i) => i % 2 === 1)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let best = centroid
  let clearance = clearanceIn(ring, ...centroid)
  const enough = 0.6
  const candidates: [number, number, number][] = []
  for (let i = 1; i < 40; i++) {
    for (let j = 1; j < 40; j++) {
      const x = west + ((east - west) * i) / 40
      const y = south + ((north - south) * j) / 40
      candidates.push([x, y, clearanceIn(ring, x, y)])
    }
  }
  const widest = candidates.reduce((most, [, , value]) => Math.max(most, value), 0)
  if (clearance >= enough * widest) return centroid
  for (const [x, y, value] of candidates) {
    if (value > clearance) {
      clearance = value
      best = [x, y]
    }
  }
  return best
}

/** Distance to the outline, metres; negative outside. */
function clearanceIn(ring: readonly number[], x: number, y: number): number {
  let least = Infinity
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    least = Math.min(
      least,
      distanceToSegment(x, y, ring[i] as number, ring[i + 1] as number, ring[j] as number, ring[j + 1] as number),
    )
  }
  return ringContains(ring, x, y) ? least : -least
}

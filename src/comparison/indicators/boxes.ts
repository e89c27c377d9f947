import type { Extent } from '../../foundation'

/** Box around rings; inverted and infinite if there are none. */
export function boxOf(rings: readonly ArrayLike<number>[]): Extent {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      box.west = Math.min(box.west, ring[i] as number)
      box.east = Math.max(box.east, ring[i] as number)
      box.south = Math.min(box.south, ring[i + 1] as number)
      box.north = Math.max(box.north, ring[i + 1] as number)
    }
  }
  return box
}

export function boxesMeet(a: Extent, b: Extent): boolean {
  return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south
}

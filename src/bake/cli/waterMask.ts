import type { Terrain, WaterBody } from '../../model'

/** Water ends at the rim of the terrain, give or take its simplification; nodes there are looked at further in, m. */
const RIM = 1

/**
 * Which nodes of a terrain lie under a lake or the sea: 1 wet, 0 dry; shape (rows, columns). Row by row by the even-odd
 * rule, so that it costs the length of the shores and not their product with the nodes.
 */
export function waterMask(terrain: Omit<Terrain, 'values'>, water: readonly WaterBody[]): Uint8Array {
  const { columns, rows, cellSize, west, north } = terrain
  const south = north - (rows - 1) * cellSize
  const east = west + (columns - 1) * cellSize
  const mask = new Uint8Array(columns * rows)
  for (const { kind, rings } of water) {
    if (kind === 'stream') continue
    const crossings: number[][] = Array.from({ length: rows }, () => [])
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i += 2) {
        const j = (i + 2) % ring.length
        crossRows(ring[i] as number, ring[i + 1] as number, ring[j] as number, ring[j + 1] as number)
      }
    }
    crossings.forEach((xs, row) => {
      xs.sort((a, b) => a - b)
      for (let pair = 0; pair + 1 < xs.length; pair += 2) {
        const [left, right] = [xs[pair] as number, xs[pair + 1] as number]
        const from = left <= west + RIM ? 0 : Math.ceil((left - west) / cellSize)
        const to = right >= east - RIM ? columns - 1 : Math.floor((right - west) / cellSize)
        if (from <= to) mask.fill(1, row * columns + from, row * columns + to + 1)
      }
    })

    /** Notes where an edge crosses the rows; the lower end belongs to it, the upper one does not. */
    function crossRows(ax: number, ay: number, bx: number, by: number): void {
      const [low, high] = ay < by ? [ay, by] : [by, ay]
      const first = Math.max(0, Math.floor((north - high) / cellSize))
      const last = Math.min(rows - 1, Math.ceil((north - low) / cellSize))
      for (let row = first; row <= last; row++) {
        const y = Math.min(Math.max(north - row * cellSize, south + RIM), north - RIM)
        if (y >= low && y < high) crossings[row]?.push(ax + ((y - ay) * (bx - ax)) / (by - ay))
      }
    }
  }
  return mask
}

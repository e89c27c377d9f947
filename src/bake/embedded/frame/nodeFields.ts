import type { Extent, Grid } from '../../../foundation'

/** Where the nodes of a grid stand, without their values. */
export type Lattice = Omit<Grid, 'values'>

/** The lattice that spans an extent; the extent is expected to be a whole number of cells. */
export function latticeOver(extent: Extent, cellSize: number): Lattice {
  return {
    columns: Math.round((extent.east - extent.west) / cellSize) + 1,
    rows: Math.round((extent.north - extent.south) / cellSize) + 1,
    cellSize,
    west: extent.west,
    north: extent.north,
  }
}

/** Marks the nodes inside a ring (even-odd rule) with 1; shape (rows, columns). Adds to `out` if given. */
export function nodesInside(
  lattice: Lattice,
  ring: readonly number[],
  out = new Uint8Array(lattice.rows * lattice.columns),
): Uint8Array {
  const { rows, columns, cellSize, west, north } = lattice
  const crossings: number[] = []
  for (let r = 0; r < rows; r++) {
    const y = north - r * cellSize
    crossings.length = 0
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length
      const ay = ring[i + 1] as number
      const by = ring[j + 1] as number
      if (ay > y === by > y) continue
      const ax = ring[i] as number
      crossings.push(ax + (((ring[j] as number) - ax) * (y - ay)) / (by - ay))
    }
    crossings.sort((a, b) => a - b)
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const first = Math.max(0, Math.ceil(((crossings[k] as number) - west) / cellSize))
      const last = Math.min(columns - 1, Math.floor(((crossings[k + 1] as number) - west) / cellSize))
      if (last >= first) out.fill(1, r * columns + first, r * columns + last + 1)
    }
  }
  return out
}

/** For each node near a line: how far it is, and where on the line the nearest point lies. */
interface NearestField {
  /** Metres, exact up to `reach`; `reach` beyond; shape (rows, columns). */
  distance: Float32Array
  /** Index of the nearest edge plus the fraction along it, −1 beyond `reach`; shape (rows, columns). */
  position: Float32Array
}

/**
 * Exact distances to a line within a band. Edge by edge over the nodes of its own box, which for shores of some
 * hundred edges costs less than a distance transform of the whole grid and is not rounded to cells.
 *
 * @param line   flat x, y; the first vertex is not joined to the last
 * @param reach  metres
 */
export function nearestField(lattice: Lattice, line: readonly number[], reach: number): NearestField {
  const { rows, columns, cellSize, west, north } = lattice
  const distance = new Float32Array(rows * columns).fill(reach)
  const position = new Float32Array(rows * columns).fill(-1)
  for (let i = 0; i + 3 < line.length; i += 2) {
    const ax = line[i] as number
    const ay = line[i + 1] as number
    const dx = (line[i + 2] as number) - ax
    const dy = (line[i + 3] as number) - ay
    const squared = dx * dx + dy * dy
    const c0 = Math.max(0, Math.ceil((Math.min(ax, ax + dx) - reach - west) / cellSize))
    const c1 = Math.min(columns - 1, Math.floor((Math.max(ax, ax + dx) + reach - west) / cellSize))
    const r0 = Math.max(0, Math.ceil((north - Math.max(ay, ay + dy) - reach) / cellSize))
    const r1 = Math.min(rows - 1, Math.floor((north - Math.min(ay, ay + dy) + reach) / cellSize))
    for (let r = r0; r <= r1; r++) {
      const py = north - r * cellSize - ay
      for (let c = c0; c <= c1; c++) {
        const px = west + c * cellSize - ax
        const t = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared))
        const ex = px - t * dx
        const ey = py - t * dy
        const far = Math.sqrt(ex * ex + ey * ey)
        const node = r * columns + c
        if (far >= (distance[node] as number)) continue
        distance[node] = far
        position[node] = i / 2 + t
      }
    }
  }
  return { distance, position }
}

/** 0 up to `t` = 0, 1 from `t` = 1 on, slope 0 at both ends. */
export function ramp(t: number): number {
  const s = Math.min(Math.max(t, 0), 1)
  return s * s * (3 - 2 * s)
}

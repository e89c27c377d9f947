import { invariant, type Grid } from '../../foundation'

/**
 * Rings around the part of a grid that lies below a level, by marching squares: crossings are interpolated along the
 * edges, saddles are settled by the mean of the cell, and rings close along the rim of the grid.
 *
 * @returns flat x, y rings in metres; counter-clockwise around what is below, clockwise around islands
 */
export function contourBelow(grid: Grid, level: number): number[][] {
  const { columns, rows } = grid
  const valueAt = (r: number, c: number) =>
    r < 0 || c < 0 || r >= rows || c >= columns ? Infinity : (grid.values[r * columns + c] as number)
  const wide = columns + 2
  // Edges are numbered by their upper or left node in the padded grid: even = to the right, odd = downwards.
  const edge = (r: number, c: number, isDown: boolean) => 2 * ((r + 1) * wide + c + 1) + (isDown ? 1 : 0)
  const next = new Map<number, number>()
  for (let r = -1; r < rows; r++) {
    for (let c = -1; c < columns; c++) {
      const corners = [valueAt(r, c), valueAt(r, c + 1), valueAt(r + 1, c + 1), valueAt(r + 1, c)]
      const mask = corners.reduce((bits, value, i) => bits | (value < level ? 8 >> i : 0), 0)
      if (mask === 0 || mask === 15) continue
      const sides = { T: edge(r, c, false), R: edge(r, c + 1, true), B: edge(r + 1, c, false), L: edge(r, c, true) }
      const isMeanBelow = corners.reduce((sum, value) => sum + value, 0) / 4 < level
      for (const step of stepsOf(mask, isMeanBelow)) next.set(sides[step[0] as Side], sides[step[1] as Side])
    }
  }
  return traceRings(next, (id) => {
    const node = id >> 1
    const r = Math.floor(node / wide) - 1
    const c = (node % wide) - 1
    const [r2, c2] = id % 2 === 1 ? [r + 1, c] : [r, c + 1]
    const t = crossing(valueAt(r, c), valueAt(r2, c2), level)
    return [grid.west + (c + t * (c2 - c)) * grid.cellSize, grid.north - (r + t * (r2 - r)) * grid.cellSize]
  })
}

type Side = 'T' | 'R' | 'B' | 'L'

/** Steps from side to side with the part below on the left; bits from the north-west, clockwise. */
const STEPS: Record<number, string[]> = {
  1: ['BL'],
  2: ['RB'],
  3: ['RL'],
  4: ['TR'],
  6: ['TB'],
  7: ['TL'],
  8: ['LT'],
  9: ['BT'],
  11: ['RT'],
  12: ['LR'],
  13: ['BR'],
  14: ['LB'],
}

function stepsOf(mask: number, isMeanBelow: boolean): string[] {
  if (mask === 10) return isMeanBelow ? ['RT', 'LB'] : ['LT', 'RB']
  if (mask === 5) return isMeanBelow ? ['TL', 'BR'] : ['TR', 'BL']
  return STEPS[mask] ?? []
}

/** Share of the way from a to b; beyond the rim the crossing stands on the rim. */
function crossing(a: number, b: number, level: number): number {
  if (a === Infinity) return 1
  if (b === Infinity) return 0
  return (level - a) / (b - a)
}

function traceRings(next: Map<number, number>, positionOf: (edge: number) => [number, number]): number[][] {
  const rings: number[][] = []
  for (const start of [...next.keys()]) {
    if (!next.has(start)) continue
    const ring: number[] = []
    let at = start
    do {
      const [x, y] = positionOf(at)
      if (x !== ring[ring.length - 2] || y !== ring[ring.length - 1]) ring.push(x, y)
      const following = next.get(at)
      invariant(following !== undefined, 'a contour enters every edge that it leaves')
      next.delete(at)
      at = following
    } while (at !== start)
    if (ring.length >= 6) rings.push(ring)
  }
  return rings
}

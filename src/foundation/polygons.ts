/**
 * Planar polygon geometry on interleaved coordinates. A *ring* is a run of x, y pairs, not closed by a repeat of the
 * first point; counter-clockwise rings are outer, clockwise rings are holes.
 */

/**
 * Signed area of a ring by the shoelace formula.
 *
 * @param vertices  interleaved x, y, metres; shape (vertices, 2)
 * @param from, to  the ring's first vertex and the one after its last
 * @returns square metres, positive if counter-clockwise
 */
export function ringArea(vertices: ArrayLike<number>, from = 0, to = vertices.length / 2): number {
  if (to - from < 3) return 0
  // Relative to the first vertex: far from the origin the products would eat the digits.
  const x0 = vertices[2 * from] as number
  const y0 = vertices[2 * from + 1] as number
  let twice = 0
  let px = (vertices[2 * (to - 1)] as number) - x0
  let py = (vertices[2 * (to - 1) + 1] as number) - y0
  for (let i = from; i < to; i++) {
    const x = (vertices[2 * i] as number) - x0
    const y = (vertices[2 * i + 1] as number) - y0
    twice += px * y - x * py
    px = x
    py = y
  }
  return twice / 2
}

/** Area-weighted centre of a ring; the mean of its vertices if it encloses no area. */
export function ringCentroid(vertices: ArrayLike<number>, from = 0, to = vertices.length / 2): [number, number] {
  const x0 = vertices[2 * from] as number
  const y0 = vertices[2 * from + 1] as number
  let twice = 0
  let cx = 0
  let cy = 0
  let sx = 0
  let sy = 0
  for (let i = from; i < to; i++) {
    const j = i + 1 === to ? from : i + 1
    const ax = (vertices[2 * i] as number) - x0
    const ay = (vertices[2 * i + 1] as number) - y0
    const bx = (vertices[2 * j] as number) - x0
    const by = (vertices[2 * j + 1] as number) - y0
    const cross = ax * by - bx * ay
    twice += cross
    cx += (ax + bx) * cross
    cy += (ay + by) * cross
    sx += ax
    sy += ay
  }
  if (Math.abs(twice) < 1e-9) return [x0 + sx / (to - from), y0 + sy / (to - from)]
  return [x0 + cx / (3 * twice), y0 + cy / (3 * twice)]
}

/** Length of the ring's outline including the closing edge, metres. */
export function ringPerimeter(vertices: ArrayLike<number>, from = 0, to = vertices.length / 2): number {
  let sum = 0
  for (let i = from; i < to; i++) {
    const j = i + 1 === to ? from : i + 1
    sum += Math.hypot(
      (vertices[2 * j] as number) - (vertices[2 * i] as number),
      (vertices[2 * j + 1] as number) - (vertices[2 * i + 1] as number),
    )
  }
  return sum
}

/** Whether a point lies inside a ring by the even-odd rule; points on the outline may fall either way. */
export function ringContains(
  vertices: ArrayLike<number>,
  x: number,
  y: number,
  from = 0,
  to = vertices.length / 2,
): boolean {
  let inside = false
  let px = vertices[2 * (to - 1)] as number
  let py = vertices[2 * (to - 1) + 1] as number
  for (let i = from; i < to; i++) {
    const cx = vertices[2 * i] as number
    const cy = vertices[2 * i + 1] as number
    if (cy > y !== py > y && x < ((px - cx) * (y - cy)) / (py - cy) + cx) inside = !inside
    px = cx
    py = cy
  }
  return inside
}

/** Distance from a point to the segment a–b, metres. */
export function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax
  const dy = by - ay
  const lengthSquared = dx * dx + dy * dy
  const t = lengthSquared === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / lengthSquared))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

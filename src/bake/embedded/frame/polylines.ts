import { ringContains } from '../../../foundation'

/** Open lines and rings as flat x, y lists, metres. */

/**
 * Rounds the corners of a line by cutting them at a quarter, again and again; the ends stay. It stays inside the hull
 * of every corner, so a digitised stream keeps its course.
 *
 * Source  G. Chaikin, "An algorithm for high-speed curve generation", Computer Graphics and Image Processing 3, 1974
 */
export function smoothLine(line: readonly number[], rounds: number): number[] {
  let current = [...line]
  for (let round = 0; round < rounds; round++) {
    const finer = current.slice(0, 2)
    for (let i = 0; i + 3 < current.length; i += 2) {
      const [ax, ay, bx, by] = current.slice(i, i + 4) as [number, number, number, number]
      if (i > 0) finer.push(0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by)
      if (i + 4 < current.length) finer.push(0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by)
    }
    finer.push(...current.slice(-2))
    current = finer
  }
  return current
}

/** Ends a line where it first enters the ring; a line that never does is returned whole. */
export function cutAtRing(line: readonly number[], ring: readonly number[]): number[] {
  for (let i = 2; i < line.length; i += 2) {
    if (!ringContains(ring, line[i] as number, line[i + 1] as number)) continue
    // Halving finds the shore to the millimetre whatever the shape of the ring.
    let [outX, outY, inX, inY] = line.slice(i - 2, i + 2) as [number, number, number, number]
    for (let step = 0; step < 24; step++) {
      const x = (outX + inX) / 2
      const y = (outY + inY) / 2
      if (ringContains(ring, x, y)) [inX, inY] = [x, y]
      else [outX, outY] = [x, y]
    }
    return [...line.slice(0, i), inX, inY]
  }
  return [...line]
}

/** The point of a line or ring nearest to x, y. */
export function nearestPoint(vertices: readonly number[], isClosed: boolean, x: number, y: number): [number, number] {
  let best: [number, number] = [vertices[0] as number, vertices[1] as number]
  let least = Infinity
  const last = isClosed ? vertices.length : vertices.length - 2
  for (let i = 0; i < last; i += 2) {
    const j = (i + 2) % vertices.length
    const ax = vertices[i] as number
    const ay = vertices[i + 1] as number
    const dx = (vertices[j] as number) - ax
    const dy = (vertices[j + 1] as number) - ay
    const squared = dx * dx + dy * dy
    const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared))
    const distance = Math.hypot(x - ax - t * dx, y - ay - t * dy)
    if (distance < least) {
      least = distance
      best = [ax + t * dx, ay + t * dy]
    }
  }
  return best
}

/** Points along a line at most `spacing` apart, its own vertices included. */
export function densify(line: readonly number[], spacing: number): number[] {
  const dense = line.slice(0, 2)
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number]
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / spacing))
    for (let s = 1; s < steps; s++) dense.push(ax + ((bx - ax) * s) / steps, ay + ((by - ay) * s) / steps)
    dense.push(bx, by)
  }
  return dense
}

/** Distance from the first vertex to each vertex along the line, metres; shape (vertices). */
export function lengthsAlong(line: readonly number[]): Float64Array {
  const along = new Float64Array(line.length / 2)
  for (let i = 1; i < along.length; i++) {
    const [ax, ay, bx, by] = line.slice(2 * i - 2, 2 * i + 2) as [number, number, number, number]
    along[i] = (along[i - 1] as number) + Math.hypot(bx - ax, by - ay)
  }
  return along
}

/** A band around a line as one counter-clockwise ring, mitred at the corners, cut square at the ends. */
export function bandAround(line: readonly number[], halfWidth: number): number[] {
  const count = line.length / 2
  const at = (i: number): [number, number] => [line[2 * i] as number, line[2 * i + 1] as number]
  const right: number[] = []
  const left: number[][] = []
  for (let i = 0; i < count; i++) {
    const [x, y] = at(i)
    const [px, py] = at(Math.max(i - 1, 0))
    const [nx, ny] = at(Math.min(i + 1, count - 1))
    const before = Math.hypot(x - px, y - py) || 1
    const after = Math.hypot(nx - x, ny - y) || 1
    const tx = (x - px) / before + (nx - x) / after
    const ty = (y - py) / before + (ny - y) / after
    const size = Math.hypot(tx, ty) || 1
    // A mitre is as long as the band is oblique there; at the ends the tangent is one-sided, so its length is 1.
    const isEnd = i === 0 || i === count - 1
    const reach = halfWidth * (isEnd ? 1 : Math.min(2, 2 / size))
    right.push(x + (ty / size) * reach, y - (tx / size) * reach)
    left.unshift([x - (ty / size) * reach, y + (tx / size) * reach])
  }
  return [...right, ...left.flat()]
}

/** Whether two edges of a line (or ring) cross or touch, neighbouring edges apart; returns the first such pair. */
export function findCrossing(vertices: readonly number[], isClosed: boolean): [number, number] | undefined {
  const count = vertices.length / 2
  const edges = isClosed ? count : count - 1
  const vertex = (i: number): [number, number] => [
    vertices[2 * (i % count)] as number,
    vertices[2 * (i % count) + 1] as number,
  ]
  for (let i = 0; i < edges; i++) {
    for (let j = i + 2; j < edges; j++) {
      if (isClosed && i === 0 && j === edges - 1) continue
      if (cross(vertex(i), vertex(i + 1), vertex(j), vertex(j + 1))) return [i, j]
    }
  }
  return undefined
}

type Point = readonly [number, number]

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0
}

function side(a: Point, b: Point, p: Point): number {
  return Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]))
}

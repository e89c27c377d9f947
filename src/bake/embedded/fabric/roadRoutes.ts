import { distanceToSegment } from '../../../foundation'
import type { PlanarMap } from './planarMap'

/** What it costs to lead a road along an edge, by what the edge is; Infinity forbids it. */
type EdgePenalty = (edge: number) => number

/** A road is tempted back to its published course by the square of the distance from it in units of this, metres. */
const STRAY = 55
/** A road begins and ends at the vertices of the map nearest to its course, if they are as near as this, metres. */
const REACH = 170

/**
 * The edges that stand for a main road: the way through the map that keeps closest to the road's published course,
 * which is off by some 100 m itself. One continuous way, whatever corners the borders under it have.
 *
 * Source  E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1, 1959
 */
export function routeRoad(map: PlanarMap, course: readonly number[], penalty: EdgePenalty): number[] {
  const costs = map.lineOf.map((_, edge) => {
    const [ax, ay, bx, by] = endsOf(map, edge)
    const stray = distanceToCourse(course, (ax + bx) / 2, (ay + by) / 2) / STRAY
    return penalty(edge) * Math.hypot(bx - ax, by - ay) * (1 + stray * stray)
  })
  const outgoing = new Map<number, number[]>()
  map.origin.forEach((vertex, half) => {
    if (!Number.isFinite(costs[half >> 1] as number)) return
    const list = outgoing.get(vertex)
    if (list === undefined) outgoing.set(vertex, [half])
    else list.push(half)
  })
  const near = [...outgoing.keys()].flatMap((vertex) => {
    const x = map.x[vertex] as number
    const y = map.y[vertex] as number
    const off = distanceToCourse(course, x, y)
    return off < REACH ? [{ vertex, off, along: placeAlong(course, x, y) }] : []
  })
  if (near.length < 2) return []
  // Early on the course, but not at the price of lying far beside it.
  const first = near.reduce((best, other) => (other.along + 3 * other.off < best.along + 3 * best.off ? other : best)).vertex
  const last = near.reduce((best, other) => (other.along - 3 * other.off > best.along - 3 * best.off ? other : best)).vertex

  const costTo = new Map<number, number>([[first, 0]])
  const arrivedBy = new Map<number, number>()
  const waiting = new Set([first])
  while (waiting.size > 0) {
    // The frame has a thousand edges: looking for the nearest one by one is fast enough and needs no heap.
    let vertex = -1
    for (const other of waiting) if (vertex < 0 || (costTo.get(other) as number) < (costTo.get(vertex) as number)) vertex = other
    waiting.delete(vertex)
    if (vertex === last) break
    for (const half of outgoing.get(vertex) ?? []) {
      const end = map.origin[half ^ 1] as number
      const cost = (costTo.get(vertex) as number) + (costs[half >> 1] as number)
      if (cost >= (costTo.get(end) ?? Infinity)) continue
      costTo.set(end, cost)
      arrivedBy.set(end, half)
      waiting.add(end)
    }
  }
  const route: number[] = []
  for (let half = arrivedBy.get(last); half !== undefined; half = arrivedBy.get(map.origin[half] as number)) route.push(half >> 1)
  return route
}

function endsOf(map: PlanarMap, edge: number): [number, number, number, number] {
  const a = map.origin[2 * edge] as number
  const b = map.origin[2 * edge + 1] as number
  return [map.x[a] as number, map.y[a] as number, map.x[b] as number, map.y[b] as number]
}

function distanceToCourse(course: readonly number[], x: number, y: number): number {
  let least = Infinity
  for (let i = 0; i + 3 < course.length; i += 2) {
    least = Math.min(least, distanceToSegment(x, y, course[i] as number, course[i + 1] as number, course[i + 2] as number, course[i + 3] as number))
  }
  return least
}

/** Length of the course up to the point nearest to x, y, metres. */
function placeAlong(course: readonly number[], x: number, y: number): number {
  let least = Infinity
  let place = 0
  let length = 0
  for (let i = 0; i + 3 < course.length; i += 2) {
    const [ax, ay, bx, by] = course.slice(i, i + 4) as [number, number, number, number]
    const span = Math.hypot(bx - ax, by - ay)
    const t = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / (span * span || 1)))
    const distance = Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
    if (distance < least) {
      least = distance
      place = length + t * span
    }
    length += span
  }
  return place
}

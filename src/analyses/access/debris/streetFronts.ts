import Flatbush from 'flatbush'
import { distanceToSegment, lineOf, type PolygonSet } from '../../../foundation'
import type { WalkingNetwork } from '../network/WalkingNetwork'
import { debrisReach } from './debrisReach'

/** Which buildings' debris could lie on which edges. The pairs of building b are `pairOf[b] … pairOf[b + 1] − 1`. */
export interface StreetFronts {
  edgeCount: number
  /** Walkable half width left and right of the centre line, m; NaN = not known, such an edge is never judged; shape (edgeCount, 2). */
  halfWidth: Float32Array
  /** Shape (buildings + 1). */
  pairOf: Uint32Array
  /** Shape (pairs), all three: edge, 0 left or 1 right of its direction, and how near debris comes to the centre line, m (negative beyond it). */
  edge: Uint32Array
  side: Uint8Array
  clearance: Float32Array
}

/** Façades farther from the centre line say nothing of a street's width, m. */
const FACADE_REACH = 30

/**
 * Lays the buildings along the streets. Half a right of way is walkable where it is known, else the space to the nearest
 * façade; yards between are not counted on, since walls stand in them.
 *
 * @param eavesHeight  m; NaN = not known or not standing: sheds nothing; shape (buildings)
 */
export function streetFronts(network: WalkingNetwork, footprints: PolygonSet, eavesHeight: Float32Array): StreetFronts {
  const { edgeCount, courses } = network
  const halfWidth = new Float32Array(2 * edgeCount).fill(Number.NaN)
  const facade = new Float64Array(2 * edgeCount).fill(Infinity)
  const pairOf = new Uint32Array(eavesHeight.length + 1)
  const edges: number[] = []
  const sides: number[] = []
  const clearances: number[] = []
  const boxes = edgeCount === 0 ? undefined : new Flatbush(edgeCount)
  for (let e = 0; e < edgeCount; e++) boxes?.add(...boxOf(lineOf(courses, e)))
  boxes?.finish()
  for (let b = 0; b < eavesHeight.length; b++) {
    const height = eavesHeight[b] as number
    const ring = lineOf(footprints, footprints.ringOf[b] as number)
    if (boxes !== undefined && height > 0 && ring.length >= 6) {
      const [west, south, east, north] = boxOf(ring)
      const longest = Math.max(FACADE_REACH, debrisReach(height, 'long'))
      const axis = longAxis(ring)
      for (const e of boxes
        .search(west - longest, south - longest, east + longest, north + longest)
        .sort((p, q) => p - q)) {
        const near = nearestSegment(lineOf(courses, e), ring)
        if (near.distance > longest) continue
        const at = 2 * e + near.side
        facade[at] = Math.min(facade[at] as number, near.distance)
        const isLong = Math.abs(near.alongX * axis[0] + near.alongY * axis[1]) >= Math.SQRT1_2
        const clearance = near.distance - debrisReach(height, isLong ? 'long' : 'short')
        edges.push(e)
        sides.push(near.side)
        clearances.push(clearance)
      }
    }
    pairOf[b + 1] = edges.length
  }
  for (let at = 0; at < 2 * edgeCount; at++) {
    const wide = (network.rightOfWay[at >> 1] as number) / 2
    const free = facade[at] as number
    halfWidth[at] = Number.isNaN(wide) ? (free <= FACADE_REACH ? free : Number.NaN) : wide
  }
  return {
    edgeCount,
    halfWidth,
    pairOf,
    edge: Uint32Array.from(edges),
    side: Uint8Array.from(sides),
    clearance: Float32Array.from(clearances),
  }
}

type Box = [west: number, south: number, east: number, north: number]

function boxOf(line: ArrayLike<number>): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = [line[i] as number, line[i + 1] as number]
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

/** The segment of a course nearest to an outline: distance, direction, and the hand on which the outline lies. */
function nearestSegment(course: Float64Array, ring: Float64Array) {
  let distance = Infinity
  let [ax, ay, alongX, alongY] = [0, 0, 1, 0]
  for (let i = 2; i < course.length; i += 2) {
    const [px, py, qx, qy] = [course[i - 2], course[i - 1], course[i], course[i + 1]] as Box
    const length = Math.hypot(qx - px, qy - py)
    if (length === 0) continue
    for (let j = 0; j < ring.length; j += 2) {
      const k = (j + 2) % ring.length
      const [rx, ry, sx, sy] = [ring[j], ring[j + 1], ring[k], ring[k + 1]] as Box
      const near = Math.min(
        distanceToSegment(rx, ry, px, py, qx, qy),
        distanceToSegment(px, py, rx, ry, sx, sy),
        distanceToSegment(qx, qy, rx, ry, sx, sy),
      )
      if (near >= distance) continue
      distance = near
      ;[ax, ay, alongX, alongY] = [px, py, (qx - px) / length, (qy - py) / length]
    }
  }
  let [x, y] = [0, 0]
  for (let j = 0; j < ring.length; j += 2) {
    x += (ring[j] as number) / (ring.length / 2)
    y += (ring[j + 1] as number) / (ring.length / 2)
  }
  return { distance, alongX, alongY, side: alongX * (y - ay) - alongY * (x - ax) > 0 ? 0 : 1 }
}

/** Unit vector along the outline's longest extent, by the second moments of its edges. */
function longAxis(ring: Float64Array): [number, number] {
  let [xx, xy, yy] = [0, 0, 0]
  for (let j = 0; j < ring.length; j += 2) {
    const k = (j + 2) % ring.length
    const dx = (ring[k] as number) - (ring[j] as number)
    const dy = (ring[k + 1] as number) - (ring[j + 1] as number)
    const length = Math.hypot(dx, dy)
    xx += dx * dx * length
    xy += dx * dy * length
    yy += dy * dy * length
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy)
  return [Math.cos(angle), Math.sin(angle)]
}

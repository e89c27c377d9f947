import Flatbush from 'flatbush'
import { distanceToSegment, type LineSet, type PolygonSet } from '../../../foundation'
import { cautiousReach } from './debrisReach'

/**
 * Which buildings stand along which streets; one index per pair, the pairs of building b are
 * `pairOf[b] … pairOf[b + 1] − 1`.
 */
export interface StreetFronts {
  streetCount: number
  /** Right of way, m; shape (streetCount). */
  width: Float32Array
  /** Shape (buildings + 1). */
  pairOf: Uint32Array
  /** Shape (pairs). */
  street: Uint32Array
  /** From the façade to the edge of the right of way, m; negative where the building stands in it; shape (pairs). */
  setback: Float32Array
  /** 0 on the left hand of the street's direction, 1 on the right; shape (pairs). */
  side: Uint8Array
  /** 1 where the building's long side lies along the street; shape (pairs). */
  isLongSide: Uint8Array
  /** Eaves above ground, m; shape (buildings). */
  height: Float32Array
}

/** What streets there are, plain columns; closed and removed ones have width NaN and are left out. */
export interface StreetColumns {
  count: number
  lines: LineSet
  /** Right of way, m; shape (count). */
  width: Float32Array
}

/**
 * Finds the buildings whose debris could reach each street at all: distance from façade to centre line less half the
 * right of way, side, and which side of the building faces the street.
 *
 * @param footprints  shape i belongs to building i
 * @param height      eaves, m; NaN leaves a building out; shape (buildings)
 */
export function streetFronts(streets: StreetColumns, footprints: PolygonSet, height: Float32Array): StreetFronts {
  const { lines, width } = streets
  const segmentStreet: number[] = []
  const segmentVertex: number[] = []
  let widest = 0
  for (let s = 0; s < streets.count; s++) {
    if (Number.isNaN(width[s] as number)) continue
    widest = Math.max(widest, width[s] as number)
    for (let v = lines.vertexOf[s] as number; v + 1 < (lines.vertexOf[s + 1] as number); v++) {
      segmentStreet.push(s)
      segmentVertex.push(v)
    }
  }
  const pairOf = new Uint32Array(height.length + 1)
  const pairs: { street: number; setback: number; side: number; isLongSide: number }[] = []
  const index = segmentStreet.length === 0 ? undefined : new Flatbush(segmentStreet.length)
  if (index !== undefined) {
    for (const v of segmentVertex) {
      const [ax, ay, bx, by] = segmentAt(lines.vertices, v)
      index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
    }
    index.finish()
  }
  for (let b = 0; b < height.length; b++) {
    const eaves = height[b] as number
    const from = footprints.vertexOf[footprints.ringOf[b] as number] as number
    const to = footprints.vertexOf[(footprints.ringOf[b] as number) + 1] as number
    if (index !== undefined && eaves > 0 && to - from >= 3) {
      const longest = cautiousReach(eaves, true)
      const box = boxOf(footprints.vertices, from, to)
      const reach = longest + widest / 2
      const nearest = new Map<number, Nearest>()
      for (const found of index.search(box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach)) {
        const street = segmentStreet[found] as number
        const near = nearestOf(footprints.vertices, from, to, segmentAt(lines.vertices, segmentVertex[found] as number))
        if (near.distance < (nearest.get(street)?.distance ?? Infinity)) nearest.set(street, near)
      }
      const axis = longAxis(footprints.vertices, from, to)
      for (const [street, near] of [...nearest].sort((a, c) => a[0] - c[0])) {
        const setback = near.distance - (width[street] as number) / 2
        if (setback >= longest) continue
        const along = Math.abs(near.directionX * axis[0] + near.directionY * axis[1])
        pairs.push({ street, setback, side: near.isLeft ? 0 : 1, isLongSide: along >= Math.SQRT1_2 ? 1 : 0 })
      }
    }
    pairOf[b + 1] = pairs.length
  }
  return {
    streetCount: streets.count,
    width,
    pairOf,
    street: Uint32Array.from(pairs, (pair) => pair.street),
    setback: Float32Array.from(pairs, (pair) => pair.setback),
    side: Uint8Array.from(pairs, (pair) => pair.side),
    isLongSide: Uint8Array.from(pairs, (pair) => pair.isLongSide),
    height,
  }
}

interface Nearest {
  distance: number
  isLeft: boolean
  directionX: number
  directionY: number
}

type Segment = [ax: number, ay: number, bx: number, by: number]

function segmentAt(vertices: Float64Array, v: number): Segment {
  return [vertices[2 * v], vertices[2 * v + 1], vertices[2 * v + 2], vertices[2 * v + 3]] as Segment
}

function boxOf(vertices: Float64Array, from: number, to: number): Segment {
  const box: Segment = [Infinity, Infinity, -Infinity, -Infinity]
  for (let v = from; v < to; v++) {
    const [x, y] = [vertices[2 * v] as number, vertices[2 * v + 1] as number]
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

/** Nearest approach of an outline to a segment; outlines do not cross centre lines, so an end is always involved. */
function nearestOf(vertices: Float64Array, from: number, to: number, [ax, ay, bx, by]: Segment): Nearest {
  const length = Math.hypot(bx - ax, by - ay) || 1
  const [directionX, directionY] = [(bx - ax) / length, (by - ay) / length]
  let distance = Infinity
  let middleX = 0
  let middleY = 0
  for (let v = from; v < to; v++) {
    const w = v + 1 === to ? from : v + 1
    const [px, py] = [vertices[2 * v] as number, vertices[2 * v + 1] as number]
    const [qx, qy] = [vertices[2 * w] as number, vertices[2 * w + 1] as number]
    middleX += px / (to - from)
    middleY += py / (to - from)
    distance = Math.min(
      distance,
      distanceToSegment(px, py, ax, ay, bx, by),
      distanceToSegment(ax, ay, px, py, qx, qy),
      distanceToSegment(bx, by, px, py, qx, qy),
    )
  }
  const isLeft = directionX * (middleY - ay) - directionY * (middleX - ax) > 0
  return { distance, isLeft, directionX, directionY }
}

/** Unit vector of the outline's greatest extent, by the second moments of its edges. */
function longAxis(vertices: Float64Array, from: number, to: number): [number, number] {
  let xx = 0
  let xy = 0
  let yy = 0
  for (let v = from; v < to; v++) {
    const w = v + 1 === to ? from : v + 1
    const dx = (vertices[2 * w] as number) - (vertices[2 * v] as number)
    const dy = (vertices[2 * w + 1] as number) - (vertices[2 * v + 1] as number)
    const length = Math.hypot(dx, dy)
    xx += dx * dx * length
    xy += dx * dy * length
    yy += dy * dy * length
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy)
  return [Math.cos(angle), Math.sin(angle)]
}

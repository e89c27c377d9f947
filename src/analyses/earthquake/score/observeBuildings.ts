import Flatbush from 'flatbush'
import { distanceToSegment, type PolygonSet } from '../../../foundation'
import { elevationAt, type Terrain } from '../../../model'
import { ADJACENCIES, type Adjacency } from './performanceScore'

/** What a map shows of Annex A's parameters; everything else needs somebody in the street. */
interface ObservedBuildings {
  /** Index into ADJACENCIES, −1 = touching, but storey levels unknown; shape (count). */
  adjacency: Int8Array
  /** 1 = re-entrant corners beyond a fifth of both sides (TBDY type A3); shape (count). */
  planIrregularity: Uint8Array
  /** 1 = ground steeper than 30°; shape (count). */
  hillSlope: Uint8Array
}

/** Outlines nearer than this touch, m. */
const TOUCHING = 0.3
/** Storey heights that differ by less stand at one level, m. */
const LEVEL = 0.3
/** Half the length over which the ground's slope is taken, m. */
const SLOPE_SPAN = 15

/**
 * Reads adjacency, plan irregularity and hill slope off a map.
 *
 * A building that touches others on opposite sides stands in the middle of a row, on one side or around a corner at its
 * end. Levels differ where storey heights do.
 *
 * @param isStanding   1 where the building stands; shape (count)
 * @param floorHeight  m, NaN = unknown; shape (count)
 */
export function observeBuildings(
  footprints: PolygonSet,
  isStanding: Uint8Array,
  floorHeight: Float32Array,
  terrain: Terrain,
): ObservedBuildings {
  const count = isStanding.length
  const observed: ObservedBuildings = {
    adjacency: new Int8Array(count),
    planIrregularity: new Uint8Array(count),
    hillSlope: new Uint8Array(count),
  }
  const standing = [...isStanding.keys()].filter((b) => isStanding[b] === 1)
  if (standing.length === 0) return observed
  const outlines = standing.map((b) => outlineOf(footprints, b))
  const index = new Flatbush(standing.length)
  for (const { box } of outlines) index.add(...box)
  index.finish()

  standing.forEach((b, i) => {
    const own = outlines[i] as Outline
    const [west, south, east, north] = own.box
    const touching = index
      .search(west - TOUCHING, south - TOUCHING, east + TOUCHING, north + TOUCHING)
      .filter((j) => j !== i && touch(own, outlines[j] as Outline))
    observed.adjacency[b] = adjacencyOf(
      own,
      touching.map((j) => outlines[j] as Outline),
      touching.map((j) => Math.abs((floorHeight[standing[j] as number] as number) - (floorHeight[b] as number))),
    )
    observed.planIrregularity[b] = hasReentrantCorner(own.ring) ? 1 : 0
    const [x, y] = own.middle
    const rise = Math.hypot(
      elevationAt(terrain, x + SLOPE_SPAN, y) - elevationAt(terrain, x - SLOPE_SPAN, y),
      elevationAt(terrain, x, y + SLOPE_SPAN) - elevationAt(terrain, x, y - SLOPE_SPAN),
    )
    observed.hillSlope[b] = rise / (2 * SLOPE_SPAN) > Math.tan(Math.PI / 6) ? 1 : 0
  })
  return observed
}

interface Outline {
  ring: Float64Array
  box: [west: number, south: number, east: number, north: number]
  middle: [x: number, y: number]
}

function outlineOf({ ringOf, vertexOf, vertices }: PolygonSet, index: number): Outline {
  const r = ringOf[index] as number
  const ring = vertices.subarray(2 * (vertexOf[r] as number), 2 * (vertexOf[r + 1] as number))
  const box: Outline['box'] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < ring.length; i += 2) {
    box[0] = Math.min(box[0], ring[i] as number)
    box[1] = Math.min(box[1], ring[i + 1] as number)
    box[2] = Math.max(box[2], ring[i] as number)
    box[3] = Math.max(box[3], ring[i + 1] as number)
  }
  return { ring, box, middle: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] }
}

function adjacencyOf(own: Outline, others: Outline[], levelSteps: number[]): number {
  const place = (name: Adjacency): number => ADJACENCIES.indexOf(name)
  if (others.length === 0) return place('detached')
  if (levelSteps.some(Number.isNaN)) return -1
  const directions = others.map(({ middle }) => {
    const [dx, dy] = [middle[0] - own.middle[0], middle[1] - own.middle[1]]
    const length = Math.hypot(dx, dy) || 1
    return [dx / length, dy / length] as const
  })
  const isMiddle = directions.some(([ax, ay]) => directions.some(([bx, by]) => ax * bx + ay * by < -0.5))
  const isOtherLevel = levelSteps.some((step) => step >= LEVEL)
  return place(
    isMiddle
      ? isOtherLevel
        ? 'otherLevelMiddle'
        : 'sameLevelMiddle'
      : isOtherLevel
        ? 'otherLevelEdge'
        : 'sameLevelEdge',
  )
}

function touch(a: Outline, b: Outline): boolean {
  return isNear(a.ring, b.ring) || isNear(b.ring, a.ring)
}

function isNear(points: Float64Array, ring: Float64Array): boolean {
  for (let i = 0; i < points.length; i += 2) {
    for (let j = 0; j < ring.length; j += 2) {
      const k = (j + 2) % ring.length
      const distance = distanceToSegment(
        points[i] as number,
        points[i + 1] as number,
        ring[j] as number,
        ring[j + 1] as number,
        ring[k] as number,
        ring[k + 1] as number,
      )
      if (distance < TOUCHING) return true
    }
  }
  return false
}

/**
 * Whether a counter-clockwise outline has a re-entrant corner that cuts more than a fifth off both sides. Measured in the
 * frame of the outline's longest edge; the notch lies where the outside of the corner points.
 */
function hasReentrantCorner(ring: Float64Array): boolean {
  const n = ring.length / 2
  if (n <= 4) return false
  const point = (i: number) => [ring[2 * (i % n)] as number, ring[2 * (i % n) + 1] as number] as const
  let axis: readonly [number, number] = [1, 0]
  let longest = 0
  for (let i = 0; i < n; i++) {
    const [a, b] = [point(i), point(i + 1)]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    if (length > longest) {
      longest = length
      axis = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
    }
  }
  const turned = Array.from({ length: n }, (_, i) => {
    const [x, y] = point(i)
    return [x * axis[0] + y * axis[1], -x * axis[1] + y * axis[0]] as const
  })
  const us = turned.map(([u]) => u)
  const vs = turned.map(([, v]) => v)
  const [uMin, uMax, vMin, vMax] = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)]
  return turned.some(([u, v], i) => {
    const before = turned[(i + n - 1) % n] as readonly [number, number]
    const after = turned[(i + 1) % n] as readonly [number, number]
    const turn = (u - before[0]) * (after[1] - v) - (v - before[1]) * (after[0] - u)
    if (turn >= 0) return false
    // Away from both neighbours lies the building, so towards them lies the notch.
    const towardsU = before[0] + after[0] - 2 * u
    const towardsV = before[1] + after[1] - 2 * v
    const cutU = towardsU > 0 ? uMax - u : u - uMin
    const cutV = towardsV > 0 ? vMax - v : v - vMin
    return cutU > 0.2 * (uMax - uMin) && cutV > 0.2 * (vMax - vMin)
  })
}

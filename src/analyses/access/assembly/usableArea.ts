import Flatbush from 'flatbush'
import {
  distanceToSegment,
  extentOf,
  polygonArea,
  polygonContains,
  ringContains,
  ringsOf,
  sampleGrid,
  type Grid,
  type PolygonSet,
} from '../../../foundation'
import { elevationAt, type Terrain, type WaterBody } from '../../../model'
import { debrisReach } from '../debris/debrisReach'

/** What takes ground away from an area, in this order: a cell lost to one is not counted again. */
export const LOSSES = ['water', 'debris', 'slope', 'flood', 'liquefaction'] as const
export type Loss = (typeof LOSSES)[number]

/** Ground on which people can stand after an earthquake; m². */
export interface UsableArea {
  area: number
  usable: number
  lost: Record<Loss, number>
  /** Losses nobody could look at, for want of their map or of the terrain: never counted as none. */
  unknown: Loss[]
  /** The outline crosses itself: the area is refused, usable is 0. */
  isFaulty: boolean
}

export interface Surroundings {
  terrain: Terrain
  water: readonly WaterBody[]
  /** Outlines of what stands near, and their eaves, m; NaN = does not stand, or not known. */
  footprints: PolygonSet
  eavesHeight: Float32Array
  /** Classes of flood hazard; 2 and above is lost. */
  flood?: Grid<ArrayLike<number>>
  /** 1 where liquefaction is likely. */
  liquefaction?: Grid<ArrayLike<number>>
}

/** Steeper ground is no place to gather (rise over run), and the flood class from which none is. */
const STEEPEST = 0.07
const FLOOD_CLASS = 2
/** Cells an area is looked at with, about, and the finest of them, m. */
const CELLS = 3000
const FINEST = 1
/** Buildings farther than the longest reach of any of them are not asked; m. */
const TALLEST = 250

/**
 * Usable ground of areas: cells of a square lattice less water, less what debris of neighbouring buildings may reach
 * (height × coefficient of the long side), less slopes over 7 %, less flood class 2 and above, less liquefiable ground.
 *
 * @returns one per index; areas add up: usable + Σ lost = area
 *
 * Source  AFAD practice as secondary sources describe it: flat, open, away from buildings, streams and liquefiable ground
 */
export function usableAreas(shapes: PolygonSet, indices: ArrayLike<number>, around: Surroundings): UsableArea[] {
  const neighbours = neighboursOf(around)
  return Array.from({ length: indices.length }, (_, i) => usableArea(shapes, indices[i] as number, around, neighbours))
}

type Neighbours = (x: number, y: number) => boolean

function usableArea(shapes: PolygonSet, index: number, around: Surroundings, isUnderDebris: Neighbours): UsableArea {
  const area = Math.max(0, polygonArea(shapes, index))
  const lost: Record<Loss, number> = { water: 0, debris: 0, slope: 0, flood: 0, liquefaction: 0 }
  const rings = ringsOf(shapes, index)
  const unknown: Loss[] = []
  if (around.flood === undefined) unknown.push('flood')
  if (around.liquefaction === undefined) unknown.push('liquefaction')
  if (area === 0 || rings.some(crossesItself)) return { area, usable: 0, lost, unknown, isFaulty: true }
  const { west, south, east, north } = extentOf(rings.flatMap((ring) => [...ring]))
  const water = around.water.filter(({ rings: shores, width = 0 }) => {
    const box = extentOf(shores.flat())
    return (
      box.west - width <= east && box.east + width >= west && box.south - width <= north && box.north + width >= south
    )
  })
  const cell = Math.max(FINEST, Math.sqrt(area / CELLS))
  const tally = { inside: 0, usable: 0, unknownSlope: 0 }
  const counts: Record<Loss, number> = { water: 0, debris: 0, slope: 0, flood: 0, liquefaction: 0 }
  const look = (x: number, y: number) => {
    tally.inside++
    const slope = slopeAt(around.terrain, x, y)
    if (Number.isNaN(slope)) tally.unknownSlope++
    if (isWater(water, x, y)) counts.water++
    else if (isUnderDebris(x, y)) counts.debris++
    else if (slope > STEEPEST) counts.slope++
    else if (around.flood !== undefined && sampleGrid(around.flood, x, y) >= FLOOD_CLASS) counts.flood++
    else if (around.liquefaction !== undefined && sampleGrid(around.liquefaction, x, y) >= 0.5) counts.liquefaction++
    else tally.usable++
  }
  for (let y = south + cell / 2; y < north; y += cell) {
    for (let x = west + cell / 2; x < east; x += cell) if (polygonContains(shapes, index, x, y)) look(x, y)
  }
  // A sliver between the cells' centres is still ground: it goes as its first corner does.
  if (tally.inside === 0) look(rings[0]?.[0] as number, rings[0]?.[1] as number)
  if (tally.unknownSlope > 0) unknown.push('slope')
  for (const loss of LOSSES) lost[loss] = (area * counts[loss]) / tally.inside
  return { area, usable: (area * tally.usable) / tally.inside, lost, unknown, isFaulty: false }
}

/** Steepness of the terrain by central differences over one of its cells. */
function slopeAt(terrain: Terrain, x: number, y: number): number {
  const half = terrain.cellSize / 2
  const alongX = (elevationAt(terrain, x + half, y) - elevationAt(terrain, x - half, y)) / terrain.cellSize
  const alongY = (elevationAt(terrain, x, y + half) - elevationAt(terrain, x, y - half)) / terrain.cellSize
  return Math.hypot(alongX, alongY)
}

function isWater(water: readonly WaterBody[], x: number, y: number): boolean {
  return water.some(({ kind, rings, width = 0 }) => {
    if (kind !== 'stream') return rings.reduce((inside, ring) => inside !== ringContains(ring, x, y), false)
    return rings.some((line) => {
      for (let i = 2; i < line.length; i += 2) {
        const [ax, ay, bx, by] = [line[i - 2], line[i - 1], line[i], line[i + 1]] as [number, number, number, number]
        if (distanceToSegment(x, y, ax, ay, bx, by) <= width / 2) return true
      }
      return false
    })
  })
}

/** Whether debris of any building may lie at a point. */
function neighboursOf({ footprints, eavesHeight }: Surroundings): Neighbours {
  const standing = [...eavesHeight.keys()].filter((b) => (eavesHeight[b] as number) > 0)
  if (standing.length === 0) return () => false
  const boxes = new Flatbush(standing.length)
  for (const b of standing) {
    const reach = debrisReach(Math.min(eavesHeight[b] as number, TALLEST), 'long')
    const { west, south, east, north } = extentOf(ringsOf(footprints, b)[0] as Float64Array)
    boxes.add(west - reach, south - reach, east + reach, north + reach)
  }
  boxes.finish()
  return (x, y) =>
    boxes.search(x, y, x, y).some((i) => {
      const b = standing[i] as number
      if (polygonContains(footprints, b, x, y)) return true
      const reach = debrisReach(eavesHeight[b] as number, 'long')
      const ring = ringsOf(footprints, b)[0] as Float64Array
      for (let j = 0; j < ring.length; j += 2) {
        const k = (j + 2) % ring.length
        const [ax, ay, bx, by] = [ring[j], ring[j + 1], ring[k], ring[k + 1]] as [number, number, number, number]
        if (distanceToSegment(x, y, ax, ay, bx, by) <= reach) return true
      }
      return false
    })
}

function crossesItself(ring: Float64Array): boolean {
  const count = ring.length / 2
  const side = (a: number, b: number, c: number) =>
    Math.sign(
      ((ring[2 * b] as number) - (ring[2 * a] as number)) *
        ((ring[2 * c + 1] as number) - (ring[2 * a + 1] as number)) -
        ((ring[2 * b + 1] as number) - (ring[2 * a + 1] as number)) *
          ((ring[2 * c] as number) - (ring[2 * a] as number)),
    )
  for (let i = 0; i < count; i++) {
    const j = (i + 1) % count
    for (let k = i + 2; k < count; k++) {
      const l = (k + 1) % count
      if (l === i) continue
      if (side(i, j, k) * side(i, j, l) < 0 && side(k, l, i) * side(k, l, j) < 0) return true
    }
  }
  return false
}

import { polygonArea } from '../foundation'
import type { Buildings } from './buildings'
import { elevationAt, type Terrain } from './terrain'

/** Where buildings meet the ground; one value per building in every column, orthometric metres. */
export interface Seating {
  /** Lowest ground along the outline: walls must reach below it. */
  lowest: Float32Array
  /** The level heights are counted from: mean ground along the outline. */
  ground: Float32Array
}

/**
 * Seats buildings on sloping ground. The outline is sampled at its vertices and edge middles.
 *
 * The regulation counts heights from the level given to the parcel (PAİY art. 4, su basman); where none is known the
 * mean ground of the outline stands for it, so that on a slope a building neither floats nor sinks.
 */
export function seatBuildings(buildings: Pick<Buildings, 'count' | 'footprints'>, terrain: Terrain): Seating {
  const { ringOf, vertexOf, vertices } = buildings.footprints
  const lowest = new Float32Array(buildings.count)
  const ground = new Float32Array(buildings.count)
  for (let building = 0; building < buildings.count; building++) {
    let least = Infinity
    let sum = 0
    let samples = 0
    for (let ring = ringOf[building] as number; ring < (ringOf[building + 1] as number); ring++) {
      const from = vertexOf[ring] as number
      const to = vertexOf[ring + 1] as number
      for (let i = from; i < to; i++) {
        const j = i + 1 === to ? from : i + 1
        const x = vertices[2 * i] as number
        const y = vertices[2 * i + 1] as number
        const corner = elevationAt(terrain, x, y)
        const middle = elevationAt(
          terrain,
          (x + (vertices[2 * j] as number)) / 2,
          (y + (vertices[2 * j + 1] as number)) / 2,
        )
        least = Math.min(least, corner, middle)
        sum += corner + middle
        samples += 2
      }
    }
    lowest[building] = samples === 0 ? 0 : least
    ground[building] = samples === 0 ? 0 : sum / samples
  }
  return { lowest, ground }
}

/**
 * Gross floor area above ground, m²: footprint × storeys.
 *
 * @returns NaN if the storeys are unknown
 */
export function floorArea(buildings: Pick<Buildings, 'footprints' | 'storeys'>, index: number): number {
  const storeys = buildings.storeys[index] as number
  return storeys === 0 ? Number.NaN : polygonArea(buildings.footprints, index) * storeys
}

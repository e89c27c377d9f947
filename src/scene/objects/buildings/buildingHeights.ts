import type { Buildings, Seating } from '../../../model'

/** Width of the square-ish textures that hold one texel per building. */
export const ROW = 256
/** Storey height where only storeys are known, m. */
const STOREY_HEIGHT = 3
/** What stands for a building of unknown height: an outline in relief, m. */
export const SLAB_HEIGHT = 0.3
/** How far walls reach below the lowest ground along the outline, m. */
const FOOTING = 1

/**
 * Heights as the shaders read them, four floats a building: foot of the walls, eaves and ridge in orthometric metres,
 * then the storey height (0 = no floor lines, −1 = height unknown, drawn as a slab).
 *
 * @returns rows of ROW texels; shape (rows, ROW, 4)
 */
export function buildingHeights(
  buildings: Pick<Buildings, 'count' | 'storeys' | 'floorHeight' | 'eavesHeight' | 'ridgeHeight'>,
  seating: Seating,
): Float32Array<ArrayBuffer> {
  const out = new Float32Array(4 * ROW * Math.max(1, Math.ceil(buildings.count / ROW)))
  for (let i = 0; i < buildings.count; i++) {
    const ground = seating.ground[i] as number
    const lowest = seating.lowest[i] as number
    const storeys = buildings.storeys[i] as number
    const floorHeight = buildings.floorHeight[i] as number
    let eaves = buildings.eavesHeight[i] as number
    let ridge = buildings.ridgeHeight[i] as number
    let storeyHeight = Number.isNaN(floorHeight) || storeys === 0 ? 0 : floorHeight
    if (Number.isNaN(eaves)) {
      if (storeys > 0) {
        storeyHeight = Number.isNaN(floorHeight) ? STOREY_HEIGHT : floorHeight
        eaves = storeys * storeyHeight
      } else {
        // The uphill edge lies about as far above the mean as the downhill edge below it.
        eaves = ground - lowest + SLAB_HEIGHT
        ridge = eaves
        storeyHeight = -1
      }
    }
    if (Number.isNaN(ridge)) ridge = eaves
    out.set([lowest - FOOTING, ground + eaves, ground + Math.max(ridge, eaves), storeyHeight], 4 * i)
  }
  return out
}

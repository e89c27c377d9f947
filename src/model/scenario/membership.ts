import { extentOf, ringContains, type Extent } from '../../foundation'
import { NO_INDEX, NO_NEIGHBOURHOOD } from '../buildings'
import type { District } from '../district'
import { polygonExtents, type ExtentColumns } from './extents'

/** @returns index into `district.neighbourhoods`, or NO_NEIGHBOURHOOD */
export function neighbourhoodAt(district: Pick<District, 'neighbourhoods'>, x: number, y: number): number {
  const boxes = neighbourhoodExtents(district)
  const found = district.neighbourhoods.findIndex(({ rings }, index) => {
    const { west, south, east, north } = boxes[index] as Extent
    if (x < west || x > east || y < south || y > north) return false
    let inside = false
    for (const ring of rings) if (ringContains(ring, x, y)) inside = !inside
    return inside
  })
  return found === -1 ? NO_NEIGHBOURHOOD : found
}

/** @returns index into `district.parcels`, or NO_INDEX */
export function parcelAt(district: Pick<District, 'parcels'>, x: number, y: number): number {
  const { shapes, count } = district.parcels
  const extents = parcelExtents(district)
  for (let parcel = 0; parcel < count; parcel++) {
    if (
      x < (extents.west[parcel] as number) ||
      x > (extents.east[parcel] as number) ||
      y < (extents.south[parcel] as number) ||
      y > (extents.north[parcel] as number)
    ) {
      continue
    }
    let inside = false
    for (let r = shapes.ringOf[parcel] as number; r < (shapes.ringOf[parcel + 1] as number); r++) {
      if (ringContains(shapes.vertices, x, y, shapes.vertexOf[r], shapes.vertexOf[r + 1])) inside = !inside
    }
    if (inside) return parcel
  }
  return NO_INDEX
}

/** Boxes of the parcels, kept as long as the parcels themselves: 40,000 of them are asked again at each edit. */
function parcelExtents({ parcels }: Pick<District, 'parcels'>): ExtentColumns {
  const known = extentsOfParcels.get(parcels)
  if (known !== undefined) return known
  const extents = polygonExtents(parcels.shapes, parcels.count)
  extentsOfParcels.set(parcels, extents)
  return extents
}

function neighbourhoodExtents({ neighbourhoods }: Pick<District, 'neighbourhoods'>): Extent[] {
  const known = extentsOfNeighbourhoods.get(neighbourhoods)
  if (known !== undefined) return known
  const extents = neighbourhoods.map(({ rings }) => extentOf(rings.flat()))
  extentsOfNeighbourhoods.set(neighbourhoods, extents)
  return extents
}

const extentsOfParcels = new WeakMap<object, ExtentColumns>()
const extentsOfNeighbourhoods = new WeakMap<object, Extent[]>()

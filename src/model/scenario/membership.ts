import { ringContains } from '../../foundation'
import { NO_INDEX, NO_NEIGHBOURHOOD } from '../buildings'
import type { District } from '../district'
import { polygonExtents, type ExtentColumns } from './extents'

/** @returns index into `district.neighbourhoods`, or NO_NEIGHBOURHOOD */
export function neighbourhoodAt(district: Pick<District, 'neighbourhoods'>, x: number, y: number): number {
  const found = district.neighbourhoods.findIndex(({ rings }) => {
    let inside = false
    for (const ring of rings) if (ringContains(ring, x, y)) inside = !inside
    return inside
  })
  return found === -1 ? NO_NEIGHBOURHOOD : found
}

/** @returns index into `district.parcels`, or NO_INDEX */
export function parcelAt(district: Pick<District, 'parcels'>, x: number, y: number): number {
  const { shapes, count } = district.parcels
  const extents = extentsOf(district)
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

/** Boxes of the parcels, kept as long as the parcels themselves: 30,000 of them are asked again at each edit. */
function extentsOf(district: Pick<District, 'parcels'>): ExtentColumns {
  let extents = known.get(district.parcels)
  if (extents === undefined) {
    extents = polygonExtents(district.parcels.shapes, district.parcels.count)
    known.set(district.parcels, extents)
  }
  return extents
}

const known = new WeakMap<object, ExtentColumns>()

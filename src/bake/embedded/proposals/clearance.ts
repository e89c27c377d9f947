import { ringCentroid, ringContains, ringsOf } from '../../../foundation'
import { periodOf, type District } from '../../../model'
import type { NearbyStreet } from './nearbyStreets'
import { distanceToLine } from './nearbyStreets'
import { isPrivate, type PlanSite } from './planSite'

/** What a plan of large blocks takes away and what it leaves. */
export interface Clearance {
  demolished: number[]
  kept: number[]
  /** Parcels of kept buildings. */
  keptParcels: number[]
  closedStreets: NearbyStreet[]
  keptStreets: NearbyStreet[]
}

/** A block stays whole if at least this share of its houses was built after 2000. */
const NEW_SHARE = 0.6
/** A street stays if a kept building lies so near, m, or if it is wider than a local street. */
const ACCESS = 16
const WIDEST_CLOSED = 16
/** A street is closed only if it runs inside the site for so much of its length. */
const INSIDE_SHARE = 0.6

/** Clears the site but for public buildings and for blocks of mostly new houses; streets that serve nobody are closed. */
export function clearSite(district: District, site: PlanSite, streets: readonly NearbyStreet[]): Clearance {
  const { parcels, buildings } = district
  const blocks = new Map<number, number[]>()
  for (const building of site.buildings) {
    const block = parcels.block[buildings.parcel[building] as number] as number
    blocks.set(block, [...(blocks.get(block) ?? []), building])
  }
  const kept: number[] = []
  const demolished: number[] = []
  for (const houses of blocks.values()) {
    const young = houses.filter((i) => periodOf(buildings.yearBuilt[i] as number) === 2).length
    const staysWhole = young >= NEW_SHARE * houses.length
    for (const house of houses) (staysWhole || !isPrivate(district, house) ? kept : demolished).push(house)
  }
  const keptParcels = [...new Set(kept.map((building) => buildings.parcel[building] as number))]
  const keptCentres = keptParcels.flatMap((parcel) => {
    const ring = ringsOf(parcels.shapes, parcel)[0]
    return ring === undefined ? [] : [{ ring, centre: ringCentroid(ring) }]
  })
  const isNeeded = ({ line, width }: NearbyStreet) =>
    keptCentres.some(({ ring }) => {
      for (let i = 0; i < ring.length; i += 2) {
        if (distanceToLine(line, ring[i] as number, ring[i + 1] as number) < width / 2 + ACCESS / 4) return true
      }
      return false
    })
  const closedStreets: NearbyStreet[] = []
  const keptStreets: NearbyStreet[] = []
  for (const street of streets) {
    const isClosed = street.shareInside >= INSIDE_SHARE && street.width <= WIDEST_CLOSED && !isNeeded(street)
    ;(isClosed ? closedStreets : keptStreets).push(street)
  }
  const byNumber = (a: number, b: number) => a - b
  return { demolished: demolished.toSorted(byNumber), kept: kept.toSorted(byNumber), keptParcels, closedStreets, keptStreets }
}

/** Whether a point lies in one of the kept parcels. */
export function isOnKeptParcel(district: District, { keptParcels }: Clearance, x: number, y: number): boolean {
  return keptParcels.some((parcel) => {
    const ring = ringsOf(district.parcels.shapes, parcel)[0]
    return ring !== undefined && ringContains(ring, x, y)
  })
}

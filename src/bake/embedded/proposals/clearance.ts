import { periodOf, type District } from '../../../model'
import { serveKeptBlocks } from './keptStreets'
import type { NearbyStreet } from './nearbyStreets'
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
  const keptStreets = serveKeptBlocks(district, site, streets, keptParcels)
  const closedStreets = streets.filter((street) => !keptStreets.includes(street))
  return { demolished: demolished.toSorted((a, b) => a - b), kept, keptParcels, closedStreets, keptStreets }
}

import { ringArea, ringsOf } from '../../../foundation'
import { areaOfRings, intersectRings, offsetRings, periodOf, uniteRings, type District } from '../../../model'
import type { NearbyStreet } from './nearbyStreets'
import { isPrivate, type PlanSite } from './planSite'
import { findStreetFront, frontsAlign, type StreetFront } from './streetFront'
import { tidyRing } from './tidyRing'

/** What becomes of a building in renewal in place. */
type RenewalFate = 'replaced' | 'strengthened' | 'kept'

/** A parcel whose house is replaced. */
export interface RenewalParcel {
  parcel: number
  building: number
  ring: number[]
  front: StreetFront
}

/** Parcels under one new house: one, or two neighbours joined. */
export interface RenewalLot {
  parcels: RenewalParcel[]
  ring: number[]
}

/** Houses of 1980–2000 with so many storeys or more are strengthened; lower ones are replaced. */
const STRENGTHENED_FROM = 5
/** Neighbours are joined if they share at least this length, m, and stay below this area together, m². */
const SHARED_LENGTH = 8
const JOINED_AREA = 620

export function renewalFate(district: District, building: number): RenewalFate {
  const { yearBuilt, storeys } = district.buildings
  const period = periodOf(yearBuilt[building] as number)
  if (!isPrivate(district, building) || period === 2 || period === -1) return 'kept'
  return period === 0 || (storeys[building] as number) < STRENGTHENED_FROM ? 'replaced' : 'strengthened'
}

/** Parcels that carry one house, to be replaced, and face a street. */
export function renewalParcels(district: District, site: PlanSite, streets: readonly NearbyStreet[]): RenewalParcel[] {
  const { parcel: parcelOf } = district.buildings
  const houses = new Map<number, number[]>()
  for (const building of site.buildings) {
    const parcel = parcelOf[building] as number
    houses.set(parcel, [...(houses.get(parcel) ?? []), building])
  }
  const found: RenewalParcel[] = []
  for (const parcel of site.parcels) {
    const [building, ...others] = houses.get(parcel) ?? []
    const outline = ringsOf(district.parcels.shapes, parcel)[0]
    if (building === undefined || others.length > 0 || outline === undefined) continue
    if (renewalFate(district, building) !== 'replaced') continue
    const ring = Array.from(outline)
    const front = findStreetFront(ring, streets)
    if (front !== undefined) found.push({ parcel, building, ring, front })
  }
  return found
}

/** Joins neighbours in pairs, those with the longest common side first; who finds no partner stays alone. */
export function joinNeighbours(parcels: readonly RenewalParcel[]): RenewalLot[] {
  const pairs: { a: number; b: number; shared: number }[] = []
  parcels.forEach((one, a) => {
    for (let b = a + 1; b < parcels.length; b++) {
      const other = parcels[b] as RenewalParcel
      if (ringArea(one.ring) + ringArea(other.ring) > JOINED_AREA || !frontsAlign(one.front, other.front)) continue
      const shared = sharedLength(one.ring, other.ring)
      if (shared >= SHARED_LENGTH) pairs.push({ a, b, shared })
    }
  })
  pairs.sort((p, q) => q.shared - p.shared || p.a - q.a || p.b - q.b)
  const taken = new Set<number>()
  const lots: RenewalLot[] = []
  for (const { a, b } of pairs) {
    if (taken.has(a) || taken.has(b)) continue
    const both = [parcels[a] as RenewalParcel, parcels[b] as RenewalParcel]
    const ring = joinRings(both.map((parcel) => parcel.ring))
    if (ring === undefined) continue
    taken.add(a)
    taken.add(b)
    lots.push({ parcels: both, ring })
  }
  parcels.forEach((parcel, i) => {
    if (!taken.has(i)) lots.push({ parcels: [parcel], ring: parcel.ring })
  })
  return lots.toSorted((p, q) => (p.parcels[0] as RenewalParcel).parcel - (q.parcels[0] as RenewalParcel).parcel)
}

/** Length along which two rings touch, m. */
export function sharedLength(a: readonly number[], b: readonly number[]): number {
  const grown = 0.25
  return areaOfRings(intersectRings(offsetRings([a], grown), offsetRings([b], grown))) / (2 * grown)
}

/** One ring around neighbours, hair gaps closed. @returns undefined if they do not make one ring */
export function joinRings(rings: readonly (readonly number[])[]): number[] | undefined {
  const joined = offsetRings(uniteRings(offsetRings(rings, 0.1)), -0.1)
  return joined.length === 1 && joined[0] !== undefined ? tidyRing(joined[0]) : undefined
}

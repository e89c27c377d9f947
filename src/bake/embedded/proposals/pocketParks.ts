import { ringArea, ringCentroid } from '../../../foundation'
import type { District } from '../../../model'
import { joinRings, sharedLength, type RenewalParcel } from './renewalParcels'

interface PocketPark {
  parcels: RenewalParcel[]
  ring: number[]
  area: number
}

const AREA = { least: 650, most: 1100 }
/** Least distance between two pocket parks, m. */
const SPACING = 100
const COUNT = 3

/**
 * Places for small parks: groups of neighbouring parcels of 650–1,100 m², those first whose houses hold the fewest homes
 * for their ground; never two within 100 m.
 */
export function placePocketParks(district: District, parcels: readonly RenewalParcel[]): PocketPark[] {
  const neighbours = parcels.map((one) => parcels.filter((other) => other !== one && touch(one, other)))
  const candidates = parcels.flatMap((start, i) => {
    const group = grow(start, neighbours[i] ?? [], parcels, neighbours)
    const ring = group === undefined ? undefined : joinRings(group.map((parcel) => parcel.ring))
    if (group === undefined || ring === undefined) return []
    const homes = group.reduce((sum, { building }) => sum + (district.buildings.dwellings[building] as number), 0)
    const area = ringArea(ring)
    return [{ parcels: group, ring, area, homesPerArea: homes / area, start: start.parcel }]
  })
  candidates.sort((a, b) => a.homesPerArea - b.homesPerArea || a.start - b.start)
  const chosen: PocketPark[] = []
  for (const { parcels: group, ring, area } of candidates) {
    if (chosen.length === COUNT) break
    const [x, y] = ringCentroid(ring)
    const isFree = chosen.every((park) => {
      const [px, py] = ringCentroid(park.ring)
      return Math.hypot(px - x, py - y) >= SPACING
    })
    if (isFree) chosen.push({ parcels: group, ring, area })
  }
  return chosen
}

/** Adds the nearest neighbours of a parcel until the group is large enough. */
function grow(
  start: RenewalParcel,
  beside: readonly RenewalParcel[],
  parcels: readonly RenewalParcel[],
  neighbours: readonly RenewalParcel[][],
): RenewalParcel[] | undefined {
  const group = [start]
  let area = ringArea(start.ring)
  let open = [...beside]
  const [x, y] = ringCentroid(start.ring)
  const distance = ({ ring }: RenewalParcel) => {
    const [px, py] = ringCentroid(ring)
    return Math.hypot(px - x, py - y)
  }
  while (area < AREA.least) {
    const next = open.toSorted((a, b) => distance(a) - distance(b) || a.parcel - b.parcel)[0]
    if (next === undefined) return undefined
    group.push(next)
    area += ringArea(next.ring)
    open = [...open, ...(neighbours[parcels.indexOf(next)] ?? [])].filter((other) => !group.includes(other))
  }
  return area <= AREA.most ? group : undefined
}

function touch(a: RenewalParcel, b: RenewalParcel): boolean {
  const [ax, ay] = ringCentroid(a.ring)
  const [bx, by] = ringCentroid(b.ring)
  return Math.hypot(ax - bx, ay - by) < 45 && sharedLength(a.ring, b.ring) >= 4
}

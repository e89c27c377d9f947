import { ringArea, ringCentroid, ringPerimeter } from '../../../foundation'
import { BUILDING_USES, type Build, type Change, type District } from '../../../model'
import type { NearbyStreet } from './nearbyStreets'
import { FLOOR_HEIGHT, homesIn, sideSetback } from './planningRules'
import type { PlanSite } from './planSite'
import { plantTrees } from './plantTrees'
import { placePocketParks } from './pocketParks'
import { joinNeighbours, renewalFate, renewalParcels, type RenewalLot } from './renewalParcels'
import { boxAlong, depthFor, frontOver, stripBehind } from './streetFront'
import { tidyRing } from './tidyRing'

/** What the plan sets: rows stay on the street line and joined to each other, so front and side setbacks are none. */
const RENEWAL_RULES = { taks: 0.5, storeysAlone: 5, storeysJoined: 6 } as const
const LEAST_FOOTPRINT = 55
const LEAST_WIDTH = 5.2
/** Share of the box along the street that a house fills at least: no wedges. */
const LEAST_FILL = 0.75
/** Open lawn in the middle of an assembly area, m from its centre, and its least size, m². */
const LAWN = 8
const LEAST_ASSEMBLY_AREA = 500

/**
 * Renewal in place: old low houses are replaced on their own parcels or on two joined ones, younger taller ones are
 * strengthened, as are old ones whose parcel is too narrow for a new house; three groups of parcels become small parks
 * where people can gather. No street moves.
 */
export function renewInPlace(district: District, site: PlanSite, streets: readonly NearbyStreet[]): Change[] {
  const parcels = renewalParcels(district, site, streets)
  const parks = placePocketParks(district, parcels)
  const given = new Set(parks.flatMap((park) => park.parcels))
  const lots = joinNeighbours(parcels.filter((parcel) => !given.has(parcel)))
  const houses = lots.flatMap((lot) => {
    const house = renewedHouse(district, lot, site.household)
    return house === undefined ? [] : [{ lot, house }]
  })
  const gone = [...houses.flatMap(({ lot }) => lot.parcels), ...given].map(({ building }) => building)
  const demolished = gone.toSorted((a, b) => a - b)
  // An old house whose parcel holds no new one by these rules is strengthened too.
  const strengthened = site.buildings.filter(
    (building) => !demolished.includes(building) && renewalFate(district, building) !== 'kept',
  )
  const idOf = (building: number) => district.buildings.ids[building] as string

  let order = 0
  const changes: Change[] = [
    { id: 'demolish', order: ++order, phase: 1, kind: 'demolish', buildings: demolished.map(idOf) },
    {
      id: 'strengthen',
      order: ++order,
      phase: 1,
      kind: 'strengthen',
      buildings: strengthened.map(idOf),
      method: 'shearWalls',
      codeLevel: 'tbdy2018Limited',
    },
  ]
  houses.forEach(({ house }, i) => changes.push({ ...house, id: `house-${i + 1}`, order: ++order }))
  parks.forEach(({ ring, area }, i) => {
    const name = `Cep parkı ${i + 1}`
    const [x, y] = ringCentroid(ring)
    const gathers = area >= LEAST_ASSEMBLY_AREA
    const trees = plantTrees(ring, 5.5, (px, py) => !gathers || Math.hypot(px - x, py - y) > LAWN)
    changes.push({
      id: `park-${i + 1}`,
      order: ++order,
      phase: 2,
      kind: 'layGreen',
      outline: ring,
      areaKind: 'park',
      name,
      trees,
    })
    if (gathers) {
      changes.push({
        id: `assembly-${i + 1}`,
        order: ++order,
        phase: 2,
        kind: 'setAssemblyArea',
        outline: ring,
        name: `${name} toplanma alanı`,
      })
    }
  })
  return changes
}

/** The house of a lot: along the street, as deep as TAKS and the rear setback allow. */
function renewedHouse(
  district: District,
  { parcels, ring }: RenewalLot,
  household: number,
): Omit<Build, 'id' | 'order'> | undefined {
  const first = parcels[0]
  if (first === undefined) return undefined
  const storeys = parcels.length > 1 ? RENEWAL_RULES.storeysJoined : RENEWAL_RULES.storeysAlone
  const front = frontOver(first.front, ring)
  const most = front.depth - sideSetback(storeys)
  if (most <= 0) return undefined
  const depth = depthFor(front, ring, RENEWAL_RULES.taks * ringArea(ring), most)
  const [strip, ...rest] = stripBehind(front, ring, depth)
  if (strip === undefined || rest.length > 0) return undefined
  const outline = tidyRing(strip)
  const footprint = ringArea(outline)
  const isTooNarrow = footprint < LEAST_FOOTPRINT || meanWidth(outline) < LEAST_WIDTH
  if (isTooNarrow || footprint < LEAST_FILL * boxAlong(front, outline)) return undefined
  const isMixed = parcels.some(({ building }) => BUILDING_USES[district.buildings.use[building] as number] === 'mixed')
  return {
    kind: 'build',
    phase: 2,
    outline,
    storeys,
    floorHeight: FLOOR_HEIGHT,
    use: isMixed ? 'mixed' : 'housing',
    structuralSystem: 'concreteWall',
    roofShape: 'hipped',
    dwellings: homesIn(footprint * (isMixed ? storeys - 1 : storeys)),
    peoplePerDwelling: household,
  }
}

/** Width of the long rectangle of the same area and outline length, m. */
function meanWidth(outline: readonly number[]): number {
  const area = ringArea(outline)
  const half = ringPerimeter(outline) / 2
  return (half - Math.sqrt(Math.max(0, half * half - 4 * area))) / 2
}

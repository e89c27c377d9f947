import { distanceToSegment, ringArea, ringCentroid, ringContains, ringsOf } from '../../../foundation'
import {
  areaOfRings,
  BUILDING_USES,
  offsetRings,
  periodOf,
  uniteRings,
  UNKNOWN_COUNT,
  type BuildingUse,
  type District,
} from '../../../model'
import { roundCentimetre, siteRectangle, toSite, type SiteFrame } from './siteFrame'
import { tidyRing } from './tidyRing'

/** The place both proposals are about. */
export interface PlanSite {
  neighbourhood: number
  frame: SiteFrame
  /** Outline: whole blocks and the streets between them. */
  ring: number[]
  /** Parcels of the blocks inside. */
  parcels: number[]
  /** Buildings on these parcels. */
  buildings: number[]
  /** People per home there today; the same households are meant to come back. */
  household: number
}

/** Length towards the water and width of the rectangle the blocks are gathered from, m: about ten hectares. */
const LENGTH = 360
const WIDTH = 290
/** How far the middle of the site may lie from the shore, m. */
const REACH = 480
/** Distance between the places that are tried, m. */
const STEP = 30
const LEAST_BUILDINGS = 150
/** Half the width of the streets between blocks that the outline closes over, m. */
const CLOSING = 9

/**
 * Chooses the site by rule: of all rectangles of about ten hectares on the slope to the lake that lie wholly in the
 * neighbourhood, the one with the most homes in buildings of 2000 or earlier; ties go to the first from the south-west.
 *
 * @returns undefined if none of them holds at least 150 buildings
 */
export function choosePlanSite(district: District, neighbourhoodName: string): PlanSite | undefined {
  const neighbourhood = district.neighbourhoods.findIndex(({ name }) => name === neighbourhoodName)
  const outline = district.neighbourhoods[neighbourhood]?.rings[0]
  const lake = district.water.find(({ kind }) => kind === 'lake') ?? district.water.find(({ kind }) => kind === 'sea')
  const shore = lake?.rings[0]
  if (outline === undefined || shore === undefined) return undefined

  const houses = oldHomes(district, neighbourhood)
  const extent = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (let i = 0; i < outline.length; i += 2) {
    extent.west = Math.min(extent.west, outline[i] as number)
    extent.east = Math.max(extent.east, outline[i] as number)
    extent.south = Math.min(extent.south, outline[i + 1] as number)
    extent.north = Math.max(extent.north, outline[i + 1] as number)
  }
  let best: { frame: SiteFrame; homes: number } | undefined
  for (let x = extent.west; x <= extent.east; x += STEP) {
    for (let y = extent.south; y <= extent.north; y += STEP) {
      if (!ringContains(outline, x, y)) continue
      const frame = frameTowards(shore, x, y)
      if (frame === undefined) continue
      const corners = siteRectangle(frame, -LENGTH / 2, -WIDTH / 2, LENGTH / 2, WIDTH / 2)
      if (![0, 2, 4, 6].every((i) => ringContains(outline, corners[i] as number, corners[i + 1] as number))) continue
      let homes = 0
      for (const house of houses) {
        const [u, v] = toSite(frame, house.x, house.y)
        if (Math.abs(u) < LENGTH / 2 && Math.abs(v) < WIDTH / 2) homes += house.homes
      }
      if (best === undefined || homes > best.homes) best = { frame, homes }
    }
  }
  if (best === undefined) return undefined
  const site = gatherBlocks(district, neighbourhood, best.frame)
  if (site.buildings.length < LEAST_BUILDINGS) return undefined
  return site
}

/** u points from here to the nearest shore; undefined if that is out of reach or if here is water. */
function frameTowards(shore: readonly number[], x: number, y: number): SiteFrame | undefined {
  if (ringContains(shore, x, y)) return undefined
  let nearest = { distance: Infinity, x: 0, y: 0 }
  for (let i = 0; i < shore.length; i += 2) {
    const j = (i + 2) % shore.length
    const [ax, ay, bx, by] = [shore[i], shore[i + 1], shore[j], shore[j + 1]] as [number, number, number, number]
    const distance = distanceToSegment(x, y, ax, ay, bx, by)
    if (distance < nearest.distance) {
      const t = Math.max(
        0,
        Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)),
      )
      nearest = { distance, x: ax + t * (bx - ax), y: ay + t * (by - ay) }
    }
  }
  if (nearest.distance > REACH || nearest.distance < 1) return undefined
  return { x, y, ux: (nearest.x - x) / nearest.distance, uy: (nearest.y - y) / nearest.distance }
}

function oldHomes({ buildings }: District, neighbourhood: number): { x: number; y: number; homes: number }[] {
  const found: { x: number; y: number; homes: number }[] = []
  for (let i = 0; i < buildings.count; i++) {
    const period = periodOf(buildings.yearBuilt[i] as number)
    if (buildings.neighbourhood[i] !== neighbourhood || period === 2 || period === -1) continue
    const ring = ringsOf(buildings.footprints, i)[0]
    const homes = buildings.dwellings[i] as number
    if (ring === undefined || homes === UNKNOWN_COUNT) continue
    const [x, y] = ringCentroid(ring)
    found.push({ x, y, homes })
  }
  return found
}

/** Whole blocks whose middle lies in the rectangle, and the outline around them and the streets between. */
function gatherBlocks(district: District, neighbourhood: number, frame: SiteFrame): PlanSite {
  const { parcels, buildings } = district
  const sums = new Map<number, { u: number; v: number; area: number; parcels: number[] }>()
  for (let parcel = 0; parcel < parcels.count; parcel++) {
    const ring = ringsOf(parcels.shapes, parcel)[0]
    if (ring === undefined) continue
    const [u, v] = toSite(frame, ...ringCentroid(ring))
    if (Math.abs(u) > LENGTH || Math.abs(v) > LENGTH) continue
    const area = ringArea(ring)
    const block = parcels.block[parcel] as number
    const sum = sums.get(block) ?? { u: 0, v: 0, area: 0, parcels: [] }
    sum.u += u * area
    sum.v += v * area
    sum.area += area
    sum.parcels.push(parcel)
    sums.set(block, sum)
  }
  const inside = [...sums.values()]
    .filter(({ u, v, area }) => Math.abs(u / area) < LENGTH / 2 && Math.abs(v / area) < WIDTH / 2)
    .flatMap((block) => block.parcels)
    .toSorted((a, b) => a - b)
  const rings = inside.flatMap((parcel) => ringsOf(parcels.shapes, parcel))
  const closed = offsetRings(uniteRings(offsetRings(uniteRings(rings), CLOSING)), -CLOSING)
  const ring = tidyRing(closed.toSorted((a, b) => areaOfRings([b]) - areaOfRings([a]))[0] ?? [], 0.05)
  const kept = inside.filter((parcel) => {
    const outline = ringsOf(parcels.shapes, parcel)[0]
    return outline !== undefined && ringContains(ring, ...ringCentroid(outline))
  })
  const wanted = new Set(kept)
  const held: number[] = []
  for (let i = 0; i < buildings.count; i++) if (wanted.has(buildings.parcel[i] as number)) held.push(i)
  return { neighbourhood, frame, ring, parcels: kept, buildings: held, household: householdOf(district, held) }
}

/** People per home of some buildings, to two decimals; the mean of İstanbul where it is unknown (TÜİK 2024). */
function householdOf({ buildings }: District, held: readonly number[]): number {
  let people = 0
  let homes = 0
  for (const i of held) {
    if (buildings.dwellings[i] === UNKNOWN_COUNT || buildings.residents[i] === UNKNOWN_COUNT) continue
    people += buildings.residents[i] as number
    homes += buildings.dwellings[i] as number
  }
  return homes === 0 ? 3.1 : roundCentimetre(people / homes)
}

/** Houses that a plan may touch; schools, health, worship and public buildings stay in both proposals. */
export function isPrivate(district: District, building: number): boolean {
  const use = BUILDING_USES[district.buildings.use[building] as number] as BuildingUse
  return use === 'housing' || use === 'mixed' || use === 'commerce' || use === 'industry'
}

import { invariant, type Random } from '../../../foundation'
import type { FrameNeighbourhood } from '../frame'
import { buildEstates } from './estates'
import { apartmentRing, schoolRing } from './footprints'
import type { Growth } from './grown'
import { lotsOf, stripsOf, wholeBlock } from './lots'
import { layPark } from './openGround'
import { fillOrdinaryLots } from './ordinaryLots'
import { orientedBox } from './orientedBox'
import type { Plot, StreetStrips } from './plots'
import { fitRectangle, plainRing } from './rectangles'
import type { Programme } from './settlement'
import { Site } from './site'
import { shareOut, spreadOut } from './spread'

/** Residents that a school and a mosque serve; about what the district has. */
const RESIDENTS_PER_SCHOOL = 7200
const RESIDENTS_PER_MOSQUE = 6500
/** Park a resident gets, m², as far as the land allows. */
const PARK_PER_RESIDENT = 1.7

/**
 * Fills the blocks of a neighbourhood with parcels, buildings and open ground: at least as many buildings as published,
 * of which the fittest are kept, so exactly as many.
 */
export function populate(neighbourhood: FrameNeighbourhood, index: number, plots: readonly Plot[], programme: Programme, streets: StreetStrips, random: Random): Growth {
  const total = neighbourhood.published.buildings
  invariant(total !== undefined, 'a neighbourhood publishes its buildings')
  const attempt = (surplus: number): Site => {
    const site = new Site(index, streets)
    const of = (fabric: string) => plots.filter(({ block }) => block.fabric === fabric)
    buildEstates(site, of('estate'), programme.towers, programme.slabs, random.stream('estates'))
    buildHalls(site, of('industry'), programme.halls, random.stream('industry'))
    const ordinary = plots.filter(({ block }) => ['rows', 'detached', 'houses'].includes(block.fabric))
    const rest = reserveBlocks(site, ordinary, programme.population, random.stream('reserve'))
    const mosques = Math.max(1, Math.round(programme.population / RESIDENTS_PER_MOSQUE))
    fillOrdinaryLots(site, rest, { count: total - site.built, surplus, mosques }, random.stream('lots'))
    return site
  }
  let surplus = 0.025
  let site = attempt(surplus)
  for (let round = 0; round < 14 && site.built < total; round++) {
    surplus += 0.01 + (1.15 * (total - site.built)) / total
    site = attempt(surplus)
  }
  invariant(site.built >= total, `${neighbourhood.name} has room for ${site.built} of ${total} buildings`)
  return tidy(site.growth, total)
}

function buildHalls(site: Site, plots: readonly Plot[], halls: number, random: Random): void {
  const rows = plots.flatMap((plot) => stripsOf(wholeBlock(plot.outline), 36).map((strip) => ({ plot, strip })))
  const counts = shareOut(rows.map(({ strip }) => strip.length), Math.ceil(halls * 1.12), 400)
  const start = site.built
  rows.forEach(({ plot, strip }, i) => {
    for (const lot of lotsOf(strip, counts[i] as number)) {
      const parcel = site.parcel(lot.ring, plot)
      site.area('industrialYard', lot.ring)
      const isOffice = random.next() < 0.18
      const most = isOffice ? { length: random.between(26, 40), width: random.between(20, 28) } : { length: random.between(34, 60), width: random.between(40, 88) }
      const rectangle = fitRectangle(lot, strip.angle, { front: 8, side: 4, rear: 5 }, most)
      if (site.built - start >= halls || rectangle === undefined || Math.min(rectangle.halfLength, rectangle.halfWidth) < 8) continue
      site.build(isOffice ? 'office' : 'hall', isOffice ? apartmentRing(rectangle, random) : plainRing(rectangle), parcel, plot, 10)
    }
  })
}

/** Sets whole blocks aside for schools and parks, far from one another; returns the others. */
function reserveBlocks(site: Site, plots: readonly Plot[], population: number, random: Random): Plot[] {
  const net = plots.reduce((sum, plot) => sum + plot.net, 0)
  const candidates = plots.filter(({ outline }) => orientedBox(outline).width > 25).map((plot) => ({ plot, x: plot.block.x, y: plot.block.y }))
  const schoolCount = Math.max(1, Math.round(population / RESIDENTS_PER_SCHOOL))
  const suited = candidates.filter(({ plot }) => plot.net > 2500 && plot.net < 8000)
  const schools = spreadOut(suited.length >= schoolCount ? suited : candidates, schoolCount, random.stream('schools'))
  const taken = new Set(schools.map(({ plot }) => plot))
  for (const { plot } of schools) buildSchool(site, plot)
  const quota = Math.min(PARK_PER_RESIDENT * population, 0.085 * net)
  const free = candidates.filter(({ plot }) => !taken.has(plot) && plot.net > 800 && plot.net < 9000)
  let green = 0
  for (const { plot } of spreadOut(free, free.length, random.stream('parks'), schools)) {
    if (green >= quota) break
    green += plot.net
    taken.add(plot)
    layPark(site, plot, random.stream(`park ${plot.number}`))
  }
  return plots.filter((plot) => !taken.has(plot))
}

function buildSchool(site: Site, plot: Plot): void {
  const parcel = site.parcel(plot.outline, plot)
  const { angle } = orientedBox(plot.outline)
  const rectangle = fitRectangle(wholeBlock(plot.outline), angle, { front: 5, side: 5, rear: 5 }, { length: 54, width: 32 })
  if (rectangle === undefined || rectangle.halfLength < 7 || rectangle.halfWidth < 5) {
    site.area('playingField', plot.outline)
    return
  }
  site.area('schoolyard', plot.outline)
  site.build('school', rectangle.halfWidth < 9 ? plainRing(rectangle) : schoolRing(rectangle), parcel, plot, 100)
}

/**
 * Keeps the fittest `total` buildings and puts parcels and buildings in the order of their blocks, which keeps what is
 * near in the plan near in the bundle. Vacant lots become small greens and car parks.
 */
function tidy({ buildings, parcels, areas }: Growth, total: number): Growth {
  const fittest = buildings.map((_, i) => i).sort((a, b) => (buildings[b]?.fitness ?? 0) - (buildings[a]?.fitness ?? 0) || a - b)
  const kept = fittest.slice(0, total).sort((a, b) => a - b).map((i) => buildings[i] as Growth['buildings'][number])
  const order = parcels.map((_, i) => i).sort((a, b) => (parcels[a]?.block ?? 0) - (parcels[b]?.block ?? 0) || a - b)
  const place = new Map(order.map((from, to) => [from, to]))
  const moved = kept.map((building) => ({ ...building, parcel: place.get(building.parcel) as number }))
  return {
    buildings: moved.map((building, i) => ({ building, i })).sort((a, b) => a.building.parcel - b.building.parcel || a.i - b.i).map(({ building }) => building),
    parcels: order.map((i) => parcels[i] as Growth['parcels'][number]),
    areas,
  }
}

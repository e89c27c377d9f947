import { invariant, ringArea, ringCentroid, type Random } from '../../../foundation'
import type { FrameNeighbourhood } from '../frame'
import { blockOutlines } from './blockOutline'
import type { FlatRing } from './clipping'
import { placeEstate } from './estates'
import { apartmentRing, fitRectangle, plainRing, rowFootprint, schoolRing, type Setbacks } from './footprints'
import type { Framework } from './framework'
import type { BuildingKind, Growth } from './grown'
import { cutLot, lotsOf, stripsOf, wholeBlock, type Lot, type Strip } from './lots'
import { orientedBox } from './orientedBox'
import type { Block, Fabric, Programme } from './settlement'

interface Plot {
  block: Block
  number: number
  outline: FlatRing
  net: number
  streetWidth: number
}

interface Row {
  plot: Plot
  strip: Strip
  fabric: Fabric
  /** Depth and setback of attached buildings; one for the whole row, so that walls meet. */
  depth: number
  setback: number
}

/** Residents a park, school or mosque serves. */
const RESIDENTS_PER_SCHOOL = 7200
const RESIDENTS_PER_MOSQUE = 6500

/**
 * Fills the blocks of a neighbourhood with parcels, buildings and open space: exactly as many buildings as published.
 */
export function populate(
  framework: Framework,
  neighbourhood: FrameNeighbourhood,
  index: number,
  blocks: readonly Block[],
  programme: Programme & { towers: number; slabs: number },
  firstBlock: number,
  growth: Growth,
  random: Random,
): void {
  const total = neighbourhood.published.buildings ?? 0
  const plots = plotsOf(framework, blocks, firstBlock)
  const attempt = (surplus: number): Growth => {
    const grown: Growth = { buildings: [], parcels: [], areas: [] }
    const site = new Site(grown, index)
    const stream = random.stream('plots')
    fillEstates(site, plots.filter(({ block }) => block.fabric === 'estate'), programme.towers, programme.slabs, stream.stream('estates'))
    fillIndustry(site, plots.filter(({ block }) => block.fabric === 'industry'), programme.halls, stream.stream('industry'))
    const ordinary = plots.filter(({ block }) => ['rows', 'detached', 'houses'].includes(block.fabric))
    const { schools, rest } = reserve(site, ordinary, programme, stream.stream('reserve'))
    for (const plot of schools) fillSchool(site, plot)
    const lots = total - grown.buildings.length
    fillLots(site, rest, lots, surplus, programme, stream.stream('lots'))
    return grown
  }
  let surplus = 0.03
  let grown = attempt(surplus)
  for (let round = 0; round < 12 && grown.buildings.length < total; round++) {
    surplus += 0.02 + (1.1 * (total - grown.buildings.length)) / total
    grown = attempt(surplus)
  }
  invariant(grown.buildings.length >= total, `${neighbourhood.name} has room for ${grown.buildings.length} of ${total} buildings`)
  take(grown, total, growth)
}

function plotsOf({ map, styles }: Framework, blocks: readonly Block[], firstBlock: number): Plot[] {
  return blocks.flatMap((block, i) => {
    const halves = map.halfEdgesOf(block.face)
    const widths = halves.map((half) => styles.widthOf(map.lineOf[half >> 1] as number))
    const [outline] = blockOutlines(map.ringOf(halves), widths.map((width) => (width === 0 ? 2 : width / 2)))
    if (outline === undefined) return []
    return [{ block, number: firstBlock + i, outline, net: ringArea(outline), streetWidth: Math.max(...widths) }]
  })
}

/** Collects what is built, with the parcel each building stands on. */
class Site {
  constructor(
    readonly growth: Growth,
    readonly neighbourhood: number,
  ) {}

  parcel(ring: FlatRing, plot: Plot): number {
    return this.growth.parcels.push({ ring, block: plot.number }) - 1
  }

  build(kind: BuildingKind, ring: FlatRing, parcel: number, plot: Plot, fitness: number): void {
    const [x, y] = ringCentroid(ring)
    this.growth.buildings.push({
      kind, ring, parcel, block: plot.number, neighbourhood: this.neighbourhood, x, y,
      area: ringArea(ring), streetWidth: plot.streetWidth, fitness,
    })
  }

  area(kind: Growth['areas'][number]['kind'], ring: FlatRing): void {
    this.growth.areas.push({ kind, rings: [ring], neighbourhood: this.neighbourhood })
  }
}

function fillEstates(site: Site, plots: Plot[], towers: number, slabs: number, random: Random): void {
  const net = plots.reduce((sum, plot) => sum + plot.net, 0)
  let towersLeft = towers
  let slabsLeft = slabs
  let netLeft = net
  for (const plot of [...plots].sort((a, b) => a.net - b.net)) {
    const share = Math.min(1, plot.net / netLeft)
    netLeft -= plot.net
    const placed = placeEstate(plot.outline, Math.round(towersLeft * share), Math.round(slabsLeft * share), random.stream(plot.number))
    const parcel = site.parcel(plot.outline, plot)
    site.area('estateGreen', plot.outline)
    for (const { kind, ring } of placed) {
      site.build(kind, ring, parcel, plot, 10)
      if (kind === 'tower') towersLeft--
      else slabsLeft--
    }
  }
}

function fillIndustry(site: Site, plots: Plot[], halls: number, random: Random): void {
  const rows = plots.flatMap((plot) => stripsOf(wholeBlock(plot.outline), 36).map((strip) => ({ plot, strip })))
  const counts = shareOut(rows.map(({ strip }) => strip.length), Math.ceil(halls * 1.1), 34)
  let built = 0
  rows.forEach(({ plot, strip }, i) => {
    for (const lot of lotsOf(strip, counts[i] as number)) {
      const parcel = site.parcel(lot.ring, plot)
      site.area('industrialYard', lot.ring)
      const rectangle = fitRectangle(lot, strip.angle, { front: 8, side: 4, rear: 5 }, { length: random.between(30, 60), width: random.between(40, 88) })
      if (built >= halls || rectangle === undefined || Math.min(rectangle.halfLength, rectangle.halfWidth) < 8) continue
      const isOffice = random.next() < 0.18
      site.build(isOffice ? 'office' : 'hall', isOffice ? apartmentRing(rectangle, random) : plainRing(rectangle), parcel, plot, 10)
      built++
    }
  })
}

/** Sets whole blocks aside for parks and schools, far from one another. */
function reserve(site: Site, plots: Plot[], programme: Programme, random: Random): { schools: Plot[]; rest: Plot[] } {
  const net = plots.reduce((sum, plot) => sum + plot.net, 0)
  const left = new Set(plots)
  const taken: Plot[] = []
  const schools: Plot[] = []
  const pickFar = (least: number, most: number): Plot | undefined => {
    let best: Plot | undefined
    let furthest = -1
    for (const plot of left) {
      if (plot.net < least || plot.net > most || orientedBox(plot.outline).width < 26) continue
      const distance = taken.reduce((nearest, other) => Math.min(nearest, Math.hypot(plot.block.x - other.block.x, plot.block.y - other.block.y)), 1e6) * random.between(0.9, 1)
      if (distance > furthest) {
        furthest = distance
        best = plot
      }
    }
    if (best !== undefined) {
      left.delete(best)
      taken.push(best)
    }
    return best
  }
  const schoolCount = Math.max(1, Math.round(programme.population / RESIDENTS_PER_SCHOOL))
  for (let i = 0; i < schoolCount; i++) {
    const plot = pickFar(2600, 9000) ?? pickFar(1800, 20000)
    if (plot !== undefined) schools.push(plot)
  }
  const quota = Math.min(1.8 * programme.population, 0.085 * net)
  let green = 0
  while (green < quota) {
    const plot = pickFar(900, 12000)
    if (plot === undefined) break
    green += plot.net
    site.parcel(plot.outline, plot)
    site.area('park', plot.outline)
  }
  return { schools, rest: [...left] }
}

function fillSchool(site: Site, plot: Plot): void {
  const lot = wholeBlock(plot.outline)
  const parcel = site.parcel(plot.outline, plot)
  site.area('schoolyard', plot.outline)
  const { angle } = orientedBox(plot.outline)
  const rectangle = fitRectangle(lot, angle, { front: 6, side: 5, rear: 5 }, { length: 56, width: 34 })
  if (rectangle === undefined || rectangle.halfLength < 8 || rectangle.halfWidth < 7) return
  site.build('school', schoolRing(rectangle), parcel, plot, 100)
}

/** Ordinary lots: as many as needed and a few more, shared out over the rows by length. */
function fillLots(site: Site, plots: Plot[], wanted: number, surplus: number, programme: Programme, random: Random): void {
  const mosques = Math.max(1, Math.round(programme.population / RESIDENTS_PER_MOSQUE))
  const mosquePlots = new Set(spread(plots.filter(({ net, outline }) => net > 1800 && orientedBox(outline).width > 24), mosques, random.stream('mosques')))
  const rows: Row[] = []
  for (const plot of plots) {
    const stream = random.stream(plot.number)
    const { fabric } = plot.block
    let shapes: Lot[] = [wholeBlock(plot.outline)]
    if (mosquePlots.has(plot)) shapes = fillMosque(site, plot)
    const setback = fabric === 'rows' && stream.next() < 0.4 ? stream.integer(1, 3) : 0
    for (const shape of shapes) {
      for (const strip of stripsOf(shape, fabric === 'rows' ? 12.5 : 15)) {
        const depth = Math.min(strip.depth - 3.4, setback + stream.between(10.5, 13.5))
        rows.push({ plot, strip, fabric, setback, depth: Math.max(depth, setback + 8) })
      }
    }
  }
  const mostRows = 11.5
  const relative = rows.map(({ strip, fabric }) => strip.length / (fabric === 'rows' ? 1 : fabric === 'houses' ? 1.75 : 1.85))
  const counts = shareOut(relative, Math.ceil(wanted * (1 + surplus)), mostRows)
  rows.forEach((row, i) => {
    const stream = random.stream(`${row.plot.number} ${i}`)
    const count = counts[i] as number
    for (const lot of lotsOf(row.strip, count)) {
      const parcel = site.parcel(lot.ring, row.plot)
      const area = ringArea(lot.ring)
      if (area < 55) continue
      buildLot(site, row, lot, parcel, area, stream)
    }
  })
}

function buildLot(site: Site, row: Row, lot: Lot, parcel: number, area: number, random: Random): void {
  const { plot, strip, fabric } = row
  if (fabric === 'rows') {
    const ring = rowFootprint(lot, strip.angle, row.setback, row.depth)
    if (ring !== undefined && ringArea(ring) < 420) {
      site.build('row', ring, parcel, plot, 1 + Math.min(0, (ringArea(ring) - 70) / 60) + 0.3 * random.next())
      return
    }
  }
  const isHouse = fabric === 'houses'
  const setbacks: Setbacks = isHouse ? { front: 4, side: 2.5, rear: 4 } : fabric === 'rows' ? { front: 0.5, side: 0.6, rear: 2 } : { front: area > 300 ? 4 : 2, side: area > 260 ? 2.6 : 1.6, rear: 3 }
  const most = isHouse ? { length: random.between(9, 12.5), width: random.between(8.5, 12) } : { length: random.between(16, 23), width: random.between(13, 19) }
  const rectangle = fitRectangle(lot, strip.angle, setbacks, most)
  if (rectangle === undefined || Math.min(rectangle.halfLength, rectangle.halfWidth) < 2.9) return
  const ring = isHouse ? plainRing(rectangle) : apartmentRing(rectangle, random)
  const fitness = Math.min(0.9, (4 * rectangle.halfLength * rectangle.halfWidth - 60) / 60) + 0.3 * random.next()
  site.build(isHouse ? 'house' : 'detached', ring, parcel, plot, fitness)
}

/** Cuts the end off a block for a mosque and its yard; returns what is left of the block. */
function fillMosque(site: Site, plot: Plot): Lot[] {
  const block = wholeBlock(plot.outline)
  const box = orientedBox(plot.outline)
  const depth = Math.max(22, Math.min(34, 950 / box.width))
  const ux = Math.cos(box.angle)
  const uy = Math.sin(box.angle)
  const at = box.length / 2 - depth
  const cut = cutLot(block, box.centre[0] + ux * at, box.centre[1] + uy * at, box.angle + Math.PI / 2, 1)
  const [lot] = cut.right
  if (lot === undefined || cut.left.length === 0) return [block]
  const rectangle = fitRectangle(lot, box.angle, { front: 4, side: 3, rear: 3 }, { length: 22, width: 22 })
  if (rectangle === undefined) return [block]
  const half = Math.min(rectangle.halfLength, rectangle.halfWidth)
  if (half < 6) return [block]
  site.build('worship', plainRing({ ...rectangle, halfLength: half, halfWidth: half }), site.parcel(lot.ring, plot), plot, 100)
  for (const other of cut.right.slice(1)) site.parcel(other.ring, plot)
  return cut.left
}

function spread(plots: Plot[], count: number, random: Random): Plot[] {
  const chosen: Plot[] = []
  const left = random.shuffle([...plots])
  while (chosen.length < count && left.length > 0) {
    let best = 0
    let furthest = -1
    left.forEach(({ block }, i) => {
      const distance = chosen.reduce((nearest, other) => Math.min(nearest, Math.hypot(block.x - other.block.x, block.y - other.block.y)), 1e6)
      if (distance > furthest) {
        furthest = distance
        best = i
      }
    })
    chosen.push(...left.splice(best, 1))
  }
  return chosen
}

/** Shares `total` out in proportion, at least one each, no piece shorter than needed nor longer than `longest` asks. */
function shareOut(lengths: readonly number[], total: number, longest: number): number[] {
  const countsAt = (size: number) => lengths.map((length) => Math.max(1, Math.round(length / size)))
  const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0)
  let low = 1
  let high = longest * 8
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2
    if (sum(countsAt(middle)) >= total) low = middle
    else high = middle
  }
  return countsAt(low)
}

/** Moves the fittest `total` buildings over, parcels and areas whole; indices of parcels move along. */
function take(grown: Growth, total: number, growth: Growth): void {
  const offset = growth.parcels.length
  const order = grown.buildings.map((_, i) => i).sort((a, b) => (grown.buildings[b]?.fitness ?? 0) - (grown.buildings[a]?.fitness ?? 0) || a - b)
  const kept = new Set(order.slice(0, total))
  grown.buildings.forEach((building, i) => {
    if (kept.has(i)) growth.buildings.push({ ...building, parcel: building.parcel + offset })
  })
  for (const parcel of grown.parcels) growth.parcels.push(parcel)
  for (const area of grown.areas) growth.areas.push(area)
}

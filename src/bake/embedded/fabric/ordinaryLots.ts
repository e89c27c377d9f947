import { ringArea, type Random } from '../../../foundation'
import { apartmentRing, rowFootprint, withRearPart } from './footprints'
import { cutLot, lotsOf, SIDE_EDGE, stripsOf, wholeBlock, type Lot, type Strip } from './lots'
import { orientedBox } from './orientedBox'
import type { Plot } from './plots'
import { fitRectangle, plainRing, type Setbacks } from './rectangles'
import type { Site } from './site'
import { shareOut, spreadOut } from './spread'

/** A row of lots on one side of a block. Depth and setback are the row's, so that attached walls meet. */
interface Row {
  plot: Plot
  strip: Strip
  form: 'row' | 'detached' | 'house'
  depth: number
  setback: number
}

/** Frontages in proportion: a detached apartment house takes almost twice the front of an attached one. */
const FRONTAGE = { row: 1, detached: 1.8, house: 1.7 }

interface LotsWanted {
  /** Buildings. */
  count: number
  /** Share of lots beyond that; what is not built stays vacant. */
  surplus: number
  mosques: number
}

/** Cuts blocks of rows, detached and low houses into lots and builds on them. */
export function fillOrdinaryLots(site: Site, plots: readonly Plot[], wanted: LotsWanted, random: Random): void {
  const roomy = plots.filter(({ net, outline }) => net > 1800 && orientedBox(outline).width > 24).map((plot) => ({ plot, x: plot.block.x, y: plot.block.y }))
  const mosquePlots = new Set(spreadOut(roomy, wanted.mosques, random.stream('mosques')).map(({ plot }) => plot))
  const rows = plots.flatMap((plot) => {
    const shapes = mosquePlots.has(plot) ? buildMosque(site, plot) : [wholeBlock(plot.outline)]
    return shapes.flatMap((shape) => rowsOf(plot, shape, random.stream(plot.number)))
  })
  const counts = shareOut(rows.map(({ strip, form }) => strip.length / FRONTAGE[form]), Math.ceil((wanted.count - wanted.mosques) * (1 + wanted.surplus)), 60)
  rows.forEach((row, i) => {
    const stream = random.stream(`${row.plot.number} ${i}`)
    for (const lot of lotsOf(row.strip, counts[i] as number)) {
      const parcel = site.parcel(lot.ring, row.plot)
      if (ringArea(lot.ring) > 55) buildLot(site, row, lot, parcel, stream)
    }
  })
}

function rowsOf(plot: Plot, shape: Lot, random: Random): Row[] {
  const isRow = plot.block.fabric === 'rows'
  const setback = isRow && random.next() < 0.4 ? random.integer(1, 3) : 0
  return stripsOf(shape, isRow ? 12.5 : 15).map((strip) => {
    const most = strip.depth > 21 ? random.between(13, 15.5) : random.between(11, 13.8)
    const depth = Math.max(setback + 8, Math.min(strip.depth - 3, setback + most))
    return { plot, strip, form: isRow ? 'row' : plot.block.fabric === 'houses' ? 'house' : 'detached', setback, depth }
  })
}

function buildLot(site: Site, row: Row, lot: Lot, parcel: number, random: Random): void {
  const { plot, strip, form } = row
  const area = ringArea(lot.ring)
  if (form === 'row') {
    const ring = rowFootprint(lot, strip.angle, row.setback, row.depth)
    if (ring !== undefined && ringArea(ring) < 460) {
      const fitness = 1 + Math.min(0, (ringArea(ring) - 70) / 60) + 0.3 * random.next()
      if (site.build('row', withRearPart(ring, lot, random), parcel, plot, fitness)) return
    }
  }
  const setbacks: Setbacks =
    form === 'house' ? { front: 4, side: 2.5, rear: 4 }
    : form === 'row' ? { front: 0.5, side: 0.6, rear: 2 }
    : { front: area > 300 ? 4 : 2, side: area > 260 ? 2.6 : 1.6, rear: 3 }
  const most =
    form === 'house' ? { length: random.between(9, 12.5), width: random.between(8.5, 12) }
    : area > 700 ? { length: random.between(18, 27), width: random.between(15, 21) }
    : { length: random.between(16, 23), width: random.between(13, 19) }
  const rectangle = fitRectangle(lot, strip.angle, setbacks, most)
  if (rectangle === undefined || Math.min(rectangle.halfLength, rectangle.halfWidth) < 2.9) return
  const fitness = Math.min(0.9, (4 * rectangle.halfLength * rectangle.halfWidth - 60) / 60) + 0.3 * random.next()
  site.build(form === 'house' ? 'house' : 'detached', form === 'house' ? plainRing(rectangle) : apartmentRing(rectangle, random), parcel, plot, fitness)
}

/** Cuts the end off a block for a mosque and its yard; returns what is left of the block. */
function buildMosque(site: Site, plot: Plot): Lot[] {
  const block = wholeBlock(plot.outline)
  const { angle, centre, length, width } = orientedBox(plot.outline)
  const at = length / 2 - Math.max(22, Math.min(34, 950 / width))
  const cut = cutLot(block, centre[0] + Math.cos(angle) * at, centre[1] + Math.sin(angle) * at, angle + Math.PI / 2, SIDE_EDGE)
  const [lot] = cut.right
  if (lot === undefined || cut.left.length === 0) return [block]
  const rectangle = fitRectangle(lot, angle, { front: 4, side: 3, rear: 3 }, { length: 22, width: 22 })
  const half = rectangle === undefined ? 0 : Math.min(rectangle.halfLength, rectangle.halfWidth)
  if (rectangle === undefined || half < 5.5) return [block]
  const parcel = site.parcel(lot.ring, plot)
  site.build('worship', plainRing({ ...rectangle, halfLength: half, halfWidth: half }), parcel, plot, 100)
  for (const other of cut.right.slice(1)) site.parcel(other.ring, plot)
  return cut.left
}

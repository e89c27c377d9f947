import Flatbush from 'flatbush'
import { lineOf, polygonArea, ringArea, ringContains, ringsOf } from '../../../foundation'
import { periodOf, PERIODS, STOREY_BANDS, storeyBandOf, type Buildings, type Neighbourhood, type Parcels, type Streets } from '../../../model'
import { overlapArea, type FlatRing } from './clipping'
import { boxOf, crossesItself, outsideArea } from './containment'
import { indexStrips, stripAround } from './plots'

/** A law of the fabric that something breaks; `subject` is a building's id or a neighbourhood's name. */
export interface FabricFault {
  code:
    | 'count' | 'period' | 'storeys' | 'people'
    | 'footprint-malformed' | 'footprint-in-water' | 'footprint-off-parcel' | 'footprint-on-street' | 'footprint-overlap'
    | 'street-apart'
  subject: string
  message: string
}

export interface CheckedFabric {
  buildings: Buildings
  parcels: Parcels
  streets: Streets
}

export interface FabricSurroundings {
  neighbourhoods: readonly Neighbourhood[]
  /** Rings of lake, sea and outlet. */
  water: readonly FlatRing[]
}

/** Overlap that rounding to whole centimetres may leave, m². */
const AREA_TOLERANCE = 0.05
/** How far a footprint's edge may reach over a street's, by rounding, metres. */
const EDGE_TOLERANCE = 0.03

/**
 * Holds a fabric against its laws: published counts and people exactly; footprints well formed, on land, inside their
 * parcels, off the streets and off one another; streets in one piece.
 *
 * @returns every fault found, up to `most`
 */
export function checkFabric(fabric: CheckedFabric, surroundings: FabricSurroundings, most = 100): FabricFault[] {
  const faults: FabricFault[] = []
  const report = (code: FabricFault['code'], subject: string, message: string) => {
    if (faults.length < most) faults.push({ code, subject, message: `${subject}: ${message}` })
  }
  checkCounts(fabric.buildings, surroundings.neighbourhoods, report)
  checkFootprints(fabric, surroundings.water, report)
  checkOverlaps(fabric.buildings, report)
  checkNetwork(fabric.streets, report)
  return faults
}

type Report = (code: FabricFault['code'], subject: string, message: string) => void

function checkCounts({ count, neighbourhood, yearBuilt, storeys, residents }: Buildings, neighbourhoods: readonly Neighbourhood[], report: Report): void {
  neighbourhoods.forEach(({ name, published }, index) => {
    const found = { buildings: 0, people: 0, periods: [0, 0, 0], bands: [0, 0, 0] }
    for (let i = 0; i < count; i++) {
      if (neighbourhood[i] !== index) continue
      found.buildings++
      found.people += residents[i] as number
      const period = periodOf(yearBuilt[i] as number)
      const band = storeyBandOf(storeys[i] as number)
      found.periods[period] = (found.periods[period] ?? 0) + 1
      found.bands[band] = (found.bands[band] ?? 0) + 1
    }
    const { buildings, population, byPeriod, byStoreys } = published
    if (buildings !== undefined && found.buildings !== buildings) report('count', name, `has ${found.buildings} buildings, expected ${buildings}`)
    if (population !== undefined && found.people !== population) report('people', name, `has ${found.people} people, expected ${population}`)
    PERIODS.forEach((period, i) => {
      if (byPeriod !== undefined && found.periods[i] !== byPeriod[period]) report('period', name, `has ${found.periods[i]} buildings of ${period}, expected ${byPeriod[period]}`)
    })
    STOREY_BANDS.forEach((band, i) => {
      if (byStoreys !== undefined && found.bands[i] !== byStoreys[band]) report('storeys', name, `has ${found.bands[i]} buildings ${band}, expected ${byStoreys[band]}`)
    })
  })
}

function checkFootprints({ buildings, parcels, streets }: CheckedFabric, water: readonly FlatRing[], report: Report): void {
  const strips: FlatRing[] = []
  for (let street = 0; street < streets.count; street++) {
    const line = lineOf(streets.lines, street)
    const half = (streets.width[street] as number) / 2 - EDGE_TOLERANCE
    for (let i = 0; i + 3 < line.length; i += 2) strips.push(stripAround(line[i] as number, line[i + 1] as number, line[i + 2] as number, line[i + 3] as number, half))
  }
  const index = indexStrips(strips)
  for (let i = 0; i < buildings.count; i++) {
    const id = buildings.ids[i] as string
    const rings = ringsOf(buildings.footprints, i).map((ring) => Array.from(ring))
    const ring = rings[0]
    if (ring === undefined || rings.length !== 1 || ringArea(ring) < 20 || crossesItself(ring)) {
      report('footprint-malformed', id, 'footprint is not one simple counter-clockwise ring of at least 20 m²')
      continue
    }
    const parcel = ringsOf(parcels.shapes, buildings.parcel[i] as number).map((outline) => Array.from(outline))
    const outside = outsideArea(ring, parcel)
    if (outside > AREA_TOLERANCE) report('footprint-off-parcel', id, `${outside.toFixed(2)} m² lie outside its parcel`)
    const onStreet = index.near(ring).reduce((largest, strip) => Math.max(largest, overlapArea([ring], [strip])), 0)
    if (onStreet > AREA_TOLERANCE) report('footprint-on-street', id, `${onStreet.toFixed(2)} m² lie on a street`)
    for (let k = 0; k < ring.length; k += 2) {
      if (water.some((shore) => ringContains(shore, ring[k] as number, ring[k + 1] as number))) {
        report('footprint-in-water', id, 'a corner stands in water')
        break
      }
    }
  }
}

function checkOverlaps(buildings: Buildings, report: Report): void {
  if (buildings.count === 0) return
  const index = new Flatbush(buildings.count)
  const rings = Array.from({ length: buildings.count }, (_, i) => Array.from(ringsOf(buildings.footprints, i)[0] ?? []))
  const boxes = rings.map(boxOf)
  for (const box of boxes) index.add(...box)
  index.finish()
  rings.forEach((ring, i) => {
    const [west, south, east, north] = boxes[i] as [number, number, number, number]
    for (const other of index.search(west, south, east, north)) {
      if (other <= i) continue
      const common = overlapArea([ring], [rings[other] as FlatRing])
      if (common > AREA_TOLERANCE) report('footprint-overlap', buildings.ids[i] as string, `shares ${common.toFixed(2)} m² with ${buildings.ids[other]} of ${polygonArea(buildings.footprints, other).toFixed(0)} m²`)
    }
  })
}

function checkNetwork({ count, fromNode, toNode, nodeCount }: Streets, report: Report): void {
  const parent = Uint32Array.from({ length: nodeCount }, (_, i) => i)
  const root = (node: number): number => {
    let at = node
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number
    return at
  }
  for (let street = 0; street < count; street++) parent[root(fromNode[street] as number)] = root(toNode[street] as number)
  const sizes = new Map<number, number>()
  for (let node = 0; node < nodeCount; node++) sizes.set(root(node), (sizes.get(root(node)) ?? 0) + 1)
  if (sizes.size > 1) {
    const apart = [...sizes.values()].sort((a, b) => b - a).slice(1)
    report('street-apart', 'streets', `fall into ${sizes.size} pieces; ${apart.slice(0, 6).join(', ')} junctions are cut off`)
  }
}

import { distanceToSegment, lineOf, ringArea, ringContains, type Random } from '../../../foundation'
import { STREET_CLASSES, type Streets, type Trees } from '../../../model'
import type { FlatRing } from './clipping'
import type { GrownArea, GrownParcel, Growth } from './grown'
import { indexStrips, stripAround, type StreetStrips } from './plots'

/** No more than this in a district: each is drawn. */
const MOST_TREES = 45_000

/** Metres between trees on the ground of each kind, and how far up they grow. */
const PLANTING: Partial<Record<GrownArea['kind'], { spacing: number; height: [number, number] }>> = {
  park: { spacing: 10.5, height: [5, 12] },
  square: { spacing: 14, height: [5, 9] },
  schoolyard: { spacing: 17, height: [5, 10] },
  cemetery: { spacing: 11, height: [9, 16] },
  woodland: { spacing: 15, height: [7, 15] },
  openLand: { spacing: 62, height: [4, 9] },
  estateGreen: { spacing: 15.5, height: [5, 12] },
  parking: { spacing: 14, height: [4, 8] },
}

/** Plants trees on greens, along the wider streets and in gardens: never in a building, carriageway or water. */
export function plantTrees({ areas, parcels, buildings }: Growth, streets: Streets, random: Random): Trees {
  const isBuilt = clearOf(buildings.map(({ ring }) => ring), 1.6)
  const carriageways = indexCarriageways(streets)
  const positions: number[] = []
  const heights: number[] = []
  const plant = (x: number, y: number, [low, high]: [number, number], stream: Random) => {
    const height = stream.between(low, high)
    if (isBuilt(x, y) || onStrip(carriageways, x, y)) return
    positions.push(Math.round(x * 10) / 10, Math.round(y * 10) / 10)
    heights.push(height)
  }
  areas.forEach(({ kind, rings }, i) => {
    const planting = PLANTING[kind]
    if (planting !== undefined) plantGround(rings, planting.spacing, random.stream(i), (x, y, stream) => plant(x, y, planting.height, stream))
  })
  plantStreets(streets, random.stream('streets'), plant)
  plantGardens(parcels, buildings, random.stream('gardens'), plant)
  return thinned(positions, heights, random.stream('thin'))
}

function plantGround(rings: readonly FlatRing[], spacing: number, random: Random, plant: (x: number, y: number, stream: Random) => void): void {
  const outer = rings[0] as FlatRing
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < outer.length; i += 2) {
    west = Math.min(west, outer[i] as number)
    east = Math.max(east, outer[i] as number)
    south = Math.min(south, outer[i + 1] as number)
    north = Math.max(north, outer[i + 1] as number)
  }
  if (ringArea(outer) < 60) return
  for (let y = south + spacing / 3; y < north; y += spacing) {
    for (let x = west + spacing / 3; x < east; x += spacing) {
      const px = x + random.between(-0.42, 0.42) * spacing
      const py = y + random.between(-0.42, 0.42) * spacing
      if (rings.filter((ring) => ringContains(ring, px, py)).length % 2 === 0) continue
      plant(px, py, random)
    }
  }
}

type Plant = (x: number, y: number, height: [number, number], stream: Random) => void

/** Rows on both pavements of streets wide enough for them; junctions stay clear. */
function plantStreets(streets: Streets, random: Random, plant: Plant): void {
  for (let street = 0; street < streets.count; street++) {
    const kind = STREET_CLASSES[streets.streetClass[street] as number]
    const width = streets.width[street] as number
    if ((kind !== 'arterial' && kind !== 'collector') || width < 13) continue
    const spacing = kind === 'arterial' ? 11 : 14
    const offset = width / 2 - 1.2
    const line = lineOf(streets.lines, street)
    let carry = 14
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i], line[i + 1], line[i + 2], line[i + 3]] as [number, number, number, number]
      const length = Math.hypot(bx - ax, by - ay)
      const isLast = i + 5 > line.length
      let at = carry
      for (; at < length - (isLast ? 13 : 0); at += spacing) {
        const x = ax + ((bx - ax) * at) / length
        const y = ay + ((by - ay) * at) / length
        for (const side of [offset, -offset]) {
          if (random.next() < 0.2) continue
          plant(x - ((by - ay) / length) * side, y + ((bx - ax) / length) * side, [5, 9], random)
        }
      }
      carry = Math.max(0, at - length)
    }
  }
}

/** A tree behind every third house. */
function plantGardens(parcels: readonly GrownParcel[], buildings: Growth['buildings'], random: Random, plant: Plant): void {
  for (const { parcel, kind, x, y } of buildings) {
    const isPlanted = random.next() < (kind === 'house' ? 0.9 : kind === 'detached' ? 0.6 : 0.22)
    const ring = (parcels[parcel] as GrownParcel).ring
    const corner = 2 * random.integer(0, ring.length / 2 - 1)
    if (!isPlanted || (kind !== 'row' && kind !== 'detached' && kind !== 'house')) continue
    // Between the building and a corner of its lot, nearer to the corner.
    const cx = (ring[corner] as number) * 0.84 + x * 0.16
    const cy = (ring[corner + 1] as number) * 0.84 + y * 0.16
    if (ringContains(ring, cx, cy)) plant(cx, cy, [3.5, 8], random)
  }
}

/** Whether a point lies within `margin` of a ring. */
function clearOf(rings: readonly FlatRing[], margin: number): (x: number, y: number) => boolean {
  const strips = indexStrips(rings)
  return (x, y) =>
    strips.near([x - margin, y - margin, x + margin, y + margin]).some((ring) => {
      if (ringContains(ring, x, y)) return true
      for (let i = 0; i < ring.length; i += 2) {
        const j = (i + 2) % ring.length
        if (distanceToSegment(x, y, ring[i] as number, ring[i + 1] as number, ring[j] as number, ring[j + 1] as number) < margin) return true
      }
      return false
    })
}

/** Carriageways take the middle of the right of way; pavements 2.4 m on either side of the wider ones. */
function indexCarriageways(streets: Streets): StreetStrips {
  const strips: FlatRing[] = []
  for (let street = 0; street < streets.count; street++) {
    const width = streets.width[street] as number
    const half = width < 9 ? width / 2 : width / 2 - 2.4
    const line = lineOf(streets.lines, street)
    for (let i = 0; i + 3 < line.length; i += 2) strips.push(stripAround(line[i] as number, line[i + 1] as number, line[i + 2] as number, line[i + 3] as number, half + 0.5))
  }
  return indexStrips(strips)
}

function onStrip(strips: StreetStrips, x: number, y: number): boolean {
  return strips.near([x, y, x, y]).some((strip) => ringContains(strip, x, y))
}

/** Leaves out at random what is over the limit; keeps the order, so neighbours stay neighbours. */
function thinned(positions: number[], heights: number[], random: Random): Trees {
  const share = Math.min(1, MOST_TREES / Math.max(1, heights.length))
  const keep = heights.map(() => random.next() < share * 0.997)
  const kept = heights.flatMap((_, i) => (share === 1 || keep[i] ? [i] : [])).slice(0, MOST_TREES)
  return {
    count: kept.length,
    positions: Float64Array.from(kept.flatMap((i) => [positions[2 * i] as number, positions[2 * i + 1] as number])),
    height: Float32Array.from(kept, (i) => heights[i] as number),
    knowledge: 'generated',
  }
}

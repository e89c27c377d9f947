import { distanceToSegment, extentOf, lineOf, ringContains } from '../../../foundation'
import { bandOf, STREET_CLASSES, type District, type StreetClass } from '../../../model'
import type { PlanSite } from './planSite'

/** A street of the base near the site. */
export interface NearbyStreet {
  index: number
  line: Float64Array
  width: number
  streetClass: StreetClass
  /** Share of its length inside the site, 0 … 1. */
  shareInside: number
}

/** How far around the site streets are looked at, m. */
const MARGIN = 40
const SAMPLE = 4

export function nearbyStreets({ streets }: District, { ring }: PlanSite): NearbyStreet[] {
  const box = extentOf(ring)
  const found: NearbyStreet[] = []
  for (let index = 0; index < streets.count; index++) {
    const line = lineOf(streets.lines, index)
    const own = extentOf(line)
    if (own.west > box.east + MARGIN || own.east < box.west - MARGIN) continue
    if (own.south > box.north + MARGIN || own.north < box.south - MARGIN) continue
    found.push({
      index,
      line,
      width: streets.width[index] as number,
      streetClass: STREET_CLASSES[streets.streetClass[index] as number] ?? 'local',
      shareInside: shareInside(line, ring),
    })
  }
  return found
}

/** Distance from a point to the edge of the nearest street, m; negative on a street. */
export function distanceToStreets(streets: readonly NearbyStreet[], x: number, y: number): number {
  let nearest = Infinity
  for (const { line, width } of streets) nearest = Math.min(nearest, distanceToLine(line, x, y) - width / 2)
  return nearest
}

export function distanceToLine(line: ArrayLike<number>, x: number, y: number): number {
  let nearest = Infinity
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i], line[i + 1], line[i + 2], line[i + 3]] as [number, number, number, number]
    nearest = Math.min(nearest, distanceToSegment(x, y, ax, ay, bx, by))
  }
  return nearest
}

/** The ground of streets. */
export function streetBands(streets: readonly NearbyStreet[]): number[][] {
  return streets.flatMap(({ line, width }) => bandOf(line, width))
}

function shareInside(line: ArrayLike<number>, ring: readonly number[]): number {
  let inside = 0
  let all = 0
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i], line[i + 1], line[i + 2], line[i + 3]] as [number, number, number, number]
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / SAMPLE))
    for (let step = 0; step < steps; step++) {
      const t = (step + 0.5) / steps
      if (ringContains(ring, ax + t * (bx - ax), ay + t * (by - ay))) inside++
      all++
    }
  }
  return all === 0 ? 0 : inside / all
}

import { DataError, type Extent } from '../../../foundation'
import { reversed } from './outlines'
import { findCrossing } from './polylines'

/** Where a shore leaves the outline of the land and where it comes back to it, both vertices of that outline. */
export interface ShoreOfLand {
  from: readonly [number, number]
  to: readonly [number, number]
}

/**
 * Lays a shore on the outline of the land: the two come from different states of the map and differ by some metres,
 * which would leave slivers of neither land nor water. Between two points the shore takes the outline's own vertices.
 *
 * @param shore   line or ring, flat x, y, in which `from` comes before `to`
 * @param land    outline of the land, counter-clockwise
 * @param walk    `along` the outline (sea: both run west to east) or `against` it (lake: a counter-clockwise hole)
 * @throws DataError `shore-unanchored` if the points are no vertices of the outline
 */
export function layOnLand(
  shore: readonly number[],
  land: readonly number[],
  shared: ShoreOfLand,
  walk: 'along' | 'against',
): number[] {
  const outline = walk === 'along' ? land : reversed(land)
  const start = vertexAt(outline, shared.from)
  const end = vertexAt(outline, shared.to)
  const turned = [...outline.slice(start), ...outline.slice(0, start)]
  const path = turned.slice(0, ((end - start + outline.length) % outline.length) + 2)
  const before = nearestVertex(shore, shared.from)
  const after = nearestVertex(shore, shared.to)
  if (before <= after) return [...shore.slice(0, before), ...path, ...shore.slice(after + 2)]
  // The shared part runs over the ring's seam.
  return [...path, ...shore.slice(after + 2, before)]
}

/**
 * Takes the needles off a line: harbour piers that a simplification has thinned to a there-and-back. They are no
 * shore one could stand on, and as banks they would raise the sea bed.
 *
 * @param sharpest  radians; a corner narrower than this is a needle
 */
export function withoutNeedles(line: readonly number[], sharpest: number): number[] {
  const kept = [...line]
  const limit = Math.cos(sharpest)
  for (let i = 2; i + 3 < kept.length;) {
    const [px, py, x, y, nx, ny] = kept.slice(i - 2, i + 4) as [number, number, number, number, number, number]
    const a = Math.hypot(px - x, py - y)
    const b = Math.hypot(nx - x, ny - y)
    const isNeedle = a === 0 || b === 0 || ((px - x) * (nx - x) + (py - y) * (ny - y)) / (a * b) > limit
    if (!isNeedle) {
      i += 2
      continue
    }
    kept.splice(i, 2)
    i = Math.max(2, i - 2)
  }
  return kept
}

/**
 * The sea as a ring: the coast, carried straight west to the extent and cut where it leaves it in the east, closed
 * along the south.
 *
 * @param coast  west to east, land on the north, flat x, y
 * @returns counter-clockwise ring
 */
export function seaRing(coast: readonly number[], extent: Extent): number[] {
  const line = [extent.west, coast[1] as number]
  for (let i = 0; i < coast.length; i += 2) {
    const x = coast[i] as number
    const y = coast[i + 1] as number
    if (x < extent.west) continue
    if (x >= extent.east) {
      const px = line[line.length - 2] as number
      const py = line[line.length - 1] as number
      line.push(extent.east, py + ((y - py) * (extent.east - px)) / (x - px))
      break
    }
    line.push(x, y)
  }
  if (line[line.length - 2] !== extent.east) line.push(extent.east, line[line.length - 1] as number)
  return [extent.west, extent.south, extent.east, extent.south, ...reversed(line)]
}

/** Refuses a ring that crosses itself. */
export function requireSimple(ring: readonly number[], file: string, name: string): void {
  const crossing = findCrossing(ring, true)
  if (crossing === undefined) return
  throw new DataError(
    'ring-crossing',
    `${file}, ${name}: edges ${crossing[0]} and ${crossing[1]} cross, expected a simple ring; mend the file`,
    {
      file,
      id: name,
      edges: crossing,
    },
  )
}

function vertexAt(ring: readonly number[], [x, y]: readonly [number, number]): number {
  for (let i = 0; i < ring.length; i += 2) if (ring[i] === x && ring[i + 1] === y) return i
  throw new DataError(
    'shore-unanchored',
    `shoreOfLand: [${x}, ${y}] (local metres) is no vertex of the land's outline; take one of outlines.json`,
  )
}

function nearestVertex(line: readonly number[], [x, y]: readonly [number, number]): number {
  let best = 0
  let least = Infinity
  for (let i = 0; i < line.length; i += 2) {
    const distance = Math.hypot((line[i] as number) - x, (line[i + 1] as number) - y)
    if (distance < least) [least, best] = [distance, i]
  }
  return best
}

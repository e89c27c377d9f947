import { polygonContains, type PolygonSet } from '../../../foundation'
import { BUILDING_FATES } from '../../../model'
import type { Ray } from '../camera'
import { CELL, footprintGrid, type FootprintGrid } from './footprintGrid'

/**
 * Finds the building a ray hits first, on the processor: a grid over footprints, each building a prism from its foot to
 * its top. Nothing is read back from the GPU, and no triangle is looked at.
 */
export class PickIndex {
  /** m along the last ray that hit; Infinity after a miss. */
  distance = Infinity
  private readonly grid: FootprintGrid
  private lowest = Infinity
  private highest = -Infinity
  /** Number of the ray a building was last tried for; a building lies in several cells. */
  private readonly triedFor: Uint32Array
  private rayNumber = 0

  /**
   * @param footprints  one shape a building
   * @param foot        where its walls begin, orthometric m; shape (buildings)
   * @param top         where it ends, orthometric m; shape (buildings)
   */
  constructor(
    private readonly footprints: PolygonSet,
    private readonly foot: ArrayLike<number>,
    private readonly top: ArrayLike<number>,
  ) {
    const count = footprints.ringOf.length - 1
    this.grid = footprintGrid(footprints)
    this.triedFor = new Uint32Array(count)
    for (let i = 0; i < count; i++) {
      this.lowest = Math.min(this.lowest, foot[i] as number)
      this.highest = Math.max(this.highest, top[i] as number)
    }
  }

  /**
   * @param ray     local frame, unit direction
   * @param fate    BUILDING_FATES per building, removed ones are air; null if all stand
   * @param within  m along the ray; what lies farther (behind the ground) is not seen
   * @returns index of the building, or −1
   */
  pick(ray: Ray, fate: Uint8Array | null = null, within = Infinity): number {
    this.distance = Infinity
    const span = this.clip(ray, within)
    if (span === null) return -1
    this.rayNumber++
    const { columns, rows } = this.grid
    const { west, south } = this.grid.extent
    const [from, to] = span
    // Amanatides and Woo 1987: from cell to cell along the ray.
    const x = ray.x + from * ray.dx - west
    const y = ray.y + from * ray.dy - south
    let column = Math.min(Math.max(Math.floor(x / CELL), 0), columns - 1)
    let row = Math.min(Math.max(Math.floor(y / CELL), 0), rows - 1)
    const stepColumn = ray.dx > 0 ? 1 : -1
    const stepRow = ray.dy > 0 ? 1 : -1
    const acrossColumn = ray.dx === 0 ? Infinity : CELL / Math.abs(ray.dx)
    const acrossRow = ray.dy === 0 ? Infinity : CELL / Math.abs(ray.dy)
    let nextColumn = ray.dx === 0 ? Infinity : from + ((column + (ray.dx > 0 ? 1 : 0)) * CELL - x) / ray.dx
    let nextRow = ray.dy === 0 ? Infinity : from + ((row + (ray.dy > 0 ? 1 : 0)) * CELL - y) / ray.dy
    let hit = -1
    for (;;) {
      hit = this.tryCell(row * columns + column, ray, fate, within, hit)
      const leaves = Math.min(nextColumn, nextRow)
      // A hit beyond this cell may still be beaten by a building of a cell before it.
      if (this.distance <= leaves || leaves > to) return hit
      if (nextColumn < nextRow) {
        column += stepColumn
        nextColumn += acrossColumn
        if (column < 0 || column >= columns) return hit
      } else {
        row += stepRow
        nextRow += acrossRow
        if (row < 0 || row >= rows) return hit
      }
    }
  }

  private tryCell(cell: number, ray: Ray, fate: Uint8Array | null, within: number, hit: number): number {
    const { cellOf, members } = this.grid
    for (let i = cellOf[cell] as number; i < (cellOf[cell + 1] as number); i++) {
      const building = members[i] as number
      if (this.triedFor[building] === this.rayNumber) continue
      this.triedFor[building] = this.rayNumber
      if (fate !== null && fate[building] === BUILDING_FATES.removed) continue
      const distance = distanceToPrism(
        ray,
        this.footprints,
        building,
        this.foot[building] as number,
        this.top[building] as number,
      )
      if (distance < this.distance && distance <= within) {
        this.distance = distance
        hit = building
      }
    }
    return hit
  }

  /** The part of the ray inside the box of all buildings. */
  private clip(ray: Ray, within: number): [from: number, to: number] | null {
    const { west, east, south, north } = this.grid.extent
    SPAN[0] = 0
    SPAN[1] = within
    const inside =
      this.triedFor.length > 0 &&
      narrow(ray.x, ray.dx, west, east) &&
      narrow(ray.y, ray.dy, south, north) &&
      narrow(ray.z, ray.dz, this.lowest, this.highest)
    return inside ? SPAN : null
  }
}

const SPAN: [number, number] = [0, 0]

/** Cuts SPAN to where one coordinate of the ray lies between two bounds; false if nothing is left. */
function narrow(start: number, direction: number, least: number, most: number): boolean {
  if (direction === 0) return start >= least && start <= most
  const a = (least - start) / direction
  const b = (most - start) / direction
  SPAN[0] = Math.max(SPAN[0], Math.min(a, b))
  SPAN[1] = Math.min(SPAN[1], Math.max(a, b))
  return SPAN[0] <= SPAN[1]
}

/** m along the ray to the wall or roof of a prism; Infinity if it passes by. */
function distanceToPrism(ray: Ray, footprints: PolygonSet, building: number, foot: number, top: number): number {
  const { ringOf, vertexOf, vertices } = footprints
  let nearest = Infinity
  for (let ring = ringOf[building] as number; ring < (ringOf[building + 1] as number); ring++) {
    const from = vertexOf[ring] as number
    const to = vertexOf[ring + 1] as number
    for (let i = from, j = to - 1; i < to; j = i++) {
      const ax = (vertices[2 * j] as number) - ray.x
      const ay = (vertices[2 * j + 1] as number) - ray.y
      const ex = (vertices[2 * i] as number) - ray.x - ax
      const ey = (vertices[2 * i + 1] as number) - ray.y - ay
      const cross = ray.dx * ey - ray.dy * ex
      if (cross === 0) continue
      const along = (ax * ey - ay * ex) / cross
      const share = (ax * ray.dy - ay * ray.dx) / cross
      if (along < 0 || along >= nearest || share < 0 || share > 1) continue
      const z = ray.z + along * ray.dz
      if (z >= foot && z <= top) nearest = along
    }
  }
  if (ray.dz !== 0) {
    const along = (top - ray.z) / ray.dz
    if (along >= 0 && along < nearest) {
      if (polygonContains(footprints, building, ray.x + along * ray.dx, ray.y + along * ray.dy)) nearest = along
    }
  }
  return nearest
}

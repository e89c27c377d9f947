import { invariant, ringArea, ringsOf, type PolygonSet } from '../../../foundation'
import { buildRoof, ROOF_SURFACES } from './roofs'

/** One plan step of a tile's vertices, m: half of it, 1.6 cm, is the worst displacement. */
export const TILE_STEP = 1 / 32
/** Side of a tile, m. Vertices may stand up to 1,023 m from a tile's middle, so overhang has room. */
const TILE_SIZE = 1600
/** Rise 1 (the ridge) as stored. */
export const RISE_STEPS = 1000

export interface TilesRequest {
  footprints: PolygonSet
  /** Index into the model's ROOF_SHAPES; shape (buildings). */
  roofShape: Uint8Array
  tileSize?: number
}

/** Walls and roofs of the buildings of one square, ready for the GPU; plan coordinates in TILE_STEP from the middle. */
export interface BuildingTile {
  /** Middle of the tile, m. */
  x: number
  y: number
  /** Farthest vertex from the middle in plan, m. */
  reach: number
  /** Per wall: start x, y, end x, y, seen with the outside on the right; shape (walls, 4). */
  walls: Int16Array<ArrayBuffer>
  wallBuilding: Uint32Array<ArrayBuffer>
  /** Per corner, three to a triangle: x, y, rise (RISE_STEPS = ridge), flags (edges | surface << 3); shape (corners, 4). */
  roofs: Int16Array<ArrayBuffer>
  roofBuilding: Uint32Array<ArrayBuffer>
}

const MODEL_ROOFS = ['flat', 'flat', 'hipped', 'gabled', 'dome'] as const
const LIMIT = 32767 * TILE_STEP

/**
 * Cuts the buildings into tiles and lays out their walls and roofs. A building lies in the tile of its first ring's
 * first vertex whole; one too large for that tile's number range gets a tile of its own.
 *
 * @returns tiles in a fixed order; together they hold every footprint edge once and every roof once
 */
export function buildTiles({ footprints, roofShape, tileSize = TILE_SIZE }: TilesRequest): BuildingTile[] {
  const count = footprints.ringOf.length - 1
  const members = new Map<string, { x: number; y: number; buildings: number[] }>()
  for (let building = 0; building < count; building++) {
    const rings = ringsOf(footprints, building)
    const first = rings[0]
    if (first === undefined || first.length < 6) continue
    const column = Math.floor((first[0] as number) / tileSize)
    const row = Math.floor((first[1] as number) / tileSize)
    let key = `${column}/${row}`
    let x = (column + 0.5) * tileSize
    let y = (row + 0.5) * tileSize
    if (reachOf(rings, x, y) > LIMIT) {
      key = `building ${building}`
      x = Math.round(first[0] as number)
      y = Math.round(first[1] as number)
      invariant(reachOf(rings, x, y) <= LIMIT, `building ${building} is more than a kilometre long`)
    }
    const tile = members.get(key) ?? { x, y, buildings: [] }
    tile.buildings.push(building)
    members.set(key, tile)
  }
  return [...members.values()]
    .sort((a, b) => b.y - a.y || a.x - b.x)
    .map(({ x, y, buildings }) => layOut(footprints, roofShape, x, y, buildings))
}

/** The buffers of tiles, to hand over between threads. */
export function tileBuffers(tiles: readonly BuildingTile[]): ArrayBuffer[] {
  return tiles.flatMap(({ walls, wallBuilding, roofs, roofBuilding }) => [
    walls.buffer,
    wallBuilding.buffer,
    roofs.buffer,
    roofBuilding.buffer,
  ])
}

function layOut(footprints: PolygonSet, roofShape: Uint8Array, x: number, y: number, buildings: number[]): BuildingTile {
  const walls: number[] = []
  const wallBuilding: number[] = []
  const roofs: number[] = []
  const roofBuilding: number[] = []
  const step = (value: number) => Math.round(value / TILE_STEP)
  let reach = 0
  for (const building of buildings) {
    const rings = ringsOf(footprints, building)
    reach = Math.max(reach, reachOf(rings, x, y))
    for (const ring of rings) {
      const vertices = ring.length / 2
      for (let i = 0; i < vertices; i++) {
        const j = i + 1 === vertices ? 0 : i + 1
        walls.push(
          step((ring[2 * i] as number) - x),
          step((ring[2 * i + 1] as number) - y),
          step((ring[2 * j] as number) - x),
          step((ring[2 * j + 1] as number) - y),
        )
        wallBuilding.push(building)
      }
    }
    const shape = MODEL_ROOFS[roofShape[building] as number] ?? 'flat'
    for (const part of partsOf(rings)) {
      buildRoof(part, shape, (corners, edges, surface) => {
        const flags = edges | (ROOF_SURFACES[surface] << 3)
        for (let corner = 0; corner < 3; corner++) {
          const rise = Math.round((corners[3 * corner + 2] as number) * RISE_STEPS)
          roofs.push(step((corners[3 * corner] as number) - x), step((corners[3 * corner + 1] as number) - y), rise, flags)
          roofBuilding.push(building)
        }
      })
    }
  }
  return {
    x,
    y,
    reach,
    walls: new Int16Array(walls),
    wallBuilding: new Uint32Array(wallBuilding),
    roofs: new Int16Array(roofs),
    roofBuilding: new Uint32Array(roofBuilding),
  }
}

/** Splits the rings of a shape into outer rings with their holes. */
function partsOf(rings: Float64Array[]): Float64Array[][] {
  const parts: Float64Array[][] = []
  for (const ring of rings) {
    const part = parts[parts.length - 1]
    if (part === undefined || ringArea(ring) > 0) parts.push([ring])
    else part.push(ring)
  }
  return parts
}

function reachOf(rings: Float64Array[], x: number, y: number): number {
  let reach = 0
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      reach = Math.max(reach, Math.abs((ring[i] as number) - x), Math.abs((ring[i + 1] as number) - y))
    }
  }
  return reach
}

import { invariant, localFrame, ringContains, type Grid } from '../../../foundation'
import type { Terrain } from '../../../model'
import { evaluateCubicSpline, fitCubicSpline } from './cubicSpline'
import type { Frame } from './frame'
import { latticeOver, ramp, type Lattice } from './nodeFields'
import { sourcePlaces } from './sourcePlaces'
import { carveValley, layBed, smoothMin, type StreamBed } from './streamBeds'
import { shoreOf, type Shore } from './shoreFields'
import { seaRing } from './shores'

/** Lengths and heights in metres. */
export interface TerrainOptions {
  cellSize: number
  /** Slope through the shoreline, rise over run: the ground passes the water level exactly on the outline. */
  foreshoreSlope: number
  /** Dry ground stands at least this high above the water once the foreshore is climbed. */
  leastFreeboard: number
  /** Inland, ground that the coarse cells put under water rises this much per metre from the shore. */
  shoreRise: number
  /** Over this distance from the shore the land comes up from the water to its own height. */
  bankReach: number
  /** Over this distance from the shore the bed goes down from the water to its own depth. */
  bedReach: number
}

export const DEFAULT_TERRAIN_OPTIONS: TerrainOptions = {
  cellSize: 10,
  foreshoreSlope: 0.08,
  leastFreeboard: 0.4,
  shoreRise: 0.012,
  bankReach: 220,
  bedReach: 200,
}

/**
 * Builds the terrain: coarse cells → two smooth surfaces (land, bed) → shores at water level → stream valleys.
 *
 * Land and bed are interpolated apart, each with the other's cells set to zero: one surface through both would let the
 * 60 m hills by the shore swing into the lake bed, and the lake into the hills.
 *
 * @returns nodes every `cellSize` over `frame.extent`, orthometric metres; dry nodes above the water, from 5 m inland
 *   by `leastFreeboard` or more; wet nodes below it
 *
 * Valid for  pictures and screening; a source cell is about 350 × 463 m, so the result is marked approximate
 * Source     GEBCO 2026 Grid; shores and streams of the frame
 * Verified   tests/verification/bake/embedded/terrain.test.ts
 */
export function buildTerrain(frame: Frame, options: TerrainOptions = DEFAULT_TERRAIN_OPTIONS): Terrain {
  const lattice = latticeOver(frame.extent, options.cellSize)
  const shore = shoreOf(frame, lattice)
  const { isWet } = shore
  const values = shapeSurface(frame, lattice, shore, options)
  const terrain: Terrain = { ...lattice, values, knowledge: 'derived', isApproximate: true }
  const beds = layBeds(frame, terrain, options)
  for (const [id, bed] of beds) {
    carveValley(lattice, values, isWet, bed, frame.streams.find((stream) => stream.id === id)?.width ?? 0)
  }
  const level = waterLevel(frame)
  for (let node = 0; node < values.length; node++) {
    if (isWet[node] === 1) continue
    // Carved beds run out at the shore; rounding must not take their last metres under water.
    const least = level + freeboardAt(shore.distance[node] as number, options)
    if ((values[node] as number) < least) values[node] = least
  }
  return terrain
}

/** Beds of all streams but the channel, tributaries after the stream they join. */
export function layBeds(frame: Frame, ground: Grid, options = DEFAULT_TERRAIN_OPTIONS): Map<string, StreamBed> {
  const beds = new Map<string, StreamBed>()
  for (const stream of frame.streams) {
    if (stream.kind === 'channel') continue
    const main = beds.get(stream.into)
    const mouth =
      main === undefined
        ? waterLevel(frame) + options.leastFreeboard
        : bedNearest(main, stream.line.slice(-2) as [number, number])
    beds.set(stream.id, layBed(ground, stream, mouth))
  }
  return beds
}

/** Least height over the water of dry ground at a distance from the shore, metres. */
function freeboardAt(shoreDistance: number, { foreshoreSlope, leastFreeboard }: TerrainOptions): number {
  return Math.max(SLIGHT, Math.min(leastFreeboard, foreshoreSlope * shoreDistance))
}

/** A node that stands on the shoreline itself is still wet or dry by this much, metres. */
const SLIGHT = 0.02

function smoothMax(a: number, b: number, width: number): number {
  return -smoothMin(-a, -b, width)
}

/** The lake is joined to the sea by its outlet, so that all open water stands at one level. */
function waterLevel({ lake, sea }: Frame): number {
  invariant(lake.level === sea.level, `lake and sea stand at one level, here ${lake.level} and ${sea.level}`)
  return lake.level
}

function shapeSurface(
  frame: Frame,
  lattice: Lattice,
  { isWet, distance, softDistance }: Shore,
  options: TerrainOptions,
): Float32Array {
  const { elevation, origin } = frame
  const level = waterLevel(frame)
  const isWaterCell = waterCells(frame)
  const land = fitCubicSpline(
    elevation.values.map((z, i) => (isWaterCell[i] ? 0 : Math.max(z, 1))),
    elevation.rows,
    elevation.columns,
  )
  const bed = fitCubicSpline(
    elevation.values.map((z, i) => (isWaterCell[i] ? Math.min(z, -1) : 0)),
    elevation.rows,
    elevation.columns,
  )
  const sourcePlace = sourcePlaces(elevation, origin, lattice)
  const values = new Float32Array(lattice.rows * lattice.columns)
  for (let r = 0; r < lattice.rows; r++) {
    for (let c = 0; c < lattice.columns; c++) {
      const node = r * lattice.columns + c
      const [row, column] = sourcePlace(r, c)
      const far = distance[node] as number
      const soft = softDistance[node] as number
      if (isWet[node] === 1) {
        const least = Math.max(SLIGHT, options.foreshoreSlope * Math.min(far, 10) + 0.03 * Math.min(far, 40))
        const deep = smoothMax(-evaluateCubicSpline(bed, row, column), least, 3)
        values[node] = level - least - (deep - least) * ramp(soft / options.bedReach)
      } else {
        const least = freeboardAt(far, options) + options.shoreRise * far
        const high = smoothMax(evaluateCubicSpline(land, row, column), least, 5)
        values[node] = level + least + (high - least) * ramp(soft / options.bankReach)
      }
    }
  }
  return values
}

/** Which source cells have their centre in lake or sea. */
function waterCells({ elevation, origin, lake, sea, extent }: Frame): boolean[] {
  const { toLocal } = localFrame(origin)
  const reach = 20_000
  const wide = seaRing(sea.coast, {
    west: extent.west - reach,
    east: extent.east + reach,
    south: extent.south - reach,
    north: extent.north,
  })
  return Array.from(elevation.values, (z, i) => {
    const [x, y] = toLocal(
      elevation.west + (i % elevation.columns) * elevation.step,
      elevation.north - Math.floor(i / elevation.columns) * elevation.step,
    )
    const isOutside = x < extent.west || x > extent.east
    return isOutside ? z < 0 : ringContains(lake.ring, x, y) || ringContains(wide, x, y)
  })
}

function bedNearest({ line, bed }: StreamBed, [x, y]: [number, number]): number {
  let best = 0
  let least = Infinity
  for (let i = 0; i < bed.length; i++) {
    const far = Math.hypot((line[2 * i] as number) - x, (line[2 * i + 1] as number) - y)
    if (far < least) [least, best] = [far, i]
  }
  return bed[best] as number
}

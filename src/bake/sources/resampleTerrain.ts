import { gridExtent, projectionOf, type Extent, type LocalFrame } from '../../foundation'
import type { Knowledge, Terrain } from '../../model'
import { isInside } from './clip'
import { faultOf, type Fault } from './faults'
import { tally, type SourceRaster, type Tallies } from './sourceLayer'

interface TerrainOptions {
  file: string
  cellSize: number
  /** Metres a unit of the raster. */
  unit: number
  knowledge: Knowledge
  /** Box of the boundary, which must be covered, and what the terrain spans. */
  core: Extent
  extent: Extent
}

/** Rasters coarser than this do not carry engineering, m. */
const APPROXIMATE_ABOVE = 10

/**
 * Lays a raster into the local frame: nodes every `cellSize` metres, each by a cubic through the sixteen samples around
 * it (Catmull and Rom 1974), which goes through the samples and has no creases.
 *
 * @param raster  without holes
 */
export function resampleTerrain(
  raster: SourceRaster,
  frame: LocalFrame,
  options: TerrainOptions,
  warnings: Tallies,
): { terrain: Terrain; faults: Fault[] } {
  const { file, cellSize, unit, extent } = options
  const projection = projectionOf(raster.crs)
  const columns = Math.round((extent.east - extent.west) / cellSize) + 1
  const rows = Math.round((extent.north - extent.south) / cellSize) + 1
  const values = new Float32Array(columns * rows)
  const faults: Fault[] = []
  let beyond = 0
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const x = extent.west + c * cellSize
      const y = extent.north - r * cellSize
      const [sx, sy] = projection.fromGeographic(...frame.toGeographic(x, y))
      const u = (sx - raster.x) / raster.stepX
      const v = (raster.y - sy) / raster.stepY
      const isBeyond = u < -1 || v < -1 || u > raster.columns || v > raster.rows
      if (isBeyond) {
        beyond++
        if (faults.length === 0 && isIn(options.core, x, y)) faults.push(partial(raster, options, file, sx, sy))
      }
      values[r * columns + c] = unit * cubicAt(raster, u, v)
    }
  }
  if (beyond > 0) tally(warnings, 'nodesBeyondElevation', undefined, beyond)
  const metres = raster.stepY * (projection.isGeographic ? 111_320 : 1)
  const terrain: Terrain = {
    columns,
    rows,
    cellSize,
    west: extent.west,
    north: extent.north,
    values,
    knowledge: options.knowledge,
    isApproximate: metres > APPROXIMATE_ABOVE,
  }
  return { terrain, faults }
}

/** The boundary's box with a margin, in whole cells. */
export function terrainExtent(core: Extent, margin: number, cellSize: number): Extent {
  const down = (value: number) => Math.floor(value / cellSize) * cellSize
  const up = (value: number) => Math.ceil(value / cellSize) * cellSize
  return {
    west: down(core.west - margin),
    south: down(core.south - margin),
    east: up(core.east + margin),
    north: up(core.north + margin),
  }
}

/** Ground where nobody gave an elevation: level, and marked as unknown. */
export function unknownTerrain(extent: Extent, cellSize: number): Terrain {
  const columns = Math.round((extent.east - extent.west) / cellSize) + 1
  const rows = Math.round((extent.north - extent.south) / cellSize) + 1
  return {
    columns,
    rows,
    cellSize,
    west: extent.west,
    north: extent.north,
    values: new Float32Array(columns * rows),
    knowledge: 'unknown',
    isApproximate: true,
  }
}

/** Freeboard given to ground that must be land, m. */
const FREEBOARD = 0.5

/** Lifts nodes inside the boundary out of the sea: a coarse raster puts quays under water. @returns how many, and the ground */
export function liftLand(
  terrain: Terrain,
  boundary: readonly ArrayLike<number>[],
  level: number,
): { terrain: Terrain; lifted: number } {
  const values = Float32Array.from(terrain.values)
  const { west, north } = gridExtent(terrain)
  let lifted = 0
  for (let i = 0; i < values.length; i++) {
    if ((values[i] as number) >= level + FREEBOARD) continue
    const x = west + (i % terrain.columns) * terrain.cellSize
    const y = north - Math.floor(i / terrain.columns) * terrain.cellSize
    if (!isInside(boundary, x, y)) continue
    values[i] = level + FREEBOARD
    lifted++
  }
  return { terrain: { ...terrain, values }, lifted }
}

function cubicAt({ values, columns, rows }: SourceRaster, u: number, v: number): number {
  const c = Math.floor(u)
  const r = Math.floor(v)
  const across = weights(u - c)
  const down = weights(v - r)
  let sum = 0
  for (let i = 0; i < 4; i++) {
    const row = Math.min(Math.max(r - 1 + i, 0), rows - 1) * columns
    for (let j = 0; j < 4; j++) {
      const column = Math.min(Math.max(c - 1 + j, 0), columns - 1)
      sum += (down[i] as number) * (across[j] as number) * (values[row + column] as number)
    }
  }
  return sum
}

function weights(t: number): [number, number, number, number] {
  const [t2, t3] = [t * t, t * t * t]
  return [(-t + 2 * t2 - t3) / 2, (2 - 5 * t2 + 3 * t3) / 2, (t + 4 * t2 - 3 * t3) / 2, (-t2 + t3) / 2]
}

function isIn({ west, south, east, north }: Extent, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north
}

function partial(raster: SourceRaster, { core }: TerrainOptions, file: string, sx: number, sy: number): Fault {
  const short = (value: number) => Math.round(value * 1000) / 1000
  const found = `x ${short(raster.x)} … ${short(raster.x + (raster.columns - 1) * raster.stepX)}, y ${short(raster.y - (raster.rows - 1) * raster.stepY)} … ${short(raster.y)}`
  const expected = `also x ${short(sx)}, y ${short(sy)} (district ${Math.round(core.east - core.west)} × ${Math.round(core.north - core.south)} m)`
  return faultOf('raster-partial-overlap', { file, found, expected })
}

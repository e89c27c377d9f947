import { basename, resolve } from 'node:path'
import { ringArea } from '../../foundation'
import type { Terrain, WaterBody } from '../../model'
import { groupRings, subtractRings } from './combineRings'
import type { ElevationConfig } from './config'
import { contourBelow } from './contourBelow'
import { faultOf } from './faults'
import { fillHoles } from './fillHoles'
import { openReport } from './layerReport'
import { readRequest, type GeographicBox } from './readRequest'
import { liftLand, resampleTerrain, terrainExtent, unknownTerrain } from './resampleTerrain'
import { simplifyRings } from './simplify'
import { tally, type SourceRaster, type Tallies } from './sourceLayer'
import type { DistrictPlace } from './bakeOutlines'
import type { Kitchen } from './kitchen'

export interface BakedGround {
  terrain: Terrain
  /** The sea, if one was asked for. */
  sea: WaterBody[]
}

/** What an orthometric height on Earth can be, m. */
const LOWEST = -11_000
const HIGHEST = 9_000
/** Ponds of the cubic below this are noise, m². */
const LEAST_SEA = 2_000
const SEA_TOLERANCE = 0.5
const DEFAULT_CELL = 20

/** Terrain and sea; undefined if the elevation cannot be used (or nobody knows where the district lies). */
export async function bakeElevation(
  kitchen: Kitchen,
  place: DistrictPlace | undefined,
): Promise<BakedGround | undefined> {
  const { config, folder, read, log, layers, progress } = kitchen
  const { elevation, margin } = config
  if (elevation === undefined) {
    return place && { terrain: unknownTerrain(terrainExtent(place.core, margin, DEFAULT_CELL), DEFAULT_CELL), sea: [] }
  }
  const { crs, noData, cellSize } = elevation
  const file = basename(elevation.file)
  const extent = place && terrainExtent(place.core, margin, cellSize)
  const window = place && extent && boxAround(place, extent)
  const result = await read(
    readRequest({
      path: resolve(folder, elevation.file),
      file,
      wants: 'raster',
      crs,
      noData,
      cellSize,
      ...(window === undefined ? {} : { window }),
    }),
  )
  const { raster } = result
  const report = openReport('elevation', file, raster?.crs ?? crs ?? 'unknown', result, 1)
  layers.push(report)
  log.include(result.faults)
  if (raster === undefined || place === undefined || extent === undefined) return undefined

  const filled = fillHoles(raster, elevation.fillHoles, file, report.repairs)
  log.include(filled.faults)
  const unit = elevation.unit === 'feet' ? 0.3048 : 1
  const wild = filled.raster.values.findIndex((value) => value * unit < LOWEST || value * unit > HIGHEST)
  if (wild >= 0) {
    const at = { row: Math.floor(wild / raster.columns), column: wild % raster.columns }
    log.include([
      faultOf('raster-out-of-range', {
        file,
        ...at,
        found: filled.raster.values[wild],
        expected: `${LOWEST} … ${HIGHEST}`,
      }),
    ])
  }
  if (filled.faults.length > 0 || wild >= 0) return undefined
  const options = { file, cellSize, unit, knowledge: elevation.knowledge, core: place.core, extent }
  const { terrain, faults } = resampleTerrain(filled.raster, place.frame, options, report.warnings)
  log.include(faults)
  const ground =
    elevation.sea === undefined ? { terrain, sea: [] } : seaOf(terrain, elevation.sea, place, report.warnings)
  progress(
    `terrain: ${terrain.columns} × ${terrain.rows} nodes of ${cellSize} m from ${describe(raster)}; ${ground.sea.length} sea`,
  )
  return ground
}

/** The sea where the ground lies below its level, cut at the boundary if that is land by definition. */
function seaOf(
  terrain: Terrain,
  sea: NonNullable<ElevationConfig['sea']>,
  place: DistrictPlace,
  warnings: Tallies,
): BakedGround {
  const { level, name, landInsideBoundary } = sea
  const below = contourBelow(terrain, level)
  const wet = landInsideBoundary ? subtractRings(below, place.boundary) : below
  const { terrain: ground, lifted } = landInsideBoundary
    ? liftLand(terrain, place.boundary, level)
    : { terrain, lifted: 0 }
  if (lifted > 0) tally(warnings, 'nodesLiftedToLand', undefined, lifted)
  const bodies = groupRings(wet, LEAST_SEA)
    .sort((a, b) => ringArea(b[0] as number[]) - ringArea(a[0] as number[]))
    .map((rings, index): WaterBody => ({
      id: `sea-${index + 1}`,
      kind: 'sea',
      name,
      rings: simplifyRings(
        rings.map((ring) => Float64Array.from(ring)),
        SEA_TOLERANCE,
      ).map((ring) => Array.from(ring, centimetres)),
      level,
      knowledge: 'derived',
    }))
  return { terrain: ground, sea: bodies }
}

function boxAround(
  { frame }: DistrictPlace,
  { west, south, east, north }: { west: number; south: number; east: number; north: number },
): GeographicBox {
  const corners = [west, east].flatMap((x) => [south, north].map((y) => frame.toGeographic(x, y)))
  const longitudes = corners.map(([longitude]) => longitude)
  const latitudes = corners.map(([, latitude]) => latitude)
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  }
}

const describe = ({ columns, rows, crs }: SourceRaster) => `${columns} × ${rows} samples in ${crs}`
const centimetres = (value: number) => Math.round(value * 100) / 100 + 0

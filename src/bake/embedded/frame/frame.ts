import {
  DataError,
  invariant,
  localFrame,
  ringArea,
  ringContains,
  type Extent,
  type GeographicPoint,
} from '../../../foundation'
import type { DistrictSource, Neighbourhood, PlanArea, Place, RailLine, WaterBody, Words } from '../../../model'
import { moveAshore } from './ashore'
import { labelPoint } from './labelPoint'
import { outlineOf, reversed, ringFromArcs } from './outlines'
import { bandAround } from './polylines'
import { projectPlaces } from './places'
import { readAssets, type Assets } from './readAssets'
import { layOnLand, requireSimple, seaRing, withoutNeedles, type ShoreOfLand } from './shores'
import { FRAME_SOURCES, PLAN_AREA_NOTICE, TERRAIN_NOTICE } from './sources'
import { joinStreams, type FrameStream } from './streams'
import type { ElevationCells } from './elevationCells'
import type { NeighbourhoodRow } from './neighbourhoodRows'

/** A neighbourhood with what the generator wants to know beyond the model's own fields. */
export interface FrameNeighbourhood extends Neighbourhood {
  uavt: number
  socioEconomic: NeighbourhoodRow['socioEconomic']
  pipeDamage: NeighbourhoodRow['pipeDamage']
}

/** A road of the real frame: its course is given, its width and junctions are the generator's. */
export interface FrameRoad {
  id: string
  name: Words
  class: 'motorway' | 'arterial'
  /** How far the real road may lie from this line, metres. */
  accuracy: number
  source: string
  /** Flat x, y. */
  line: number[]
}

/**
 * The real frame of the district in its local frame, metres east and north of the origin. Rings are flat x, y lists,
 * counter-clockwise, first vertex not repeated; lines are flat x, y lists.
 */
export interface Frame {
  id: string
  name: Words
  crs: string
  origin: GeographicPoint
  /** Seed of the generator. */
  seed: string
  years: { population: number; buildings: number }
  /** District totals as published, to hold the sums against. */
  published: { population: number; buildings: number; landAreaKm2: number }
  /** What the terrain covers. */
  extent: Extent
  neighbourhoods: FrameNeighbourhood[]
  /** Outline of the neighbourhoods together (land only), vertex for vertex theirs. */
  boundary: number[][]
  /** The district ring of the map, which takes in half of the lake. */
  districtRing: number[]
  lake: { name: Words; level: number; ring: number[] }
  /** `coast` runs west to east with the land on its north. */
  sea: { name: Words; level: number; ring: number[]; coast: number[] }
  /** The lake's outlet to the sea: open water at the lake's level inside Fatih; nothing may be built in it. */
  outlet: { name: Words; level: number; ring: number[] }
  /** All streams, the outlet's channel among them. */
  streams: FrameStream[]
  /** Lake, sea, streams and outlet as the bundle holds them. */
  water: WaterBody[]
  roads: FrameRoad[]
  rail: RailLine[]
  /** Stations, Metrobüs stops, heritage and landmarks. */
  places: Place[]
  planAreas: PlanArea[]
  elevation: ElevationCells
  sources: DistrictSource[]
  /** Sentences that must stand on screen. */
  notices: Words[]
}

/** Surface lines keep this far from lake and sea, metres: half the width of the D100 on the bar between the two. */
const SHORE_CLEARANCE = 25

/** A corner narrower than 30° in the coast is a pier thinned to a needle. */
const NEEDLE = Math.PI / 6

/**
 * Reads the assets of a district and lays them into its local frame.
 *
 * @throws DataError for anything missing, ill-formed or contradictory in the assets
 */
export function readFrame(assetsFolder: string): Frame {
  return buildFrame(readAssets(assetsFolder))
}

/** The pure part of `readFrame`. */
export function buildFrame(assets: Assets): Frame {
  const { district } = assets
  requireTotals(assets)
  const { toLocal } = localFrame(district.origin)
  const project = (line: readonly (readonly [number, number])[]) => line.flatMap(([lon, lat]) => toLocal(lon, lat))
  const projectRing = (ring: readonly (readonly [number, number])[]) => counterClockwise(open(project(ring)))
  const projectShore = (shore: ShoreOfLand): ShoreOfLand => ({ from: toLocal(...shore.from), to: toLocal(...shore.to) })

  const neighbourhoods = projectNeighbourhoods(assets, project)
  const boundary = outlineOf(neighbourhoods.map(({ rings }) => rings[0] as number[]))
  const land = boundary[0]
  invariant(land !== undefined, 'neighbourhoods have an outline')

  const { lake, district: districtRing } = assets.rings
  const lakeRing = layOnLand(projectRing(lake.ring), land, projectShore(lake.shoreOfLand), 'against')
  requireSimple(lakeRing, 'rings.json', 'lake')
  const coast = withoutNeedles(
    layOnLand(project(assets.coast.line), land, projectShore(assets.coast.shoreOfLand), 'along'),
    NEEDLE,
  )
  const sea = seaRing(coast, district.extent)
  requireSimple(sea, 'coast.json', 'sea')

  const streams = joinStreams(
    assets.streams.streams.map(({ widthMetres, line, ...stream }) => ({
      ...stream,
      width: widthMetres,
      line: project(line),
    })),
    { lake: lakeRing, sea },
  )
  const channel = streams.find(({ kind }) => kind === 'channel')
  invariant(channel !== undefined, 'streams.json holds the outlet of the lake as a channel')

  const frame: Omit<Frame, 'water'> = {
    id: district.id,
    name: district.name,
    crs: district.crs,
    origin: district.origin,
    seed: district.seed,
    years: district.years,
    published: district.published,
    extent: district.extent,
    neighbourhoods,
    boundary,
    districtRing: projectRing(districtRing.ring),
    lake: { name: lake.name, level: lake.level, ring: lakeRing },
    sea: { name: assets.coast.name, level: assets.coast.level, ring: sea, coast },
    outlet: { name: channel.name, level: lake.level, ring: bandAround(channel.line, channel.width / 2) },
    streams,
    roads: assets.roads.roads.map(({ accuracyMetres, line, ...road }) => ({
      ...road,
      accuracy: accuracyMetres,
      line: moveAshore(project(line), [lakeRing, sea], SHORE_CLEARANCE),
    })),
    rail: assets.rail.lines.map(({ id, name, system, status, isUnderground, line }) => ({
      id,
      name,
      system,
      status,
      isUnderground,
      line: isUnderground ? project(line) : moveAshore(project(line), [lakeRing, sea], SHORE_CLEARANCE),
    })),
    places: projectPlaces(assets, toLocal, (x, y) => boundary.some((ring) => ringContains(ring, x, y))),
    planAreas: assets.planAreas.areas.map(({ ring, neighbourhood: _, ...area }) => ({
      ...area,
      rings: [projectRing(ring)],
    })),
    elevation: assets.elevation,
    sources: [...FRAME_SOURCES],
    notices: [TERRAIN_NOTICE, PLAN_AREA_NOTICE, assets.rail.statusDispute],
  }
  return { ...frame, water: waterBodies(frame) }
}

/** The rows must sum to the published totals of the district: a slip in one cell would otherwise go unseen. */
function requireTotals({ district, neighbourhoods }: Assets): void {
  for (const field of ['population', 'buildings'] as const) {
    const sum = neighbourhoods.reduce((total, { figures }) => total + figures[field], 0)
    const expected = district.published[field]
    if (sum === expected) continue
    throw new DataError(
      'totals-disagree',
      `neighbourhoods.csv, ${field}: the rows sum to ${sum}, expected ${expected} as in district.json; find the cell that differs from its source`,
      { file: 'neighbourhoods.csv', field, sum, expected },
    )
  }
}

function projectNeighbourhoods(
  { outlines, neighbourhoods }: Assets,
  project: (line: readonly (readonly [number, number])[]) => number[],
): FrameNeighbourhood[] {
  const arcs = outlines.arcs.map(project)
  const outlined = new Map(outlines.neighbourhoods.map((outline) => [outline.uavt, outline]))
  return neighbourhoods.map((row) => {
    const outline = outlined.get(row.uavt)
    if (outline === undefined || outline.name !== row.name) {
      throw new DataError(
        'outline-missing',
        `outlines.json: "${row.name}" (UAVT ${row.uavt}) has ${outline === undefined ? 'no outline' : `an outline named "${outline.name}"`}, expected one of its own name; mend outlines.json or neighbourhoods.csv`,
        { file: 'outlines.json', id: String(row.uavt) },
      )
    }
    const ring = ringFromArcs(arcs, outline.arcs, row.name)
    return {
      id: String(row.uavt),
      uavt: row.uavt,
      name: row.name,
      rings: [ring],
      labelPoint: labelPoint(ring),
      published: row.figures,
      socioEconomic: row.socioEconomic,
      pipeDamage: row.pipeDamage,
    }
  })
}

function waterBodies({ lake, sea, streams }: Omit<Frame, 'water'>): WaterBody[] {
  return [
    { id: 'lake', kind: 'lake', name: lake.name, rings: [lake.ring], level: lake.level, knowledge: 'derived' },
    { id: 'sea', kind: 'sea', name: sea.name, rings: [sea.ring], level: sea.level, knowledge: 'derived' },
    ...streams.map(({ id, kind, name, line, width }): WaterBody => ({
      id,
      kind: 'stream',
      name,
      rings: [line],
      ...(kind === 'channel' ? { level: lake.level } : {}),
      width,
      knowledge: 'derived',
    })),
  ]
}

function open(ring: number[]): number[] {
  const isClosed = ring[0] === ring[ring.length - 2] && ring[1] === ring[ring.length - 1]
  return isClosed ? ring.slice(0, -2) : ring
}

function counterClockwise(ring: number[]): number[] {
  return ringArea(ring) < 0 ? reversed(ring) : ring
}

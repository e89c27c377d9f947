import { createRandom } from '../../../foundation'
import { elevationAt, type Areas, type Buildings, type Parcels, type Place, type Streets, type Terrain, type Trees } from '../../../model'
import type { Frame } from '../frame'
import { chooseAssemblyAreas } from './assemblyAreas'
import { describeBuildings, type BuildingFacts } from './attributes'
import { bridgePieces } from './bridges'
import { buildFramework } from './framework'
import type { Growth } from './grown'
import { packAreas, packBuildings, packParcels } from './packFabric'
import { generatedPlaces } from './places'
import { indexStreets, plotsOf } from './plots'
import { populate } from './populate'
import { profileOf } from './profiles'
import { settle, type Programme, type Relief } from './settlement'
import { streetNetwork } from './streetNetwork'
import { plantTrees } from './trees'
import { vacantLots, wideGround } from './wideGround'

/** The generated part of a district. */
export interface Fabric {
  buildings: Buildings
  parcels: Parcels
  streets: Streets
  areas: Areas
  trees: Trees
  /** Schools, health centres, mosques, crèches, assembly areas. */
  places: Place[]
}

export interface GrowOptions {
  seed: string | number
  /** @param fraction  0 … 1 */
  onProgress?: (fraction: number, stage: string) => void
}

/** Fewer high buildings than this stand among the others, not on estates. */
const LEAST_TOWERS = 15

/** Grows streets, blocks, parcels, buildings and greens into the frame. The same frame and seed give the same fabric. */
export function growFabric(frame: Frame, terrain: Terrain, { seed, onProgress }: GrowOptions): Fabric {
  const random = createRandom(seed)
  const { neighbourhoods } = frame
  const framework = buildFramework(frame)
  const relief = reliefOf(terrain)
  const roads = frame.roads.map(({ line }) => line)
  const streams = neighbourhoods.map(({ id }) => random.stream(id))
  const programmes = neighbourhoods.map(programmeOf)
  // All streets first: a street of one neighbourhood may meet the edge of the next.
  const blocks = neighbourhoods.map((neighbourhood, index) => {
    onProgress?.(0.05 + (0.3 * index) / neighbourhoods.length, 'streets')
    return settle(framework, neighbourhood, index, programmes[index] as Programme, profileOf(neighbourhood.id), relief, roads, streams[index] as (typeof streams)[number])
  })
  const bridges = bridgePieces(framework.map, framework.styles)
  const strips = indexStreets(framework, bridges)
  const growth: Growth = { buildings: [], parcels: [], areas: [] }
  const facts: BuildingFacts[] = []
  let firstBlock = 0
  neighbourhoods.forEach((neighbourhood, index) => {
    onProgress?.(0.35 + (0.45 * index) / neighbourhoods.length, neighbourhood.name)
    const stream = streams[index] as (typeof streams)[number]
    const list = blocks[index] as (typeof blocks)[number]
    const plots = plotsOf(framework, list, firstBlock, strips)
    firstBlock += list.length
    const grown = populate(neighbourhood, index, plots, programmes[index] as Programme, strips, stream.stream('populate'))
    const offset = growth.parcels.length
    const areas = [...grown.areas, ...vacantLots(grown, () => index, stream.stream('vacant'))]
    for (const building of grown.buildings) growth.buildings.push({ ...building, parcel: building.parcel + offset })
    for (const parcel of grown.parcels) growth.parcels.push(parcel)
    for (const area of areas) growth.areas.push(area)
    for (const fact of describeBuildings(grown.buildings, neighbourhood.published, neighbourhood.labelPoint, stream.stream('attributes'))) facts.push(fact)
  })
  onProgress?.(0.8, 'greens')
  growth.areas.push(...wideGround(framework, frame, blocks, random.stream('ground')))
  growth.areas.push(
    ...neighbourhoods.flatMap(({ published }, index) => chooseAssemblyAreas(growth.areas, index, published.population ?? 0, random.stream(`assembly ${index}`))),
  )
  const streets = streetNetwork(framework.map, framework.styles, bridges)
  const trees = plantTrees(growth, streets, random.stream('trees'))
  onProgress?.(0.9, 'pack')
  return {
    buildings: packBuildings(growth, facts),
    parcels: packParcels(growth),
    streets,
    areas: packAreas(growth),
    trees,
    places: generatedPlaces(growth.buildings, facts, growth.areas, neighbourhoods),
  }
}

function programmeOf({ id, published }: Frame['neighbourhoods'][number]): Programme {
  const { halls, estateShare } = profileOf(id)
  const { buildings = 0, population = 0, byStoreys } = published
  const high = byStoreys?.from10 ?? 0
  const towers = high >= LEAST_TOWERS ? high : 0
  const slabs = Math.round(estateShare * (byStoreys?.from5to9 ?? 0))
  return { towers, slabs, halls, lots: buildings - towers - slabs - halls, population }
}

function reliefOf(terrain: Terrain): Relief {
  const reach = 40
  return {
    slopeAt: (x, y) => {
      const east = (elevationAt(terrain, x + reach, y) - elevationAt(terrain, x - reach, y)) / (2 * reach)
      const north = (elevationAt(terrain, x, y + reach) - elevationAt(terrain, x, y - reach)) / (2 * reach)
      return { contour: Math.atan2(north, east) + Math.PI / 2, steepness: Math.hypot(east, north) }
    },
  }
}

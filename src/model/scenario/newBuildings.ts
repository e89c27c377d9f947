import { extentOf, packPolygons, ringCentroid } from '../../foundation'
import {
  BUILDING_ATTRIBUTES,
  BUILDING_USES,
  ROOF_SHAPES,
  STRUCTURAL_SYSTEMS,
  type BuildingAttribute,
  type Buildings,
} from '../buildings'
import type { District } from '../district'
import type { KnowledgeColumn } from '../knowledge'
import type { Build, Scenario } from './changes'
import { neighbourhoodAt, parcelAt } from './membership'

/** Greatest roof slope of the by-law in common use, rise over run; roofs of new buildings take it. */
const ROOF_SLOPE = 0.33

/**
 * Puts the new buildings of a scenario into the columns of the base. Everything about them is `derived`: it follows from
 * the plan, nothing stands yet. The year is the plan's, so that period counts take them as new.
 */
export function newBuildings(
  district: Pick<District, 'neighbourhoods' | 'parcels'>,
  scenario: Pick<Scenario, 'id' | 'date'>,
  builds: readonly Build[],
): Buildings {
  const count = builds.length
  const year = Number.parseInt(scenario.date.slice(0, 4), 10)
  const buildings: Buildings = {
    count,
    ids: builds.map(({ id }) => newBuildingId(scenario.id, id)),
    footprints: packPolygons(builds.map(({ outline }) => [outline])),
    neighbourhood: new Uint8Array(count),
    parcel: new Uint32Array(count),
    storeys: new Uint8Array(count),
    floorHeight: new Float32Array(count),
    eavesHeight: new Float32Array(count),
    ridgeHeight: new Float32Array(count),
    roofShape: new Uint8Array(count),
    use: new Uint8Array(count),
    structuralSystem: new Uint8Array(count),
    yearBuilt: new Uint16Array(count).fill(Number.isFinite(year) ? year : 0),
    dwellings: new Uint16Array(count),
    residents: new Uint16Array(count),
    knowledge: Object.fromEntries(BUILDING_ATTRIBUTES.map((name) => [name, 'derived'])) as Record<
      BuildingAttribute,
      KnowledgeColumn
    >,
  }
  builds.forEach((build, i) => {
    const [x, y] = ringCentroid(build.outline)
    const eaves = build.storeys * build.floorHeight
    buildings.neighbourhood[i] = neighbourhoodAt(district, x, y)
    buildings.parcel[i] = parcelAt(district, x, y)
    buildings.storeys[i] = build.storeys
    buildings.floorHeight[i] = build.floorHeight
    buildings.eavesHeight[i] = eaves
    buildings.ridgeHeight[i] = eaves + roofRise(build)
    buildings.roofShape[i] = ROOF_SHAPES.indexOf(build.roofShape)
    buildings.use[i] = BUILDING_USES.indexOf(build.use)
    buildings.structuralSystem[i] = STRUCTURAL_SYSTEMS.indexOf(build.structuralSystem)
    buildings.dwellings[i] = build.dwellings
    buildings.residents[i] = Math.round(build.dwellings * build.peoplePerDwelling)
  })
  return buildings
}

/** Scenario and change together: unique beside the ids of the base and of other scenarios. */
export function newBuildingId(scenario: string, change: string): string {
  return `${scenario}/${change}`
}

function roofRise({ outline, roofShape }: Build): number {
  if (roofShape !== 'hipped' && roofShape !== 'gabled') return 0
  const box = extentOf(outline)
  return (Math.min(box.east - box.west, box.north - box.south) / 2) * ROOF_SLOPE
}

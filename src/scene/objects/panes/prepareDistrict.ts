import { call } from '../../../foundation'
import { seatBuildings, type District, type Seating } from '../../../model'
import type { BuildingTile, TilesRequest } from '../buildings/tiles'
import type { FlatGround, FlatGroundRequest } from '../ground/flatGround'
import type { Relief, ReliefRequest } from '../terrain/relief'

/** A district with its geometry cut for the GPU. */
export interface PreparedDistrict {
  district: District
  seating: Seating
  tiles: BuildingTile[]
  relief: Relief
  flat: FlatGround
}

/** Triangles of the ground at most. */
const GROUND_TRIANGLES = 130_000

/** Cuts a district in three workers at once; the thread that asks stays free. */
export async function prepareDistrict(district: District, seating?: Seating, signal?: AbortSignal): Promise<PreparedDistrict> {
  const { buildings } = district
  const [tiles, relief, flat] = await Promise.all([
    ask<TilesRequest, BuildingTile[]>(
      new Worker(new URL('../buildings/tiles.worker.ts', import.meta.url), { type: 'module' }),
      { footprints: buildings.footprints, roofShape: buildings.roofShape },
      signal,
    ),
    ask<ReliefRequest, Relief>(
      new Worker(new URL('../terrain/relief.worker.ts', import.meta.url), { type: 'module' }),
      reliefRequest(district),
      signal,
    ),
    ask<FlatGroundRequest, FlatGround>(
      new Worker(new URL('../ground/flatGround.worker.ts', import.meta.url), { type: 'module' }),
      flatGroundRequest(district),
      signal,
    ),
  ])
  return { district, seating: seating ?? seatBuildings(buildings, district.terrain), tiles, relief, flat }
}

function reliefRequest({ terrain, water }: District): ReliefRequest {
  return {
    terrain,
    water: water.flatMap(({ rings, level }) => (level === undefined ? [] : [{ rings, level }])),
    triangles: GROUND_TRIANGLES,
  }
}

/** Names of things stay behind: they would only be copied. */
function flatGroundRequest({ boundary, water, rail, neighbourhoods, areas, parcels, streets }: District): FlatGroundRequest {
  return {
    boundary,
    water,
    rail,
    neighbourhoodRings: neighbourhoods.flatMap(({ rings }) => rings),
    areas: { shapes: areas.shapes, kind: areas.kind },
    parcels: { shapes: parcels.shapes },
    streets: { lines: streets.lines, streetClass: streets.streetClass, count: streets.count },
  }
}

async function ask<Request, Result>(worker: Worker, request: Request, signal?: AbortSignal): Promise<Result> {
  try {
    return await call<Request, Result>(worker, request, { signal })
  } finally {
    worker.terminate()
  }
}

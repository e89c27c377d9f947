import { createRandom, packPolygons, ringArea, type Random } from '../../../foundation'
import { elevationAt, NO_NEIGHBOURHOOD, prefixedId, AREA_KINDS, type Areas, type Buildings, type Parcels, type Streets, type Terrain, type Trees } from '../../../model'
import type { Frame } from '../frame'
import { describeBuildings, type BuildingFacts } from './attributes'
import { buildFramework } from './framework'
import type { Growth } from './grown'
import { populate } from './populate'
import { profileOf } from './profiles'
import { settle, type Relief } from './settlement'
import { streetNetwork } from './streetNetwork'

/** The generated part of a district. */
export interface Fabric {
  buildings: Buildings
  parcels: Parcels
  streets: Streets
  areas: Areas
  trees: Trees
}

export interface GrowOptions {
  seed: string | number
  onProgress?: (fraction: number, stage: string) => void
}

/** Grows streets, blocks, parcels, buildings and greens into the frame. The same frame and seed give the same fabric. */
export function growFabric(frame: Frame, terrain: Terrain, { seed, onProgress }: GrowOptions): Fabric {
  const random = createRandom(seed)
  const framework = buildFramework(frame)
  const relief = reliefOf(terrain)
  const growth: Growth = { buildings: [], parcels: [], areas: [] }
  const facts: BuildingFacts[] = []
  let blockCount = 0
  frame.neighbourhoods.forEach((neighbourhood, index) => {
    onProgress?.(0.05 + (0.8 * index) / frame.neighbourhoods.length, neighbourhood.name)
    const stream = random.stream(neighbourhood.id)
    const profile = profileOf(neighbourhood.id)
    const { buildings = 0, population = 0, byStoreys } = neighbourhood.published
    const high = byStoreys?.from10 ?? 0
    const towers = high >= 15 ? high : 0
    const slabs = Math.round(profile.estateShare * (byStoreys?.from5to9 ?? 0))
    const programme = { estateBuildings: towers + slabs, towers, slabs, halls: profile.halls, lots: buildings - towers - slabs - profile.halls, population }
    const blocks = settle(framework, neighbourhood, index, programme, profile, relief, frame.roads.map(({ line }) => line), stream)
    const first = growth.buildings.length
    populate(framework, neighbourhood, index, blocks, programme, blockCount, growth, stream.stream('populate'))
    blockCount += blocks.length
    facts.push(...describeBuildings(growth.buildings.slice(first), neighbourhood.published, neighbourhood.labelPoint, stream.stream('attributes')))
    const { map } = framework
    for (const { face, fabric } of blocks) {
      if (fabric === 'open') growth.areas.push({ kind: stream.next() < 0.35 ? 'woodland' : 'openLand', rings: [map.ringOf(map.halfEdgesOf(face))], neighbourhood: index })
    }
  })
  framework.faces.forEach(({ neighbourhood, ground }, face) => {
    if (neighbourhood < 0 || ground === 'land' || ground === 'rail') return
    growth.areas.push({ kind: ground === 'shore' || ground === 'verge' ? 'park' : 'openLand', rings: [framework.map.ringOf(framework.map.halfEdgesOf(face))], neighbourhood })
  })
  onProgress?.(0.9, 'pack')
  return {
    buildings: packBuildings(growth, facts),
    parcels: { count: growth.parcels.length, shapes: packPolygons(growth.parcels.map(({ ring }) => [ring])), block: Uint32Array.from(growth.parcels, ({ block }) => block), knowledge: 'generated' },
    streets: streetNetwork(framework.map, framework.styles),
    areas: packAreas(growth),
    trees: plantTrees(growth, random.stream('trees')),
  }
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

function packBuildings({ buildings }: Growth, facts: readonly BuildingFacts[]): Buildings {
  const column = (key: keyof BuildingFacts) => facts.map((fact) => fact[key])
  return {
    count: buildings.length,
    ids: buildings.map((_, index) => prefixedId('KC-', index)),
    footprints: packPolygons(buildings.map(({ ring }) => [ring])),
    neighbourhood: Uint8Array.from(buildings, ({ neighbourhood }) => neighbourhood),
    parcel: Uint32Array.from(buildings, ({ parcel }) => parcel),
    storeys: Uint8Array.from(column('storeys')),
    floorHeight: Float32Array.from(column('floorHeight')),
    eavesHeight: Float32Array.from(column('eavesHeight')),
    ridgeHeight: Float32Array.from(column('ridgeHeight')),
    roofShape: Uint8Array.from(column('roofShape')),
    use: Uint8Array.from(column('use')),
    structuralSystem: Uint8Array.from(column('structuralSystem')),
    yearBuilt: Uint16Array.from(column('yearBuilt')),
    dwellings: Uint16Array.from(column('dwellings')),
    residents: Uint16Array.from(column('residents')),
    knowledge: {
      footprint: 'generated', storeys: 'generated', floorHeight: 'generated', height: 'generated', roofShape: 'generated', use: 'generated',
      structuralSystem: 'generated', yearBuilt: 'generated', dwellings: 'generated', residents: 'generated',
    },
  }
}

function packAreas({ areas }: Growth): Areas {
  return {
    count: areas.length,
    shapes: packPolygons(areas.map(({ rings }) => rings)),
    kind: Uint8Array.from(areas, ({ kind }) => AREA_KINDS.indexOf(kind)),
    neighbourhood: Uint8Array.from(areas, ({ neighbourhood }) => (neighbourhood < 0 ? NO_NEIGHBOURHOOD : neighbourhood)),
    names: areas.map(() => ''),
    knowledge: 'generated',
  }
}

function plantTrees({ areas }: Growth, random: Random): Trees {
  const positions: number[] = []
  const height: number[] = []
  for (const { kind, rings } of areas) {
    if (kind !== 'park') continue
    const ring = rings[0] as number[]
    const count = Math.min(60, Math.floor(ringArea(ring) / 120))
    for (let i = 0; i < count; i++) {
      const k = 2 * random.integer(0, ring.length / 2 - 1)
      const t = random.between(0.1, 0.5)
      const j = 2 * random.integer(0, ring.length / 2 - 1)
      positions.push((ring[k] as number) * (1 - t) + (ring[j] as number) * t, (ring[k + 1] as number) * (1 - t) + (ring[j + 1] as number) * t)
      height.push(random.between(5, 11))
    }
  }
  return { count: height.length, positions: Float64Array.from(positions), height: Float32Array.from(height), knowledge: 'generated' }
}

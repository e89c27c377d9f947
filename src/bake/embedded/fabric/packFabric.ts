import { packPolygons } from '../../../foundation'
import { AREA_KINDS, NO_NEIGHBOURHOOD, prefixedId, type Areas, type Buildings, type Parcels } from '../../../model'
import type { BuildingFacts } from './attributes'
import type { Growth } from './grown'

export function packBuildings({ buildings }: Growth, facts: readonly BuildingFacts[]): Buildings {
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
      footprint: 'generated',
      storeys: 'generated',
      floorHeight: 'generated',
      height: 'generated',
      roofShape: 'generated',
      use: 'generated',
      structuralSystem: 'generated',
      yearBuilt: 'generated',
      dwellings: 'generated',
      residents: 'generated',
    },
  }
}

export function packParcels({ parcels }: Growth): Parcels {
  return {
    count: parcels.length,
    shapes: packPolygons(parcels.map(({ ring }) => [ring])),
    block: Uint32Array.from(parcels, ({ block }) => block),
    knowledge: 'generated',
  }
}

export function packAreas({ areas }: Growth): Areas {
  return {
    count: areas.length,
    shapes: packPolygons(areas.map(({ rings }) => rings)),
    kind: Uint8Array.from(areas, ({ kind }) => AREA_KINDS.indexOf(kind)),
    neighbourhood: Uint8Array.from(areas, ({ neighbourhood }) => (neighbourhood < 0 ? NO_NEIGHBOURHOOD : neighbourhood)),
    names: areas.map(() => ''),
    knowledge: 'generated',
  }
}

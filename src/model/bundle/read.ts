import { DataError, type PolygonSet } from '../../foundation'
import { BUILDING_ATTRIBUTES, type Buildings } from '../buildings'
import type { District } from '../district'
import { unpackColumn } from './columns'
import { BUNDLE_VERSION, prefixedId, type BundleManifest } from './format'

/**
 * Puts a district together again from manifest and unzipped columns.
 *
 * @throws DataError `bundle-version` if another version of the program wrote it, `bundle-truncated`,
 *         `bundle-column-missing`
 */
export function readBundle(manifest: BundleManifest, bytes: Uint8Array): District {
  checkBundleVersion(manifest)
  const records = new Map(manifest.columns.map((record) => [record.name, record]))
  const column = <T>(name: string): T => {
    const record = records.get(name)
    if (record === undefined) {
      throw new DataError('bundle-column-missing', `the bundle has no column "${name}"; bake it again`, {
        columnName: name,
      })
    }
    return unpackColumn(record, bytes) as T
  }
  const polygons = (name: string): PolygonSet => ({
    ringOf: offsets(column(`${name}.ringOf`)),
    vertexOf: offsets(column(`${name}.vertexOf`)),
    vertices: column(`${name}.vertices`),
  })

  const buildings: Buildings = {
    count: manifest.buildings.count,
    ids: readIds(manifest),
    footprints: polygons('buildings'),
    neighbourhood: column('buildings.neighbourhood'),
    parcel: column<Uint32Array>('buildings.parcel').map((index) => index - 1),
    storeys: column('buildings.storeys'),
    floorHeight: column('buildings.floorHeight'),
    eavesHeight: column('buildings.eavesHeight'),
    ridgeHeight: column('buildings.ridgeHeight'),
    roofShape: column('buildings.roofShape'),
    use: column('buildings.use'),
    structuralSystem: column('buildings.structuralSystem'),
    yearBuilt: column('buildings.yearBuilt'),
    dwellings: column('buildings.dwellings'),
    residents: column('buildings.residents'),
    knowledge: Object.fromEntries(
      BUILDING_ATTRIBUTES.map((attribute) => {
        const mark = manifest.buildings.knowledge[attribute]
        return [attribute, mark === 'column' ? column(`buildings.knowledge.${attribute}`) : mark]
      }),
    ) as Buildings['knowledge'],
  }
  const { count: areaCount, names, knowledge } = manifest.areas
  return {
    id: manifest.id,
    name: manifest.name,
    origin: manifest.origin,
    crs: manifest.crs,
    version: manifest.version,
    hash: manifest.hash,
    extent: manifest.extent,
    years: manifest.years,
    sources: manifest.sources,
    notices: manifest.notices,
    boundary: manifest.boundary,
    terrain: { ...manifest.terrain, values: column('terrain.values') },
    neighbourhoods: manifest.neighbourhoods,
    buildings,
    parcels: { ...manifest.parcels, shapes: polygons('parcels'), block: column('parcels.block') },
    streets: {
      ...manifest.streets,
      lines: { vertexOf: offsets(column('streets.vertexOf')), vertices: column('streets.vertices') },
      streetClass: column('streets.class'),
      width: column('streets.width'),
      fromNode: column('streets.fromNode'),
      toNode: column('streets.toNode'),
      name: column('streets.name'),
    },
    areas: {
      count: areaCount,
      knowledge,
      shapes: polygons('areas'),
      kind: column('areas.kind'),
      neighbourhood: column('areas.neighbourhood'),
      names: Array.from({ length: areaCount }, (_, index) => names[index] ?? ''),
    },
    trees: { ...manifest.trees, positions: column('trees.positions'), height: column('trees.height') },
    water: manifest.water,
    rail: manifest.rail,
    places: manifest.places,
    planAreas: manifest.planAreas,
  }
}

/** @throws DataError `bundle-version` saying what to run */
export function checkBundleVersion(manifest: { format?: unknown; version?: unknown }): void {
  if (manifest.format !== 'vizyon-district' || manifest.version !== BUNDLE_VERSION) {
    throw new DataError(
      'bundle-version',
      `the bundle is of version ${String(manifest.version)}, expected ${BUNDLE_VERSION}; bake it again with npm run bake`,
      { version: manifest.version, expected: BUNDLE_VERSION },
    )
  }
}

function offsets(counts: Uint32Array): Uint32Array {
  const out = new Uint32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) out[i + 1] = (out[i] as number) + (counts[i] as number)
  return out
}

function readIds(manifest: BundleManifest): string[] {
  const { ids, count } = manifest.buildings
  if (Array.isArray(ids)) return ids
  return Array.from({ length: count }, (_, index) => prefixedId(ids.prefix, index))
}

import type { KnowledgeColumn } from '../knowledge'
import type { District } from '../district'
import { BUILDING_ATTRIBUTES, type BuildingAttribute } from '../buildings'
import { packColumns, type ColumnPlan } from './columns'
import { BUNDLE_VERSION, COORDINATE_STEP, ELEVATION_STEP, HEIGHT_STEP, prefixedId, type BundleManifest } from './format'

/** A manifest whose `hash` the bake fills in, and the bytes that are gzipped beside it. */
export interface WrittenBundle {
  manifest: BundleManifest
  bytes: Uint8Array<ArrayBuffer>
}

/** Splits a district into manifest and packed columns. Equal districts give equal bytes. */
export function writeBundle(district: District, scenarios: string[] = []): WrittenBundle {
  const { terrain, buildings, parcels, streets, areas, trees, ...rest } = district
  const coordinates: ColumnPlan = { step: COORDINATE_STEP, predictor: 'previous', stride: 2 }
  const offsets: ColumnPlan = { predictor: 'previous' }
  const heights: ColumnPlan = { step: HEIGHT_STEP }

  const knowledgeColumns = BUILDING_ATTRIBUTES.flatMap((attribute) => {
    const values = buildings.knowledge[attribute]
    return typeof values === 'string' ? [] : [{ name: `buildings.knowledge.${attribute}`, values }]
  })
  const { records, bytes } = packColumns([
    {
      name: 'terrain.values',
      values: terrain.values,
      plan: { step: ELEVATION_STEP, predictor: 'plane', stride: terrain.columns },
    },
    { name: 'buildings.ringOf', values: counts(buildings.footprints.ringOf) },
    { name: 'buildings.vertexOf', values: counts(buildings.footprints.vertexOf) },
    { name: 'buildings.vertices', values: buildings.footprints.vertices, plan: coordinates },
    { name: 'buildings.neighbourhood', values: buildings.neighbourhood, plan: offsets },
    { name: 'buildings.parcel', values: buildings.parcel.map((index) => index + 1), plan: offsets },
    { name: 'buildings.storeys', values: buildings.storeys },
    { name: 'buildings.floorHeight', values: buildings.floorHeight, plan: heights },
    { name: 'buildings.eavesHeight', values: buildings.eavesHeight, plan: heights },
    { name: 'buildings.ridgeHeight', values: buildings.ridgeHeight, plan: heights },
    { name: 'buildings.roofShape', values: buildings.roofShape },
    { name: 'buildings.use', values: buildings.use },
    { name: 'buildings.structuralSystem', values: buildings.structuralSystem },
    { name: 'buildings.yearBuilt', values: buildings.yearBuilt },
    { name: 'buildings.dwellings', values: buildings.dwellings },
    { name: 'buildings.residents', values: buildings.residents },
    ...knowledgeColumns,
    { name: 'parcels.ringOf', values: counts(parcels.shapes.ringOf) },
    { name: 'parcels.vertexOf', values: counts(parcels.shapes.vertexOf) },
    { name: 'parcels.vertices', values: parcels.shapes.vertices, plan: coordinates },
    { name: 'parcels.block', values: parcels.block, plan: offsets },
    { name: 'streets.vertexOf', values: counts(streets.lines.vertexOf) },
    { name: 'streets.vertices', values: streets.lines.vertices, plan: coordinates },
    { name: 'streets.class', values: streets.streetClass },
    { name: 'streets.width', values: streets.width, plan: heights },
    { name: 'streets.fromNode', values: streets.fromNode, plan: offsets },
    { name: 'streets.toNode', values: streets.toNode, plan: offsets },
    { name: 'streets.name', values: streets.name },
    { name: 'areas.ringOf', values: counts(areas.shapes.ringOf) },
    { name: 'areas.vertexOf', values: counts(areas.shapes.vertexOf) },
    { name: 'areas.vertices', values: areas.shapes.vertices, plan: coordinates },
    { name: 'areas.kind', values: areas.kind },
    { name: 'areas.neighbourhood', values: areas.neighbourhood },
    { name: 'trees.positions', values: trees.positions, plan: coordinates },
    { name: 'trees.height', values: trees.height, plan: heights },
  ])

  const manifest: BundleManifest = {
    format: 'vizyon-district',
    ...rest,
    version: BUNDLE_VERSION,
    terrain: {
      columns: terrain.columns,
      rows: terrain.rows,
      cellSize: terrain.cellSize,
      west: terrain.west,
      north: terrain.north,
      knowledge: terrain.knowledge,
      isApproximate: terrain.isApproximate,
    },
    buildings: {
      count: buildings.count,
      ids: shortenIds(buildings.ids),
      knowledge: Object.fromEntries(
        BUILDING_ATTRIBUTES.map((attribute) => [attribute, nameKnowledge(buildings.knowledge[attribute])]),
      ) as Record<BuildingAttribute, ReturnType<typeof nameKnowledge>>,
    },
    parcels: { count: parcels.count, knowledge: parcels.knowledge },
    streets: {
      count: streets.count,
      nodeCount: streets.nodeCount,
      names: streets.names,
      knowledge: streets.knowledge,
    },
    areas: {
      count: areas.count,
      names: Object.fromEntries(areas.names.flatMap((name, index) => (name === '' ? [] : [[index, name]]))),
      knowledge: areas.knowledge,
    },
    trees: { count: trees.count, knowledge: trees.knowledge },
    scenarios,
    columns: records,
  }
  return { manifest, bytes }
}

/** Differences of an offset column: how many each one owns. Small, nearly constant numbers. */
function counts(offsets: Uint32Array): Uint32Array {
  const out = new Uint32Array(offsets.length - 1)
  for (let i = 0; i < out.length; i++) out[i] = (offsets[i + 1] as number) - (offsets[i] as number)
  return out
}

function nameKnowledge(column: KnowledgeColumn) {
  return typeof column === 'string' ? column : ('column' as const)
}

function shortenIds(ids: string[]): { prefix: string } | string[] {
  const first = ids[0]
  if (first === undefined || !first.endsWith('000000')) return ids
  const prefix = first.slice(0, -6)
  return ids.every((id, index) => id === prefixedId(prefix, index)) ? { prefix } : ids
}

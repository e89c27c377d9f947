import { createHash } from 'node:crypto'
import { emptyPolygons, gridExtent } from '../../foundation'
import {
  BUNDLE_VERSION,
  type District,
  type DistrictSource,
  type Streets,
  type WaterBody,
  type Words,
} from '../../model'
import { labelPoint } from '../embedded/frame/labelPoint'
import type { BakedGround } from './bakeElevation'
import type { DistrictPlace } from './bakeOutlines'
import type { Footprint } from './checkFootprints'
import { assignAreas } from './clip'
import type { BakeConfig } from './config'
import type { LayerReport } from './layerReport'
import { countUnknown, packBuildings, toCentimetres } from './packBuildings'
import { layersOf } from './readConfig'

interface Baked {
  place: DistrictPlace
  footprints: Footprint[]
  ground: BakedGround
  water: WaterBody[]
  streets: Streets
  /** The account of the footprints receives what is unknown of them. */
  layers: LayerReport[]
}

/** Puts what was baked into the model; what no source told stays empty or unknown. */
export function packDistrict(
  config: BakeConfig,
  { place, footprints, ground, water, streets, layers }: Baked,
): District {
  const { terrain, sea } = ground
  const { knowledge, assumedFloorHeight } = config.footprints
  const buildings = packBuildings(footprints, assignAreas(footprints, place.neighbourhoods), {
    knowledge,
    assumedFloorHeight,
  })
  const account = layers.find(({ layer }) => layer === 'footprints')
  if (account !== undefined) account.unknown = countUnknown(buildings)
  return {
    id: config.id,
    name: config.name,
    origin: place.origin,
    crs: account?.crs ?? 'EPSG:4326',
    version: BUNDLE_VERSION,
    hash: '',
    extent: gridExtent(terrain),
    years: {},
    sources: packSources(config, layers),
    notices: [...config.notices, ...noticesOf(config, ground)],
    boundary: place.boundary.map(toCentimetres),
    terrain,
    neighbourhoods: place.neighbourhoods.map(({ id, name, rings, population }) => {
      const rounded = rings.map(toCentimetres)
      const [x, y] = labelPoint(largest(rounded))
      const published = Number.isNaN(population) ? {} : { population }
      return { id, name: name || id, rings: rounded, labelPoint: [centimetres(x), centimetres(y)], published }
    }),
    buildings,
    parcels: { count: 0, shapes: emptyPolygons(), block: new Uint32Array(0), knowledge: 'unknown' },
    streets,
    areas: {
      count: 0,
      shapes: emptyPolygons(),
      kind: new Uint8Array(0),
      neighbourhood: new Uint8Array(0),
      names: [],
      knowledge: 'unknown',
    },
    trees: { count: 0, positions: new Float64Array(0), height: new Float32Array(0), knowledge: 'unknown' },
    water: [...sea, ...water],
    rail: [],
    places: [],
    planAreas: [],
  }
}

/** Sources in the order of the configuration; one of several files gets the hash over their hashes. */
function packSources(config: BakeConfig, layers: readonly LayerReport[]): DistrictSource[] {
  const used = layersOf(config)
  return config.sources.map((source) => {
    const fields = used.filter((layer) => layer.source === source.id).map(({ field }) => field)
    const hashes = [...new Set(layers.filter(({ layer }) => fields.includes(layer)).map(({ hash }) => hash))].sort()
    const hash = hashes.length > 1 ? createHash('sha256').update(hashes.join('\n')).digest('hex') : hashes[0]
    return { ...source, ...(hash === undefined ? {} : { hash }) }
  })
}

function noticesOf({ elevation, footprints }: BakeConfig, { terrain, sea }: BakedGround): Words[] {
  const notices: Words[] = []
  if (elevation === undefined) {
    notices.push({
      tr: 'Yükseklik verisi yok: arazi düz gösterilir.',
      en: 'No elevation data: the ground is shown level.',
    })
  } else if (terrain.isApproximate) {
    notices.push({
      tr: 'Arazi yaklaşıktır: kaba bir yükseklik verisinden yumuşatılmıştır.',
      en: 'The ground is approximate: smoothed from a coarse elevation model.',
    })
  }
  if (sea.length > 0) {
    notices.push({
      tr: 'Kıyı çizgisi yükseklik verisinden türetilmiştir.',
      en: 'The shoreline is derived from the elevation.',
    })
  }
  const { assumedFloorHeight: assumed } = footprints
  if (assumed !== undefined) {
    notices.push({
      tr: `Bina yükseklikleri kat sayısı × ${assumed.toFixed(1).replace('.', ',')} m ile türetilmiştir.`,
      en: `Building heights are derived: storeys × ${assumed.toFixed(1)} m.`,
    })
  }
  return notices
}

const largest = (rings: readonly number[][]) => rings.reduce((most, ring) => (ring.length > most.length ? ring : most))
const centimetres = (value: number) => Math.round(value * 100) / 100 + 0

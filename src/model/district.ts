import type { Extent, GeographicPoint } from '../foundation'
import type { Areas, Parcels, Trees } from './areas'
import type { Buildings, Period, StoreyBand } from './buildings'
import type { Knowledge } from './knowledge'
import type { Streets } from './streets'
import type { Terrain } from './terrain'

/** A text in each language of the screen. */
export interface Words {
  tr: string
  en: string
}

/** Where figures come from; shown with every layer and number that rests on them. */
export interface DistrictSource {
  id: string
  name: string
  licence: string
  /** What must stand on screen, as in "© OpenStreetMap contributors". */
  attribution: string
  /** Date or year of the figures, ISO 8601, as exact as it is known. */
  date?: string
  /** SHA-256 of the source file, if it was a file. */
  hash?: string
}

/** Published figures of a neighbourhood; absent = not published, never zero. */
export interface NeighbourhoodFigures {
  population?: number
  buildings?: number
  byPeriod?: Record<Period, number>
  byStoreys?: Record<StoreyBand, number>
  /** İBB/Kandilli 2019 scenario, Mw 7.5 at night: buildings by damage and people. */
  earthquakeScenario?: {
    veryHeavy: number
    heavy: number
    moderate: number
    light: number
    deaths: number
    heavilyInjured: number
    hospitalised: number
    lightlyInjured: number
    temporaryShelter: number
  }
  /** Mean shear-wave velocity of the upper 30 m, m/s, slope proxy. */
  vs30?: number
  areaKm2?: number
}

/** Neighbourhood (mahalle). Rings are flat x, y lists, outer counter-clockwise, in metres of the local frame. */
export interface Neighbourhood {
  /** UAVT code, or the source's own id. */
  id: string
  name: string
  rings: number[][]
  /** Where its label stands. */
  labelPoint: [x: number, y: number]
  published: NeighbourhoodFigures
}

export interface WaterBody {
  id: string
  kind: 'lake' | 'sea' | 'stream'
  name: Words
  /** Lake, sea: rings as in Neighbourhood. Stream: one open line, upstream first. */
  rings: number[][]
  /** Water level, orthometric metres; streams have none. */
  level?: number
  /** Bed width of a stream, m. */
  width?: number
  knowledge: Knowledge
}

export interface RailLine {
  id: string
  name: Words
  system: 'commuterRail' | 'metro' | 'metrobus'
  status: 'open' | 'underConstruction'
  isUnderground: boolean
  /** Flat x, y list. */
  line: number[]
}

export const PLACE_KINDS = [
  'station',
  'metrobusStop',
  'heritage',
  'landmark',
  'school',
  'health',
  'worship',
  'creche',
  'assemblyArea',
  'park',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export interface Place {
  id: string
  kind: PlaceKind
  name: Words
  position: [x: number, y: number]
  isInDistrict: boolean
  knowledge: Knowledge
  source: string
  /** Line name of a station; remark. */
  remark?: Words
  /** Building it stands in, if it is one of ours. */
  buildingId?: string
}

/** An area of an urban-transformation plan in terms of Law 6306, with its land use. */
export interface PlanArea {
  id: string
  name: Words
  status: 'riskArea' | 'reserveArea'
  /** id of the plan symbology, see science tables: `konutGelisme`, `park`, `ticaretKonut` … */
  landUse: string
  rings: number[][]
  knowledge: Knowledge | 'illustrative'
  note: Words
  source: string
  date: string
}

/** Everything known of a place before anybody changes it. */
export interface District {
  id: string
  name: Words
  /** Origin of the local frame. */
  origin: GeographicPoint
  /** CRS the sources came in. */
  crs: string
  /** Bundle format version and hash of its contents. */
  version: number
  hash: string
  extent: Extent
  /** Year of the population and of the building counts. */
  years: { population?: number; buildings?: number }
  sources: DistrictSource[]
  /** Sentences that must stand on screen: what is generated, what is approximate. */
  notices: Words[]
  boundary: number[][]
  terrain: Terrain
  neighbourhoods: Neighbourhood[]
  buildings: Buildings
  parcels: Parcels
  streets: Streets
  areas: Areas
  trees: Trees
  water: WaterBody[]
  rail: RailLine[]
  places: Place[]
  planAreas: PlanArea[]
}

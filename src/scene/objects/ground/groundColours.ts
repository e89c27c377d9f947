import { Color } from 'three'
import { AREA_KINDS, STREET_CLASSES, type AreaKind, type StreetClass } from '../../../model'

/** The ground of the model: card, felt and water. Chosen together, light enough to let paper stand out against it. */
export const GROUND = {
  /** Beyond the district: paler, so that the district reads as the subject. */
  outside: '#dedbd0',
  land: '#cfcaba',
  parcel: '#8f8877',
  water: '#8fb3ba',
  shore: '#f4f1e6',
  stream: '#86aab4',
  border: '#6f6a60',
  boundary: '#4d4a48',
} as const

const AREAS: Record<AreaKind, string> = {
  park: '#b0bd94',
  square: '#dcd5c3',
  playground: '#bfc59d',
  playingField: '#abbd97',
  schoolyard: '#d8cfb6',
  cemetery: '#a2b193',
  woodland: '#9dae88',
  openLand: '#cbc9ae',
  beach: '#e6dbbd',
  parking: '#c3bfb4',
  estateGreen: '#bdc5a5',
  industrialYard: '#c1bcae',
  assemblyArea: '#c0c8a4',
  facility: '#cdc6b3',
}

/** Surface, kerb, share of the right of way that is carriageway, least width in texels. */
const STREETS: Record<StreetClass, [surface: string, kerb: string, share: number, texels: number]> = {
  motorway: ['#f1e6cd', '#a59a86', 0.92, 3.2],
  arterial: ['#f3ead8', '#ada391', 0.88, 2.3],
  collector: ['#efebe0', '#b5ae9e', 0.84, 1.5],
  local: ['#eae6db', '#bab3a3', 0.78, 0.9],
  footway: ['#e6e0d0', '#c3bcab', 0.7, 0.5],
  steps: ['#dcd3c0', '#b4ab99', 0.7, 0.5],
}

export const AREA_COLOURS = AREA_KINDS.map((kind) => new Color(AREAS[kind]))
export const STREET_SURFACES = STREET_CLASSES.map((name) => new Color(STREETS[name][0]))
export const STREET_KERBS = STREET_CLASSES.map((name) => new Color(STREETS[name][1]))
/** Right of way where none is known, m. */
export const STREET_WIDTHS: Record<StreetClass, number> = {
  motorway: 28,
  arterial: 22,
  collector: 14,
  local: 9,
  footway: 4,
  steps: 3,
}
export const CARRIAGEWAY_SHARE = STREET_CLASSES.map((name) => STREETS[name][2])
export const LEAST_TEXELS = STREET_CLASSES.map((name) => STREETS[name][3])

import { soilOfTexture, type GreenAmptSoil } from './greenAmpt'

/** What the ground is covered with, as the solver sees it. Codes of rasters: append, never reorder. */
export const COVERS = ['yard', 'road', 'grass', 'woodland', 'openLand', 'water', 'stream', 'building'] as const
export type Cover = (typeof COVERS)[number]

/**
 * Manning's n by cover, s/m^(1/3).
 *
 * Source  road, yard: EA test 8A (SC120002) and Merewether (ARR P15); grass: ESA WorldCover class 30 in
 *         Deltares/hydromt_sfincs (sheet flow); stream: Malpasset; water: WorldCover class 80; open land: crop and bare
 *         between. Woodland is taken at the undergrowth's 0.2, half of what that table gives for whole forests: project choice.
 */
export const COVER_MANNING: Record<Cover, number> = {
  yard: 0.05,
  road: 0.02,
  grass: 0.15,
  woodland: 0.2,
  openLand: 0.1,
  water: 0.01,
  stream: 0.033,
  building: 0.05,
}

/** Half of the pores full: a wet week in autumn, when Istanbul's storms come. Project choice. */
const WETNESS = 0.5
/** Share of a yard that is paved. Project choice; the range over soils shows what it matters. */
const PAVED_YARD = 0.5

/** Index into what `groundSoils` gives, plus 1; 0 = sealed. */
export const COVER_SOIL: Record<Cover, number> = {
  yard: 1,
  road: 0,
  grass: 2,
  woodland: 2,
  openLand: 2,
  water: 0,
  stream: 0,
  building: 0,
}

/**
 * The soils of the district: yards (half paved) and open ground on clay loam, the clays and marls of the basin.
 * No Turkish soil map was found: unconfirmed, so results come with K × 0.5 and × 2.
 */
export function groundSoils(conductivityFactor = 1): GreenAmptSoil[] {
  const soil = soilOfTexture('clayLoam', WETNESS)
  const conductivity = soil.conductivity * conductivityFactor
  return [
    { ...soil, conductivity: conductivity * (1 - PAVED_YARD) },
    { ...soil, conductivity },
  ]
}

/** Storm drains as a rate where there is no network, m/s: none, and 12 mm/h (UK national default; unconfirmed here). */
export const DRAIN_RATES = { none: 0, assumed: 12e-3 / 3600 }

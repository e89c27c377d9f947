import type { District } from '../../model'
import { BUILDING_THEMES_BY_ID, type BuildingThemeId } from './buildingThemes'
import { datesOf, sourcesNamed } from './classes'
import type { Legend } from './legend'

/** Legend of a building theme with the sources and dates of this district. */
export function themeLegend(theme: BuildingThemeId, { sources, years }: Pick<District, 'sources' | 'years'>): Legend {
  const { title, unit, note, entries } = BUILDING_THEMES_BY_ID[theme]
  const found = sourcesNamed(sources, /building|bina|footprint|yapı/i)
  return {
    title,
    unit,
    entries: [...entries],
    sources: found,
    date: datesOf(found) || String(years.buildings ?? ''),
    note,
  }
}

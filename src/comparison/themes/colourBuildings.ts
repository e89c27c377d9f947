import type { Buildings, District, ScenarioState } from '../../model'
import { bytesOf } from '../colour/colour'
import { BUILDING_THEMES_BY_ID, type BuildingThemeId } from './buildingThemes'

/**
 * Colours of all buildings of a state: first the base (also those that are gone), then the new ones.
 *
 * @param theme  `none` gives the paper model: all zero
 * @param state  null for the base alone
 * @returns RGBA, sRGB bytes, alpha 255 where a colour is meant; shape (base + added, 4)
 */
export function colourBuildings(
  theme: BuildingThemeId | 'none',
  district: Pick<District, 'buildings'>,
  state: Pick<ScenarioState, 'added'> | null,
): Uint8Array<ArrayBuffer> {
  const { buildings } = district
  const added = state?.added.count ?? 0
  const colours = new Uint8Array(4 * (buildings.count + added))
  if (theme === 'none') return colours
  paint(theme, buildings, colours, 0)
  if (state !== null) paint(theme, state.added, colours, buildings.count)
  return colours
}

function paint(theme: BuildingThemeId, buildings: Buildings, out: Uint8Array, first: number): void {
  const { entries, classOf } = BUILDING_THEMES_BY_ID[theme]
  const bytes = entries.map(({ colour }) => bytesOf(colour))
  for (let i = 0; i < buildings.count; i++) {
    const [red, green, blue] = bytes[classOf(buildings, i)] as (typeof bytes)[number]
    const at = 4 * (first + i)
    out[at] = red
    out[at + 1] = green
    out[at + 2] = blue
    out[at + 3] = 255
  }
}

import { overlayLegend, themeLegend, type Legend } from '../../../comparison'
import type { District } from '../../../model'
import type { BuildingTheme, OverlayId } from '../../../state'
import type { LayerSource, LegendEntry, Messages } from '../../../ui'

/** What a layer's colours mean and where they come from, in the reader's language. */
interface LayerWords {
  entries: readonly LegendEntry[]
  /** Unit of the classes; empty if they have none. */
  unit: string
  sources: readonly LayerSource[]
  /** Sentence that must be read with the picture; empty if there is none. */
  note: string
  isAvailable: boolean
}

/** @returns null for the paper model, which has nothing to explain */
export function describeTheme(theme: BuildingTheme, district: District, messages: Messages): LayerWords | null {
  return theme === 'none' ? null : describeLegend(themeLegend(theme, district), messages, true)
}

export function describeOverlay(id: OverlayId, district: District, messages: Messages): LayerWords {
  return describeLegend(overlayLegend(id, district), messages, hasFigures(id, district))
}

/** Whether the district has anything to draw for an overlay; an empty map would read as "no risk here". */
function hasFigures(id: OverlayId, district: District): boolean {
  switch (id) {
    case 'urbanTransformation':
      return district.planAreas.length > 0
    case 'earthquake':
      return district.neighbourhoods.some(({ published }) => published.earthquakeScenario !== undefined)
    case 'green':
      return district.areas.count > 0
    case 'flood':
      return district.water.length > 0
  }
}

function describeLegend(legend: Legend, { words }: Messages, isAvailable: boolean): LayerWords {
  return {
    entries: legend.entries.map(({ id, label, colour, pattern, letter }) => ({
      id,
      label: words(label),
      colour,
      pattern,
      ...(letter === undefined ? {} : { letter }),
    })),
    unit: words(legend.unit),
    sources: legend.sources.map((source) => ({ name: source.name, date: source.date })),
    note: words(legend.note),
    isAvailable,
  }
}

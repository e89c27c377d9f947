import type { District } from '../../../model'
import type { BuildingTheme, OverlayId } from '../../../state'
import type { LayerSource, LegendEntry, Messages } from '../../../ui'

/** What a layer's colours mean and where they come from, in the reader's language. */
export interface LayerWords {
  legend: readonly LegendEntry[]
  sources: readonly LayerSource[]
  note: string | undefined
  isAvailable: boolean
}

/** @returns null for the paper model, which has nothing to explain */
export function describeTheme(theme: BuildingTheme, _district: District, _messages: Messages): LayerWords | null {
  if (theme === 'none') return null
  return { legend: [], sources: [], note: undefined, isAvailable: true }
}

export function describeOverlay(id: OverlayId, _district: District, { say }: Messages): LayerWords {
  return {
    legend: [],
    sources: [],
    note: id === 'flood' ? say('overlay.floodNote') : undefined,
    isAvailable: true,
  }
}

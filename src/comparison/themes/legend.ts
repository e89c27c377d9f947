import type { DistrictSource, Words } from '../../model'
import type { HexColour } from '../colour/colour'

/** Marks that tell classes apart without colour; the same in the scene and in the legend. */
export const PATTERNS = ['none', 'diagonal', 'backDiagonal', 'horizontal', 'vertical', 'cross', 'dots'] as const
export type Pattern = (typeof PATTERNS)[number]

/** One class: what it means and how it looks. */
export interface LegendEntry {
  id: string
  label: Words
  colour: HexColour
  pattern: Pattern
  /** Letter drawn on the area, where colours alone may be mixed up (plan colours). */
  letter?: string
}

/** What must stand beside a coloured picture. */
export interface Legend {
  title: Words
  /** Empty where classes have no unit. */
  unit: Words
  entries: LegendEntry[]
  /** Sources of the figures, of those the district lists. */
  sources: DistrictSource[]
  /** As exact as known; empty if unknown. */
  date: string
  /** Sentence that must be read with the picture; empty if there is none. */
  note: Words
}

export const NO_UNIT: Words = { tr: '', en: '' }

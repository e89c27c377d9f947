import type { Words } from '../../model'
import type { HexColour } from '../colour/colour'
import type { Pattern } from './legend'

/** One coloured ground area of an overlay. */
export interface OverlayPolygon {
  id: string
  /** Outer rings counter-clockwise, holes clockwise; metres. */
  rings: readonly ArrayLike<number>[]
  /** Null: outline only. */
  fill: HexColour | null
  /** Share of the overlay's own opacity, 0 … 1. */
  opacity: number
  pattern: Pattern
  stroke: { colour: HexColour; /** m on the ground */ width: number } | null
  letter?: string
  /** What a card says when one points at it. */
  label: Words
}

/** A number of the board with everything its reader is owed. */
export interface BoardCell {
  /** null = unknown, which is never shown as zero. */
  value: number | null
  low: number | null
  high: number | null
  /** Why there is no value, or no range; empty if there is nothing to explain. */
  reason: string
  /** Against the existing state, of the values as they are shown; null for the existing state itself and where either side is unknown. */
  difference: number | null
  /** False if the ranges overlap so far that the difference says nothing. */
  isDistinguishable: boolean
}

/** One measure of the board. */
export interface BoardIndicator {
  id: string
  name: string
  unit: string
  /** Digits after the decimal point. */
  digits: number
  /** Why none of its values has a range, told once for all of them; empty if some have one or reasons differ. */
  noRangeBecause: string
}

/** One side of the comparison. */
export interface BoardScenario {
  id: string
  name: string
  isExisting: boolean
}

/** The first table: every indicator for every scenario, existing state first. */
export interface ComparisonBoard {
  indicators: readonly BoardIndicator[]
  scenarios: readonly BoardScenario[]
  /** By scenario, then by indicator; null while it is being computed. */
  cells: readonly (readonly (BoardCell | null)[])[]
}

import type { District, ScenarioState, Words } from '../../model'

/** Where a figure of an indicator comes from. */
export interface IndicatorSource {
  name: string
  /** ISO 8601, as exact as known. */
  date: string
  licence: string
}

/** The part of a district that a value speaks of. */
export type Scope =
  | { kind: 'district' }
  /** Indices into `District.neighbourhoods`; NO_NEIGHBOURHOOD stands for what lies in none. */
  | { kind: 'neighbourhoods'; indices: readonly number[] }
  /** Everything whose centre lies in the rings; metres. */
  | { kind: 'area'; rings: readonly (readonly number[])[] }

/** More of it is better, worse, or neither. */
export type Direction = 'more' | 'less' | 'neither'

/** What an indicator is given to evaluate. */
export interface EvaluationContext {
  district: District
  state: ScenarioState
  scope: Scope
}

/** How many of the records that went into a value are known in which way. */
export interface MadeFrom {
  /** Records counted, by what they are. */
  records: { what: 'baseBuildings' | 'newBuildings' | 'openSpaces' | 'parcels' | 'neighbourhoods'; count: number }[]
  /** Ids of `DistrictSource` behind them. */
  sources: string[]
  /** Knowledge marks of the attribute counted, in records; the quality of the input. */
  knowledge: Partial<Record<'measured' | 'published' | 'derived' | 'generated' | 'unknown', number>>
}

/**
 * A number with its evidence. `central` is null where nothing is known: unknown is never zero. Either `low` and `high`
 * are there, or `noRangeBecause` says why not.
 */
export interface IndicatorValue {
  low?: number
  central: number | null
  high?: number
  noRangeBecause?: Words
  /**
   * Where the range comes from, as half-widths: `shared` from records that the existing state has too (an error in them
   * moves both states alike), `own` from what only this state has. Absent where there is no range.
   */
  halfWidths?: { shared: number; own: number }
  /** Records whose value is unknown; the central value is a sum over the others. */
  unknownCount: number
  unit: string
  madeFrom: MadeFrom
  /** Of ratios: what was divided by what. They add up over neighbourhoods, the ratio does not. */
  parts?: { numerator: number; denominator: number }
}

/** An indicator is declared once; a test fails if anything is missing. */
export interface Indicator {
  id: string
  title: Words
  /** What it answers, in one plain sentence. */
  question: Words
  /** In symbols or words, the same in both tongues. */
  formula: string
  /** Symbol of the unit, as in `m²/kişi`, in each tongue. */
  unit: Words
  /** Attributes and layers it reads. */
  inputs: readonly string[]
  sources: readonly IndicatorSource[]
  assumptions: readonly Words[]
  method: { name: Words; version: number }
  limits: readonly Words[]
  /** How low and high come about. */
  rangeRule: Words
  direction: Direction
  /** Digits after the decimal point on screen. */
  decimals: number
  evaluate(context: EvaluationContext): IndicatorValue
}

export type {
  Direction,
  EvaluationContext,
  Indicator,
  IndicatorSource,
  IndicatorValue,
  MadeFrom,
  Scope,
} from './indicators/indicator'
export { evaluateIndicators, INDICATORS, type IndicatorRow } from './indicators/evaluate'
export { compareValues, type ValueDifference, type Verdict } from './indicators/compareValues'

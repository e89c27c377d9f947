import type { District, ScenarioState } from '../../model'
import { floorAreaRatio, floorAreas } from './floorAreas'
import { greenPerResident } from './greenPerResident'
import { homes } from './homes'
import type { Indicator, IndicatorValue, Scope } from './indicator'
import { oldBuildings } from './oldBuildings'
import { residents } from './residents'

/** All indicators in the order of the table. */
export const INDICATORS: readonly Indicator[] = [
  homes,
  residents,
  floorAreas,
  floorAreaRatio,
  oldBuildings,
  greenPerResident,
]

/** One row of the table: an indicator and its value per state, in the order of the states. */
export interface IndicatorRow {
  indicator: Indicator
  values: IndicatorValue[]
}

/** Evaluates every indicator for every state over one scope. Pure: equal inputs give equal rows. */
export function evaluateIndicators(
  district: District,
  states: readonly ScenarioState[],
  scope: Scope,
  indicators: readonly Indicator[] = INDICATORS,
): IndicatorRow[] {
  return indicators.map((indicator) => ({
    indicator,
    values: states.map((state) => indicator.evaluate({ district, state, scope })),
  }))
}

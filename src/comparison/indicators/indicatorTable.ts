import type { ScenarioState } from '../../model'
import { compareValues, type ValueDifference } from './compareValues'
import type { IndicatorRow } from './evaluate'
import type { IndicatorValue } from './indicator'

/** One line of the table as plain data: an indicator in one state, against the first state. */
export interface IndicatorRecord extends ValueDifference {
  indicator: string
  methodVersion: number
  scenario: string
  value: IndicatorValue
}

/** Rows of the table as records, one per indicator and state; the first state is what the others are compared with. */
export function indicatorRecords(rows: readonly IndicatorRow[], states: readonly ScenarioState[]): IndicatorRecord[] {
  return rows.flatMap(({ indicator, values }) =>
    values.map((value, i) => ({
      indicator: indicator.id,
      methodVersion: indicator.method.version,
      scenario: states[i]?.scenario.id ?? '',
      value,
      ...compareValues(values[0] ?? value, value),
    })),
  )
}

const COLUMNS = [
  'scenario',
  'indicator',
  'method_version',
  'value',
  'low',
  'high',
  'unit',
  'unknown_records',
  'difference',
  'percent',
  'verdict',
]

/** The same as CSV (RFC 4180); what is not known is an empty cell, never a zero. */
export function indicatorCsv(records: readonly IndicatorRecord[]): string {
  const lines = records.map(({ scenario, indicator, methodVersion, value, difference, percent, verdict }) => [
    scenario,
    indicator,
    methodVersion,
    value.central,
    value.low,
    value.high,
    value.unit,
    value.unknownCount,
    difference,
    percent,
    verdict,
  ])
  return [COLUMNS, ...lines].map((line) => line.map(writeCell).join(',')).join('\r\n') + '\r\n'
}

/** Texts that a spreadsheet would run as a formula get an apostrophe in front. */
function writeCell(cell: string | number | null | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

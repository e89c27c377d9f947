import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { compareValues, INDICATORS, type Indicator, type IndicatorValue, type Scope } from '../../../comparison'
import type { Scenario } from '../../../model'
import { requestResult, resultKey, type ResultEntry } from '../../../state'
import { useMessages, type BoardCell, type ComparisonBoard, type Messages } from '../../../ui'
import type { StudioSession } from './StudioSession'

/** Where the table looks: the neighbourhoods the plans are about, or everything. */
export type ScopeChoice = 'plan' | 'district'

/**
 * The first table, existing state first; values arrive one by one and are kept for as long as the session lasts.
 *
 * @param scenarios  those to show, existing state first; all by default. Must keep its identity between renders
 */
export function useBoard(
  session: StudioSession,
  choice: ScopeChoice,
  scenarios: readonly Scenario[] = session.scenarios,
): ComparisonBoard {
  const messages = useMessages()
  const entries = useStore(session.results, (state) => state.entries)
  const scope = useMemo(() => scopeOf(session, choice), [session, choice])

  useEffect(() => {
    for (const scenario of scenarios) {
      for (const indicator of INDICATORS) void askForValue(session, indicator, scenario.id, scope)
    }
  }, [session, scenarios, scope])

  return useMemo(() => writeBoard(scenarios, entries, scope, messages), [scenarios, entries, scope, messages])
}

/** The value behind a cell; undefined while it is being computed. */
export function valueOf(
  session: StudioSession,
  indicator: Indicator,
  scenario: string,
  choice: ScopeChoice,
): IndicatorValue | undefined {
  return valueIn(session.results.getState().entries, indicator, scenario, scopeOf(session, choice))
}

/** Neighbourhoods that any of the proposals is about; empty if there is no proposal. */
export function planNeighbourhoods({ district, scenarios }: StudioSession): number[] {
  const ids = new Set(scenarios.flatMap((scenario) => scenario.neighbourhoods))
  return district.neighbourhoods.flatMap((neighbourhood, index) => (ids.has(neighbourhood.id) ? [index] : []))
}

function scopeOf(session: StudioSession, choice: ScopeChoice): Scope {
  const indices = choice === 'plan' ? planNeighbourhoods(session) : []
  return indices.length === 0 ? { kind: 'district' } : { kind: 'neighbourhoods', indices }
}

const keyOf = (indicator: Indicator, scenario: string, scope: Scope) =>
  resultKey(`indicator:${indicator.id}`, indicator.method.version, { scenario, scope })

/** One value a task: the hand on the map must not feel that forty thousand buildings are being counted. */
function askForValue(session: StudioSession, indicator: Indicator, scenario: string, scope: Scope): Promise<unknown> {
  return requestResult(session.results, keyOf(indicator, scenario, scope), async ({ signal }) => {
    await new Promise((resolve) => setTimeout(resolve, 0))
    signal.throwIfAborted()
    return indicator.evaluate({ district: session.district, state: session.stateOf(scenario), scope })
  }).catch(() => undefined)
}

type Entries = ReadonlyMap<string, ResultEntry>

function valueIn(entries: Entries, indicator: Indicator, scenario: string, scope: Scope): IndicatorValue | undefined {
  const entry = entries.get(keyOf(indicator, scenario, scope))
  return entry?.status === 'done' ? (entry.value as IndicatorValue) : undefined
}

function writeBoard(
  scenarios: readonly Scenario[],
  entries: Entries,
  scope: Scope,
  messages: Messages,
): ComparisonBoard {
  const { words } = messages
  const existing = scenarios.find((scenario) => scenario.status === 'existing')
  const cellOf = (indicator: Indicator, scenario: Scenario): BoardCell | null => {
    const key = keyOf(indicator, scenario.id, scope)
    if (entries.get(key)?.status === 'failed') return { ...NOTHING, reason: messages.say('compare.unknown') }
    const value = valueIn(entries, indicator, scenario.id, scope)
    if (value === undefined) return null
    const base = existing === undefined ? undefined : valueIn(entries, indicator, existing.id, scope)
    return writeCell(value, scenario === existing ? undefined : base, indicator.decimals, words)
  }
  const cells = scenarios.map((scenario) => INDICATORS.map((indicator) => cellOf(indicator, scenario)))
  return {
    indicators: INDICATORS.map((indicator, column) => ({
      id: indicator.id,
      name: words(indicator.title),
      unit: words(indicator.unit),
      digits: indicator.decimals,
      noRangeBecause: reasonOfAll(cells.map((row) => row[column] ?? null)),
    })),
    scenarios: scenarios.map((scenario) => ({
      id: scenario.id,
      name: words(scenario.name),
      isExisting: scenario.status === 'existing',
    })),
    cells,
  }
}

/** The reason all values of an indicator share for having no range; empty if they do not share one. */
function reasonOfAll(cells: readonly (BoardCell | null)[]): string {
  const reasons = new Set(cells.map((cell) => (cell?.value == null || cell.low !== null ? '' : cell.reason)))
  const [only] = reasons
  return reasons.size === 1 && only !== undefined ? only : ''
}

const NOTHING: BoardCell = {
  value: null,
  low: null,
  high: null,
  reason: '',
  difference: null,
  isDistinguishable: true,
}

/**
 * A value as the board shows it. The difference is that of the values as they are shown: 2.39 beside 2.38 must not say
 * "no change", nor 2.38 beside 2.38 a difference.
 *
 * @param base  the same measure of the existing state; undefined for the existing state itself
 */
export function writeCell(
  value: IndicatorValue,
  base: IndicatorValue | undefined,
  decimals: number,
  words: Messages['words'],
): BoardCell {
  const compared = base === undefined ? null : compareValues(base, value)
  return {
    value: value.central,
    low: value.low ?? null,
    high: value.high ?? null,
    reason: value.noRangeBecause === undefined ? '' : words(value.noRangeBecause),
    difference: shownDifference(value.central, base?.central ?? null, decimals),
    isDistinguishable: compared?.verdict !== 'notDistinguishable',
  }
}

function shownDifference(value: number | null, base: number | null, decimals: number): number | null {
  if (value === null || base === null) return null
  return Number((Number(value.toFixed(decimals)) - Number(base.toFixed(decimals))).toFixed(decimals))
}

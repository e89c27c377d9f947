import type { Indicator, IndicatorValue, MadeFrom } from '../../../comparison'
import { KNOWLEDGE, type District, type Scenario } from '../../../model'
import { writeRange, writeValue, type Evidence, type Messages } from '../../../ui'
import { writeCell } from '../session'

/** The evidence card of one number, in the reader's language. */
export function writeEvidence(
  district: Pick<District, 'sources'>,
  indicator: Indicator,
  value: IndicatorValue,
  scenario: Pick<Scenario, 'name'>,
  messages: Messages,
): Evidence {
  const { words } = messages
  const measure = {
    id: indicator.id,
    name: words(indicator.title),
    unit: words(indicator.unit),
    digits: indicator.decimals,
  }
  const cell = writeCell(value, undefined, indicator.decimals, words)
  const inputs = district.sources.filter((source) => value.madeFrom.sources.includes(source.id))
  return {
    indicator: measure.name,
    scenario: words(scenario.name),
    value: writeValue(cell.value, measure, messages),
    range: writeRange(cell, measure, messages),
    rangeRule: words(indicator.rangeRule),
    definition: words(indicator.question),
    formula: indicator.formula,
    madeFrom: writeMadeFrom(value, messages),
    assumptions: indicator.assumptions.map(words),
    limits: indicator.limits.map(words),
    sources: [...inputs, ...indicator.sources].map(({ name, date, licence }) => ({ name, date, licence })),
    method: `${words(indicator.method.name)}, ${messages.say('evidence.version', { version: indicator.method.version })}`,
  }
}

function writeMadeFrom(value: IndicatorValue, { say, number }: Messages): string[] {
  const { records, knowledge }: MadeFrom = value.madeFrom
  const counted = records
    .filter((record) => record.count > 0)
    .map((record) => say(`evidence.records.${record.what}`, { count: record.count }))
  const marks = KNOWLEDGE.flatMap((mark) => {
    const count = knowledge[mark] ?? 0
    return count === 0 ? [] : [`${say(`knowledge.${mark}`)} ${number(count)}`]
  })
  return [
    ...counted,
    ...(marks.length === 0 ? [] : [say('evidence.knownBy', { marks: marks.join(', ') })]),
    ...(value.unknownCount === 0 ? [] : [say('evidence.unknownCount', { count: value.unknownCount })]),
  ]
}

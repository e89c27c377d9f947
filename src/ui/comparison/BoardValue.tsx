import { ArrowDown, ArrowUp, Info } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useMessages, type Messages } from '../messages'
import type { BoardCell, BoardIndicator, BoardScenario } from './comparisonBoard'
import styles from './BoardValue.module.css'

interface BoardValueProps {
  /** null while it is being computed. */
  cell: BoardCell | null
  indicator: BoardIndicator
  scenario: BoardScenario
  onEvidence: () => void
}

/** A number one can ask for its proof: value and unit, then the difference, then the range or why there is none. */
export function BoardValue({ cell, indicator, scenario, onEvidence }: BoardValueProps) {
  const messages = useMessages()
  const { say } = messages
  if (cell === null) return <span className={styles.pending}>{say('compare.pending')}</span>
  const name = say('compare.evidence', { indicator: indicator.name, scenario: scenario.name })
  const value = writeValue(cell.value, indicator, messages)
  return (
    <div className={styles.cell}>
      <Button className={styles.value as string} onPress={onEvidence} aria-label={`${value}. ${name}`}>
        <span>{value}</span>
        <Info aria-hidden="true" />
      </Button>
      <Difference cell={cell} digits={indicator.digits} />
      <span className={styles.range}>
        {indicator.noRangeBecause === '' ? writeRange(cell, indicator, messages) : say('compare.noRangeShort')}
      </span>
    </div>
  )
}

/** A value with its unit; unknown stays a word. */
export function writeValue(
  value: number | null,
  indicator: Pick<BoardIndicator, 'digits' | 'unit'>,
  messages: Messages,
): string {
  if (value === null || Number.isNaN(value)) return messages.say('compare.unknown')
  const digits = { maximumFractionDigits: indicator.digits, minimumFractionDigits: indicator.digits }
  return `${messages.number(value, digits)} ${indicator.unit}`.trim()
}

/** "between … and …", "No range: …", or the reason why there is no value at all. */
export function writeRange(cell: BoardCell, indicator: Pick<BoardIndicator, 'digits'>, messages: Messages): string {
  if (cell.value === null || Number.isNaN(cell.value)) return cell.reason
  if (cell.low === null || cell.high === null) {
    return cell.reason === '' ? '' : messages.say('compare.noRange', { reason: cell.reason })
  }
  const digits = { maximumFractionDigits: indicator.digits, minimumFractionDigits: indicator.digits }
  return messages.say('compare.range', {
    low: messages.number(cell.low, digits),
    high: messages.number(cell.high, digits),
  })
}

function Difference({ cell, digits }: { cell: BoardCell; digits: number }) {
  const { say, number } = useMessages()
  if (cell.difference === null) return null
  if (!cell.isDistinguishable) return <span className={styles.even}>{say('compare.notDistinguishable')}</span>
  const amount = number(cell.difference, { maximumFractionDigits: digits, signDisplay: 'exceptZero' })
  if (Number(cell.difference.toFixed(digits)) === 0) return <span className={styles.even}>{say('compare.same')}</span>
  return (
    <span className={styles.difference}>
      {cell.difference > 0 ? <ArrowUp aria-hidden="true" /> : <ArrowDown aria-hidden="true" />}
      <span aria-hidden="true">{amount}</span>
      <span className={styles.spoken}>{say('compare.difference', { difference: amount })}</span>
    </span>
  )
}

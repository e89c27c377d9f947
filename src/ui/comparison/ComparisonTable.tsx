import { useMessages } from '../messages'
import { BoardValue } from './BoardValue'
import type { BoardIndicator, ComparisonBoard } from './comparisonBoard'
import styles from './ComparisonTable.module.css'

/**
 * - wide: a row for each scenario, for the strip under the views
 * - tall: a row for each indicator, for standing screens
 * - stacked: the indicator above its values, for phones
 */
export type BoardShape = 'wide' | 'tall' | 'stacked'

interface ComparisonTableProps {
  caption: string
  board: ComparisonBoard
  shape: BoardShape
  onEvidence: (indicator: string, scenario: string) => void
}

/** Every number with unit, range and difference; each opens its evidence card. */
export function ComparisonTable({ caption, board, shape, onEvidence }: ComparisonTableProps) {
  return (
    <>
      <table className={`${styles.table} ${styles[shape]}`}>
        <caption className={styles.caption}>{caption}</caption>
        {shape === 'wide' && <WideRows board={board} onEvidence={onEvidence} />}
        {shape === 'tall' && <TallRows board={board} onEvidence={onEvidence} />}
        {shape === 'stacked' && <StackedRows board={board} onEvidence={onEvidence} />}
      </table>
      <Reasons indicators={board.indicators} />
    </>
  )
}

type RowsProps = Pick<ComparisonTableProps, 'board' | 'onEvidence'>

function WideRows({ board, onEvidence }: RowsProps) {
  const { say } = useMessages()
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{say('compare.scenario')}</th>
          {board.indicators.map((indicator) => (
            <th key={indicator.id} scope="col">
              {indicator.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.scenarios.map((scenario, row) => (
          <tr key={scenario.id} className={scenario.isExisting ? '' : (styles.proposal as string)}>
            <th scope="row">{scenario.name}</th>
            {board.indicators.map((indicator, column) => (
              <td key={indicator.id}>
                <BoardValue
                  cell={board.cells[row]?.[column] ?? null}
                  indicator={indicator}
                  scenario={scenario}
                  onEvidence={() => onEvidence(indicator.id, scenario.id)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}

function TallRows({ board, onEvidence }: RowsProps) {
  const { say } = useMessages()
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{say('compare.indicator')}</th>
          {board.scenarios.map((scenario) => (
            <th key={scenario.id} scope="col" className={scenario.isExisting ? '' : (styles.proposal as string)}>
              {scenario.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.indicators.map((indicator, row) => (
          <tr key={indicator.id}>
            <th scope="row">{indicator.name}</th>
            {board.scenarios.map((scenario, column) => (
              <td key={scenario.id}>
                <BoardValue
                  cell={board.cells[column]?.[row] ?? null}
                  indicator={indicator}
                  scenario={scenario}
                  onEvidence={() => onEvidence(indicator.id, scenario.id)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}

function StackedRows({ board, onEvidence }: RowsProps) {
  return (
    <>
      <thead>
        <tr>
          {board.scenarios.map((scenario) => (
            <th key={scenario.id} scope="col" className={scenario.isExisting ? '' : (styles.proposal as string)}>
              {scenario.name}
            </th>
          ))}
        </tr>
      </thead>
      {board.indicators.map((indicator, row) => (
        <tbody key={indicator.id}>
          <tr>
            <th scope="rowgroup" colSpan={board.scenarios.length}>
              {indicator.name}
            </th>
          </tr>
          <tr>
            {board.scenarios.map((scenario, column) => (
              <td key={scenario.id}>
                <BoardValue
                  cell={board.cells[column]?.[row] ?? null}
                  indicator={indicator}
                  scenario={scenario}
                  onEvidence={() => onEvidence(indicator.id, scenario.id)}
                />
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </>
  )
}

/** Why some rows have no range, told once for all the indicators that share the reason. */
function Reasons({ indicators }: { indicators: readonly BoardIndicator[] }) {
  const { say } = useMessages()
  const names = new Map<string, string[]>()
  for (const { name, noRangeBecause } of indicators) {
    if (noRangeBecause !== '') names.set(noRangeBecause, [...(names.get(noRangeBecause) ?? []), name])
  }
  if (names.size === 0) return null
  return (
    <ul className={styles.reasons}>
      {[...names].map(([reason, of]) => (
        <li key={reason}>
          <strong>{of.join(', ')}</strong>
          {' · '}
          {say('compare.noRange', { reason })}
        </li>
      ))}
    </ul>
  )
}

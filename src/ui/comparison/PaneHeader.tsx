import type { ScenarioStatus } from '../../model'
import { Picker } from '../controls'
import { useMessages } from '../messages'
import styles from './PaneHeader.module.css'
import { StatusChip } from './StatusChip'

/** A scenario as its header and the list of choices show it. */
export interface ScenarioSummary {
  id: string
  name: string
  status: ScenarioStatus
  /** ISO 8601. */
  date: string
}

interface PaneHeaderProps {
  label: string
  scenario: ScenarioSummary
  choices: readonly ScenarioSummary[]
  onChoose: (id: string) => void
}

/** The plate at the head of a view: which scenario it shows, how far that has come, and of when it is. */
export function PaneHeader({ label, scenario, choices, onChoose }: PaneHeaderProps) {
  const { say, date } = useMessages()
  const options = choices.map((choice) => ({
    value: choice.id,
    label: choice.name,
    remark: [...(choice.status === 'existing' ? [] : [say(`status.${choice.status}`)]), date(choice.date)].join(' · '),
  }))
  return (
    <div className={`${styles.header} ${scenario.status === 'existing' ? '' : styles.proposal}`}>
      <Picker label={label} options={options} value={scenario.id} onChange={onChoose} />
      <p className={styles.line}>
        {/* The existing state is its own status. */}
        {scenario.status !== 'existing' && <StatusChip status={scenario.status} />}
        <span>{date(scenario.date)}</span>
      </p>
    </div>
  )
}

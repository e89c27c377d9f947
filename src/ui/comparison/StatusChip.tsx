import type { ScenarioStatus } from '../../model'
import { useMessages } from '../messages'
import styles from './StatusChip.module.css'

/** How far a scenario has come; told by word and outline, not by colour alone. */
export function StatusChip({ status }: { status: ScenarioStatus }) {
  const { say } = useMessages()
  return <span className={`${styles.chip} ${styles[status]}`}>{say(`status.${status}`)}</span>
}

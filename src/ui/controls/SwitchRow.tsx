import { Switch } from 'react-aria-components'
import styles from './SwitchRow.module.css'

interface SwitchRowProps {
  label: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  isDisabled?: boolean
  /** A line below the label, e.g. why the switch cannot be turned on. */
  remark?: string
}

/** A line with a label and a switch at its end. */
export function SwitchRow({ label, isOn, onChange, isDisabled = false, remark }: SwitchRowProps) {
  return (
    <Switch className={styles.row as string} isSelected={isOn} onChange={onChange} isDisabled={isDisabled}>
      <span className={styles.words}>
        {label}
        {remark !== undefined && <small className={styles.remark}>{remark}</small>}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.knob} />
      </span>
    </Switch>
  )
}

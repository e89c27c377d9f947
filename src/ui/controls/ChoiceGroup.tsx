import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './ChoiceGroup.module.css'

/** One of the things to choose from. */
export interface Choice<Value extends string> {
  value: Value
  label: string
  icon?: ReactNode
  /** For choices named in their own tongue. */
  lang?: string
}

interface ChoiceGroupProps<Value extends string> {
  label: string
  /** Shows the label above the choices; otherwise it is only spoken. */
  showsLabel?: boolean
  choices: readonly Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
  /** A strip of segments, or a list with marks. */
  look?: 'strip' | 'list'
  isDisabled?: boolean
}

/** Exactly one of a few. Arrow keys move, as in every radio group. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, showsLabel = false, choices, value, onChange, look = 'strip', isDisabled = false } = props
  return (
    <RadioGroup
      className={styles.group as string}
      value={value}
      onChange={(next) => onChange(next as Value)}
      orientation={look === 'strip' ? 'horizontal' : 'vertical'}
      isDisabled={isDisabled}
      {...(showsLabel ? {} : { 'aria-label': label })}
    >
      {showsLabel && <Label className={styles.label as string}>{label}</Label>}
      <div className={look === 'strip' ? styles.strip : styles.list}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className={(look === 'strip' ? styles.segment : styles.item) as string}
          >
            {look === 'list' && <span className={styles.mark} aria-hidden="true" />}
            {choice.icon !== undefined && (
              <span className={styles.icon} aria-hidden="true">
                {choice.icon}
              </span>
            )}
            <span lang={choice.lang}>{choice.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

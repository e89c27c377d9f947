import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './choices.module.css'

/** One of the things to choose from. */
export interface Choice<Value extends string> {
  value: Value
  label: string
  icon?: ReactNode
  /** For choices named in their own tongue. */
  lang?: string
}

interface ChoiceProps<Value extends string> {
  label: string
  choices: readonly Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
  isDisabled?: boolean
}

/** Exactly one of a few, as a strip of buttons; the label is only spoken. */
export function ChoiceStrip<Value extends string>({
  label,
  choices,
  value,
  onChange,
  isDisabled = false,
}: ChoiceProps<Value>) {
  return (
    <ToggleButtonGroup
      className={styles.strip as string}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [next] = keys
        if (next !== undefined) onChange(next as Value)
      }}
      isDisabled={isDisabled}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.value} id={choice.value} className={styles.segment as string}>
          <Words choice={choice} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** Exactly one of a few, one below the other. Arrow keys move, as in every radio group. */
export function ChoiceList<Value extends string>({
  label,
  choices,
  value,
  onChange,
  isDisabled = false,
}: ChoiceProps<Value>) {
  return (
    <RadioGroup
      className={styles.group as string}
      value={value}
      onChange={(next) => onChange(next as Value)}
      isDisabled={isDisabled}
    >
      <Label className={styles.label as string}>{label}</Label>
      <div className={styles.list}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles.item as string}>
            <span className={styles.mark} aria-hidden="true" />
            <Words choice={choice} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

function Words({ choice }: { choice: Choice<string> }) {
  return (
    <>
      {choice.icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {choice.icon}
        </span>
      )}
      <span lang={choice.lang}>{choice.label}</span>
    </>
  )
}

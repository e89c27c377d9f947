import { ChevronDown } from 'lucide-react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import styles from './Picker.module.css'

interface PickerOption<Value extends string> {
  value: Value
  label: string
  remark?: string
}

interface PickerProps<Value extends string> {
  label: string
  options: readonly PickerOption<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** One of a list that opens on demand; the button shows what is chosen. */
export function Picker<Value extends string>({ label, options, value, onChange }: PickerProps<Value>) {
  return (
    <Select
      aria-label={label}
      className={styles.picker as string}
      value={value}
      onChange={(next) => {
        if (next !== null) onChange(next as Value)
      }}
    >
      <Button className={styles.button as string}>
        <SelectValue className={styles.value as string}>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className={styles.popover as string}>
        <ListBox className={styles.list as string}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={styles.option as string}
            >
              <span>{option.label}</span>
              {option.remark !== undefined && <small className={styles.remark}>{option.remark}</small>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

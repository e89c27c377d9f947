import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import styles from './ActionButton.module.css'

interface ActionButtonProps {
  onPress: () => void
  /** The words on the button, or its name if only the icon is shown. */
  label: string
  icon?: ReactNode
  /** Shows the icon alone; the label is spoken and appears as a title. */
  iconOnly?: boolean
  /** `main` is for the one act a panel is about. */
  weight?: 'quiet' | 'plain' | 'main'
  isDisabled?: boolean
  /** For buttons that open and close something. */
  isExpanded?: boolean
  /** A longer name for speech where the visible words repeat down a list; must contain them. */
  spoken?: string
}

/** A button with words, an icon, or both; acts on release. */
export function ActionButton(props: ActionButtonProps) {
  const { onPress, label, icon, iconOnly = false, weight = 'plain', isDisabled = false, isExpanded, spoken } = props
  const name = spoken ?? (iconOnly ? label : undefined)
  return (
    <Button
      className={`${styles.button} ${styles[weight]} ${iconOnly ? styles.iconOnly : ''}`}
      onPress={onPress}
      isDisabled={isDisabled}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
    >
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {!iconOnly && <span>{label}</span>}
    </Button>
  )
}

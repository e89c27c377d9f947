import type { ReactNode } from 'react'
import styles from './Plate.module.css'

interface PlateProps {
  /** Name of the region for those who do not see it. */
  label: string
  className?: string | undefined
  children: ReactNode
}

/** The surface text stands on when it lies over the scene: text never touches the picture itself. */
export function Plate({ label, className, children }: PlateProps) {
  return (
    <section aria-label={label} className={className === undefined ? styles.plate : `${styles.plate} ${className}`}>
      {children}
    </section>
  )
}

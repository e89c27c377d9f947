import { useMessages } from '../messages'
import styles from './Brand.module.css'

/** The mark: three houses of a paper model above a line of water. */
export function Brand() {
  const { say } = useMessages()
  return (
    <span className={styles.brand}>
      <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
        <path d="M3 21V13l5-3 5 3v8z" className={styles.house} />
        <path d="M12 21V6l5-3 5 3v15z" className={styles.tower} />
        <path d="M21 21v-9l4-2.4L29 12v9z" className={styles.house} />
        <path d="M2 26q3.5-3 7 0t7 0 7 0 7 0" className={styles.water} />
      </svg>
      <span className={styles.name}>{say('app.name')}</span>
    </span>
  )
}

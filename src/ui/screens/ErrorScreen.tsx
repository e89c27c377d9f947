import { ActionButton } from '../controls'
import { useMessages } from '../messages'
import { Brand } from './Brand'
import styles from './Screen.module.css'

interface ErrorScreenProps {
  title: string
  /** What happened and what the reader can do. */
  sentence: string
  /** Stable code for the staff; null if there is none. */
  code: string | null
  onRetry: () => void
  /** Opens the district that always works; null if that is the one that failed. */
  onOtherDistrict: (() => void) | null
}

/** The whole page when there is nothing else to show. */
export function ErrorScreen({ title, sentence, code, onRetry, onOtherDistrict }: ErrorScreenProps) {
  const { say } = useMessages()
  return (
    <main className={styles.screen}>
      <div className={styles.box} aria-live="assertive">
        <Brand />
        <h1 className={styles.title}>{title}</h1>
        <p>{sentence}</p>
        {code !== null && <p className={styles.code}>{say('error.code', { code })}</p>}
        <div className={styles.actions}>
          <ActionButton label={say('error.retry')} weight="main" onPress={onRetry} />
          {onOtherDistrict !== null && <ActionButton label={say('error.otherDistrict')} onPress={onOtherDistrict} />}
        </div>
      </div>
    </main>
  )
}

import { Label, ProgressBar } from 'react-aria-components'
import { ActionButton } from '../controls'
import { useMessages } from '../messages'
import { Brand } from './Brand'
import styles from './Screen.module.css'

interface LoadingScreenProps {
  title: string
  /** What is being done, in words. */
  stage: string
  /** 0 … 1 */
  fraction: number
  onCancel: () => void
}

/** What is being done and how far it has come; never a spinner without words. */
export function LoadingScreen({ title, stage, fraction, onCancel }: LoadingScreenProps) {
  const { say } = useMessages()
  return (
    <main className={styles.screen}>
      <div className={styles.box}>
        <Brand />
        <h1 className={styles.title}>{title}</h1>
        <ProgressBar value={fraction * 100} className={styles.progress as string}>
          {({ percentage, valueText }) => (
            <>
              <div className={styles.line}>
                <Label>{stage}</Label>
                <span>{valueText}</span>
              </div>
              <div className={styles.track}>
                <div className={styles.fill} style={{ width: `${percentage ?? 0}%` }} />
              </div>
            </>
          )}
        </ProgressBar>
        <ActionButton label={say('load.cancel')} onPress={onCancel} />
      </div>
    </main>
  )
}

import type { Knowledge } from '../../model'
import { useMessages } from '../messages'
import styles from './KnowledgeMark.module.css'

/** How a value is known: a word, and a bar that is the fuller the surer. */
export function KnowledgeMark({ knowledge }: { knowledge: Knowledge }) {
  const { say } = useMessages()
  return (
    <span className={styles.mark} title={say(`knowledge.${knowledge}.long`)}>
      <svg className={styles.sign} viewBox="0 0 12 12" aria-hidden="true">
        <SignOf knowledge={knowledge} />
      </svg>
      {say(`knowledge.${knowledge}`)}
    </span>
  )
}

function SignOf({ knowledge }: { knowledge: Knowledge }) {
  switch (knowledge) {
    case 'measured':
      return <circle cx="6" cy="6" r="5" className={styles.full} />
    case 'published':
      return (
        <>
          <circle cx="6" cy="6" r="4.5" className={styles.ring} />
          <circle cx="6" cy="6" r="2.4" className={styles.full} />
        </>
      )
    case 'derived':
      return (
        <>
          <circle cx="6" cy="6" r="4.5" className={styles.ring} />
          <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" className={styles.full} />
        </>
      )
    case 'generated':
      return <circle cx="6" cy="6" r="4.5" className={styles.dashed} />
    case 'unknown':
      return <path d="M3 6H9" className={styles.ring} />
  }
}

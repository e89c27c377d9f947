import { DialogFrame } from '../controls'
import { useMessages } from '../messages'
import styles from './NoticesDialog.module.css'

/** A source as the list of sources names it. */
export interface SourceEntry {
  id: string
  name: string
  licence: string
  attribution: string
  date: string | undefined
}

interface NoticesDialogProps {
  isOpen: boolean
  onClose: () => void
  /** What is generated, what is approximate. */
  notices: readonly string[]
  sources: readonly SourceEntry[]
  /** Coordinate system, version, hash, years: one line each. */
  facts: readonly string[]
}

/** Everything the screen owes its reader about the data: what it is not, where it comes from, under which licence. */
export function NoticesDialog({ isOpen, onClose, notices, sources, facts }: NoticesDialogProps) {
  const { say, date } = useMessages()
  return (
    <DialogFrame title={say('notices.title')} isOpen={isOpen} onClose={onClose}>
      <div className={styles.notices}>
        {notices.length > 0 && (
          <section>
            <h3>{say('notices.mustKnow')}</h3>
            <ul>
              {notices.map((notice) => (
                <li key={notice} className={styles.notice}>
                  {notice}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3>{say('notices.sources')}</h3>
          <ul className={styles.sources}>
            {sources.map((source) => (
              <li key={source.id}>
                <strong>{source.name}</strong>
                <span>{source.attribution}</span>
                <span>
                  {say('notices.licence', { licence: source.licence })}
                  {source.date === undefined ? '' : ` · ${say('notices.sourceDate', { date: date(source.date) })}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section className={styles.facts}>
          {facts.map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
        </section>
      </div>
    </DialogFrame>
  )
}

import { DialogFrame } from '../controls'
import { useMessages, type MessageId } from '../messages'
import styles from './HelpDialog.module.css'

const PARTS: readonly [title: MessageId, text: MessageId][] = [
  ['help.look', 'help.lookText'],
  ['help.pick', 'help.pickText'],
  ['help.compare', 'help.compareText'],
]
const KEYS: readonly [key: MessageId, text: MessageId][] = [
  ['help.key.arrows', 'help.key.arrowsText'],
  ['help.key.zoom', 'help.key.zoomText'],
  ['help.key.turn', 'help.key.turnText'],
  ['help.key.home', 'help.key.homeText'],
  ['help.key.escape', 'help.key.escapeText'],
]

/** How to look, pick, compare, and which keys do it. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { say } = useMessages()
  return (
    <DialogFrame title={say('help.title')} isOpen={isOpen} onClose={onClose}>
      <div className={styles.help}>
        {PARTS.map(([title, text]) => (
          <section key={title}>
            <h3>{say(title)}</h3>
            <p>{say(text)}</p>
          </section>
        ))}
        <section>
          <h3>{say('help.keyboard')}</h3>
          <dl className={styles.keys}>
            {KEYS.map(([key, text]) => (
              <div key={key}>
                <dt>{say(key)}</dt>
                <dd>{say(text)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <p>{say('help.list')}</p>
      </div>
    </DialogFrame>
  )
}

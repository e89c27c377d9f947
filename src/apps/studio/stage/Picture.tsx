import { useMessages } from '../../../ui'
import type { StudioSession } from '../session'
import styles from './Picture.module.css'

interface PictureProps {
  session: StudioSession
}

/** The model itself, or, where the browser cannot draw it, the way to the lists that say the same. */
export function Picture({ session }: PictureProps) {
  const { say, words } = useMessages()
  return (
    <div className={styles.picture} aria-label={say('picture.name', { district: words(session.district.name) })} role="group">
      <div className={styles.none}>
        <p>
          <strong>{say('picture.none')}</strong>
        </p>
        <p>{say('picture.noneHint')}</p>
      </div>
    </div>
  )
}

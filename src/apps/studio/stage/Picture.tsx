import { lazy, Suspense, useCallback, useId, useState } from 'react'
import type { ContextEvent } from '../../../scene/layers'
import { useMessages } from '../../../ui'
import type { StudioSession } from '../session'
import styles from './Picture.module.css'

const loadModel = () => import('./Model')
const Model = lazy(() => loadModel().then((module) => ({ default: module.Model })))

/** Fetches what draws while the district is still on its way. */
export function preloadPicture(): void {
  // A failure shows itself where the picture is wanted.
  loadModel().catch(() => undefined)
}

interface PictureProps {
  session: StudioSession
  /** Told when the picture is gone for good, so that the rest can do without. */
  onGone: () => void
}

type Condition = 'drawing' | 'ready' | 'lost' | 'unavailable' | 'givenUp'

/** The model itself, or, where the browser cannot draw it, the way to the lists that say the same. */
export function Picture({ session, onGone }: PictureProps) {
  const { say, words } = useMessages()
  const keys = useId()
  const [condition, setCondition] = useState<Condition>('drawing')
  const [failure, setFailure] = useState<{ error: unknown } | null>(null)
  const onReady = useCallback(() => setCondition('ready'), [])
  const onError = useCallback((error: unknown) => setFailure({ error }), [])
  const onContext = useCallback(
    (event: ContextEvent) => {
      setCondition(CONDITIONS[event])
      if (event === 'givenUp' || event === 'unavailable') onGone()
    },
    [onGone],
  )
  // To the boundary around the picture, which keeps the rest of the screen standing.
  if (failure !== null) throw failure.error

  const isGone = condition === 'unavailable' || condition === 'givenUp'
  return (
    <div className={styles.picture} data-picture={condition}>
      {!isGone && (
        <Suspense fallback={null}>
          <Model
            session={session}
            label={say('picture.name', { district: words(session.district.name) })}
            describedBy={keys}
            onReady={onReady}
            onContext={onContext}
            onError={onError}
          />
          <p id={keys} hidden>
            {say('picture.keys')}
          </p>
        </Suspense>
      )}
      {condition === 'drawing' && <Notice title={say('load.stage.picture')} />}
      {condition === 'lost' && <Notice title={say('picture.lost')} />}
      {condition === 'unavailable' && <Notice title={say('picture.none')} hint={say('picture.noneHint')} />}
      {condition === 'givenUp' && <Notice title={say('picture.failed')} hint={say('picture.noneHint')} />}
    </div>
  )
}

const CONDITIONS: Record<ContextEvent, Condition> = {
  lost: 'lost',
  replaced: 'lost',
  restored: 'drawing',
  givenUp: 'givenUp',
  unavailable: 'unavailable',
}

function Notice({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className={styles.notice} role="status">
      <p>
        <strong>{title}</strong>
      </p>
      {hint !== undefined && <p>{hint}</p>}
    </div>
  )
}

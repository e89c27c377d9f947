import { lazy, Suspense, useState } from 'react'
import { useStore } from 'zustand'
import type { ContextEvent } from '../../../scene/layers'
import { useMessages } from '../../../ui'
import type { StudioSession } from '../session'
import styles from './Picture.module.css'
import { usePanePictures } from './usePanePictures'
import { useSun } from './useSun'

// Lists and tables must not wait for the drawing library, and where nothing can be drawn it is never fetched.
const TwinCanvas = lazy(() => import('../../../scene/layers').then((layers) => ({ default: layers.TwinCanvas })))

interface PictureProps {
  session: StudioSession
  /** Told when the picture is gone for good, so that the rest can do without. */
  onGone: () => void
}

/** The model itself, or, where the browser cannot draw it, the way to the lists that say the same. */
export function Picture({ session, onGone }: PictureProps) {
  const { say, words } = useMessages()
  const { view, district, loaded, framing, camera } = session
  const way = useStore(view, (state) => state.way)
  const curtain = useStore(view, (state) => state.curtain)
  const singlePane = useStore(view, (state) => state.singlePane)
  const quality = useStore(view, (state) => state.quality)
  const panes = usePanePictures(session)
  const sun = useSun(session)
  const [context, setContext] = useState<ContextEvent | 'fine'>('fine')
  const [isReady, setIsReady] = useState(false)
  const isGone = context === 'givenUp' || context === 'unavailable'
  const name = say('picture.name', { district: words(district.name) })

  const onContext = (event: ContextEvent) => {
    setContext(event === 'restored' ? 'fine' : event)
    if (event === 'givenUp' || event === 'unavailable') onGone()
  }

  return (
    <div className={styles.picture} data-picture={isGone ? 'none' : isReady ? 'ready' : 'drawing'}>
      {!isGone && (
        <Suspense fallback={null}>
          <TwinCanvas
            district={district}
            seating={loaded.seating}
            panes={panes}
            way={way}
            curtain={curtain}
            singlePane={singlePane}
            camera={camera.pilot.box}
            ground={framing.ground}
            sun={sun}
            quality={quality}
            label={`${name}. ${say('picture.keys')}`}
            onReady={() => {
              setIsReady(true)
              setContext('fine')
            }}
            onContext={onContext}
          />
        </Suspense>
      )}
      {!isGone && !isReady && <Notice title={say('load.stage.picture')} />}
      {(context === 'lost' || context === 'replaced') && <Notice title={say('picture.lost')} />}
      {context === 'unavailable' && <Notice title={say('picture.none')} hint={say('picture.noneHint')} />}
      {context === 'givenUp' && <Notice title={say('picture.failed')} hint={say('picture.noneHint')} />}
    </div>
  )
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

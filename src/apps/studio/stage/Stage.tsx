import { useStore } from 'zustand'
import { setCurtain } from '../../../state'
import { CameraPad, CurtainHandle } from '../../../ui'
import { SelectedBuilding } from '../panels'
import type { StudioSession } from '../session'
import { LiveView } from './LiveView'
import { moveCamera } from './moveCamera'
import { PaneHeaders } from './PaneHeaders'
import styles from './Stage.module.css'

interface StageProps {
  session: StudioSession
  /** False where the browser cannot draw: then there is nothing to move and nothing to part. */
  hasPicture: boolean
  /** Whether the card of a building stands here; elsewhere where it would cover half the picture. */
  hasCard: boolean
}

/** What lies over the picture: headers of the views, the curtain, camera buttons, the card of a building. */
export function Stage({ session, hasPicture, hasCard }: StageProps) {
  const { view, framing, camera } = session
  const way = useStore(view, (state) => state.way)
  const curtain = useStore(view, (state) => state.curtain)
  return (
    <div className={styles.stage}>
      {hasPicture && way === 'curtain' && <CurtainHandle share={curtain} onMove={(share) => setCurtain(view, share)} />}
      {hasPicture && way === 'sideBySide' && <div className={styles.seam} />}
      <PaneHeaders session={session} />
      {hasCard && (
        <div className={styles.card}>
          <SelectedBuilding session={session} />
        </div>
      )}
      {hasPicture && (
        <div className={styles.camera}>
          <CameraPad onMove={(move) => camera.glideTo(moveCamera(camera.pilot.pose, move, framing))} />
        </div>
      )}
      <LiveView session={session} />
    </div>
  )
}

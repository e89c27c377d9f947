import { useStore } from 'zustand'
import { setCamera, setCurtain } from '../../../state'
import { CameraPad, CurtainHandle } from '../../../ui'
import { SelectedBuilding } from '../panels'
import type { StudioSession } from '../session'
import { LiveView } from './LiveView'
import { moveCamera } from './moveCamera'
import { PaneHeaders } from './PaneHeaders'
import styles from './Stage.module.css'

/** What lies over the picture: headers of the views, the curtain, camera buttons, the card of a building. */
export function Stage({ session }: { session: StudioSession }) {
  const { view, framing } = session
  const way = useStore(view, (state) => state.way)
  const curtain = useStore(view, (state) => state.curtain)
  return (
    <div className={styles.stage}>
      {way === 'curtain' && <CurtainHandle share={curtain} onMove={(share) => setCurtain(view, share)} />}
      {way === 'sideBySide' && <div className={styles.seam} />}
      <PaneHeaders session={session} />
      <div className={styles.card}>
        <SelectedBuilding session={session} />
      </div>
      <div className={styles.camera}>
        <CameraPad onMove={(move) => setCamera(view, moveCamera(view.getState().camera, move, framing))} />
      </div>
      <LiveView session={session} />
    </div>
  )
}

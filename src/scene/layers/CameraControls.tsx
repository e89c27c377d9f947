import { useEffect, useState, type ReactNode } from 'react'
import { setCamera, type ViewStore } from '../../state'
import type { Pilot } from '../objects'
import { CameraHands } from './CameraHands'
import styles from './CameraControls.module.css'
import { SurfaceContext } from './SurfaceContext'

export interface CameraControlsProps {
  pilot: Pilot
  view: ViewStore
  /** Accessible name of the picture. */
  label: string
  /** Id of the element that says which keys there are. */
  describedBy?: string
  /** The canvas, labels, picking. */
  children: ReactNode
}

/**
 * The picture as something to take in one's hands: pointers, wheel, keys, flights. The view store gets the pose when the
 * movement has settled; a pose that somebody else puts there is flown to.
 */
export function CameraControls({ pilot, view, label, describedBy, children }: CameraControlsProps) {
  const [surface, setSurface] = useState<HTMLElement | null>(null)
  useEffect(() => {
    if (surface === null) return
    const hands = new CameraHands(surface, pilot, () => view.getState())
    return () => hands.dispose()
  }, [surface, pilot, view])
  useEffect(() => followReducedMotion(pilot), [pilot])
  useEffect(() => keepInStep(pilot, view), [pilot, view])
  return (
    <div
      ref={setSurface}
      className={styles.surface}
      tabIndex={0}
      role="application"
      aria-label={label}
      aria-describedby={describedBy}
    >
      <SurfaceContext value={surface}>{children}</SurfaceContext>
    </div>
  )
}

/** ms without movement after which a pose goes into the store. */
const SETTLED = 200

function keepInStep(pilot: Pilot, view: ViewStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = view.getState().camera
  const settle = () => {
    if (pilot.isMoving || pilot.isHeld) {
      timer = setTimeout(settle, SETTLED)
      return
    }
    told = pilot.pose
    setCamera(view, told)
  }
  const leaveBox = pilot.box.subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(settle, SETTLED)
  })
  const leaveView = view.subscribe(({ camera }) => {
    // Not only what was told from here: whoever repeats the pilot's own pose asks for nothing.
    if (camera === told || camera === pilot.pose) return
    told = camera
    pilot.flyTo(camera)
  })
  return () => {
    clearTimeout(timer)
    leaveBox()
    leaveView()
  }
}

function followReducedMotion(pilot: Pilot): () => void {
  const query = matchMedia('(prefers-reduced-motion: reduce)')
  const follow = () => (pilot.prefersReducedMotion = query.matches)
  follow()
  query.addEventListener('change', follow)
  return () => query.removeEventListener('change', follow)
}

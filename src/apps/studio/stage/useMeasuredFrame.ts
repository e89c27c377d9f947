import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { CompareWay } from '../../../state'
import { measureFrame, type StudioSession } from '../session'

interface MeasuredFrame {
  /** The drawn area. */
  picture: RefObject<HTMLDivElement | null>
  /** The part of it that no plate covers. */
  free: RefObject<HTMLDivElement | null>
}

/**
 * Keeps the session's frame true to what is on screen, and brings the district whole into it once it is first measured,
 * unless the link said where to look.
 */
export function useMeasuredFrame(session: StudioSession, way: CompareWay): MeasuredFrame {
  const picture = useRef<HTMLDivElement>(null)
  const free = useRef<HTMLDivElement>(null)
  const [isPlaced] = useState(() => new URLSearchParams(location.search).has('cam'))
  const hasLooked = useRef(isPlaced)

  useLayoutEffect(() => {
    const drawn = picture.current
    const left = free.current
    if (drawn === null || left === null) return
    const measure = () => {
      const { framing, camera } = session
      measureFrame(
        framing.frame,
        drawn.getBoundingClientRect(),
        left.getBoundingClientRect(),
        way === 'sideBySide' ? 2 : 1,
      )
      if (!hasLooked.current) {
        hasLooked.current = true
        camera.jumpTo(framing.home())
      }
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(drawn)
    observer.observe(left)
    return () => observer.disconnect()
  }, [session, way])

  return { picture, free }
}

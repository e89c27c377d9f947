import type { RootState } from '@react-three/fiber'
import { useCallback, useEffect, useRef, useState } from 'react'
import { canDraw } from './createRenderer'

/**
 * What became of the drawing context: `lost` for now, `restored` by the browser, `replaced` by a new canvas, `givenUp`
 * after three failures, `unavailable` from the start. On the last two the lists take over.
 */
export type ContextEvent = 'lost' | 'restored' | 'replaced' | 'givenUp' | 'unavailable'

/** How long the browser may take to give a lost context back, ms. */
const PATIENCE = 3000
const ATTEMPTS = 3

interface ContextWatch {
  /** Key of the canvas: a new number is a new canvas. */
  attempt: number
  isGivenUp: boolean
  onCreated: (three: RootState) => void
  /** The browser gave no context. */
  onRefused: () => void
}

/** Watches a canvas's context, waits for its return, and asks for a new canvas when it does not come. */
export function useContextWatch(onContext?: (event: ContextEvent) => void): ContextWatch {
  const [attempt, setAttempt] = useState(0)
  const [isGivenUp, setGivenUp] = useState(() => !canDraw())
  const say = useRef(onContext)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => {
    say.current = onContext
  })
  const startsGivenUp = useRef(isGivenUp)
  useEffect(() => {
    if (startsGivenUp.current) say.current?.('unavailable')
    return () => stop.current?.()
  }, [])

  const onCreated = useCallback(
    ({ gl, invalidate }: RootState) => {
      stop.current?.()
      const canvas = gl.domElement
      let timer: ReturnType<typeof setTimeout> | undefined
      const lose = (event: Event) => {
        event.preventDefault()
        say.current?.('lost')
        timer = setTimeout(() => {
          const isLast = attempt + 1 >= ATTEMPTS
          say.current?.(isLast ? 'givenUp' : 'replaced')
          if (isLast) setGivenUp(true)
          else setAttempt(attempt + 1)
        }, PATIENCE)
      }
      const restore = () => {
        clearTimeout(timer)
        say.current?.('restored')
        invalidate()
      }
      canvas.addEventListener('webglcontextlost', lose)
      canvas.addEventListener('webglcontextrestored', restore)
      stop.current = () => {
        clearTimeout(timer)
        canvas.removeEventListener('webglcontextlost', lose)
        canvas.removeEventListener('webglcontextrestored', restore)
      }
    },
    [attempt],
  )
  const onRefused = useCallback(() => {
    say.current?.('unavailable')
    setGivenUp(true)
  }, [])
  return { attempt, isGivenUp, onCreated, onRefused }
}

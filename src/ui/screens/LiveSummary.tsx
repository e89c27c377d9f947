import { useEffect, useRef, useState } from 'react'
import styles from './LiveSummary.module.css'

/** Two announcements are at least this far apart, ms. */
const PAUSE = 2000

/** Speaks the newest text politely, at most every two seconds; what was overtaken meanwhile is not spoken. */
export function LiveSummary({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('')
  const last = useRef(0)
  useEffect(() => {
    // Once more a pause after the last change: a hand on the map changes the text many times a second.
    const wait = Math.max(PAUSE / 2, last.current + PAUSE - performance.now())
    const timer = setTimeout(() => {
      last.current = performance.now()
      setSpoken(text)
    }, wait)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className={styles.summary} role="status" aria-live="polite">
      {spoken}
    </p>
  )
}

import { useId } from 'react'
import styles from './Legend.module.css'

/** Marks that tell classes apart without colour. */
export type SwatchPattern = 'none' | 'diagonal' | 'backDiagonal' | 'horizontal' | 'vertical' | 'cross' | 'dots'

/** One class of a legend. */
export interface LegendEntry {
  id: string
  label: string
  /** CSS colour, the same as in the scene. */
  colour: string
  pattern?: SwatchPattern
  /** Drawn on the area where colours alone may be mixed up. */
  letter?: string
}

/** What the colours and patterns of a layer mean. */
export function Legend({ label, entries }: { label: string; entries: readonly LegendEntry[] }) {
  return (
    <ul className={styles.legend} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <Swatch {...entry} />
          <span>{entry.label}</span>
        </li>
      ))}
    </ul>
  )
}

const LINES: Record<SwatchPattern, string> = {
  none: '',
  diagonal: 'M-2 8 8-2M0 10 10 0M2 12 12 2',
  backDiagonal: 'M-2 2 8 12M0 0 10 10M2-2 12 8',
  horizontal: 'M0 2.5H10M0 7.5H10',
  vertical: 'M2.5 0V10M7.5 0V10',
  cross: 'M0 5H10M5 0V10',
  dots: '',
}

function Swatch({ colour, pattern = 'none', letter }: LegendEntry) {
  const id = useId()
  return (
    <svg className={styles.swatch} viewBox="0 0 26 18" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="24" height="16" rx="3" fill={colour} />
      {pattern !== 'none' && (
        <>
          <defs>
            <pattern id={id} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="scale(0.62)">
              {pattern === 'dots' ? (
                <circle cx="5" cy="5" r="1.7" className={styles.dot} />
              ) : (
                <path d={LINES[pattern]} className={styles.hatch} />
              )}
            </pattern>
          </defs>
          <rect x="1" y="1" width="24" height="16" rx="3" fill={`url(#${id})`} />
        </>
      )}
      <rect x="1" y="1" width="24" height="16" rx="3" className={styles.frame} />
      {letter !== undefined && (
        <>
          <circle cx="13" cy="9" r="6.5" className={styles.letterPlate} />
          <text x="13" y="12.6" className={styles.letter}>
            {letter}
          </text>
        </>
      )}
    </svg>
  )
}

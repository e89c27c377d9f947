import type { Label } from '../objects'
import styles from './LabelLayer.module.css'

/** The sign before a name: which system stops here, or what kind of place it is. Neighbourhoods and waters have none. */
export function LabelSign({
  kind,
  system,
  isUnderConstruction,
}: Pick<Label, 'kind' | 'system' | 'isUnderConstruction'>) {
  const shape =
    kind === 'heritage' ? HERITAGE : kind === 'landmark' ? LANDMARK : system === null ? null : SYSTEMS[system]
  if (shape === null) return kind === 'station' ? <span className={styles.dot} /> : null
  return (
    <svg
      className={`${styles.sign} ${system === null ? styles[kind] : styles[system]}`}
      viewBox="0 0 16 16"
      data-planned={isUnderConstruction || undefined}
    >
      {shape}
    </svg>
  )
}

/** Field, then figure; drawn for this project. */
const SYSTEMS = {
  metro: (
    <>
      <circle className={styles.field} cx="8" cy="8" r="7" />
      <path className={styles.figure} d="M4.6 11.4V4.9L8 9.2l3.4-4.3v6.5" />
    </>
  ),
  commuterRail: (
    <>
      <rect className={styles.field} x="1" y="1" width="14" height="14" rx="3.5" />
      <path className={styles.figure} d="M5.6 3.8 4.4 12.2M10.4 3.8l1.2 8.4M4 6h8M3.8 9.6h8.4" />
    </>
  ),
  metrobus: (
    <>
      <rect className={styles.field} x="1" y="2" width="14" height="12" rx="3.5" />
      <path className={styles.figure} d="M4 9.4V5.2h8v4.2zM4 11.4h.2M11.8 11.4h.2" />
    </>
  ),
}

const HERITAGE = (
  <path
    className={styles.field}
    d="M8 1.2 15 5v1.6H1V5zM2.4 7.6h2v5h-2zM7 7.6h2v5H7zM11.6 7.6h2v5h-2zM1 13.4h14V15H1z"
  />
)
const LANDMARK = <path className={styles.field} d="m8 1 2 4.7 5 .4-3.8 3.3 1.2 5L8 11.7l-4.4 2.7 1.2-5L1 6.1l5-.4z" />

import type { ReactNode } from 'react'
import { SwitchRow, ValueSlider } from '../controls'
import { useMessages } from '../messages'
import { Legend, type LegendEntry } from './Legend'
import styles from './OverlayRow.module.css'

/** Where a layer comes from, as it stands below its legend. */
export interface LayerSource {
  name: string
  /** ISO 8601, as exact as known; undefined = the source gives none. */
  date: string | undefined
}

interface OverlayRowProps {
  name: string
  isOn: boolean
  /** 0 … 1 */
  opacity: number
  onToggle: (isOn: boolean) => void
  onOpacity: (opacity: number) => void
  legend: LegendWithSourcesProps
  /** The district has no data for it. */
  isAvailable?: boolean
  /** More controls of this layer, shown while it is on. */
  children?: ReactNode
}

/** A layer over the map: its switch, and while it is on how strong, what it means, where it comes from. */
export function OverlayRow(props: OverlayRowProps) {
  const { name, isOn, opacity, onToggle, onOpacity, legend, isAvailable = true, children } = props
  const { say } = useMessages()
  const percent = (value: number) => `%${Math.round(value * 100)}`
  const inWords = (value: number) => say('compare.curtainValue', { percent: Math.round(value * 100) })
  return (
    <div className={`${styles.row} ${isOn ? styles.on : ''}`}>
      <SwitchRow
        label={name}
        isOn={isOn && isAvailable}
        onChange={onToggle}
        isDisabled={!isAvailable}
        {...(isAvailable ? {} : { remark: say('layers.unavailable') })}
      />
      {isOn && isAvailable && (
        <div className={styles.more}>
          <ValueSlider
            label={say('layers.opacity')}
            spoken={say('layers.opacityOf', { layer: name })}
            value={opacity}
            least={0}
            most={1}
            step={0.05}
            inWords={inWords}
            shown={percent}
            onChange={onOpacity}
          />
          {children}
          <LegendWithSources {...legend} isWarning />
        </div>
      )}
    </div>
  )
}

interface LegendWithSourcesProps {
  name: string
  /** Unit of the classes; empty if they have none. */
  unit: string
  entries: readonly LegendEntry[]
  sources: readonly LayerSource[]
  /** What one must know to read the layer rightly: a screening, an illustration; empty if nothing. */
  note: string
  /** Whether the note warns of reading too much into the picture. */
  isWarning?: boolean
}

/** The legend, the note that belongs to it, and who says so and when. */
export function LegendWithSources({ name, unit, entries, sources, note, isWarning = false }: LegendWithSourcesProps) {
  const { say, date } = useMessages()
  return (
    <div className={styles.more}>
      {note !== '' && <p className={isWarning ? styles.warning : styles.note}>{note}</p>}
      <p className={styles.unit}>{unit === '' ? say('layers.legend') : say('layers.legendUnit', { unit })}</p>
      <Legend label={`${say('layers.legend')}: ${name}`} entries={entries} />
      {sources.map((source) => (
        <p key={source.name} className={styles.source}>
          {say('layers.sourceAndDate', {
            source: source.name,
            date: source.date === undefined ? say('layers.noDate') : date(source.date),
          })}
        </p>
      ))}
    </div>
  )
}

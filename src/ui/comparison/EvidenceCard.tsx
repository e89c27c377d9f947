import { DialogFrame } from '../controls'
import { useMessages } from '../messages'
import styles from './EvidenceCard.module.css'

/** A source as the card names it. */
export interface EvidenceSource {
  name: string
  date: string | undefined
  licence: string | undefined
}

/** Everything needed to check a number. */
export interface Evidence {
  indicator: string
  scenario: string
  /** Value with unit, as the table shows it. */
  value: string
  /** Range in words, or why there is none. */
  range: string
  /** How low and high come about. */
  rangeRule: string
  definition: string
  formula: string
  /** What was counted, and how it is known. */
  madeFrom: readonly string[]
  assumptions: readonly string[]
  limits: readonly string[]
  sources: readonly EvidenceSource[]
  /** Name and version. */
  method: string
}

/** The proof of one number. */
export function EvidenceCard({ evidence, onClose }: { evidence: Evidence | null; onClose: () => void }) {
  const { say, date } = useMessages()
  const title = evidence === null ? '' : `${evidence.indicator} · ${evidence.scenario}`
  return (
    <DialogFrame title={title} isOpen={evidence !== null} onClose={onClose}>
      {evidence !== null && (
        <div className={styles.card}>
          <p className={styles.value}>{evidence.value}</p>
          {evidence.range !== '' && <p className={styles.range}>{evidence.range}</p>}
          <Part title={say('evidence.definition')} lines={[evidence.definition]} />
          <Part title={say('evidence.formula')} lines={[evidence.formula]} isFormula />
          <Part title={say('evidence.madeFrom')} lines={evidence.madeFrom} />
          <Part title={say('evidence.range')} lines={[evidence.rangeRule]} />
          <Part title={say('evidence.assumptions')} lines={evidence.assumptions} />
          <Part title={say('evidence.limits')} lines={evidence.limits} />
          <Part
            title={say('evidence.sources')}
            lines={
              evidence.sources.length === 0
                ? [say('evidence.noSources')]
                : evidence.sources.map((source) =>
                    [
                      source.name,
                      source.date === undefined ? say('layers.noDate') : date(source.date),
                      ...(source.licence === undefined ? [] : [say('evidence.licence', { licence: source.licence })]),
                    ].join(' · '),
                  )
            }
          />
          <p className={styles.version}>{evidence.method}</p>
        </div>
      )}
    </DialogFrame>
  )
}

function Part({ title, lines, isFormula = false }: { title: string; lines: readonly string[]; isFormula?: boolean }) {
  const filled = lines.filter((line) => line !== '')
  if (filled.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {filled.length === 1 ? (
        <p className={isFormula ? styles.formula : undefined}>{filled[0]}</p>
      ) : (
        <ul>
          {filled.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

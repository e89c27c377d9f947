import { LocateFixed, X } from 'lucide-react'
import { ActionButton, Plate } from '../controls'
import { useMessages } from '../messages'
import styles from './BuildingCard.module.css'
import type { BuildingFact } from './describeBuilding'
import { KnowledgeMark } from './KnowledgeMark'

interface BuildingCardProps {
  title: string
  /** Neighbourhood, scenario. */
  place: string
  /** What the shown scenario does with it: stays, goes, new. */
  fate: string
  isChanged: boolean
  facts: readonly BuildingFact[]
  onFly: () => void
  onClose: () => void
}

/** What is known of the selected building, each line with how it is known. */
export function BuildingCard({ title, place, fate, isChanged, facts, onFly, onClose }: BuildingCardProps) {
  const { say } = useMessages()
  const isGenerated = facts.some((fact) => fact.knowledge === 'generated')
  return (
    <Plate label={say('building.card')} className={styles.card}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <ActionButton label={say('app.close')} icon={<X />} iconOnly weight="quiet" onPress={onClose} />
      </header>
      <div className={styles.body} tabIndex={0} role="group" aria-label={title}>
        <p className={styles.place}>{place}</p>
        <p className={isChanged ? styles.changed : styles.kept}>{fate}</p>
        <dl className={styles.facts}>
          {facts.map((fact) => (
            <div key={fact.label} className={styles.fact}>
              <dt>{fact.label}</dt>
              <dd>
                <span className={fact.value === null ? styles.unknown : styles.value}>
                  {fact.value ?? say('building.unknownValue')}
                </span>
                {fact.value !== null && <KnowledgeMark knowledge={fact.knowledge} />}
              </dd>
            </div>
          ))}
        </dl>
        {isGenerated && <p className={styles.note}>{say('building.generatedNote')}</p>}
        <ActionButton label={say('building.fly')} icon={<LocateFixed />} onPress={onFly} />
      </div>
    </Plate>
  )
}

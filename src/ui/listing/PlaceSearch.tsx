import { Building2, Home, LocateFixed, MapPin, X } from 'lucide-react'
import { Button, Input, Label, SearchField } from 'react-aria-components'
import { ActionButton } from '../controls'
import { useMessages } from '../messages'
import styles from './PlaceSearch.module.css'

/** One line of the list: somewhere one can go. */
export interface PlaceEntry {
  id: string
  name: string
  /** Kind, people, buildings. */
  remark: string
  /** Whether a list of buildings belongs to it. */
  hasBuildings: boolean
}

interface PlaceSearchProps {
  query: string
  onQuery: (query: string) => void
  neighbourhoods: readonly PlaceEntry[]
  places: readonly PlaceEntry[]
  /** A building whose number is exactly what was typed. */
  building: PlaceEntry | null
  onFly: (entry: PlaceEntry) => void
  onHome: () => void
  onOpenBuildings: (entry: PlaceEntry) => void
}

/** The scene as a list: everything one can find on the map, to go to and to read. */
export function PlaceSearch(props: PlaceSearchProps) {
  const { query, onQuery, neighbourhoods, places, building, onFly, onHome, onOpenBuildings } = props
  const { say } = useMessages()
  const count = neighbourhoods.length + places.length + (building === null ? 0 : 1)
  return (
    <div className={styles.search}>
      <SearchField className={styles.field as string} value={query} onChange={onQuery}>
        <Label className={styles.label as string}>{say('places.search')}</Label>
        <div className={styles.box}>
          <Input className={styles.input as string} />
          {query !== '' && (
            <Button className={styles.clear as string} aria-label={say('places.clear')}>
              <X aria-hidden="true" />
            </Button>
          )}
        </div>
      </SearchField>
      <p className={styles.count} role="status">
        {query === '' ? '' : say('places.results', { count })}
      </p>
      <ActionButton label={say('places.home')} icon={<Home />} onPress={onHome} />
      {building !== null && (
        <Entries title={say('places.building')} entries={[building]} onFly={onFly} onOpenBuildings={onOpenBuildings} />
      )}
      <Entries
        title={say('places.neighbourhoods')}
        entries={neighbourhoods}
        onFly={onFly}
        onOpenBuildings={onOpenBuildings}
      />
      <Entries title={say('places.landmarks')} entries={places} onFly={onFly} onOpenBuildings={onOpenBuildings} />
    </div>
  )
}

interface EntriesProps {
  title: string
  entries: readonly PlaceEntry[]
  onFly: (entry: PlaceEntry) => void
  onOpenBuildings: (entry: PlaceEntry) => void
}

function Entries({ title, entries, onFly, onOpenBuildings }: EntriesProps) {
  const { say } = useMessages()
  if (entries.length === 0) return null
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <button type="button" className={styles.go} onClick={() => onFly(entry)}>
              {entry.hasBuildings ? <MapPin aria-hidden="true" /> : <LocateFixed aria-hidden="true" />}
              <span>
                <strong>{entry.name}</strong>
                <small>{entry.remark}</small>
              </span>
            </button>
            {entry.hasBuildings && (
              <ActionButton
                label={say('places.openTableOf', { name: entry.name })}
                icon={<Building2 />}
                iconOnly
                weight="quiet"
                onPress={() => onOpenBuildings(entry)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

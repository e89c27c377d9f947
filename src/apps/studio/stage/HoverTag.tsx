import { useStore } from 'zustand'
import { useMessages } from '../../../ui'
import { placeOfBuilding, type StudioSession } from '../session'
import styles from './HoverTag.module.css'

/** What the pointer rests on, and where, in pixels of the picture. */
export interface Hovered {
  pane: 0 | 1
  building: number
  x: number
  y: number
}

/**
 * A line about the building under the pointer. Only an aid to the eye: the card, which keys and touch open too, says the
 * same and more, so that it is hidden from screen readers.
 */
export function HoverTag({ session, hovered }: { session: StudioSession; hovered: Hovered | null }) {
  const { say } = useMessages()
  const panes = useStore(session.view, (state) => state.panes)
  const selected = useStore(session.view, (state) => state.selection?.building)
  const place = hovered && placeOfBuilding(session, panes[hovered.pane], hovered.building)
  // The card of a selected building says it all, and may lie just here.
  if (hovered === null || place === null || hovered.building === selected) return null
  const { buildings, index, isNew } = place
  const storeys = buildings.storeys[index] as number
  const year = buildings.yearBuilt[index] as number
  const parts = [
    isNew ? say('building.newTag') : (buildings.ids[index] ?? ''),
    storeys === 0 ? null : say('building.hoverStoreys', { count: storeys }),
    year === 0 ? null : String(year),
  ].filter((part) => part !== null)
  return (
    <div className={styles.tag} style={{ left: hovered.x, top: hovered.y }} aria-hidden="true">
      {parts.join(' · ')}
    </div>
  )
}

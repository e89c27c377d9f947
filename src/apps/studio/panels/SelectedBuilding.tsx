import { useStore } from 'zustand'
import { BUILDING_FATES } from '../../../model'
import { selectBuilding } from '../../../state'
import { BuildingCard, describeBuilding, useMessages } from '../../../ui'
import { placeOfBuilding, type StudioSession } from '../session'
import { buildingCentre } from './buildingCentre'

/** The card of the selected building; nothing if none is selected. */
export function SelectedBuilding({ session }: { session: StudioSession }) {
  const messages = useMessages()
  const { say, words } = messages
  const { view, district, framing, camera } = session
  const selection = useStore(view, (state) => state.selection)
  const panes = useStore(view, (state) => state.panes)
  if (selection === null) return null
  const scenarioId = panes[selection.pane]
  const place = placeOfBuilding(session, scenarioId, selection.building)
  if (place === null) return null

  const { buildings, index, isNew } = place
  const state = session.stateOf(scenarioId)
  const fate = isNew ? 'new' : fateInScenario(state.fate[index])
  const neighbourhood = district.neighbourhoods[buildings.neighbourhood[index] as number]
  return (
    <BuildingCard
      title={say('building.title', { id: buildings.ids[index] ?? '' })}
      place={[
        neighbourhood?.name ?? say('building.outside'),
        say('building.inScenario', { scenario: words(state.scenario.name) }),
      ].join(' · ')}
      fate={say(`building.${fate}`)}
      isChanged={fate !== 'kept'}
      facts={describeBuilding(buildings, index, messages)}
      onFly={() => camera.flyTo(framing.near(...buildingCentre(buildings, index), camera.pilot.pose))}
      onClose={() => selectBuilding(view, null)}
    />
  )
}

/** What a scenario makes of a base building, as the key of its words. */
export function fateInScenario(code: number | undefined): 'kept' | 'removed' | 'strengthened' {
  if (code === BUILDING_FATES.removed) return 'removed'
  return code === BUILDING_FATES.strengthened ? 'strengthened' : 'kept'
}

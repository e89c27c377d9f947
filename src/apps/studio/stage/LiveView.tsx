import { useStore } from 'zustand'
import { toDegrees } from '../../../foundation'
import { neighbourhoodAt } from '../../../model'
import { LiveSummary, useMessages, type MessageId } from '../../../ui'
import { placeOfBuilding, type StudioSession } from '../session'

/** Says in a sentence what the picture shows: which scenarios, whereto one looks, from how far, over what. */
export function LiveView({ session }: { session: StudioSession }) {
  const { say, words } = useMessages()
  const { district } = session
  const view = useStore(session.view)
  const { camera, way, panes, selection } = view
  const shown = way === 'single' ? [panes[view.singlePane]] : panes
  const names = shown.map((id) => words(session.stateOf(id).scenario.name))
  const neighbourhood = district.neighbourhoods[neighbourhoodAt(district, camera.x, camera.y)]
  const heading = Math.round(toDegrees(camera.azimuth) / 45) & 7
  const selected = selection === null ? null : placeOfBuilding(session, panes[selection.pane], selection.building)
  const sentences = [
    say('live.view', {
      way: say(`compare.${way}`),
      scenarios: names.join(', '),
      heading: say(`heading.${heading}` as MessageId),
      distance: distanceInWords(camera.distance, say),
      place:
        neighbourhood === undefined ? say('live.outside') : say('live.over', { neighbourhood: neighbourhood.name }),
    }),
    ...(selected === null
      ? []
      : [
          say('live.selected', {
            building: say('building.title', { id: selected.buildings.ids[selected.index] ?? '' }),
          }),
        ]),
  ]
  return <LiveSummary text={sentences.join(' ')} />
}

/** Two digits are as much as one can hear. */
function distanceInWords(metres: number, say: ReturnType<typeof useMessages>['say']): string {
  if (metres >= 950) return say('distance.kilometres', { value: Number((metres / 1000).toPrecision(2)) })
  return say('distance.metres', { value: Number(metres.toPrecision(2)) })
}

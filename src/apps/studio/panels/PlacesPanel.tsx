import { useMemo, useState } from 'react'
import { matchesSearch, PlaceSearch, useMessages, type PlaceEntry } from '../../../ui'
import type { StudioSession } from '../session'
import { buildingCentre } from './buildingCentre'

interface PlacesPanelProps {
  session: StudioSession
  onOpenBuildings: (neighbourhood: number) => void
  onSelect: (building: number) => void
}

/** The scene as a searchable list. Entries are named by kind and index: `n3`, `p12`, `b4711`. */
export function PlacesPanel({ session, onOpenBuildings, onSelect }: PlacesPanelProps) {
  const { say, words, compare, language } = useMessages()
  const { district, camera, framing } = session
  const [query, setQuery] = useState('')

  const counts = useMemo(() => countByNeighbourhood(session), [session])
  const neighbourhoods = useMemo(
    () =>
      district.neighbourhoods
        .map((neighbourhood, index): PlaceEntry => {
          const people = neighbourhood.published.population
          return {
            id: `n${index}`,
            name: neighbourhood.name,
            remark: [
              people === undefined ? say('places.noPeople') : say('places.people', { count: people }),
              say('places.buildings', { count: counts[index] ?? 0 }),
            ].join(' · '),
            hasBuildings: true,
          }
        })
        .sort((a, b) => compare(a.name, b.name)),
    [district, counts, say, compare],
  )
  const places = useMemo(
    () =>
      district.places
        .map((place, index): PlaceEntry => ({
          id: `p${index}`,
          name: words(place.name),
          remark: [
            say(`place.${place.kind}`),
            ...(place.remark === undefined ? [] : [words(place.remark)]),
            ...(place.isInDistrict ? [] : [say('places.outsideDistrict')]),
          ].join(' · '),
          hasBuildings: false,
        }))
        .sort((a, b) => compare(a.name, b.name)),
    [district, say, words, compare],
  )
  const building = useMemo((): PlaceEntry | null => {
    const id = query.trim()
    const index = id === '' ? -1 : district.buildings.ids.indexOf(id)
    if (index < 0) return null
    const neighbourhood = district.neighbourhoods[district.buildings.neighbourhood[index] as number]
    return {
      id: `b${index}`,
      name: say('building.title', { id }),
      remark: neighbourhood?.name ?? say('building.outside'),
      hasBuildings: false,
    }
  }, [query, district, say])

  const matching = (entries: readonly PlaceEntry[]) =>
    query.trim() === '' ? entries : entries.filter((entry) => matchesSearch(`${entry.name} ${entry.remark}`, query))

  const fly = (entry: PlaceEntry) => {
    const index = Number(entry.id.slice(1))
    const from = camera.pilot.pose
    if (entry.id.startsWith('n')) {
      const ring = district.neighbourhoods[index]?.rings[0]
      if (ring !== undefined) camera.flyTo(framing.around(ring, from))
    } else if (entry.id.startsWith('p')) {
      const place = district.places[index]
      if (place !== undefined) camera.flyTo(framing.near(...place.position, from, 700))
    } else {
      onSelect(index)
      camera.flyTo(framing.near(...buildingCentre(district.buildings, index), from))
    }
  }

  return (
    <PlaceSearch
      key={language}
      query={query}
      onQuery={setQuery}
      neighbourhoods={matching(neighbourhoods)}
      // Hundreds of schools and parks would bury the list; a search brings them up.
      places={
        query.trim() === '' ? places.filter((entry) => isLandmark(session, entry)) : matching(places).slice(0, 100)
      }
      building={building}
      onFly={fly}
      onHome={() => camera.flyTo(framing.home())}
      onOpenBuildings={(entry) => onOpenBuildings(Number(entry.id.slice(1)))}
    />
  )
}

const LANDMARKS: readonly string[] = ['station', 'metrobusStop', 'heritage', 'landmark']

function isLandmark({ district }: StudioSession, entry: PlaceEntry): boolean {
  return LANDMARKS.includes(district.places[Number(entry.id.slice(1))]?.kind ?? '')
}

function countByNeighbourhood({ district }: StudioSession): number[] {
  const counts = new Array<number>(district.neighbourhoods.length).fill(0)
  for (const index of district.buildings.neighbourhood) {
    if (index < counts.length) counts[index] = (counts[index] as number) + 1
  }
  return counts
}

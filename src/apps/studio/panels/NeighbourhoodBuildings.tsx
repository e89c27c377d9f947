import { useMemo } from 'react'
import { useStore } from 'zustand'
import { BUILDING_USES, STRUCTURAL_SYSTEMS, UNKNOWN_COUNT } from '../../../model'
import { BuildingTable, useMessages, type BuildingRow } from '../../../ui'
import { placeOfBuilding, type StudioSession } from '../session'
import { fateInScenario } from './SelectedBuilding'

interface NeighbourhoodBuildingsProps {
  session: StudioSession
  neighbourhood: number
  onSelect: (building: number) => void
  onClose: () => void
}

/** The buildings of a neighbourhood in the scenario that is shown, existing ones first. */
export function NeighbourhoodBuildings({ session, neighbourhood, onSelect, onClose }: NeighbourhoodBuildingsProps) {
  const { say, words, number } = useMessages()
  const { district } = session
  const scenarioId = useStore(session.view, (view) => view.panes[shownPane(view)])
  const state = session.stateOf(scenarioId)
  const indices = useMemo(() => {
    const base = district.buildings.count
    return [
      ...indicesWhere(district.buildings.neighbourhood, neighbourhood, 0),
      ...indicesWhere(state.added.neighbourhood, neighbourhood, base),
    ]
  }, [district, state, neighbourhood])
  const name = district.neighbourhoods[neighbourhood]?.name ?? ''

  const rowOf = (building: number): BuildingRow | null => {
    const place = placeOfBuilding(session, scenarioId, building)
    if (place === null) return null
    const { buildings, index, isNew } = place
    const use = BUILDING_USES[buildings.use[index] as number] ?? 'unknown'
    const structure = STRUCTURAL_SYSTEMS[buildings.structuralSystem[index] as number] ?? 'unknown'
    const known = (value: number | undefined, unknown: number) =>
      value === undefined || value === unknown ? null : number(value)
    const year = buildings.yearBuilt[index] as number
    return {
      index: building,
      id: buildings.ids[index] ?? '',
      use: use === 'unknown' ? null : say(`use.${use}`),
      storeys: known(buildings.storeys[index], 0),
      yearBuilt: year === 0 ? null : String(year),
      structuralSystem: structure === 'unknown' ? null : say(`structure.${structure}`),
      dwellings: known(buildings.dwellings[index], UNKNOWN_COUNT),
      residents: known(buildings.residents[index], UNKNOWN_COUNT),
      fate: say(`places.fate.${isNew ? 'added' : fateInScenario(state.fate[index])}`),
    }
  }

  return (
    <BuildingTable
      title={say('places.tableTitle', { name })}
      note={say('places.tableNote', { scenario: words(state.scenario.name), count: indices.length })}
      count={indices.length}
      rows={(from, to) => indices.slice(from, to).flatMap((building) => rowOf(building) ?? [])}
      onSelect={onSelect}
      onClose={onClose}
    />
  )
}

/** The pane lists and summaries speak of: the one shown, or the right one of two, where the proposal stands. */
export function shownPane(view: { way: string; singlePane: 0 | 1 }): 0 | 1 {
  return view.way === 'single' ? view.singlePane : 1
}

function indicesWhere(column: ArrayLike<number>, value: number, offset: number): number[] {
  const found: number[] = []
  for (let i = 0; i < column.length; i++) if (column[i] === value) found.push(offset + i)
  return found
}

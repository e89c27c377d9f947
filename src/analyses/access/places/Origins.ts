import { ringCentroid } from '../../../foundation'
import { BUILDING_FATES, UNKNOWN_COUNT, type Buildings, type District, type ScenarioState } from '../../../model'
import type { WalkingNetwork } from '../network/WalkingNetwork'
import { tiePoints, TIES, type Ties } from './Ties'

/** Farther from any street than this a home is off the network, m (access practice of the project). */
const TIE_REACH = 100

/** Where people set out from; one index per origin in every column. */
export interface Origins {
  count: number
  /** Building, base ones by their index, new ones behind them; shape (count). */
  building: Uint32Array
  /** Interleaved x, y, m; shape (count, 2). */
  points: Float64Array
  /** Shape (count). */
  people: Float64Array
  /** Index into `District.neighbourhoods`, or NO_NEIGHBOURHOOD; shape (count). */
  neighbourhood: Uint8Array
  ties: Ties
  /** Standing buildings whose residents nobody knows: they are in no column. */
  unknownResidents: number
}

/** The standing buildings of a district, or of a scenario, in which somebody is known to live. */
export function originsOf(
  district: Pick<District, 'buildings'>,
  network: WalkingNetwork,
  state?: ScenarioState,
): Origins {
  const building: number[] = []
  const points: number[] = []
  const people: number[] = []
  const neighbourhood: number[] = []
  let unknownResidents = 0
  const take = (set: Buildings, i: number, number: number) => {
    const residents = set.residents[i] as number
    if (residents === UNKNOWN_COUNT) unknownResidents++
    if (residents === UNKNOWN_COUNT || residents === 0) return
    const { vertices, vertexOf, ringOf } = set.footprints
    const ring = ringOf[i] as number
    building.push(number)
    points.push(...ringCentroid(vertices, vertexOf[ring], vertexOf[ring + 1]))
    people.push(residents)
    neighbourhood.push(set.neighbourhood[i] as number)
  }
  const base = district.buildings
  for (let b = 0; b < base.count; b++) if (state?.fate[b] !== BUILDING_FATES.removed) take(base, b, b)
  for (let b = 0; b < (state?.added.count ?? 0); b++) take((state as ScenarioState).added, b, base.count + b)
  return {
    count: building.length,
    building: Uint32Array.from(building),
    points: Float64Array.from(points),
    people: Float64Array.from(people),
    neighbourhood: Uint8Array.from(neighbourhood),
    ties: tiePoints(network, points, TIE_REACH),
    unknownResidents,
  }
}

/**
 * Homes that hold on to the same edges in the same neighbourhood taken together, at the mean of their places by people:
 * a district of 40,000 buildings becomes some thousands of groups, each within 50 m.
 */
export function groupOrigins(origins: Origins): Origins {
  const { ties } = origins
  const groups = new Map<string, number[]>()
  for (let i = 0; i < origins.count; i++) {
    const key = [origins.neighbourhood[i], ...ties.edge.subarray(TIES * i, TIES * i + TIES)].join(' ')
    const held = groups.get(key)
    if (held === undefined) groups.set(key, [i])
    else held.push(i)
  }
  const members = [...groups.values()]
  const mean = (column: Float64Array, stride: number, slot: number) =>
    members.map((group) => {
      const weight = group.reduce((sum, i) => sum + (origins.people[i] as number), 0)
      return (
        group.reduce((sum, i) => sum + (origins.people[i] as number) * (column[stride * i + slot] as number), 0) /
        weight
      )
    })
  const interleaved = (column: Float64Array, stride: number): Float64Array => {
    const columns = Array.from({ length: stride }, (_, slot) => mean(column, stride, slot))
    return Float64Array.from(
      { length: stride * members.length },
      (_, at) => columns[at % stride]?.[Math.floor(at / stride)] as number,
    )
  }
  return {
    count: members.length,
    building: Uint32Array.from(members, ([first]) => origins.building[first as number] as number),
    points: interleaved(origins.points, 2),
    people: Float64Array.from(members, (group) => group.reduce((sum, i) => sum + (origins.people[i] as number), 0)),
    neighbourhood: Uint8Array.from(members, ([first]) => origins.neighbourhood[first as number] as number),
    ties: {
      edge: Int32Array.from(
        members.flatMap(([first]) => [
          ...ties.edge.subarray(TIES * (first as number), TIES * (first as number) + TIES),
        ]),
      ),
      share: interleaved(ties.share, TIES),
      metres: interleaved(ties.metres, TIES),
    },
    unknownResidents: origins.unknownResidents,
  }
}

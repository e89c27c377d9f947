import { lineOf, polygonArea, ringCentroid, ringsOf } from '../../foundation'
import { AREA_KINDS, type Areas } from '../areas'
import { BUILDING_USES, NO_NEIGHBOURHOOD, type Buildings } from '../buildings'
import type { District } from '../district'
import { STREET_CLASSES } from '../streets'
import { BUILDING_FATES, type ScenarioState } from './state'

export type DifferenceKind =
  | 'buildingAdded'
  | 'buildingRemoved'
  | 'buildingStrengthened'
  | 'strengtheningDropped'
  | 'streetAdded'
  | 'streetClosed'
  | 'streetReopened'
  | 'streetWidened'
  | 'openSpaceAdded'
  | 'openSpaceRemoved'

/** One thing that differs between two states of a district, as data; each language writes its own sentence. */
export interface Difference {
  kind: DifferenceKind
  /** Id of a building; number of a base street or area; id given by the scenario to what is new. */
  subject: string
  /** Index into `District.neighbourhoods`, or NO_NEIGHBOURHOOD. */
  neighbourhood: number
  /** Where to fly to, metres. */
  position: [x: number, y: number]
  /** Values before and after; absent where there was or is nothing. */
  before?: DifferenceValues
  after?: DifferenceValues
}

interface DifferenceValues {
  /** Code of the table it belongs to: use, street class or area kind. */
  what: string
  /** 0 = unknown. */
  storeys?: number
  /** Footprint or ground, m². */
  area?: number
  /** Right of way, m. */
  width?: number
}

/**
 * What differs when one goes from state `a` to state `b` of the same district. New things of the two states are matched
 * by what they are (outline and attributes), so that the same house in two scenarios is no difference.
 */
export function differences(district: District, a: ScenarioState, b: ScenarioState): Difference[] {
  return [
    ...baseBuildings(district, a, b),
    ...newThings('building', describeBuildings(a.added), describeBuildings(b.added)),
    ...baseStreets(district, a, b),
    ...newThings('street', describeStreets(a), describeStreets(b)),
    ...baseAreas(district, a, b),
    ...newThings('openSpace', describeAreas(a.addedAreas, a), describeAreas(b.addedAreas, b)),
  ]
}

function baseBuildings({ buildings }: District, a: ScenarioState, b: ScenarioState): Difference[] {
  const found: Difference[] = []
  const { removed, strengthened } = BUILDING_FATES
  for (let i = 0; i < buildings.count; i++) {
    const was = a.fate[i]
    const is = b.fate[i]
    if (was === is) continue
    const values = valuesOfBuilding(buildings, i)
    const common = {
      subject: buildings.ids[i] as string,
      neighbourhood: buildings.neighbourhood[i] as number,
      position: centre(ringsOf(buildings.footprints, i)[0]),
    }
    if (is === removed) found.push({ kind: 'buildingRemoved', ...common, before: values })
    else if (was === removed) found.push({ kind: 'buildingAdded', ...common, after: values })
    const stands = { ...common, before: values, after: values }
    if (is === strengthened) found.push({ kind: 'buildingStrengthened', ...stands })
    else if (was === strengthened && is !== removed) found.push({ kind: 'strengtheningDropped', ...stands })
  }
  return found
}

function baseStreets({ streets }: District, a: ScenarioState, b: ScenarioState): Difference[] {
  const found: Difference[] = []
  for (let i = 0; i < streets.count; i++) {
    const wasClosed = a.closedStreets[i] === 1
    const isClosed = b.closedStreets[i] === 1
    const what = STREET_CLASSES[streets.streetClass[i] as number] as string
    const line = lineOf(streets.lines, i)
    const before = { what, width: a.streetWidth[i] as number }
    const after = { what, width: b.streetWidth[i] as number }
    const common = { subject: String(i), neighbourhood: NO_NEIGHBOURHOOD, position: middle(line) }
    if (wasClosed !== isClosed) {
      found.push({ kind: isClosed ? 'streetClosed' : 'streetReopened', ...common, before, after })
    } else if (!Object.is(before.width, after.width)) {
      found.push({ kind: 'streetWidened', ...common, before, after })
    }
  }
  return found
}

function baseAreas({ areas }: District, a: ScenarioState, b: ScenarioState): Difference[] {
  const found: Difference[] = []
  for (let i = 0; i < areas.count; i++) {
    if (a.removedAreas[i] === b.removedAreas[i]) continue
    const values = { what: AREA_KINDS[areas.kind[i] as number] as string, area: polygonArea(areas.shapes, i) }
    const common = {
      subject: String(i),
      neighbourhood: areas.neighbourhood[i] as number,
      position: centre(ringsOf(areas.shapes, i)[0]),
    }
    if (b.removedAreas[i] === 1) found.push({ kind: 'openSpaceRemoved', ...common, before: values })
    else found.push({ kind: 'openSpaceAdded', ...common, after: values })
  }
  return found
}

interface NewThing {
  key: string
  subject: string
  neighbourhood: number
  position: [number, number]
  values: DifferenceValues
}

function newThings(noun: 'building' | 'street' | 'openSpace', a: NewThing[], b: NewThing[]): Difference[] {
  const kinds = {
    building: ['buildingRemoved', 'buildingAdded'],
    street: ['streetClosed', 'streetAdded'],
    openSpace: ['openSpaceRemoved', 'openSpaceAdded'],
  } as const
  const [gone, come] = kinds[noun]
  const report = (
    kind: DifferenceKind,
    side: 'before' | 'after',
    { subject, neighbourhood, position, values }: NewThing,
  ) => ({
    kind,
    subject,
    neighbourhood,
    position,
    [side]: values,
  })
  return [
    ...without(a, b).map((thing) => report(gone, 'before', thing)),
    ...without(b, a).map((thing) => report(come, 'after', thing)),
  ]
}

/** The things whose equal is not in the other list; equal things are taken off one for one. */
function without(things: NewThing[], others: NewThing[]): NewThing[] {
  const left = new Map<string, number>()
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1)
  return things.filter(({ key }) => {
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
}

function describeBuildings(added: Buildings): NewThing[] {
  return Array.from({ length: added.count }, (_, i) => {
    const outline = ringsOf(added.footprints, i)[0]
    const values = valuesOfBuilding(added, i)
    const rest = [
      added.floorHeight,
      added.use,
      added.structuralSystem,
      added.roofShape,
      added.dwellings,
      added.residents,
    ]
    return {
      key: JSON.stringify([Array.from(outline ?? []), values, rest.map((column) => column[i])]),
      subject: added.ids[i] as string,
      neighbourhood: added.neighbourhood[i] as number,
      position: centre(outline),
      values,
    }
  })
}

function describeStreets({ addedStreets, scenario }: ScenarioState): NewThing[] {
  return Array.from({ length: addedStreets.count }, (_, i) => {
    const line = lineOf(addedStreets.lines, i)
    const values = {
      what: STREET_CLASSES[addedStreets.streetClass[i] as number] as string,
      width: addedStreets.width[i] as number,
    }
    return {
      key: JSON.stringify([Array.from(line), values]),
      subject: `${scenario.id}/street-${i}`,
      neighbourhood: NO_NEIGHBOURHOOD,
      position: middle(line),
      values,
    }
  })
}

function describeAreas(areas: Areas, { scenario }: ScenarioState): NewThing[] {
  return Array.from({ length: areas.count }, (_, i) => {
    const outline = ringsOf(areas.shapes, i)[0]
    const values = { what: AREA_KINDS[areas.kind[i] as number] as string, area: polygonArea(areas.shapes, i) }
    return {
      key: JSON.stringify([Array.from(outline ?? []), values]),
      subject: `${scenario.id}/area-${i}`,
      neighbourhood: areas.neighbourhood[i] as number,
      position: centre(outline),
      values,
    }
  })
}

function valuesOfBuilding(buildings: Pick<Buildings, 'use' | 'storeys' | 'footprints'>, i: number): DifferenceValues {
  return {
    what: BUILDING_USES[buildings.use[i] as number] as string,
    storeys: buildings.storeys[i] as number,
    area: polygonArea(buildings.footprints, i),
  }
}

function centre(ring: ArrayLike<number> | undefined): [number, number] {
  return ring === undefined || ring.length === 0 ? [Number.NaN, Number.NaN] : ringCentroid(ring)
}

function middle(line: ArrayLike<number>): [number, number] {
  const vertex = Math.floor((line.length / 2 - 1) / 2)
  const x = (line[2 * vertex] as number) + (line[2 * vertex + 2] ?? (line[2 * vertex] as number))
  const y = (line[2 * vertex + 1] as number) + (line[2 * vertex + 3] ?? (line[2 * vertex + 1] as number))
  return [x / 2, y / 2]
}

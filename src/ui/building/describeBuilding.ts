import { polygonArea } from '../../foundation'
import {
  BUILDING_USES,
  floorArea,
  knowledgeAt,
  ROOF_SHAPES,
  STRUCTURAL_SYSTEMS,
  UNKNOWN_COUNT,
  type BuildingAttribute,
  type Buildings,
  type Knowledge,
} from '../../model'
import type { Messages } from '../messages'

/** One line of a building's card. */
export interface BuildingFact {
  label: string
  /** null = unknown. */
  value: string | null
  knowledge: Knowledge
}

/** Everything known of a building, in words, each with how it is known. Unknown is said, never left out or zero. */
export function describeBuilding(buildings: Buildings, index: number, messages: Messages): BuildingFact[] {
  const { say, number } = messages
  const known = (attribute: BuildingAttribute) => knowledgeAt(buildings.knowledge[attribute], index)
  const fact = (label: string, value: string | null, knowledge: Knowledge): BuildingFact => ({
    label,
    value,
    knowledge: value === null ? 'unknown' : knowledge,
  })
  const count = (value: number, unknown: number) => (value === unknown ? null : number(value))
  const length = (value: number) =>
    Number.isNaN(value) ? null : say('building.metres', { value: number(value, { maximumFractionDigits: 1 }) })
  const area = (value: number) =>
    Number.isNaN(value) ? null : say('building.squareMetres', { value: number(value, { maximumFractionDigits: 0 }) })

  const use = BUILDING_USES[at(buildings.use, index)] ?? 'unknown'
  const structure = STRUCTURAL_SYSTEMS[at(buildings.structuralSystem, index)] ?? 'unknown'
  const roof = ROOF_SHAPES[at(buildings.roofShape, index)] ?? 'unknown'
  const year = at(buildings.yearBuilt, index)
  return [
    fact(say('building.use'), use === 'unknown' ? null : say(`use.${use}`), known('use')),
    fact(say('building.storeys'), count(at(buildings.storeys, index), 0), known('storeys')),
    fact(say('building.height'), length(at(buildings.eavesHeight, index)), known('height')),
    fact(say('building.yearBuilt'), year === 0 ? null : String(year), known('yearBuilt')),
    fact(
      say('building.structuralSystem'),
      structure === 'unknown' ? null : say(`structure.${structure}`),
      known('structuralSystem'),
    ),
    fact(say('building.dwellings'), count(at(buildings.dwellings, index), UNKNOWN_COUNT), known('dwellings')),
    fact(say('building.residents'), count(at(buildings.residents, index), UNKNOWN_COUNT), known('residents')),
    fact(say('building.footprintArea'), area(polygonArea(buildings.footprints, index)), known('footprint')),
    fact(say('building.floorArea'), area(floorArea(buildings, index)), weaker(known('footprint'), known('storeys'))),
    fact(say('building.floorHeight'), length(at(buildings.floorHeight, index)), known('floorHeight')),
    fact(say('building.roofShape'), roof === 'unknown' ? null : say(`roof.${roof}`), known('roofShape')),
  ]
}

const STRENGTH: readonly Knowledge[] = ['unknown', 'generated', 'derived', 'published', 'measured']

/** A product is known no better than its weaker factor, and a computed value is at best derived. */
function weaker(a: Knowledge, b: Knowledge): Knowledge {
  const least = Math.min(STRENGTH.indexOf(a), STRENGTH.indexOf(b), STRENGTH.indexOf('derived'))
  return STRENGTH[least] as Knowledge
}

const at = (column: ArrayLike<number>, index: number): number => column[index] as number

import type { District, ScenarioState } from '../../model'
import type { EvaluationContext, Scope } from './indicator'
import { inQuadrature } from './range'
import { buildingsIn, type ScopedBuildings } from './scope'
import { tallyCounts, type Tally } from './tally'

/** Half-width of dwellings of a stock without a dwelling count, as a share (comparison table, housing units). */
export const DWELLINGS_UNCERTAINTY = 0.05
/** Half-width from household size, as a share (comparison table, residents). */
const HOUSEHOLD_UNCERTAINTY = 0.03
/** Residents placed in a building by its dwellings carry both. */
const PLACED_UNCERTAINTY = inQuadrature(DWELLINGS_UNCERTAINTY, HOUSEHOLD_UNCERTAINTY)

interface PeopleCount {
  buildings: ScopedBuildings
  /** Null where nothing is known. */
  central: number | null
  halfWidths: { shared: number; own: number }
  unknown: number
  /** True if the existing total is a published one and nobody of it was moved. */
  isPublished: boolean
}

/**
 * Residents of a scope. Where the people placed in buildings add up to the published population of whole
 * neighbourhoods, that total is exact, and only those who are taken away or added carry the uncertainty of placing.
 */
export function countPeople({ district, state, scope }: EvaluationContext): PeopleCount {
  const buildings = buildingsIn(district, state, scope)
  const before = tallyCounts(district.buildings.residents, buildings.base)
  const added = tallyCounts(state.added.residents, buildings.added)
  const published = publishedPopulation(district, scope)

  if (before.known === 0 && buildings.base.length > 0) {
    return { ...fromRegister(published, buildings, added), buildings, unknown: buildings.kept.length }
  }
  const kept = tallyCounts(district.buildings.residents, buildings.kept)
  const removed = tallyCounts(district.buildings.residents, buildings.removed)
  const isWhole = published !== undefined && published === before.sum
  const own = HOUSEHOLD_UNCERTAINTY * added.sum
  // A published total is exact with all its people; take some away, and how many they were is uncertain.
  const halfWidths = isWhole
    ? { shared: 0, own: inQuadrature(PLACED_UNCERTAINTY * removed.sum, own) }
    : { shared: PLACED_UNCERTAINTY * kept.sum, own }
  return {
    buildings,
    central: kept.sum + added.sum,
    halfWidths,
    unknown: kept.unknown,
    isPublished: isWhole && removed.sum === 0 && added.sum === 0,
  }
}

/** Without people in buildings the register's total stands, as long as no building is taken away. */
function fromRegister(published: number | undefined, { removed }: ScopedBuildings, added: Tally) {
  if (published === undefined || removed.length > 0)
    return { central: null, halfWidths: { shared: 0, own: 0 }, isPublished: false }
  return {
    central: published + added.sum,
    halfWidths: { shared: 0, own: HOUSEHOLD_UNCERTAINTY * added.sum },
    isPublished: added.sum === 0,
  }
}

/** @returns undefined if the scope is no whole neighbourhood, or one of them has no published figure */
function publishedPopulation({ neighbourhoods }: Pick<District, 'neighbourhoods'>, scope: Scope): number | undefined {
  if (scope.kind === 'area' || neighbourhoods.length === 0) return undefined
  const indices = scope.kind === 'district' ? neighbourhoods.map((_, i) => i) : scope.indices
  let sum = 0
  for (const index of indices) {
    const population = neighbourhoods[index]?.published.population
    if (population === undefined) return undefined
    sum += population
  }
  return sum
}

/** What both people and homes are made from. */
export function buildingRecords({ kept, added }: ScopedBuildings) {
  return [
    { what: 'baseBuildings' as const, count: kept.length },
    { what: 'newBuildings' as const, count: added.length },
  ]
}

export function sourceIds({ district }: { district: District; state: ScenarioState }): string[] {
  return district.sources.map(({ id }) => id)
}

import { ringCentroid, ringContains, ringsOf, type PolygonSet } from '../../foundation'
import { BUILDING_FATES, type District, type ScenarioState } from '../../model'
import type { Scope } from './indicator'

/** Buildings of a scope, as row numbers: index < base count is a base building, else `added`. */
export interface ScopedBuildings {
  /** Base buildings in the scope, whatever became of them. */
  base: number[]
  /** Those that still stand. */
  kept: number[]
  removed: number[]
  /** Indices into `state.added`. */
  added: number[]
}

export function buildingsIn(district: District, state: ScenarioState, scope: Scope): ScopedBuildings {
  const base = indicesIn(district.buildings.footprints, district.buildings.neighbourhood, scope)
  const added = indicesIn(state.added.footprints, state.added.neighbourhood, scope)
  const kept: number[] = []
  const removed: number[] = []
  for (const i of base) (state.fate[i] === BUILDING_FATES.removed ? removed : kept).push(i)
  return { base, kept, removed, added }
}

/** Shapes that belong to a scope: by their neighbourhood, or by their centre where the scope is an area. */
export function indicesIn(shapes: PolygonSet, neighbourhood: Uint8Array, scope: Scope): number[] {
  const found: number[] = []
  const belongs = membership(scope)
  for (let i = 0; i < neighbourhood.length; i++) {
    if (belongs(neighbourhood[i] as number, () => centreOf(shapes, i))) found.push(i)
  }
  return found
}

function membership(scope: Scope): (neighbourhood: number, centre: () => [number, number]) => boolean {
  switch (scope.kind) {
    case 'district':
      return () => true
    case 'neighbourhoods': {
      const wanted = new Set(scope.indices)
      return (neighbourhood) => wanted.has(neighbourhood)
    }
    case 'area':
      return (_, centre) => isInRings(scope.rings, ...centre())
  }
}

/** Even-odd over all rings. */
function isInRings(rings: readonly ArrayLike<number>[], x: number, y: number): boolean {
  let inside = false
  for (const ring of rings) if (ringContains(ring, x, y)) inside = !inside
  return inside
}

export function centreOf(shapes: PolygonSet, index: number): [number, number] {
  const outline = ringsOf(shapes, index)[0]
  return outline === undefined ? [Number.NaN, Number.NaN] : ringCentroid(outline)
}

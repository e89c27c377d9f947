import { describe, expect, test } from 'vitest'
import { growDistrict } from '../../../../src/bake/embedded'
import { proposeScenarios } from '../../../../src/bake/embedded/proposals'
import { ringArea, ringCentroid, ringsOf } from '../../../../src/foundation'
import {
  applyScenario,
  areaOfRings,
  BUILDING_FATES,
  BUILDING_USES,
  checkScenario,
  intersectRings,
  subtractRings,
  type District,
  type Scenario,
} from '../../../../src/model'
import { buildDistrict } from '../../builders/district'

/** Two rings drawn to whole centimetres may share a wall; more than this is an overlap, m². */
const SHARED_WALL = 0.6

const districts: [string, District][] = [
  ['the embedded district', growDistrict('assets/kucukcekmece')],
  ['a district of straight streets', buildDistrict({ seed: 4, edge: 460, neighbourhoods: 1 })],
  ['another of straight streets', buildDistrict({ seed: 9, edge: 420, neighbourhoods: 2 })],
]

const outlinesOf = ({ changes }: Scenario) =>
  changes.flatMap((change) => (change.kind === 'build' ? [change.outline] : []))

/** Pairs of rings whose boxes meet. */
function pairsNear(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): [number, number][] {
  const box = (ring: readonly number[]) => {
    const xs = ring.filter((_, i) => i % 2 === 0)
    const ys = ring.filter((_, i) => i % 2 === 1)
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
  }
  const boxesOfB = b.map(box)
  return a.flatMap((ring, i) => {
    const [w, s, e, n] = box(ring)
    return boxesOfB.flatMap(([w2, s2, e2, n2], j): [number, number][] =>
      w < e2 && e > w2 && s < n2 && n > s2 ? [[i, j]] : [],
    )
  })
}

function crossesItself(ring: readonly number[]): boolean {
  const at = (i: number) => [ring[(2 * i) % ring.length], ring[(2 * i + 1) % ring.length]] as [number, number]
  const side = (a: number[], b: number[], c: number[]) =>
    Math.sign(
      ((b[0] as number) - (a[0] as number)) * ((c[1] as number) - (a[1] as number)) -
        ((b[1] as number) - (a[1] as number)) * ((c[0] as number) - (a[0] as number)),
    )
  const count = ring.length / 2
  for (let i = 0; i < count; i++) {
    for (let j = i + 2; j < count; j++) {
      if (i === 0 && j === count - 1) continue
      const [a, b, c, d] = [at(i), at(i + 1), at(j), at(j + 1)]
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true
    }
  }
  return false
}

describe.each(districts)('proposeScenarios on %s', (_, district) => {
  const scenarios = proposeScenarios(district)

  test('gives two valid scenarios of one and the same area', () => {
    expect(scenarios.map(({ id }) => id)).toEqual(['yerinde-yenileme', 'yesil-omurga'])
    for (const scenario of scenarios) expect(checkScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario)
    expect(scenarios[1]?.area).toEqual(scenarios[0]?.area)
    const hectares = ringArea(scenarios[0]?.area ?? []) / 10_000
    expect(hectares).toBeGreaterThan(7.5)
    expect(hectares).toBeLessThan(13)
  })

  test('says in both tongues that they are examples and how many homes there are', () => {
    for (const { summary } of scenarios) {
      expect(summary.tr).toMatch(/örnek bir öneridir; belediyenin planı ya da kararı değildir/)
      expect(summary.en).toMatch(/not a plan or a decision of the municipality/)
      expect(summary.tr).toMatch(/Konut: bugün [\d.]+, planda [\d.]+/)
    }
  })

  test('gives the same for the same district', () => {
    expect(proposeScenarios(district)).toEqual(scenarios)
  })

  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s can be carried out in full and changes more than a hundred buildings',
    (_, scenario) => {
      const state = applyScenario(district, scenario)
      expect(state.problems).toEqual([])
      const changed = state.fate.filter((fate) => fate !== BUILDING_FATES.kept).length
      expect(changed).toBeGreaterThan(100)
    },
  )

  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s draws simple outlines inside the plan area',
    (_, scenario) => {
      for (const outline of outlinesOf(scenario)) {
        expect(ringArea(outline)).toBeGreaterThan(50)
        expect(crossesItself(outline)).toBe(false)
        expect(areaOfRings(subtractRings([outline], [scenario.area]))).toBeLessThan(SHARED_WALL)
      }
      for (const change of scenario.changes) {
        if (change.kind !== 'layGreen' && change.kind !== 'setAssemblyArea') continue
        expect(ringArea(change.outline)).toBeGreaterThan(0)
        expect(areaOfRings(subtractRings([change.outline], [scenario.area]))).toBeLessThan(SHARED_WALL)
      }
    },
  )

  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s puts no new building onto another, a kept one, or a public park',
    (_, scenario) => {
      const state = applyScenario(district, scenario)
      const outlines = outlinesOf(scenario)
      for (const [i, j] of pairsNear(outlines, outlines)) {
        if (i < j)
          expect(areaOfRings(intersectRings([outlines[i] ?? []], [outlines[j] ?? []]))).toBeLessThan(SHARED_WALL)
      }
      const { footprints, count } = district.buildings
      const standing: number[][] = []
      for (let i = 0; i < count; i++) {
        if (state.fate[i] !== BUILDING_FATES.removed) standing.push(Array.from(ringsOf(footprints, i)[0] ?? []))
      }
      const parks = scenario.changes.flatMap((change) =>
        change.kind === 'layGreen' && change.areaKind === 'park' ? [change.outline] : [],
      )
      for (const obstacles of [standing, parks]) {
        for (const [i, j] of pairsNear(outlines, obstacles)) {
          expect(areaOfRings(intersectRings([outlines[i] ?? []], [obstacles[j] ?? []]))).toBeLessThan(SHARED_WALL)
        }
      }
    },
  )

  test('keeps schools, health, worship and public buildings', () => {
    for (const scenario of scenarios) {
      const { fate } = applyScenario(district, scenario)
      fate.forEach((value, i) => {
        const use = BUILDING_USES[district.buildings.use[i] as number] ?? 'unknown'
        if (['school', 'health', 'worship', 'public', 'social'].includes(use)) expect(value).toBe(BUILDING_FATES.kept)
      })
    }
  })

  test('touches nothing outside the area', () => {
    for (const scenario of scenarios) {
      const { fate } = applyScenario(district, scenario)
      fate.forEach((value, i) => {
        if (value === BUILDING_FATES.kept) return
        const [x, y] = ringCentroid(ringsOf(district.buildings.footprints, i)[0] ?? [])
        const square = [x - 0.1, y - 0.1, x + 0.1, y - 0.1, x + 0.1, y + 0.1, x - 0.1, y + 0.1]
        expect(intersectRings([square], [scenario.area])).not.toEqual([])
      })
    }
  })

  test('closes no street in renewal, and some in the green spine, which lays new ones', () => {
    const [renewal, spine] = scenarios
    expect(renewal?.changes.some(({ kind }) => kind === 'closeStreets' || kind === 'layStreet')).toBe(false)
    expect(spine?.changes.some(({ kind }) => kind === 'layStreet')).toBe(true)
    expect(spine?.changes.some(({ kind }) => kind === 'closeStreets')).toBe(true)
  })

  test('gives open space and assembly areas of at least 500 m² in both', () => {
    for (const { changes } of scenarios) {
      const assembly = changes.flatMap((change) =>
        change.kind === 'setAssemblyArea' ? [ringArea(change.outline)] : [],
      )
      expect(assembly.length).toBeGreaterThan(0)
      for (const area of assembly) expect(area).toBeGreaterThanOrEqual(500)
      expect(
        changes.some((change) => change.kind === 'layGreen' && change.areaKind === 'park' && change.trees.length > 10),
      ).toBe(true)
    }
  })
})

describe('proposeScenarios', () => {
  test('gives none where a district has no such place', () => {
    const elsewhere = buildDistrict()
    const nameless = { ...elsewhere, neighbourhoods: elsewhere.neighbourhoods.map((n) => ({ ...n, name: 'Başka' })) }
    expect(proposeScenarios(nameless)).toEqual([])
  })
})

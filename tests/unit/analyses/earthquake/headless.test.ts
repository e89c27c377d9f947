import { describe, expect, test } from 'vitest'
import { existingScenario, type HeadlessContext } from '../../../../src/model'
import { headless } from '../../../../src/analyses/earthquake'
import { buildDistrict } from '../../builders/district'
import { buildScenario } from '../../builders/scenario'

const district = buildDistrict()
for (const { published } of district.neighbourhoods) published.vs30 = 380
const plan = buildScenario(district, [
  { id: 'd', order: 1, kind: 'demolish', buildings: district.buildings.ids.slice(0, 60) },
])
const context: HeadlessContext = {
  openDistrict: () => Promise.resolve(district),
  openScenario: (_, id) => Promise.resolve(id === 'plan' ? plan : existingScenario(district)),
}
const ask = async (name: string, request: unknown): Promise<unknown> => headless[name]!(request, context)

describe('headless', () => {
  const motion = { model: 'BSSA14', magnitude: 7, rake: 0, rjbKm: 20, vs30: 400, measures: ['PGA', 'SA(1)'] }

  test('earthquake.motion answers case by case, marks what lies outside validity and names measures as they were asked', async () => {
    const answer = (await ask('earthquake.motion', { cases: [motion, { ...motion, magnitude: 8.8 }] })) as {
      cases: { median: Record<string, number>; isOutsideValidity: boolean }[]
    }
    expect(answer.cases.map(({ isOutsideValidity }) => isOutsideValidity)).toEqual([false, true])
    expect(Object.keys(answer.cases[0]!.median)).toEqual(['PGA', 'SA(1)'])
    expect(answer.cases[0]!.median.PGA).toBeCloseTo(0.210743, 4)
  })

  test('earthquake.distance answers in kilometres', async () => {
    const answer = (await ask('earthquake.distance', { rupture: 'baseline', points: [[28.785, 41.015]] })) as {
      rjbKm: number[]
    }
    expect(answer.rjbKm[0]).toBeCloseTo(15.553, 2)
  })

  test('a dipping rupture is no nearer to a place it dips away from, and farther parts are farther', async () => {
    const at = async (rupture: unknown) =>
      ((await ask('earthquake.distance', { rupture, points: [[28.785, 41.015]] })) as { rjbKm: number[] }).rjbKm[0]!
    const east = { magnitude: 7, from: 0.61, to: 1 }
    expect(await at({ ...east, dip: 70 })).toBeCloseTo(await at(east), 6)
    expect(await at({ ...east, from: 0.9 })).toBeGreaterThan(await at(east))
  })

  test('earthquake.losses gives a range for the whole and for each neighbourhood, and the paired change of a plan', async () => {
    const request = {
      district: 'test',
      scenario: 'plan',
      compareWith: 'mevcut',
      seed: 4,
      realisations: 40,
      streets: true,
    }
    const answer = (await ask('earthquake.losses', request)) as {
      whole: {
        figures: Record<string, { p5: number; p95: number }>
        change: Record<string, { mean: number; p95: number }>
      }
      neighbourhoods: { id: string }[]
      streets: { count: number }
    }
    expect(answer.neighbourhoods.map(({ id }) => id)).toEqual(['n0', 'n1'])
    expect(answer.whole.figures.atLeastSlight!.p5).toBeLessThan(answer.whole.figures.atLeastSlight!.p95)
    expect(answer.whole.change.atLeastSlight!.mean).toBeLessThan(0)
    expect(answer.whole.change.atLeastSlight!.p95).toBeLessThanOrEqual(0)
    expect(answer.streets.count).toBe(district.streets.count)
    expect(await ask('earthquake.losses', request)).toEqual(answer)
  })

  test.each([
    ['earthquake.motion', { cases: [motion, { ...motion, rjbKm: -1 }] }, 'cases[1].rjbKm'],
    ['earthquake.motion', { cases: [{ ...motion, measures: ['PGA', 'SA(7)'] }] }, 'cases[0].measures[1]'],
    ['earthquake.motion', { ...motion, vs: 300 }, 'vs'],
    ['earthquake.motion', 12, 'request'],
    ['earthquake.distance', { points: [[28, 41], [28]] }, 'points[1]'],
    ['earthquake.distance', { rupture: 'north', points: [] }, 'rupture'],
    ['earthquake.damage', { magnitude: 7.5, rjbKm: 12, vs30: 400, class: 'CR_XYZ' }, 'class'],
    ['earthquake.score', { kind: 'concrete', storeys: 2.5, zone: 'I' }, 'storeys'],
    ['earthquake.score', { kind: 'concrete', storeys: 2, zone: 'I', SDS: 1 }, 'zone'],
    ['earthquake.losses', { district: 'test', realisations: 0 }, 'realisations'],
  ])('%s refuses %j and names the field', async (name, request, field) => {
    await expect(ask(name, request)).rejects.toMatchObject({ code: 'request-invalid', context: { field } })
  })
})

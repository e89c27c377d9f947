import { describe, expect, test } from 'vitest'
import { SOCIAL_KINDS, socialAreas, socialStandard } from '../../../src/analyses/access'
import { readTable } from './readTable'

const DISTRICT = 789_033

describe('socialAreas', () => {
  test.each(readTable('socialAreas.analytical.csv'))('$kind', ({ kind, districtHectares, of62 }) => {
    const required = (people: number) => socialAreas(people, DISTRICT, {}).find((row) => row.kind === kind)!.required
    expect(Math.abs(required(DISTRICT) / 1e4 - Number(districtHectares))).toBeLessThanOrEqual(0.005 + 1e-9)
    expect(Math.abs(required(62) - Number(of62))).toBeLessThanOrEqual(0.05)
  })

  test('300 ha of green leave 4,890,330 m² wanting; what nobody knows is no shortfall of zero', () => {
    const rows = socialAreas(DISTRICT, DISTRICT, { districtGreen: { area: 3e6, withoutArea: 0 } })
    expect(rows.find(({ kind }) => kind === 'districtGreen')!.shortfall).toBeCloseTo(4_890_330, 6)
    expect(rows.find(({ kind }) => kind === 'culture')!.shortfall).toBeNaN()
  })

  test('columns of the table hold up to their population', () => {
    expect([75_000, 75_001, 150_001, 500_001].map((people) => socialStandard('culture', people))).toEqual([0.75, 1, 1.25, 1.5])
    expect(SOCIAL_KINDS.filter((kind) => kind !== 'provinceGreen').reduce((sum, kind) => sum + socialStandard(kind, DISTRICT), 0)).toBeCloseTo(22.45, 9)
  })
})

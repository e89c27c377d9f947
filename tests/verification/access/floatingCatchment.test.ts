import { describe, expect, test } from 'vitest'
import { floatingCatchment, gravityWeight, plainWeight, zoneWeight } from '../../../src/analyses/access'
import { readTable } from './readTable'

const WEIGHTS = {
  plain: plainWeight(61),
  gravity: gravityWeight(61, 1),
  steps: zoneWeight([
    { upTo: 10, weight: 1 },
    { upTo: 30, weight: 0.68 },
    { upTo: 60, weight: 0.22 },
  ]),
}

describe('floatingCatchment', () => {
  for (const scenario of ['0', '1']) {
    for (const [name, weight] of Object.entries(WEIGHTS)) {
      test(`agrees with pysal/access in scenario ${scenario}, ${name}`, () => {
        const rows = readTable('floatingCatchment.cross.csv').filter((row) => row.scenario === scenario)
        const column = (key: string) => Float64Array.from(rows, (row) => Number(row[key]))
        const costs = Float64Array.from([...column('cost0'), ...column('cost1'), ...column('cost2')])
        const { access } = floatingCatchment(column('population'), column('supply'), costs, weight)
        const expected = column(name)
        expect(expected).toHaveLength(3)
        access.forEach((found, place) => expect(Math.abs(found - (expected[place] as number))).toBeLessThan(1e-7))
      })
    }
  }
})

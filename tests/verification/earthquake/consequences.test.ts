import { expect, test } from 'vitest'
import { casualtyRates } from '../../../src/analyses/earthquake/consequences/casualtyRates'
import { debrisPerFloorArea } from '../../../src/analyses/earthquake/consequences/debris'
import { readTable } from './readTable'

const rows = readTable('consequences.cross.csv')
const infilled = { taxonomy: 'CR_LFINF-DUL_H5', collapsedGivenComplete: 0.13, fatalitiesGivenComplete: 0.02 }

test.each(rows)('$what $key', ({ what, key, value, tolerance }) => {
  let computed: number
  if (what === 'casualties') computed = 20 * casualtyRates(infilled).hazus[3]![Number(key) - 1]!
  else if (what === 'deaths') {
    computed = casualtyRates({ ...infilled, taxonomy: 'CR_LFM-DUM_H5', collapsedGivenComplete: 0.1 }).hazus[3]![3]!
  } else {
    const [type, state] = key!.split(' ') as ['C1', string]
    computed = debrisPerFloorArea(type)[['slight', 'moderate', 'extensive', 'complete'].indexOf(state)]!
  }
  expect(Math.abs(computed - Number(value))).toBeLessThan(Number(tolerance))
})

import { fieldsOf, type Fields } from '../../../foundation'
import { floatingCatchment, gravityWeight, plainWeight, zoneWeight, type DistanceWeight } from '../catchment/floatingCatchment'
import { readAmounts, readMatrix, refusal } from './readGraph'

/**
 * `access.catchment`: two-step floating catchment. `population` of each place, `supply` of each supply and `costs` (one
 * row a supply, null = no way). `weight` is `plain` (2SFCA) or `gravity` with `maxCost` (and `exponent`, 1), or `zones`
 * (E2SFCA) with `zones: [{upTo, weight}]`, ascending.
 */
export function answerCatchment(request: unknown): unknown {
  const fields = fieldsOf(request)
  const population = readAmounts(fields, 'population')
  const supply = readAmounts(fields, 'supply')
  const costs = readMatrix(fields, 'costs', supply.length, population.length)
  const weight = readWeight(fields, costs)
  fields.finish()
  const { access, ratio, unreached } = floatingCatchment(population, supply, costs, weight)
  return {
    access: Array.from(access),
    ratio: Array.from(ratio, (each) => (Number.isNaN(each) ? null : each)),
    unreachedSupplies: unreached,
    placesWithoutAccess: [...access.keys()].filter((place) => access[place] === 0),
  }
}

function readWeight(fields: Fields, costs: Float64Array): DistanceWeight {
  const kind = fields.oneOf('weight', ['plain', 'gravity', 'zones'])
  if (kind === 'zones') return zoneWeight(readZones(fields))
  const limit = fields.number('maxCost', { from: 0, to: Number.MAX_VALUE })
  if (kind === 'plain') return plainWeight(limit)
  if (costs.includes(0)) throw refusal('costs', 'holds 0, expected more than 0 where weights fall with a power of it')
  return gravityWeight(limit, fields.number('exponent', { from: 0, to: 10, otherwise: 1 }))
}

function readZones(fields: Fields): { upTo: number; weight: number }[] {
  let before = 0
  return fields.list('zones', 100).map((value, i) => {
    const zone = fieldsOf(value, `zones[${i}]`)
    const upTo = zone.number('upTo', { from: before, to: Number.MAX_VALUE })
    const weight = zone.number('weight', { from: 0, to: 1 })
    zone.finish()
    before = upTo
    return { upTo, weight }
  })
}

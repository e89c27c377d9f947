import { describe, expect, test } from 'vitest'
import { closedForm } from '../../../src/analyses/earthquake/closedForm'
import { QUANTITIES, QUANTITY, QUANTITY_COUNT } from '../../../src/analyses/earthquake/consequences/quantities'
import { exposeDistrict } from '../../../src/analyses/earthquake/exposedDistrict'
import { BASELINE_SETTING } from '../../../src/analyses/earthquake/setting'
import { simulate } from '../../../src/analyses/earthquake/simulation/simulate'
import { buildExposure, ORIGIN, quietContext } from '../../unit/analyses/earthquake/exposureBuilder'

// Kind: analytical. The closed form is the exact mean of what the simulation samples.
describe('simulate', () => {
  test('has the mean of the closed form within three standard errors, quantity by quantity', async () => {
    const district = exposeDistrict(buildExposure(1500), BASELINE_SETTING, ORIGIN)
    const realisations = 3000
    const run = await simulate(district, { seed: 'mean', from: 0, to: realisations }, quietContext)
    const expected = closedForm(district).expected
    const { groupCount } = district.exposure
    for (const quantity of QUANTITIES) {
      let sum = 0
      let squares = 0
      for (let r = 0; r < realisations; r++) {
        let total = 0
        for (let g = 0; g < groupCount; g++)
          total += run.sums[(r * groupCount + g) * QUANTITY_COUNT + QUANTITY[quantity]]!
        sum += total
        squares += total * total
      }
      let exact = 0
      for (let g = 0; g < groupCount; g++) exact += expected[g * QUANTITY_COUNT + QUANTITY[quantity]]!
      const mean = sum / realisations
      const standardError = Math.sqrt((squares / realisations - mean * mean) / realisations)
      expect(Math.abs(mean - exact), `${quantity}: ${mean} against ${exact} ± ${standardError}`).toBeLessThan(
        3 * standardError,
      )
    }
  })

  test("has each building's own frequencies of damage within their sampling error", async () => {
    const district = exposeDistrict(buildExposure(300), BASELINE_SETTING, ORIGIN)
    const realisations = 6000
    const run = await simulate(district, { seed: 'frequencies', from: 0, to: realisations }, quietContext)
    const { atLeast } = closedForm(district)
    let beyond = 0
    let compared = 0
    for (let b = 0; b < 300; b++) {
      if (district.classification.fragility[b]! < 0) continue
      let count = 0
      for (let k = 3; k >= 0; k--) {
        count += run.stateCounts[4 * b + k]!
        const p = atLeast[4 * b + k]!
        const error = Math.sqrt((p * (1 - p)) / realisations)
        compared++
        if (Math.abs(count / realisations - p) > 3 * error) beyond++
      }
    }
    // Beyond three standard errors lie 0.27 % of honest draws; the event term ties buildings together, so allow 2 %.
    expect(compared).toBeGreaterThan(1000)
    expect(beyond / compared).toBeLessThan(0.02)
  })
})

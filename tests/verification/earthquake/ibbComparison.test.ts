import { describe, expect, test } from 'vitest'
import { casualtyRates } from '../../../src/analyses/earthquake/consequences/casualtyRates'
import { exceedance } from '../../../src/analyses/earthquake/damage/exceedance'
import { DAMAGE_MEASURES, fragilityIndex, FRAGILITIES } from '../../../src/analyses/earthquake/damage/fragility'
import { emptyMotion } from '../../../src/analyses/earthquake/motion/intensityMeasure'
import { modelsOf } from '../../../src/analyses/earthquake/motion/logicTree'
import { joynerBooreDistance } from '../../../src/analyses/earthquake/rupture/joynerBooreDistance'
import { scenarioRupture } from '../../../src/analyses/earthquake/rupture/scenarioRupture'
import { readTable, relativeError } from './readTable'

const rows = readTable('ibb2019.regression.csv')
const rupture = scenarioRupture({ kind: 'baseline' })

/** Classes of one mahalle with their share of its buildings: frames only, three heights, some soft storeys before 2000. */
function classesOf(row: Record<string, string>, softStoreyShare: number) {
  const number = (name: string) => Number(row[name])
  const distance = joynerBooreDistance(rupture, { longitude: number('longitude'), latitude: number('latitude') })(0, 0)
  const bands = [number('storeys_1_4'), number('storeys_5_9'), number('storeys_10')]
  const stock = bands.reduce((sum, count) => sum + count, 0)
  const old = number('before_1980') + number('from_1980_to_2000')
  const recent = number('after_2000')
  return [3, 6, 10].flatMap((storeys, band) => {
    const ofBand = bands[band]! / stock / stock
    const classes: [string, number][] = [
      [`CR_LFINF-DUL_H${storeys}`, old * ofBand * (1 - softStoreyShare)],
      [`CR_LFINF-DUL_H${storeys}_SOS`, old * ofBand * softStoreyShare],
      [`CR_LFINF-DUM_H${storeys}`, recent * ofBand],
    ]
    return classes.map(([taxonomy, share]) => {
      const fragility = FRAGILITIES[fragilityIndex(taxonomy)]!
      const atLeast = [0, 0, 0, 0]
      for (const model of modelsOf('tree')) {
        const motion = model.prepare(DAMAGE_MEASURES[fragility.measure]!, rupture.event)(
          distance,
          number('vs30'),
          emptyMotion(),
        )
        const p = exceedance(motion, fragility)
        for (let k = 0; k < 4; k++) atLeast[k]! += p[k]! / 3
      }
      return { fragility, share, atLeast, stock }
    })
  })
}

/** Expected buildings reaching each state. */
function expectedBuildings(row: Record<string, string>, softStoreyShare: number): number[] {
  const classes = classesOf(row, softStoreyShare)
  return [0, 1, 2, 3].map((k) =>
    classes.reduce((sum, { share, atLeast, stock }) => sum + stock * share * atLeast[k]!, 0),
  )
}

const published = rows.map((row) => {
  const [slight, moderate, heavy, veryHeavy] = ['slight', 'moderate', 'heavy', 'very_heavy'].map((name) =>
    Number(row[name]),
  )
  return [slight! + moderate! + heavy! + veryHeavy!, moderate! + heavy! + veryHeavy!, heavy! + veryHeavy!, veryHeavy!]
})

function ratios(softStoreyShare: number): number[] {
  const expected = rows.map((row) => expectedBuildings(row, softStoreyShare))
  return [0, 1, 2, 3].map(
    (k) => expected.reduce((sum, one) => sum + one[k]!, 0) / published.reduce((sum, one) => sum + one[k]!, 0),
  )
}

function ranks(values: number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!)
  const rank = new Array<number>(values.length)
  order.forEach((i, place) => (rank[i] = place))
  return rank
}

function correlation(a: number[], b: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [ma, mb] = [mean(a), mean(b)]
  const covariance = a.reduce((sum, value, i) => sum + (value - ma) * (b[i]! - mb), 0)
  const variance = (values: number[], m: number) => values.reduce((sum, value) => sum + (value - m) ** 2, 0)
  return covariance / Math.sqrt(variance(a, ma) * variance(b, mb))
}

describe('the chain beside İBB–KRDAE 2019', () => {
  // Ratios of expected to İBB's counts, ≥ slight, moderate, extensive, complete, by an independent program; ± 0.01.
  test.each([
    [0, [0.94, 0.59, 0.86, 1.44]],
    [0.25, [0.97, 0.68, 1.08, 1.92]],
    [0.5, [1.0, 0.78, 1.3, 2.4]],
  ])('with %f of soft storeys has the ratios another program found', (share, expected) => {
    ratios(share).forEach((ratio, k) =>
      expect(Math.abs(ratio - expected[k]!), `state ${k}: ${ratio}`).toBeLessThan(0.01),
    )
  })

  test('is within a factor of 1.5 of it for extensive and worse, and orders the mahalle alike', () => {
    const ratio = ratios(0.25)[2]!
    expect(ratio).toBeGreaterThan(1 / 1.5)
    expect(ratio).toBeLessThan(1.5)
    const stock = rows.map((row) => Number(row.storeys_1_4) + Number(row.storeys_5_9) + Number(row.storeys_10))
    const own = rows.map((row, i) => expectedBuildings(row, 0.25)[2]! / stock[i]!)
    const theirs = published.map((one, i) => one[2]! / stock[i]!)
    expect(correlation(ranks(own), ranks(theirs))).toBeGreaterThan(0.7)
    expect(correlation(own, theirs)).toBeGreaterThan(0.7)
  })

  test('gives the night deaths of three branches that another program found, within a tenth', () => {
    const deaths = { low: 0, centre: 0, high: 0 }
    for (const row of rows) {
      const residents = 0.9725755 * Number(row.residents)
      for (const { fragility, atLeast, share } of classesOf(row, 0.25)) {
        const rates = casualtyRates(fragility)
        deaths.low += residents * share * atLeast[3]! * rates.hazus[3]![3]!
        deaths.centre += residents * share * atLeast[3]! * rates.deathsCentre
        deaths.high += residents * share * atLeast[3]! * rates.deathsHigh
      }
    }
    expect(relativeError(deaths.low, 480)).toBeLessThan(0.1)
    expect(relativeError(deaths.centre, 870)).toBeLessThan(0.1)
    expect(relativeError(deaths.high, 3100)).toBeLessThan(0.1)
  })
})

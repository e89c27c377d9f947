import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { exceedance } from '../../../src/analyses/earthquake/damage/exceedance'
import { DAMAGE_MEASURES, fragilityIndex, FRAGILITIES } from '../../../src/analyses/earthquake/damage/fragility'
import { RISK_CLASSES, riskClassCode } from '../../../src/analyses/earthquake/damage/riskClass'
import { normalCumulative, normalQuantile } from '../../../src/analyses/earthquake/damage/standardNormal'
import { emptyMotion } from '../../../src/analyses/earthquake/motion/intensityMeasure'
import { modelsOf, type MotionBranch } from '../../../src/analyses/earthquake/motion/logicTree'
import { degrees, toRadians } from '../../../src/foundation'
import { readTable, relativeError } from './readTable'

const event = { magnitude: 7.5, rake: toRadians(degrees(180)) }

function fragilityOf(taxonomy: string) {
  const fragility = FRAGILITIES[fragilityIndex(taxonomy)]
  if (fragility === undefined) throw new Error(`no class ${taxonomy}`)
  return fragility
}

function treeExceedance(branch: MotionBranch, taxonomy: string, distance: number, vs30: number): number[] {
  const fragility = fragilityOf(taxonomy)
  const models = modelsOf(branch)
  const sums = [0, 0, 0, 0]
  for (const model of models) {
    const motion = model.prepare(DAMAGE_MEASURES[fragility.measure]!, event)(distance, vs30, emptyMotion())
    const each = exceedance(motion, fragility)
    for (let k = 0; k < 4; k++) sums[k]! += each[k]! / models.length
  }
  return sums
}

describe('closed form of damage against an independent program', () => {
  test.each(readTable('damage.cross.csv'))('$taxonomy, $model, at $rjb_km km', (row) => {
    const distance = 1000 * Number(row.rjb_km)
    const computed = treeExceedance(row.model as MotionBranch, row.taxonomy!, distance, Number(row.vs30))
    const states = ['slight', 'moderate', 'extensive', 'complete']
    states.forEach((state, k) => expect(Math.abs(computed[k]! - Number(row[state])), state).toBeLessThan(2e-5))
    if (row.model === 'tree') return
    const measure = DAMAGE_MEASURES[fragilityOf(row.taxonomy!).measure]!
    const motion = modelsOf(row.model as MotionBranch)[0]!.prepare(measure, event)(
      distance,
      Number(row.vs30),
      emptyMotion(),
    )
    expect(relativeError(Math.exp(motion.lnMedian), Number(row.median))).toBeLessThan(2e-4)
    expect(Math.abs(motion.tau - Number(row.tau))).toBeLessThan(5.1e-5)
    expect(Math.abs(motion.phi - Number(row.phi))).toBeLessThan(5.1e-5)
  })

  test.each(readTable('riskClass.cross.csv'))('$taxonomy is of class $class at Cennet', (row) => {
    const complete = treeExceedance('tree', row.taxonomy!, 12_836, 427.2)[3]!
    const collapse = complete * fragilityOf(row.taxonomy!).collapsedGivenComplete
    expect(Math.abs(-Math.log10(collapse) - Number(row.score))).toBeLessThan(0.006)
    expect(RISK_CLASSES[riskClassCode(collapse) - 1]).toBe(row.class)
  })

  test('the normal distribution and its quantile agree with SciPy', () => {
    for (const row of readTable('standardNormal.cross.csv')) {
      expect(relativeError(normalCumulative(Number(row.x)), Number(row.cumulative))).toBeLessThan(1e-8)
      expect(relativeError(normalQuantile(Number(row.cumulative)), Number(row.x))).toBeLessThan(1e-9)
    }
  })
})

describe('Erberik 2008', () => {
  // Medians and dispersions as the fragility collection prints them beside mean and deviation, to four decimals.
  test.each([
    ['Erberik2008_LFINF_H2-3', [21.3393, 60.8963, 92.4705], [0.7672, 0.546, 0.3511]],
    ['Erberik2008_LFINF_H4-6', [15.9525, 55.2184, 83.8422], [0.5524, 0.4173, 0.2756]],
  ])('%s has the published medians and dispersions', (taxonomy, medians, betas) => {
    const { lnMedians, betas: own } = fragilityOf(taxonomy)
    medians.forEach((median, k) => expect(Math.exp(lnMedians[k + 1]!)).toBeCloseTo(median, 3))
    betas.forEach((beta, k) => expect(own[k + 1]!).toBeCloseTo(beta, 4))
  })
})

describe('laws of damage', () => {
  const classes = fc.integer({ min: 0, max: FRAGILITIES.length - 1 })
  const positive = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true })

  property.prop([classes, positive(-5, 5), positive(0, 3), positive(0.1, 1), positive(0.1, 1)])(
    'more shaking never lowers the probability of any state',
    (index, lnMedian, more, tau, phi) => {
      const less = exceedance({ lnMedian, tau, phi }, FRAGILITIES[index]!)
      const greater = exceedance({ lnMedian: lnMedian + more, tau, phi }, FRAGILITIES[index]!)
      for (let k = 0; k < 4; k++) expect(greater[k]!).toBeGreaterThanOrEqual(less[k]!)
    },
  )

  property.prop([classes, positive(-5, 5), positive(0.1, 1), positive(0.1, 1)])(
    'the states are probabilities and sum to one',
    (index, lnMedian, tau, phi) => {
      const p = exceedance({ lnMedian, tau, phi }, FRAGILITIES[index]!)
      const states = [1 - p[0]!, p[0]! - p[1]!, p[1]! - p[2]!, p[2]! - p[3]!, p[3]!]
      for (const state of states) expect(state).toBeGreaterThanOrEqual(0)
      expect(states.reduce((sum, state) => sum + state, 0)).toBeCloseTo(1, 12)
    },
  )

  test('better ductility has higher medians, a soft storey lower ones, at equal storeys and measure', () => {
    let compared = 0
    for (const { taxonomy, measure, lnMedians } of FRAGILITIES) {
      const worse = [taxonomy.replace('-DUM_', '-DUL_'), taxonomy.replace('-DUH_', '-DUM_'), `${taxonomy}_SOS`]
      for (const name of worse.filter((other) => other !== taxonomy)) {
        const other = FRAGILITIES[fragilityIndex(name)]
        if (other === undefined || other.measure !== measure) continue
        compared++
        for (let k = 0; k < 4; k++)
          expect(lnMedians[k]!, `${taxonomy} over ${name}`).toBeGreaterThan(other.lnMedians[k]!)
      }
    }
    expect(compared).toBeGreaterThan(60)
  })

  test('medians rise with the state in every class', () => {
    for (const { taxonomy, lnMedians } of FRAGILITIES) {
      for (let k = 1; k < 4; k++) expect(lnMedians[k]!, taxonomy).toBeGreaterThanOrEqual(lnMedians[k - 1]!)
    }
  })
})

import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { degrees, toRadians } from '../../../src/foundation'
import { chiouYoungs2014 } from '../../../src/analyses/earthquake/motion/chiou2014'
import { emptyMotion, type IntensityMeasure } from '../../../src/analyses/earthquake/motion/intensityMeasure'
import { modelsOf } from '../../../src/analyses/earthquake/motion/logicTree'
import { readTable, relativeError } from './readTable'

const TOLERANCE = 2e-4
const COLUMNS: Record<string, IntensityMeasure> = {
  pga: 'PGA',
  pgv: 'PGV',
  'sa_0.2': 'SA(0.2)',
  'sa_0.3': 'SA(0.3)',
  'sa_0.6': 'SA(0.6)',
  'sa_1.0': 'SA(1.0)',
}

describe('ground-motion models against the programs of their authors', () => {
  const rows = readTable('motion.published.csv')
  for (const model of modelsOf('tree')) {
    test(`${model.name}: median, tau and phi of ten cases within 0.02 %`, () => {
      const own = rows.filter((row) => row.model === model.name)
      expect(own).toHaveLength(30)
      for (const row of own) {
        const event = { magnitude: Number(row.mw), rake: toRadians(degrees(Number(row.rake_deg))) }
        for (const [column, measure] of Object.entries(COLUMNS)) {
          const motion = model.prepare(measure, event)(1000 * Number(row.rjb_km), Number(row.vs30_m_s), emptyMotion())
          const computed = { mean: Math.exp(motion.lnMedian), tau: motion.tau, phi: motion.phi }[row.quantity as 'tau']
          const place = `${model.name} case ${row.case} ${row.quantity} ${column}: ${computed} against ${row[column]}`
          expect(relativeError(computed, Number(row[column])), place).toBeLessThan(TOLERANCE)
        }
      }
    })
  }

  test('CY14: ten cases within 0.02 %', () => {
    for (const row of readTable('motionChiouYoungs.published.csv')) {
      const site = {
        magnitude: Number(row.mw),
        rake: toRadians(degrees(Number(row.rake_deg))),
        dip: toRadians(degrees(Number(row.dip_deg))),
        topDepth: 1000 * Number(row.ztor_km),
        ruptureDistance: 1000 * Number(row.rrup_km),
        joynerBooreDistance: 1000 * Number(row.rjb_km),
        strikeNormalDistance: 1000 * Number(row.rx_km),
        vs30: Number(row.vs30_m_s),
        isVs30Measured: row.vs30_measured === '1',
        basinDepth: Number(row.z1p0_m),
      }
      for (const period of [0.01, 0.2, 0.3, 0.5, 0.75, 1]) {
        const motion = chiouYoungs2014(period, site)
        const computed = { mean: Math.exp(motion.lnMedian), tau: motion.tau, phi: motion.phi }[row.quantity as 'tau']
        const place = `CY14 case ${row.case} ${row.quantity} ${period} s: ${computed} against ${row[`sa_${period}`]}`
        expect(relativeError(computed, Number(row[`sa_${period}`])), place).toBeLessThan(TOLERANCE)
      }
    }
  })
})

describe('laws of the logic tree', () => {
  const rightLateral = toRadians(degrees(180))
  const measures = fc.constantFrom<IntensityMeasure>('PGA', 'PGV', 'SA(0.3)', 'SA(0.6)', 'SA(1.0)')
  const median = (index: number, measure: IntensityMeasure, magnitude: number, distance: number, vs30: number) =>
    modelsOf('tree')[index]!.prepare(measure, { magnitude, rake: rightLateral })(distance, vs30, emptyMotion()).lnMedian

  property.prop([
    fc.integer({ min: 0, max: 2 }),
    measures,
    fc.double({ min: 5, max: 8, noNaN: true }),
    fc.double({ min: 0, max: 0.5, noNaN: true }),
    fc.double({ min: 0, max: 200_000, noNaN: true }),
    fc.double({ min: 180, max: 760, noNaN: true }),
  ])('a greater magnitude never lowers a median', (index, measure, magnitude, step, distance, vs30) => {
    const greater = Math.min(magnitude + step, 8)
    expect(median(index, measure, greater, distance, vs30)).toBeGreaterThanOrEqual(
      median(index, measure, magnitude, distance, vs30) - 1e-9,
    )
  })

  property.prop([
    fc.integer({ min: 0, max: 2 }),
    measures,
    fc.double({ min: 5, max: 8, noNaN: true }),
    fc.double({ min: 0, max: 200_000, noNaN: true }),
    fc.double({ min: 0, max: 50_000, noNaN: true }),
    fc.double({ min: 180, max: 760, noNaN: true }),
  ])('a greater distance never raises a median', (index, measure, magnitude, distance, step, vs30) => {
    const farther = Math.min(distance + step, 200_000)
    expect(median(index, measure, magnitude, farther, vs30)).toBeLessThanOrEqual(
      median(index, measure, magnitude, distance, vs30) + 1e-9,
    )
  })
})

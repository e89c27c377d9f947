import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { DataError } from '../../../../../src/foundation'
import {
  designStorm,
  NO_INTENSITY_TABLE,
  readIntensityTable,
  scaleRainfall,
  STORM_SHAPES,
  streamHydrograph,
} from '../../../../../src/analyses/flood'

describe('designStorm', () => {
  const storm = [
    fc.double({ min: 0.001, max: 0.3, noNaN: true }),
    fc.integer({ min: 5, max: 1440 }),
    fc.constantFrom(...STORM_SHAPES),
    fc.double({ min: 0.1, max: 0.9, noNaN: true }),
  ] as const

  test.prop([...storm])(
    'falls in full, never backwards, in steps of five minutes at most',
    (depth, minutes, shape, peak) => {
      const { times, fallen } = designStorm(depth, minutes * 60, shape, { peak })
      expect(fallen[fallen.length - 1]).toBeCloseTo(depth, 9)
      expect(times[times.length - 1]!).toBeGreaterThanOrEqual(minutes * 60 - 1e-6)
      for (let k = 1; k < times.length; k++) {
        expect(fallen[k]! - fallen[k - 1]!).toBeGreaterThanOrEqual(-1e-12)
        if (shape !== 'block') expect(times[k]! - times[k - 1]!).toBeLessThanOrEqual(300)
      }
    },
  )

  test.prop([...storm])('rains hardest where the peak is put', (depth, minutes, shape, peak) => {
    fc.pre(shape !== 'block')
    const { times, fallen } = designStorm(depth, minutes * 60, shape, { peak })
    const steps = times.length - 1
    let hardest = 1
    for (let k = 1; k <= steps; k++) {
      if (fallen[k]! - fallen[k - 1]! > fallen[hardest]! - fallen[hardest - 1]!) hardest = k
    }
    expect(Math.abs(hardest - 0.5 - peak * steps)).toBeLessThanOrEqual(1.5 + 1e-9)
  })

  test('is multiplied by the climate factor and refuses what is no storm', () => {
    expect(scaleRainfall(designStorm(0.05, 3600, 'block'), 1.2).fallen).toEqual([0, 0.06])
    expect(() => designStorm(0.05, 3600, 'chicago', { peak: 1 })).toThrow(DataError)
    expect(() => designStorm(-1, 3600, 'block')).toThrow(DataError)
  })
})

describe('readIntensityTable', () => {
  const place = { file: 'florya.csv', station: 'Florya', source: 'made for this test' }
  const durations = [5, 10, 15, 30, 60, 120, 180, 240, 300, 360, 480, 720, 1080, 1440]
  const intensity = (t: number, a: number) => a / (t + 10) ** 0.8

  test('is not loaded before somebody has the table', () => {
    expect(NO_INTENSITY_TABLE.state).toBe('notLoaded')
  })

  test('finds the curves a table was made from', () => {
    const rows = durations.map((t) => [t, intensity(t, 1200), intensity(t, 2000)].join(','))
    const read = readIntensityTable(['# a remark', 'minutes,10,100', ...rows].join('\n'), place)
    if (read.state !== 'loaded') throw new Error('not loaded')
    expect(read.table.returnPeriods).toEqual([10, 100])
    const [ten, hundred] = read.table.curves
    expect(ten!.curve).toEqual({ a: expect.closeTo(1200, 1), b: expect.closeTo(10, 3), c: expect.closeTo(0.8, 5) })
    expect(hundred!.curve.a).toBeCloseTo(2000, 1)
    for (const residual of ten!.residuals) expect(Math.abs(residual)).toBeLessThan(1e-6)
  })

  test.each([
    ['minutes,10\n5,12\n10,"x"\n15,8\n30,6', 3, 2],
    ['saat,10\n5,12', 1, 1],
    ['minutes,10\n5,12\n5,12\n15,8\n30,6', 3, 1],
    ['minutes,10,50\n5,12\n', 2, 2],
  ])('names line and column of what it cannot read: %j', (text, line, column) => {
    let context: unknown
    try {
      readIntensityTable(text, place)
    } catch (error) {
      context = (error as DataError).context
    }
    expect(context).toMatchObject({ file: 'florya.csv', line, column })
  })
})

describe('streamHydrograph', () => {
  test('carries the runoff of the basin, with the published peak of the unit hydrograph', () => {
    // 1 km², sealed enough that nearly all of 1 mm more runs off: q_p = 0.208 A Q / t_p.
    const area = 1e6
    const timeToPeak = 3600
    const rain = { times: [0, 60], fallen: [0, 0.1] }
    const { times, values } = streamHydrograph(rain, area, 98, timeToPeak, 60)
    let volume = 0
    for (let k = 1; k < times.length; k++) volume += ((values[k]! + values[k - 1]!) / 2) * (times[k]! - times[k - 1]!)
    expect(volume / area).toBeCloseTo(0.0940376, 4)
    const peak = Math.max(...Array.from(values))
    expect(peak / ((0.208 * 1 * 94.0376) / 1)).toBeGreaterThan(0.98)
    expect(peak / ((0.208 * 1 * 94.0376) / 1)).toBeLessThan(1.01)
  })
})

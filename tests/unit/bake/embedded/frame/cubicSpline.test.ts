import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { evaluateCubicSpline, fitCubicSpline } from '../../../../../src/bake/embedded/frame/cubicSpline'

const [rows, columns] = [9, 11]
const samples = fc.array(fc.integer({ min: -100, max: 150 }), { minLength: rows * columns, maxLength: rows * columns })

describe('fitCubicSpline', () => {
  test.prop([samples])('passes through every sample', (values) => {
    const spline = fitCubicSpline(values, rows, columns)
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++)
        expect(evaluateCubicSpline(spline, r, c)).toBeCloseTo(values[r * columns + c] as number, 9)
    }
  })

  test.prop([samples, fc.integer({ min: 1, max: rows - 2 }), fc.integer({ min: 1, max: columns - 2 })])(
    'has one slope on both sides of a sample',
    (values, r, c) => {
      const spline = fitCubicSpline(values, rows, columns)
      const h = 1e-5
      const at = (u: number, v: number) => evaluateCubicSpline(spline, u, v)
      expect((at(r, c + h) - at(r, c)) / h - (at(r, c) - at(r, c - h)) / h).toBeCloseTo(0, 1)
      expect((at(r + h, c) - at(r, c)) / h - (at(r, c) - at(r - h, c)) / h).toBeCloseTo(0, 1)
    },
  )

  test('is straight where the samples are, away from the mirrored edge', () => {
    const plane = Array.from({ length: 30 * 30 }, (_, i) => 3 * Math.floor(i / 30) - 2 * (i % 30))
    expect(evaluateCubicSpline(fitCubicSpline(plane, 30, 30), 14.3, 15.8)).toBeCloseTo(3 * 14.3 - 2 * 15.8, 6)
  })

  test('leaves its input unchanged', () => {
    const values = Float64Array.of(1, 2, 3, 4)
    fitCubicSpline(values, 2, 2)
    expect([...values]).toEqual([1, 2, 3, 4])
  })
})

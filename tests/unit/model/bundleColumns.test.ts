import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { packColumns, unpackColumn } from '../../../src/model/bundle/columns'

const predictors = fc.constantFrom('none' as const, 'previous' as const, 'plane' as const)

describe('packColumns', () => {
  test.prop([fc.array(fc.integer({ min: 0, max: 2 ** 29 })), predictors, fc.integer({ min: 1, max: 7 })])(
    'gives whole numbers back exactly, whatever the predictor',
    (numbers, predictor, stride) => {
      const { records, bytes } = packColumns([
        { name: 'first', values: Uint8Array.of(1, 2, 3) },
        { name: 'column', values: Uint32Array.from(numbers), plan: { predictor, stride } },
      ])
      expect(Array.from(unpackColumn(records[1]!, bytes))).toEqual(numbers)
      expect(Array.from(unpackColumn(records[0]!, bytes))).toEqual([1, 2, 3])
    },
  )

  test.prop([fc.array(fc.double({ min: -9000, max: 9000, noNaN: true })), predictors])(
    'gives lengths back to the nearest centimetre',
    (numbers, predictor) => {
      const { records, bytes } = packColumns([
        { name: 'x', values: Float64Array.from(numbers), plan: { step: 0.01, predictor, stride: 2 } },
      ])
      const back = unpackColumn(records[0]!, bytes)
      numbers.forEach((value, i) => expect(Math.abs(back[i]! - value)).toBeLessThanOrEqual(0.005 + 1e-9))
    },
  )

  test('keeps unknown values unknown, never zero', () => {
    const { records, bytes } = packColumns([
      { name: 'height', values: Float32Array.of(0, Number.NaN, 12.5), plan: { step: 0.1 } },
    ])
    const back = unpackColumn(records[0]!, bytes)
    expect(back[0]).toBe(0)
    expect(back[1]).toBeNaN()
    expect(back[2]).toBeCloseTo(12.5, 5)
  })

  test('refuses a bundle that ends too early and names the column', () => {
    const { records, bytes } = packColumns([{ name: 'storeys', values: Uint8Array.of(4, 5, 6) }])
    expect(() => unpackColumn(records[0]!, bytes.subarray(0, 2))).toThrow(/column "storeys"/)
  })
})

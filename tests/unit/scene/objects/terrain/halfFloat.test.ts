import { fc, test } from '@fast-check/vitest'
import { DataUtils } from 'three'
import { describe, expect, it } from 'vitest'
import { toHalfFloat } from '../../../../../src/scene/objects/terrain/halfFloat'

describe('toHalfFloat', () => {
  it('writes numbers of the standard', () => {
    // IEEE 754-2008, binary16: 1, −2, 65504, 2⁻¹⁴, 2⁻²⁴.
    expect([1, -2, 65504, 2 ** -14, 2 ** -24, 0].map(toHalfFloat)).toEqual([0x3c00, 0xc000, 0x7bff, 0x0400, 0x0001, 0])
  })

  test.prop([fc.double({ min: -65000, max: 65000, noNaN: true })])('is off by half a step of eleven bits at most', (value) => {
    const back = DataUtils.fromHalfFloat(toHalfFloat(value))
    expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.max(Math.abs(value) * 2 ** -11, 2 ** -25) * 1.001)
  })

  it('saturates beyond the range and takes NaN for nothing', () => {
    expect(toHalfFloat(1e9)).toBe(0x7bff)
    expect(toHalfFloat(Number.NaN)).toBe(0)
  })
})

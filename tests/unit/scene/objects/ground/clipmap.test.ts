import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { finestSpan, levelSpan, staysInPlace } from '../../../../../src/scene/objects/ground/clipmap'

const distance = fc.double({ min: 50, max: 20_000, noNaN: true })

describe('finestSpan', () => {
  test.prop([distance])('reaches beyond the eye distance, yet not twice as far as needed', (eye) => {
    const span = finestSpan(eye, 0)
    expect(span).toBeGreaterThanOrEqual(Math.max(1.35 * eye, 160) - 1e-6)
    expect(span).toBeLessThanOrEqual(Math.max(1.35 * eye, 160) * Math.SQRT2 + 1e-6)
  })

  test.prop([distance, fc.double({ min: 0.97, max: 1.03, noNaN: true })])('does not redraw on a tremor', (eye, tremor) => {
    const held = finestSpan(eye, 0)
    expect(finestSpan(eye * tremor, held)).toBe(held)
  })

  test.prop([distance, distance])('leaves the held size once it is wrong', (before, after) => {
    fc.pre(after > 2 * before || before > 2 * after)
    fc.pre(Math.min(before, after) > 160)
    expect(finestSpan(after, finestSpan(before, 0))).toBe(finestSpan(after, 0))
  })
})

describe('levelSpan', () => {
  it('widens fourfold, and the last covers the whole', () => {
    expect([0, 1, 2].map((i) => levelSpan(i, 3, 500, 14_000))).toEqual([500, 2000, 14_000])
  })

  it('leaves out levels as wide as the whole', () => {
    expect([0, 1, 2].map((i) => levelSpan(i, 3, 4000, 14_000))).toEqual([4000, 0, 14_000])
    expect([0, 1, 2].map((i) => levelSpan(i, 3, 16_000, 14_000))).toEqual([0, 0, 14_000])
  })
})

describe('staysInPlace', () => {
  const level = { x: 100, y: -50, span: 1000 }
  it('serves a view that has drifted a little, not one that has drifted far or zoomed', () => {
    expect(staysInPlace(level, 1000, 150, -90)).toBe(true)
    expect(staysInPlace(level, 1000, 250, -50)).toBe(false)
    expect(staysInPlace(level, 1400, 100, -50)).toBe(false)
  })
})

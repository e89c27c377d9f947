import { describe, expect, test } from 'vitest'
import { keyedUniform, keyOf, mix } from '../../../../src/analyses/earthquake/exposure/keys'

describe('keyedUniform', () => {
  const seed = keyOf('uniform')
  const values = (steps: (i: number) => [string, number]) =>
    Array.from({ length: 20_000 }, (_, i) => {
      const [id, realisation] = steps(i)
      const key = keyOf(id)
      return keyedUniform(
        key[0]!,
        key[1]!,
        mix(seed[0]! ^ Math.imul(realisation + 1, 0x9e3779b1)),
        mix(seed[1]! + realisation),
      )
    })

  test.each([
    ['over buildings', (i: number): [string, number] => [`b-${i}`, 0]],
    ['over realisations', (i: number): [string, number] => ['b-0', i]],
  ])('is uniform %s: mean, variance, neighbours and tenths', (_, steps) => {
    const drawn = values(steps)
    const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length
    const variance = drawn.reduce((a, b) => a + (b - mean) ** 2, 0) / drawn.length
    const lagged = drawn.slice(1).reduce((a, b, i) => a + (b - mean) * (drawn[i]! - mean), 0) / drawn.length / variance
    // Four standard errors of each statistic for 20,000 independent uniforms.
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / drawn.length))
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / drawn.length))
    expect(Math.abs(lagged)).toBeLessThan(4 / Math.sqrt(drawn.length))
    const tenths = new Array<number>(10).fill(0)
    for (const value of drawn) tenths[Math.floor(value * 10)]!++
    const chiSquare = tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)
    expect(chiSquare).toBeLessThan(27.9) // 0.1 % of a chi-square with nine degrees of freedom
  })

  test('never gives 0 or 1, and belongs to its key', () => {
    const key = keyOf('b-1')
    expect(keyedUniform(key[0]!, key[1]!, 1, 2)).toBe(keyedUniform(key[0]!, key[1]!, 1, 2))
    expect(keyedUniform(key[0]!, key[1]!, 1, 2)).not.toBe(keyedUniform(key[0]!, key[1]!, 1, 3))
    for (const value of values((i) => [`x${i}`, i])) expect(value > 0 && value < 1).toBe(true)
  })

  test('tells 40,000 identifiers apart', () => {
    const keys = new Set(Array.from({ length: 40_000 }, (_, i) => keyOf(`kc-${String(i).padStart(6, '0')}`).join()))
    expect(keys.size).toBe(40_000)
  })
})

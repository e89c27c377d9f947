import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { createRandom } from '../../../src/foundation'

describe('createRandom', () => {
  test.prop([fc.string()])('gives the same sequence for the same seed', (seed) => {
    const a = createRandom(seed)
    const b = createRandom(seed)
    for (let i = 0; i < 20; i++) expect(a.next()).toBe(b.next())
  })

  test('gives a stream the same numbers whatever was drawn before', () => {
    const fresh = createRandom(7).stream('years')
    const used = createRandom(7)
    used.next()
    used.normal()
    expect(used.stream('years').next()).toBe(fresh.next())
  })

  test('gives streams of different keys different numbers', () => {
    const random = createRandom(1)
    const firsts = Array.from({ length: 1000 }, (_, key) => random.stream(key).next())
    expect(new Set(firsts).size).toBe(1000)
  })

  test('is uniform: 160,000 draws in 16 classes pass a χ² test at the 0.1 % level', () => {
    const random = createRandom('uniform')
    const classes = new Array<number>(16).fill(0)
    for (let i = 0; i < 160_000; i++) classes[Math.floor(random.next() * 16)]!++
    const chiSquared = classes.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    // 99.9 % point of χ² with 15 degrees of freedom (Abramowitz and Stegun, table 26.8).
    expect(chiSquared).toBeLessThan(37.697)
  })

  test('draws standard normal numbers', () => {
    const random = createRandom('normal')
    const draws = Array.from({ length: 100_000 }, () => random.normal())
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length
    expect(Math.abs(mean)).toBeLessThan(0.013)
    expect(Math.abs(variance - 1)).toBeLessThan(0.02)
  })

  test.prop([fc.array(fc.integer()), fc.integer()])('shuffles without losing anything', (items, seed) => {
    const shuffled = createRandom(seed).shuffle([...items])
    expect([...shuffled].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b))
  })

  test('draws by weight and never what weighs nothing', () => {
    const random = createRandom(3)
    const counts = [0, 0, 0]
    for (let i = 0; i < 30_000; i++) counts[random.weighted([1, 0, 3])]!++
    expect(counts[1]).toBe(0)
    expect(counts[2]! / counts[0]!).toBeCloseTo(3, 0)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { colourDifference } from '../../../src/comparison/colour/colourDifference'

const TOLERANCE = 5e-5
const rows = readFileSync(new URL('./colourDifference.published.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\d/.test(line))
  .map((line) => line.split(',').map(Number) as [number, number, number, number, number, number, number])

describe('colourDifference', () => {
  test('has all 34 published pairs before it', () => {
    expect(rows).toHaveLength(34)
  })
  test.each(rows)('is as published for %f %f %f and %f %f %f', (L1, a1, b1, L2, a2, b2, published) => {
    expect(Math.abs(colourDifference([L1, a1, b1], [L2, a2, b2]) - published)).toBeLessThanOrEqual(TOLERANCE)
    expect(Math.abs(colourDifference([L2, a2, b2], [L1, a1, b1]) - published)).toBeLessThanOrEqual(TOLERANCE)
  })
})

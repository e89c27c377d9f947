import { describe, expect, test } from 'vitest'
import { labelPoint } from '../../../../../src/bake/embedded/frame/labelPoint'
import { ringContains } from '../../../../../src/foundation'

describe('labelPoint', () => {
  test('is the centroid of a plump ring', () => {
    expect(labelPoint([0, 0, 10, 0, 10, 10, 0, 10])).toEqual([5, 5])
  })

  test('lies inside a crescent whose centroid does not', () => {
    const crescent = [0, 0, 10, 0, 10, 10, 0, 10, 0, 9, 9, 9, 9, 1, 0, 1]
    expect(ringContains(crescent, ...labelPoint(crescent))).toBe(true)
  })
})

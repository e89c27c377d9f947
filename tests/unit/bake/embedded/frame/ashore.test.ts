import { describe, expect, test } from 'vitest'
import { moveAshore } from '../../../../../src/bake/embedded/frame/ashore'
import { nearestPoint } from '../../../../../src/bake/embedded/frame/polylines'
import { ringContains } from '../../../../../src/foundation'

const LAKE = [-300, 0, 300, 0, 300, 500, -300, 500]

describe('moveAshore', () => {
  test('leaves a line on dry land as it is', () => {
    expect(moveAshore([-900, -100, 0, -80, 900, -100], [LAKE], 25)).toEqual([-900, -100, 0, -80, 900, -100])
  })

  test('moves a line out of the water and keeps its ends', () => {
    const moved = moveAshore([-900, -50, 0, 60, 900, -50], [LAKE], 25)
    for (let i = 0; i < moved.length; i += 2) {
      const [x, y] = [moved[i] as number, moved[i + 1] as number]
      expect(ringContains(LAKE, x, y)).toBe(false)
      const [nx, ny] = nearestPoint(LAKE, true, x, y)
      expect(Math.hypot(x - nx, y - ny)).toBeGreaterThan(24.99)
    }
    expect(moved.slice(0, 2)).toEqual([-900, -50])
    expect(moved.slice(-2)).toEqual([900, -50])
  })
})

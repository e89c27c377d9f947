import { describe, expect, it } from 'vitest'
import { buildingHeights, SLAB_HEIGHT } from '../../../../../src/scene/objects/buildings/buildingHeights'
import { heightsOf } from './builders'

const seating = { lowest: new Float32Array([8]), ground: new Float32Array([10]) }
const texel = (given: Parameters<typeof heightsOf>[0]) => Array.from(buildingHeights(heightsOf(given), seating).subarray(0, 4))

describe('buildingHeights', () => {
  it('reaches from below the lowest ground to eaves and ridge above the mean ground', () => {
    expect(texel({ storeys: 4, floorHeight: 3, eaves: 12, ridge: 14.5 })).toEqual([7, 22, 24.5, 3])
  })

  it('takes storeys for a height only where storeys are known', () => {
    expect(texel({ storeys: 5 })).toEqual([7, 25, 25, 3])
    expect(texel({ storeys: 5, floorHeight: 4 })).toEqual([7, 30, 30, 4])
  })

  it('draws a building of unknown height as a marked slab just above its uphill edge', () => {
    const [foot, eaves, ridge, storey] = texel({})
    expect(foot).toBe(7)
    expect(eaves).toBeCloseTo(12 + SLAB_HEIGHT, 5)
    expect(ridge).toBe(eaves)
    expect(storey).toBe(-1)
  })

  it('draws no floor lines where the storey height is unknown', () => {
    expect(texel({ storeys: 4, eaves: 12 })[3]).toBe(0)
  })

  it('has a texel for every building in whole rows', () => {
    const none = buildingHeights({ ...heightsOf({}), count: 0 }, seating)
    expect(none.length % (4 * 256)).toBe(0)
    expect(none.length).toBeGreaterThan(0)
  })
})

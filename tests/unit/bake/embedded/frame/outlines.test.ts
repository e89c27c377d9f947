import { describe, expect, test } from 'vitest'
import { outlineOf, reversed, ringFromArcs } from '../../../../../src/bake/embedded/frame/outlines'
import { ringArea } from '../../../../../src/foundation'

// Two squares side by side; arc 0 is their common border.
const ARCS = [
  [1, 0, 1, 1],
  [1, 1, 0, 1, 0, 0, 1, 0],
  [1, 0, 2, 0, 2, 1, 1, 1],
]

describe('ringFromArcs', () => {
  test('walks arcs forwards and backwards and turns the ring counter-clockwise', () => {
    const left = ringFromArcs(ARCS, [0, 1], 'left')
    const right = ringFromArcs(ARCS, [2, -1], 'right')
    expect(ringArea(left)).toBe(1)
    expect(ringArea(right)).toBe(1)
    expect(ringArea(ringFromArcs(ARCS, [0, -3], 'right, clockwise'))).toBe(1)
  })

  test('refuses a chain that breaks, stays open or names a missing arc', () => {
    expect(() => ringFromArcs(ARCS, [0, 2], 'x')).toThrowError(/"x": arc 2 does not begin where the one before it ends/)
    expect(() => ringFromArcs(ARCS, [1], 'x')).toThrowError(/does not end where the first begins/)
    expect(() => ringFromArcs(ARCS, [7], 'x')).toThrowError(/arc 7 does not exist/)
  })
})

describe('outlineOf', () => {
  test('is the one ring around neighbours', () => {
    const outline = outlineOf([ringFromArcs(ARCS, [0, 1], 'left'), ringFromArcs(ARCS, [2, -1], 'right')])
    expect(outline).toHaveLength(1)
    expect(ringArea(outline[0] as number[])).toBe(2)
  })

  test('is two rings around strangers', () => {
    expect(outlineOf([ringFromArcs(ARCS, [0, 1], 'left'), [5, 5, 6, 5, 6, 6]])).toHaveLength(2)
  })
})

describe('reversed', () => {
  test('turns the order of vertices, not of coordinates', () => {
    expect(reversed([1, 2, 3, 4, 5, 6])).toEqual([5, 6, 3, 4, 1, 2])
  })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { paneUnder, placeIn } from '../../../../src/scene/layers/paneUnder'

const SURFACE = { left: 100, top: 50, width: 800, height: 400 }
const at = (way: 'single' | 'sideBySide' | 'curtain', x: number, singlePane: 0 | 1 = 0) =>
  paneUnder(SURFACE, { way, curtain: 0.25, singlePane }, x)

describe('paneUnder', () => {
  test('is the shown pane when there is one', () => {
    expect(at('single', 850, 1)).toEqual({ pane: 1, ...SURFACE })
  })

  test('is a half side by side', () => {
    expect(at('sideBySide', 499)).toEqual({ pane: 0, left: 100, top: 50, width: 400, height: 400 })
    expect(at('sideBySide', 501)).toEqual({ pane: 1, left: 500, top: 50, width: 400, height: 400 })
  })

  test('is the whole picture behind a curtain, on either side of it', () => {
    expect(at('curtain', 299)).toEqual({ pane: 0, ...SURFACE })
    expect(at('curtain', 301)).toEqual({ pane: 1, ...SURFACE })
  })

  test.prop([fc.double({ min: 0, max: 399, noNaN: true }), fc.double({ min: 0, max: 400, noNaN: true })])(
    'puts the same spot of both halves at the same place',
    (x, y) => {
      const left = placeIn(at('sideBySide', 100 + x), 100 + x, 50 + y)
      const right = placeIn(at('sideBySide', 500 + x), 500 + x, 50 + y)
      expect(right.u).toBeCloseTo(left.u, 9)
      expect(right.v).toBeCloseTo(left.v, 9)
      expect(right.aspect).toBe(1)
    },
  )
})

describe('placeIn', () => {
  test('counts from the middle, right and up', () => {
    const pane = at('single', 200)
    expect(placeIn(pane, 500, 250)).toEqual({ u: 0, v: 0, aspect: 2 })
    expect(placeIn(pane, 900, 50)).toEqual({ u: 1, v: 1, aspect: 2 })
  })
})

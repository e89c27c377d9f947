import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { layOutPanes, type PaneWay } from '../../../../../src/scene/objects'

const width = fc.integer({ min: 2, max: 4000 })
const height = fc.integer({ min: 1, max: 3000 })
const share = fc.double({ min: -0.5, max: 1.5, noNaN: true })

describe('layOutPanes', () => {
  test.prop([fc.constantFrom<PaneWay>('single', 'sideBySide', 'curtain'), share, width, height])('covers every pixel exactly once', (way, curtain, w, h) => {
    const views = layOutPanes(way, curtain, 0, w, h)
    expect(views.reduce((sum, { scissor }) => sum + scissor.width * scissor.height, 0)).toBe(w * h)
    const sorted = views.map(({ scissor }) => scissor).sort((a, b) => a.x - b.x)
    sorted.forEach(({ x }, i) => expect(x).toBe(i === 0 ? 0 : (sorted[i - 1]?.x ?? 0) + (sorted[i - 1]?.width ?? 0)))
  })

  test.prop([share, width, height])('gives both sides of a curtain the whole picture', (curtain, w, h) => {
    for (const { viewport } of layOutPanes('curtain', curtain, 0, w, h)) expect(viewport).toEqual({ x: 0, y: 0, width: w, height: h })
  })

  it('shows the pane that is asked for when it shows one', () => {
    expect(layOutPanes('single', 0.5, 1, 100, 50).map(({ pane }) => pane)).toEqual([1])
  })

  it('draws nothing of a pane that is pushed off', () => {
    expect(layOutPanes('curtain', 0, 0, 100, 50).map(({ pane }) => pane)).toEqual([1])
    expect(layOutPanes('curtain', 1, 0, 100, 50).map(({ pane }) => pane)).toEqual([0])
  })
})

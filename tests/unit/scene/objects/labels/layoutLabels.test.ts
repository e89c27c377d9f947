import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { layoutLabels, type LabelBoxes } from '../../../../../src/scene/objects/labels'

const WIDTH = 1000
const HEIGHT = 600
const box = fc.record({
  left: fc.integer({ min: -200, max: 1100 }),
  top: fc.integer({ min: -100, max: 700 }),
  width: fc.integer({ min: 20, max: 200 }),
  height: fc.integer({ min: 14, max: 40 }),
  isCandidate: fc.boolean(),
  wasShown: fc.boolean(),
})
type Box = typeof box extends fc.Arbitrary<infer T> ? T : never

function boxesOf(list: readonly Box[]): LabelBoxes {
  return {
    count: list.length,
    left: Float32Array.from(list, (b) => b.left),
    top: Float32Array.from(list, (b) => b.top),
    width: Float32Array.from(list, (b) => b.width),
    height: Float32Array.from(list, (b) => b.height),
    isCandidate: Uint8Array.from(list, (b) => Number(b.isCandidate)),
  }
}
const shownOf = (list: readonly Box[]) => Uint8Array.from(list, (b) => Number(b.wasShown))
const overlaps = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height

describe('layoutLabels', () => {
  test.prop([fc.array(box, { maxLength: 60 })])('never lets two labels overlap, nor one leave the pane', (list) => {
    const shown = shownOf(list)
    layoutLabels(boxesOf(list), WIDTH, HEIGHT, shown)
    const placed = list.filter((_, i) => shown[i] === 1)
    for (const [i, a] of placed.entries()) {
      expect(a.isCandidate).toBe(true)
      expect(a.left >= 0 && a.top >= 0 && a.left + a.width <= WIDTH && a.top + a.height <= HEIGHT).toBe(true)
      expect(placed.some((b, j) => j > i && overlaps(a, b))).toBe(false)
    }
  })

  test.prop([fc.array(box, { minLength: 1, maxLength: 40 })])('rests when the picture rests', (list) => {
    const shown = shownOf(list)
    layoutLabels(boxesOf(list), WIDTH, HEIGHT, shown)
    const first = shown.slice()
    layoutLabels(boxesOf(list), WIDTH, HEIGHT, shown)
    expect(shown).toEqual(first)
  })

  test('lets the less important give way', () => {
    const list: Box[] = [
      { left: 100, top: 100, width: 100, height: 20, isCandidate: true, wasShown: false },
      { left: 150, top: 110, width: 100, height: 20, isCandidate: true, wasShown: true },
      { left: 400, top: 110, width: 100, height: 20, isCandidate: true, wasShown: false },
    ]
    const shown = shownOf(list)
    layoutLabels(boxesOf(list), WIDTH, HEIGHT, shown)
    expect([...shown]).toEqual([1, 0, 1])
  })

  test('keeps a label in a tight place that it would not have entered', () => {
    // Eight pixels apart: enough to stay, too little to come in.
    const list = (wasShown: boolean): Box[] => [
      { left: 100, top: 100, width: 100, height: 20, isCandidate: true, wasShown: true },
      { left: 208, top: 100, width: 100, height: 20, isCandidate: true, wasShown },
    ]
    for (const wasShown of [true, false]) {
      const shown = shownOf(list(wasShown))
      layoutLabels(boxesOf(list(wasShown)), WIDTH, HEIGHT, shown)
      expect(shown[1]).toBe(wasShown ? 1 : 0)
    }
  })
})

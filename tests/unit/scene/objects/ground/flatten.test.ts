import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { packLines, packPolygons, ringArea } from '../../../../../src/foundation'
import { drawingOrder } from '../../../../../src/scene/objects/ground/flatGround'
import { flattenLines, flattenOutlines, flattenPolygons, outlinePoints } from '../../../../../src/scene/objects/ground/flatten'
import { anyRing, rectangle } from '../buildings/builders'

describe('flattenPolygons', () => {
  test.prop([fc.array(anyRing, { minLength: 1, maxLength: 8 })])('keeps areas, kinds and numbers', (rings) => {
    const kinds = Uint8Array.from(rings, (_, i) => i % 5)
    const { positions, marks, triangles } = flattenPolygons(packPolygons(rings.map((ring) => [ring])), kinds)
    const area = new Float64Array(rings.length)
    for (let i = 0; i < triangles.length; i += 3) {
      const corners = [0, 1, 2].flatMap((k) => [positions[2 * (triangles[i + k] as number)] as number, positions[2 * (triangles[i + k] as number) + 1] as number])
      const shape = marks[2 * (triangles[i] as number) + 1] as number
      expect(marks[2 * (triangles[i] as number)]).toBe(kinds[shape])
      area[shape] = (area[shape] as number) + Math.abs(ringArea(corners))
    }
    rings.forEach((ring, i) => expect((area[i] as number) / ringArea(ring)).toBeCloseTo(1, 2))
  })

  it('keeps parts of one shape apart', () => {
    const parts = packPolygons([[rectangle(0, 0, 10, 10), rectangle(100, 0, 10, 10)]])
    expect(flattenPolygons(parts, 3).triangles).toHaveLength(12)
  })
})

describe('flattenLines', () => {
  const lines = packLines([
    [0, 0, 3, 4, 3, 10],
    [50, 0, 60, 0],
  ])
  it('is one quad a segment, with the way along its line', () => {
    const { ends, marks } = flattenLines(lines, new Uint8Array([2, 5]))
    expect(Array.from(ends)).toEqual([0, 0, 3, 4, 3, 4, 3, 10, 50, 0, 60, 0])
    expect(Array.from(marks)).toEqual([2, 0, 0, 2, 0, 5, 5, 1, 0])
  })

  it('follows the drawing order it is given', () => {
    const { marks } = flattenLines(lines, 0, [1, 0])
    expect([marks[1], marks[4], marks[7]]).toEqual([1, 0, 0])
  })
})

describe('flattenOutlines', () => {
  it('closes every ring', () => {
    expect(flattenOutlines([rectangle(0, 0, 4, 4), rectangle(9, 9, 4, 4)], 0).ends).toHaveLength(8 * 4)
  })
})

describe('outlinePoints', () => {
  test.prop([anyRing])('draws every side from corner to corner', (ring) => {
    const points = outlinePoints(packPolygons([[ring]]))
    expect(points).toHaveLength(2 * ring.length)
    expect(points[points.length - 2]).toBe(Math.fround(ring[0] as number))
  })
})

describe('drawingOrder', () => {
  test.prop([fc.uint8Array({ max: 5, maxLength: 50 })])('lays greater classes over lesser ones and loses none', (streetClass) => {
    const order = drawingOrder(streetClass)
    expect([...order].sort((a, b) => a - b)).toEqual([...streetClass.keys()])
    for (let i = 1; i < order.length; i++) {
      expect(streetClass[order[i] as number]).toBeLessThanOrEqual(streetClass[order[i - 1] as number] as number)
    }
  })
})

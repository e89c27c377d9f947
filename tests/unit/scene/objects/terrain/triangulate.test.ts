import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { triangulate } from '../../../../../src/scene/objects/terrain/triangulate'

const SIZE = 33
const grid = fc.array(fc.float({ min: 0, max: 100, noNaN: true }), { minLength: SIZE * SIZE, maxLength: SIZE * SIZE }).map((values) => new Float32Array(values))

/** Twice the area of each triangle in cells, positive if counter-clockwise with rows running south. */
function areas({ vertices, triangles }: ReturnType<typeof triangulate>): number[] {
  const at = (i: number) => [vertices[2 * (triangles[i] as number)] as number, -(vertices[2 * (triangles[i] as number) + 1] as number)] as const
  const out: number[] = []
  for (let i = 0; i < triangles.length; i += 3) {
    const [[ax, ay], [bx, by], [cx, cy]] = [at(i), at(i + 1), at(i + 2)]
    out.push((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
  }
  return out
}

describe('triangulate', () => {
  it('takes two triangles for a plane', () => {
    const plane = Float32Array.from({ length: SIZE * SIZE }, (_, node) => 3 * (node % SIZE) + 2 * Math.floor(node / SIZE))
    expect(triangulate(plane, SIZE, 1000, 0.01).triangles).toHaveLength(6)
  })

  test.prop([grid])('covers the square once, every triangle facing up', (heights) => {
    const found = areas(triangulate(heights, SIZE, 600, 0.1))
    found.forEach((area) => expect(area).toBeGreaterThan(0))
    expect(found.reduce((sum, area) => sum + area, 0)).toBe(2 * (SIZE - 1) ** 2)
  })

  test.prop([grid, fc.integer({ min: 40, max: 1500 })])('keeps to the number of triangles it is given', (heights, most) => {
    expect(triangulate(heights, SIZE, most, 0.1).triangles.length / 3).toBeLessThanOrEqual(most)
  })

  test.prop([grid])('has no cracks: every inner edge is shared by two triangles', (heights) => {
    const { vertices, triangles } = triangulate(heights, SIZE, 600, 0.1)
    const edges = new Map<string, number>()
    for (let i = 0; i < triangles.length; i += 3) {
      for (let k = 0; k < 3; k++) {
        const pair = [triangles[i + k] as number, triangles[i + ((k + 1) % 3)] as number].sort((a, b) => a - b)
        edges.set(pair.join(), (edges.get(pair.join()) ?? 0) + 1)
      }
    }
    const last = SIZE - 1
    for (const [pair, times] of edges) {
      const [a, b] = pair.split(',').map((vertex) => [vertices[2 * Number(vertex)], vertices[2 * Number(vertex) + 1]]) as [[number, number], [number, number]]
      const isRim = [0, 1].some((axis) => a[axis as 0 | 1] === b[axis as 0 | 1] && (a[axis as 0 | 1] === 0 || a[axis as 0 | 1] === last))
      expect(times).toBe(isRim ? 1 : 2)
    }
  })

  it('stays within the finest error where triangles suffice', () => {
    const hill = Float32Array.from({ length: SIZE * SIZE }, (_, node) => 20 * Math.exp(-(((node % SIZE) - 16) ** 2 + (Math.floor(node / SIZE) - 16) ** 2) / 60))
    const { vertices } = triangulate(hill, SIZE, 1e6, 0)
    // With no error allowed every node where the ground bends must be a vertex.
    expect(vertices.length / 2).toBeGreaterThan(SIZE * SIZE * 0.8)
  })
})

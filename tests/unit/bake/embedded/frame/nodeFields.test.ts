import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { latticeOver, nearestField, nodesInside, ramp } from '../../../../../src/bake/embedded/frame/nodeFields'
import { distanceToSegment, ringContains } from '../../../../../src/foundation'

const lattice = latticeOver({ west: 0, south: 0, east: 300, north: 200 }, 20)
const coordinate = fc.double({ min: -50, max: 350, noNaN: true })
const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 8 }).map((points) => points.flat())

describe('latticeOver', () => {
  test('has a node on every edge of the extent', () => {
    expect(lattice).toEqual({ columns: 16, rows: 11, cellSize: 20, west: 0, north: 200 })
  })
})

describe('nodesInside', () => {
  test.prop([line])('agrees with the even-odd rule at every node', (ring) => {
    const inside = nodesInside(lattice, ring)
    inside.forEach((mark, node) => {
      const [x, y] = place(node)
      const nearEdge = edges(ring, true).some(([a, b, c, d]) => distanceToSegment(x, y, a, b, c, d) < 1e-6)
      if (!nearEdge) expect(mark === 1).toBe(ringContains(ring, x, y))
    })
  })
})

describe('nearestField', () => {
  test.prop([line])('is the distance to the nearest edge, capped at its reach', (vertices) => {
    const { distance, position } = nearestField(lattice, vertices, 80)
    distance.forEach((far, node) => {
      const [x, y] = place(node)
      const nearest = Math.min(...edges(vertices, false).map(([a, b, c, d]) => distanceToSegment(x, y, a, b, c, d)))
      expect(Math.abs(far - Math.min(nearest, 80))).toBeLessThan(1e-3)
      if (Math.abs(nearest - 80) > 1e-3) expect((position[node] as number) >= 0).toBe(nearest < 80)
    })
  })
})

describe('ramp', () => {
  test('goes from 0 to 1 and stays there', () => {
    expect([-1, 0, 0.5, 1, 2].map(ramp)).toEqual([0, 0, 0.5, 1, 1])
  })
})

function place(node: number): [number, number] {
  return [(node % 16) * 20, 200 - Math.floor(node / 16) * 20]
}

function edges(vertices: readonly number[], isClosed: boolean): [number, number, number, number][] {
  const all = isClosed ? [...vertices, ...vertices.slice(0, 2)] : vertices
  return Array.from(
    { length: all.length / 2 - 1 },
    (_, i) => all.slice(2 * i, 2 * i + 4) as [number, number, number, number],
  )
}

import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { ringArea } from '../../../../../src/foundation'
import { buildRoof } from '../../../../../src/scene/objects/buildings/roofs'
import { anyRectangle, anyRing, rectangle } from './builders'

type Shape = Parameters<typeof buildRoof>[1]

function trianglesOf(rings: number[][], shape: Shape): { corners: number[]; edges: number; surface: string }[] {
  const triangles: { corners: number[]; edges: number; surface: string }[] = []
  buildRoof(rings, shape, (corners, edges, surface) => triangles.push({ corners: [...corners], edges, surface }))
  return triangles
}

const planArea = ([ax, ay, , bx, by, , cx, cy]: number[]) =>
  (((bx as number) - (ax as number)) * ((cy as number) - (ay as number)) -
    ((by as number) - (ay as number)) * ((cx as number) - (ax as number))) /
  2

describe('buildRoof', () => {
  test.prop([anyRing])('covers the footprint of a flat roof exactly, facing up', (ring) => {
    const triangles = trianglesOf([ring], 'flat')
    const areas = triangles.map(({ corners }) => planArea(corners))
    areas.forEach((area) => expect(area).toBeGreaterThanOrEqual(-1e-6))
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(ringArea(ring), 4)
  })

  test.prop([anyRing])('marks each side of the outline as an edge once', (ring) => {
    const marked = trianglesOf([ring], 'flat').reduce((sum, { edges }) => sum + (edges & 1) + ((edges >> 1) & 1) + (edges >> 2), 0)
    expect(marked).toBe(ring.length / 2)
  })

  it('leaves a courtyard open', () => {
    const yard = rectangle(0, 0, 10, 10)
    const hole = [yard[6], yard[7], yard[4], yard[5], yard[2], yard[3], yard[0], yard[1]] as number[]
    const area = trianglesOf([rectangle(0, 0, 30, 20), hole], 'flat').reduce((sum, { corners }) => sum + planArea(corners), 0)
    expect(area).toBeCloseTo(30 * 20 - 10 * 10, 9)
  })

  test.prop([anyRectangle, fc.constantFrom<Shape>('hipped', 'gabled')])('covers a rectangle with a pitched roof from eaves to ridge', (ring, shape) => {
    const triangles = trianglesOf([ring], shape)
    const area = triangles.reduce((sum, { corners }) => sum + planArea(corners), 0)
    expect(area / ringArea(ring)).toBeCloseTo(1, 9)
    const rises = triangles.flatMap(({ corners }) => [corners[2], corners[5], corners[8]])
    expect(Math.min(...(rises as number[]))).toBe(0)
    expect(Math.max(...(rises as number[]))).toBe(1)
  })

  it('runs the ridge along the longer side', () => {
    const ridge = trianglesOf([rectangle(0, 0, 30, 10)], 'hipped').flatMap(({ corners }) =>
      [0, 3, 6].filter((at) => corners[at + 2] === 1).map((at) => [corners[at], corners[at + 1]] as [number, number]),
    )
    ridge.forEach(([, y]) => expect(y).toBeCloseTo(0, 9))
    // The hip leans in by half of the shorter side.
    expect(Math.max(...ridge.map(([x]) => x))).toBeCloseTo(10, 9)
  })

  it('closes gables with upright triangles', () => {
    const gables = trianglesOf([rectangle(0, 0, 30, 10)], 'gabled').filter(({ surface }) => surface === 'gableWall')
    expect(gables).toHaveLength(2)
    gables.forEach(({ corners }) => expect(planArea(corners)).toBeCloseTo(0, 9))
  })

  test.prop([anyRing])('stays flat where a ridge would have to be guessed', (ring) => {
    fc.pre(ring.length !== 8)
    expect(trianglesOf([ring], 'hipped').every(({ surface }) => surface === 'flat')).toBe(true)
  })

  it('keeps a dome inside its outline', () => {
    const dome = trianglesOf([rectangle(100, 50, 24, 18)], 'dome').filter(({ surface }) => surface === 'dome')
    expect(dome.length).toBeGreaterThan(0)
    for (const { corners } of dome) {
      for (const at of [0, 3, 6]) {
        expect(Math.abs((corners[at] as number) - 100)).toBeLessThan(12)
        expect(Math.abs((corners[at + 1] as number) - 50)).toBeLessThan(9)
      }
    }
  })
})

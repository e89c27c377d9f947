import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { ringArea } from '../../../../../src/foundation'
import { arrange, isUnbounded, type FrameSegment } from '../../../../../src/bake/embedded/fabric/arrangement'

const square = (size: number): FrameSegment[] => {
  const corners: [number, number][] = [[0, 0], [size, 0], [size, size], [0, size]]
  return corners.map((a, i) => ({ a, b: corners[(i + 1) % 4] as [number, number], line: 0 }))
}
const boundedFaces = (map: ReturnType<typeof arrange>) => map.faceEdge.map((_, face) => face).filter((face) => !isUnbounded(map, face))
const areaOf = (map: ReturnType<typeof arrange>, face: number) => ringArea(map.ringOf(map.halfEdgesOf(face)))

describe('arrange', () => {
  it('cuts crossing lines at each other into four faces that fill the square', () => {
    const map = arrange([...square(100), { a: [50, -20], b: [50, 120], line: 1 }, { a: [-20, 40], b: [120, 40], line: 1 }], 9)
    const areas = boundedFaces(map).map((face) => areaOf(map, face)).sort((a, b) => a - b)
    expect(areas).toEqual([2000, 2000, 3000, 3000])
  })

  it('takes loose ends away and welds what nearly meets', () => {
    const map = arrange([...square(100), { a: [0.8, 0.5], b: [100.4, 99.5], line: 1 }, { a: [20, 80], b: [30, 70], line: 1 }], 9)
    expect(boundedFaces(map)).toHaveLength(2)
  })

  it('ties an island to the mainland, so that no face has a hole', () => {
    const island = square(20).map(({ a, b, line }) => ({ a: [a[0] + 40, a[1] + 40] as [number, number], b: [b[0] + 40, b[1] + 40] as [number, number], line }))
    const map = arrange([...square(100), ...island], 9)
    const faces = boundedFaces(map)
    expect(faces).toHaveLength(2)
    expect(faces.reduce((sum, face) => sum + areaOf(map, face), 0)).toBeCloseTo(10_000, 6)
    expect(map.lineOf.filter((line) => line === 9)).toHaveLength(1)
  })
})

describe('PlanarMap', () => {
  const steps = fc.array(fc.record({ face: fc.nat(), from: fc.nat(), to: fc.nat(), at: fc.double({ min: 0.2, max: 0.8, noNaN: true }) }), { maxLength: 20 })

  test.prop([steps], { numRuns: 50 })('keeps its outline’s area, Euler’s formula and the links in step after any run of straight splits', (list) => {
    const map = arrange(square(1000), 9)
    for (const { face, from, to, at } of list) {
      const faces = boundedFaces(map)
      const chosen = faces[face % faces.length] as number
      const halves = map.halfEdgesOf(chosen)
      const first = halves[from % halves.length] as number
      const second = halves[to % halves.length] as number
      if (first === second) continue
      // Faces stay convex under chords from edge to edge, so every chord is allowed that does not run along the outline.
      const ends = [first, second].map((half) => {
        const a = map.origin[half] as number
        const b = map.origin[half ^ 1] as number
        const [ax, ay, bx, by] = [map.x[a], map.y[a], map.x[b], map.y[b]] as [number, number, number, number]
        const length = Math.hypot(bx - ax, by - ay)
        return { half, length, x: ax + at * (bx - ax), y: ay + at * (by - ay), off: (x: number, y: number) => Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length }
      })
      const [p, q] = ends as [(typeof ends)[number], (typeof ends)[number]]
      if (p.length < 5 || q.length < 5 || p.off(q.x, q.y) < 1 || q.off(p.x, p.y) < 1) continue
      const split = [map.splitEdge(p.half, p.x, p.y), map.splitEdge(q.half, q.x, q.y)] as const
      map.splitFace(split[0], split[1], [], 5)
    }
    const faces = boundedFaces(map)
    // Vertices put into the outline move it by up to half a centimetre; inside and outside must still agree.
    const outer = map.faceEdge.findIndex((_, face) => isUnbounded(map, face))
    expect(faces.reduce((sum, face) => sum + areaOf(map, face), 0)).toBeCloseTo(-areaOf(map, outer), 6)
    expect(map.x.length - map.lineOf.length + map.faceEdge.length).toBe(2)
    map.next.forEach((next, half) => {
      expect(map.previous[next]).toBe(half)
      expect(map.origin[next]).toBe(map.origin[half ^ 1])
      expect(map.face[next]).toBe(map.face[half])
    })
    const degree = map.x.map(() => 0)
    for (const vertex of map.origin) degree[vertex] = (degree[vertex] as number) + 1
    expect(map.degree).toEqual(degree)
  })
})

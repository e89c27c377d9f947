import fc from 'fast-check'
import { packPolygons } from '../../../../../src/foundation'
import type { Buildings } from '../../../../../src/model'

/** A rectangle turned by an angle, counter-clockwise. */
export function rectangle(x: number, y: number, width: number, depth: number, turn = 0): number[] {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].flatMap(([u, v]) => {
    const [a, b] = [((u as number) * width) / 2, ((v as number) * depth) / 2]
    return [x + a * cos - b * sin, y + a * sin + b * cos]
  })
}

/** A star-shaped ring around a point: simple, counter-clockwise, with reflex corners. */
export const anyRing = fc
  .record({
    x: fc.double({ min: -5000, max: 5000, noNaN: true }),
    y: fc.double({ min: -5000, max: 5000, noNaN: true }),
    radii: fc.array(fc.double({ min: 4, max: 40, noNaN: true }), { minLength: 3, maxLength: 12 }),
  })
  .map(({ x, y, radii }) =>
    radii.flatMap((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
    }),
  )

export const anyRectangle = fc
  .record({
    x: fc.double({ min: -5000, max: 5000, noNaN: true }),
    y: fc.double({ min: -5000, max: 5000, noNaN: true }),
    width: fc.double({ min: 4, max: 60, noNaN: true }),
    depth: fc.double({ min: 4, max: 60, noNaN: true }),
    turn: fc.double({ min: 0, max: Math.PI, noNaN: true }),
  })
  .map(({ x, y, width, depth, turn }) => rectangle(x, y, width, depth, turn))

type Heights = Pick<Buildings, 'count' | 'storeys' | 'floorHeight' | 'eavesHeight' | 'ridgeHeight'>

/** One building of given heights; what is not given is unknown. */
export function heightsOf(given: { storeys?: number; floorHeight?: number; eaves?: number; ridge?: number }): Heights {
  return {
    count: 1,
    storeys: new Uint8Array([given.storeys ?? 0]),
    floorHeight: new Float32Array([given.floorHeight ?? Number.NaN]),
    eavesHeight: new Float32Array([given.eaves ?? Number.NaN]),
    ridgeHeight: new Float32Array([given.ridge ?? Number.NaN]),
  }
}

export const packed = (rings: readonly number[][]) => packPolygons(rings.map((ring) => [ring]))

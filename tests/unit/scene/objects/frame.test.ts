import { fc, test } from '@fast-check/vitest'
import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { fromThree, toThree } from '../../../../src/scene/objects'

const metres = fc.double({ min: -20_000, max: 20_000, noNaN: true })
const point = fc.tuple(metres, metres, metres)

describe('toThree', () => {
  it('sends east to x, up to y and north to −z', () => {
    expect(toThree(1, 0, 0, new Vector3())).toEqual(new Vector3(1, 0, -0))
    expect(toThree(0, 1, 0, new Vector3())).toEqual(new Vector3(0, 0, -1))
    expect(toThree(0, 0, 1, new Vector3())).toEqual(new Vector3(0, 1, -0))
  })

  test.prop([point])('comes back by fromThree', (place) => {
    const back = fromThree(toThree(...place, new Vector3()), [0, 0, 0])
    back.forEach((value, axis) => expect(value).toBeCloseTo(place[axis] as number, 12))
  })

  test.prop([point, point])('keeps handedness: the cross product turns with its factors', (a, b) => {
    const cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]] as const
    const turned = toThree(...a, new Vector3()).cross(toThree(...b, new Vector3()))
    expect(turned.distanceTo(toThree(...cross, new Vector3()))).toBeLessThanOrEqual(1e-6 * (1 + turned.length()))
  })
})

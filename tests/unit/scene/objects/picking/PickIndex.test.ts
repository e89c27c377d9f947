import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { packPolygons, polygonContains, type PolygonSet } from '../../../../../src/foundation'
import { groundOf, type Ray } from '../../../../../src/scene/objects/camera'
import { pickBuilding, PickIndex, prismsOf } from '../../../../../src/scene/objects/picking'
import { terrainOf } from '../camera/builders'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** A turned rectangle, or one with a court cut out of it. */
const houses = fc.record({
  x: between(-300, 300),
  y: between(-300, 300),
  length: between(4, 90),
  width: between(4, 60),
  angle: between(0, 3.1),
  foot: between(-2, 5),
  height: between(1, 60),
  hasCourt: fc.boolean(),
})
type House = typeof houses extends fc.Arbitrary<infer T> ? T : never

function build(list: readonly House[]) {
  const corners = ({ x, y, length, width, angle }: House, scale: number, order: readonly number[]) =>
    order.flatMap((k) => {
      const a = (k === 0 || k === 3 ? -scale : scale) * (length / 2)
      const b = (k < 2 ? -scale : scale) * (width / 2)
      return [x + a * Math.cos(angle) - b * Math.sin(angle), y + a * Math.sin(angle) + b * Math.cos(angle)]
    })
  const footprints = packPolygons(
    list.map((house) => [
      corners(house, 1, [0, 1, 2, 3]),
      ...(house.hasCourt ? [corners(house, 0.5, [3, 2, 1, 0])] : []),
    ]),
  )
  const foot = Float64Array.from(list, (house) => house.foot)
  const top = Float64Array.from(list, (house) => house.foot + house.height)
  return { footprints, foot, top }
}

const rays: fc.Arbitrary<Ray> = fc
  .tuple(between(-500, 500), between(-500, 500), between(6, 400), between(0, 6.28), between(-0.4, 1.57)) // never from below a foot: feet lie under ground
  .map(([x, y, z, azimuth, fall]) => ({
    x,
    y,
    z,
    dx: Math.cos(fall) * Math.sin(azimuth),
    dy: Math.cos(fall) * Math.cos(azimuth),
    dz: -Math.sin(fall),
  }))

/** The plain way: step through the air in decimetres and ask every building whether it is there. */
function firstSolid(
  ray: Ray,
  { footprints, foot, top }: { footprints: PolygonSet; foot: Float64Array; top: Float64Array },
) {
  for (let along = 0; along < 900; along += 0.1) {
    const [x, y, z] = [ray.x + along * ray.dx, ray.y + along * ray.dy, ray.z + along * ray.dz]
    for (let i = 0; i < foot.length; i++) {
      if (z >= foot[i]! && z <= top[i]! && polygonContains(footprints, i, x, y)) return { building: i, along }
    }
  }
  return null
}

describe('PickIndex', () => {
  test.prop([fc.array(houses, { minLength: 1, maxLength: 8 }), rays], { numRuns: 150 })(
    'finds what stepping through the air finds',
    (list, ray) => {
      const city = build(list)
      const index = new PickIndex(city.footprints, city.foot, city.top)
      const picked = index.pick(ray)
      const solid = firstSolid(ray, city)
      // From inside a building, the wall one looks at from inside is the first surface: nothing to step up to.
      fc.pre(solid === null || solid.along > 0)
      if (solid === null) {
        // Only a corner thinner than a step may have been stepped over.
        if (picked >= 0) expect(chord(ray, city, index.distance)).toBeLessThan(0.1)
        return
      }
      expect(picked).toBeGreaterThanOrEqual(0)
      expect(index.distance).toBeLessThanOrEqual(solid.along + 1e-6)
      if (index.distance < solid.along - 0.1) expect(chord(ray, city, index.distance)).toBeLessThan(0.1)
    },
  )

  test.prop([fc.array(houses, { minLength: 1, maxLength: 12 }), fc.array(rays, { minLength: 1, maxLength: 6 })])(
    'gives the same answer alone and among others: the nearest of each building by itself',
    (list, several) => {
      const city = build(list)
      const index = new PickIndex(city.footprints, city.foot, city.top)
      const alone = list.map((house) => {
        const one = build([house])
        return new PickIndex(one.footprints, one.foot, one.top)
      })
      for (const ray of several) {
        const distances = alone.map((single) => (single.pick(ray) === 0 ? single.distance : Infinity))
        const picked = index.pick(ray)
        expect(index.distance).toBe(Math.min(...distances))
        if (picked >= 0) expect(distances[picked]).toBe(index.distance)
      }
    },
  )

  test.prop([fc.array(houses, { minLength: 2, maxLength: 12 }), rays])(
    'looks through what was removed',
    (list, ray) => {
      const city = build(list)
      const index = new PickIndex(city.footprints, city.foot, city.top)
      const first = index.pick(ray)
      fc.pre(first >= 0)
      const before = index.distance
      const fate = new Uint8Array(list.length)
      fate[first] = 1
      expect(index.pick(ray, fate)).not.toBe(first)
      expect(index.distance).toBeGreaterThanOrEqual(before)
      // A strengthened building still stands.
      fate[first] = 2
      expect(index.pick(ray, fate)).toBe(first)
    },
  )

  test('answers within a millisecond among forty thousand', () => {
    const columns = 200
    const list = Array.from({ length: 40_000 }, (_, i): House => ({
      x: (i % columns) * 30,
      y: Math.floor(i / columns) * 30,
      length: 16,
      width: 12,
      angle: 0.3,
      foot: 0,
      height: 6 + (i % 40),
      hasCourt: false,
    }))
    const city = build(list)
    const index = new PickIndex(city.footprints, city.foot, city.top)
    const many = Array.from({ length: 400 }, (_, i): Ray => {
      const azimuth = i * 0.7
      return { x: 3000, y: 3000, z: 300, dx: 0.98 * Math.sin(azimuth), dy: 0.98 * Math.cos(azimuth), dz: -0.199 }
    })
    let hits = 0
    const start = performance.now()
    for (const ray of many) if (index.pick(ray) >= 0) hits++
    expect((performance.now() - start) / many.length).toBeLessThan(1)
    expect(hits).toBeGreaterThan(300)
  })

  test('finds nothing in an empty city', () => {
    const index = new PickIndex(packPolygons([]), [], [])
    expect(index.pick({ x: 0, y: 0, z: 10, dx: 0, dy: 0, dz: -1 })).toBe(-1)
  })
})

describe('pickBuilding', () => {
  const down = (x: number, y: number): Ray => ({ x, y, z: 200, dx: 0, dy: 0, dz: -1 })
  const house = (x: number, height: number): House => ({
    x,
    y: 0,
    length: 20,
    width: 20,
    angle: 0,
    foot: 0,
    height,
    hasCourt: false,
  })
  const indexOf = (list: readonly House[]) => {
    const { footprints, foot, top } = build(list)
    return new PickIndex(footprints, foot, top)
  }
  const flat = groundOf(terrainOf(() => 0))

  test('numbers added buildings behind the base, and gives each pane its own', () => {
    const base = indexOf([house(0, 10), house(100, 10)])
    const existing = { base, baseCount: 2, fate: null, added: null }
    const proposal = { base, baseCount: 2, fate: Uint8Array.of(1, 0), added: indexOf([house(200, 30), house(0, 40)]) }
    expect([0, 100, 200, 300].map((x) => pickBuilding(down(x, 0), existing, flat))).toEqual([0, 1, -1, -1])
    expect([0, 100, 200, 300].map((x) => pickBuilding(down(x, 0), proposal, flat))).toEqual([3, 1, 2, -1])
  })

  test('takes the nearer of a base and an added building', () => {
    const pane = { base: indexOf([house(0, 10)]), baseCount: 1, fate: null, added: indexOf([house(60, 10)]) }
    const level = { y: 0, z: 5, dy: 0, dz: 0 }
    expect(pickBuilding({ x: -100, dx: 1, ...level }, pane, flat)).toBe(0)
    expect(pickBuilding({ x: 200, dx: -1, ...level }, pane, flat)).toBe(1)
  })

  test('does not see through a hill', () => {
    const hill = groundOf(terrainOf((x) => (Math.abs(x) < 60 ? 80 : 0)))
    const pane = { base: indexOf([house(300, 20)]), baseCount: 1, fate: null, added: null }
    const level = { x: -400, y: 0, dx: 1, dy: 0, dz: 0 }
    expect(pickBuilding({ ...level, z: 10 }, pane, flat)).toBe(0)
    expect(pickBuilding({ ...level, z: 10 }, pane, hill)).toBe(-1)
  })
})

describe('prismsOf', () => {
  test('ends pitched roofs half-way up', () => {
    const { foot, top } = prismsOf([1, 10, 14, 3, 2, 8, 8, 0], 2)
    expect([...foot]).toEqual([1, 2])
    expect([...top]).toEqual([12, 8])
  })
})

/** How much of the ray lies inside buildings around a distance, m; tells grazed corners from real walls. */
function chord(ray: Ray, { footprints, foot, top }: ReturnType<typeof build>, distance: number): number {
  let inside = 0
  for (let along = distance; along < distance + 0.3; along += 0.001) {
    const [x, y, z] = [ray.x + along * ray.dx, ray.y + along * ray.dy, ray.z + along * ray.dz]
    const isInside = Array.from(foot).some(
      (level, i) => z >= level && z <= top[i]! && polygonContains(footprints, i, x, y),
    )
    if (!isInside && along > distance + 0.002) break
    inside += 0.001
  }
  return inside
}

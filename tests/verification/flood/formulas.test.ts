import { describe, expect, test } from 'vitest'
import { damageFraction, GREATEST_DAMAGE } from '../../../src/analyses/flood/consequences/damage'
import { hazardRating, ratingClass } from '../../../src/analyses/flood/consequences/hazard'
import { curveNumberRunoff } from '../../../src/analyses/flood/ground/curveNumber'
import { greenAmptIncrement, greenAmptInfiltration, soilOfTexture } from '../../../src/analyses/flood/ground/greenAmpt'
import {
  alternatingBlocks,
  blockIncrements,
  chicagoStorm,
  curveDepth,
  heavyRainThreshold,
} from '../../../src/analyses/flood/rain/storms'
import { inertialDischarge, inertialStep } from '../../../src/analyses/flood/solver/localInertial'

const HOUR = 3600

describe('greenAmptInfiltration (published)', () => {
  const siltLoam = { ...soilOfTexture('siltLoam', 0), moistureDeficit: 0.186 }

  // Computed outside this project by Lambert's W.
  test.each([
    [1, 0, 2.46307],
    [6, 0, 7.79883],
    [24, 0, 22.09874],
    [1, 0.4, 4.14749],
    [6, 0.4, 11.83446],
    [24, 0.4, 29.72948],
  ])('after %d h under %d m of water is %d cm', (hours, depth, centimetres) => {
    expect(100 * greenAmptInfiltration(siltLoam, hours * HOUR, depth)).toBeCloseTo(centimetres, 5)
  })

  test('comes to the same in steps of a second', () => {
    let taken = 0
    for (let second = 0; second < HOUR; second++) taken += greenAmptIncrement(siltLoam, taken, 1, 0)
    expect(Math.abs(100 * taken - 2.46307)).toBeLessThan(0.002)
  })
})

test.each([
  [70, 32.7107],
  [80, 50.5391],
  [90, 72.6312],
  [98, 94.0376],
])('curveNumberRunoff of 100 mm at CN %d is %d mm (published)', (curveNumber, millimetres) =>
  expect(1000 * curveNumberRunoff(0.1, curveNumber)).toBeCloseTo(millimetres, 4),
)

test.each([
  [70, 2.81],
  [75, 3.28],
])('curveNumberRunoff of 6 in at CN %d is %d in (TR-55, worksheet 2)', (cn, inches) => {
  expect(curveNumberRunoff(6 * 0.0254, cn) / 0.0254).toBeCloseTo(inches, 2)
})

describe('storms (published)', () => {
  const curve = { a: 1200, b: 10, c: 0.8 }

  test('chicagoStorm integrates its peak', () => {
    const depths = chicagoStorm(curve, 60, 5, 0.4)
    const published = [1.1774, 1.5385, 2.2112, 3.8291, 10.0843, 8.1214, 4.2326, 2.7803, 2.0476, 1.6137, 1.3297, 1.1305]
    expect(depths).toEqual(published.map((depth) => expect.closeTo(depth, 4)))
    expect(depths.reduce((sum, depth) => sum + depth, 0)).toBeCloseTo(40.0962, 4)
    expect(curveDepth(curve, 60)).toBeCloseTo(40.0962, 4)
  })

  test('alternatingBlocks puts the largest at 0.4 and turns right first', () => {
    const published = [11.4585, 6.7472, 4.6382, 3.4808, 2.7634, 2.2811, 1.9372, 1.6812, 1.4838, 1.3275, 1.2009, 1.0964]
    expect(blockIncrements(curve, 60, 5)).toEqual(published.map((depth) => expect.closeTo(depth, 4)))
    const blocks = alternatingBlocks(curve, 60, 5, 0.4)
    expect(blocks.slice(2, 8)).toEqual([4, 2, 0, 1, 3, 5].map((k) => expect.closeTo(published[k]!, 4)))
    expect(blocks.toSorted((p, q) => q - p)).toEqual(blockIncrements(curve, 60, 5))
  })

  test.each([
    [5, 5],
    [10, 7.1],
    [15, 8.6],
    [30, 12.2],
    [60, 17.1],
    [120, 24],
    [360, 39.7],
    [720, 52],
    [1440, 60],
  ])('heavyRainThreshold of %d min is %d mm', (minutes, millimetres) => {
    // MGM prints half-hour and longer values rounded, 60 min as 17.1 (17.14 by the formula).
    expect(Math.abs(1000 * heavyRainThreshold(minutes * 60) - millimetres)).toBeLessThan(0.06)
  })
})

describe('the local inertial step (by hand)', () => {
  const friction = 9.81 * 0.035 ** 2

  test('has the discharge of 2010 with θ = 1 and of 2012 with θ = 0.8', () => {
    expect(inertialDischarge(0.5, 0.45, 0.56, 0.5, 0.8, -0.002, friction, 1, 1)).toBeCloseTo(0.510532763, 9)
    expect(inertialDischarge(0.5, 0.45, 0.56, 0.5, 0.8, -0.002, friction, 1, 0.8)).toBeCloseTo(0.511522751, 9)
  })

  test('is 0.447 s long at 1 m on 2 m cells', () => expect(inertialStep(2, 1)).toBeCloseTo(0.44699, 5))
})

test.each([
  [0.1, 0.2, 0.57, 1],
  [0.3, 0, 1.15, 2],
  [0.3, 0.5, 1.3, 3],
  [0.5, 1, 1.75, 3],
  [0.6, 1.5, 2.2, 4],
])('hazardRating of %d m at %d m/s is %d, class %d (published)', (depth, speed, rating, kind) => {
  expect(hazardRating(depth, speed)).toBeCloseTo(rating, 12)
  expect(ratingClass(hazardRating(depth, speed))).toBe(kind)
})

test('damageFraction reads between the knots of JRC (published)', () => {
  const depths = [0.25, 0.75, 1.2, 2.5, 4.4]
  expect(depths.map((depth) => damageFraction(depth, 'residential'))).toEqual(
    [0.125, 0.325, 0.44, 0.675, 0.89].map((share) => expect.closeTo(share, 12)),
  )
  expect(depths.map((depth) => damageFraction(depth, 'commercial'))).toEqual(
    [0.075, 0.225, 0.36, 0.65, 0.94].map((share) => expect.closeTo(share, 12)),
  )
  const cost = {
    residential: [840.7678195, 1.5],
    commercial: [909.0226081, 2],
    industrial: [617.1511737, 2.5],
  } as const
  for (const [kind, [construction, contents]] of Object.entries(cost)) {
    expect(GREATEST_DAMAGE[kind as keyof typeof cost]).toBeCloseTo(construction * 0.6 * 0.6 * contents, 5)
  }
})

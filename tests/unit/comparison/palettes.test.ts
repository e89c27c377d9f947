import { describe, expect, test } from 'vitest'
import { labOf, linearOf, type HexColour } from '../../../src/comparison/colour/colour'
import { seenBy } from '../../../src/comparison/colour/colourVision'
import { closestPair, lightnessSteps } from '../../../src/comparison/colour/paletteCheck'
import { COUNTED_GREEN, PALETTES } from '../../../src/comparison/themes/palettes'
import { PLAN_COLOURS } from '../../../src/comparison/themes/planColours'

const LEAST_DIFFERENCE = 10
const LEAST_STEP = 8

describe('labOf', () => {
  // Lab of the sRGB primaries under D65 as published in colour tables (Lindbloom, "RGB/XYZ matrices").
  test.each([
    [
      [255, 255, 255],
      [100, 0, 0],
    ],
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
    [
      [255, 0, 0],
      [53.24, 80.09, 67.2],
    ],
    [
      [0, 255, 0],
      [87.73, -86.18, 83.18],
    ],
    [
      [0, 0, 255],
      [32.3, 79.19, -107.86],
    ],
  ] as const)('gives %j as %j', (bytes, lab) => {
    labOf(linearOf(bytes)).forEach((value, i) => expect(Math.abs(value - (lab[i] as number))).toBeLessThan(0.02))
  })
})

describe('seenBy', () => {
  test.each(['protan', 'deutan', 'tritan'] as const)('leaves greys grey for %s', (vision) => {
    const [r, g, b] = seenBy(vision, [0.4, 0.4, 0.4])
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(1e-5)
  })
})

describe('palettes', () => {
  test.each(Object.entries(PALETTES))(
    '%s keeps its classes apart for every kind of sight',
    (_, { colours, unknown }) => {
      const { difference, ...pair } = closestPair([...colours, unknown])
      expect(difference, JSON.stringify(pair)).toBeGreaterThanOrEqual(LEAST_DIFFERENCE)
    },
  )

  test('green keeps the counted spaces apart from the classes under them', () => {
    const { colours, unknown } = PALETTES.green
    expect(closestPair([...colours, unknown, COUNTED_GREEN]).difference).toBeGreaterThanOrEqual(LEAST_DIFFERENCE)
  })

  test.each(Object.entries(PALETTES).filter(([, { isOrdered }]) => isOrdered))(
    '%s steps evenly enough from light to dark or back',
    (_, { colours }) => {
      const steps = lightnessSteps(colours)
      expect(new Set(steps.map(Math.sign)).size).toBe(1)
      for (const step of steps) expect(Math.abs(step)).toBeGreaterThanOrEqual(LEAST_STEP)
    },
  )

  test('would refuse a ramp from green over yellow to red', () => {
    const ramp: HexColour[] = ['#1a9641', '#a6d96a', '#ffffbf', '#fdae61', '#d7191c']
    const deutan = closestPair(ramp)
    expect(deutan.difference).toBeLessThan(LEAST_DIFFERENCE)
  })
})

describe('plan colours', () => {
  test('carry a letter of their own each, since the official colours alone are mixed up', () => {
    const uses = Object.values(PLAN_COLOURS)
    expect(closestPair(uses.map(({ fill }) => fill)).difference).toBeLessThan(LEAST_DIFFERENCE)
    expect(new Set(uses.map(({ letter }) => letter)).size).toBe(uses.length)
    expect(uses.every(({ letter }) => letter.length > 0)).toBe(true)
  })

  test('never show two uses of one fill with one pattern', () => {
    const looks = Object.values(PLAN_COLOURS).map(({ fill, pattern }) => `${fill} ${pattern}`)
    expect(new Set(looks).size).toBe(looks.length)
  })
})

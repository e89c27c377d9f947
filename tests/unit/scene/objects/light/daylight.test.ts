import { fc, test } from '@fast-check/vitest'
import { Color, type Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { toThree } from '../../../../../src/scene/objects'
import { setDaylight } from '../../../../../src/scene/objects/light/daylight'
import { createShadingUniforms } from '../../../../../src/scene/objects/light/shading'

function lit(up: number): { sun: Color; sky: Color; bounce: Color; direction: Vector3 } {
  const shading = createShadingUniforms()
  const level = Math.sqrt(1 - up * up)
  setDaylight({ direction: [level, 0, up] }, shading, { zenith: new Color(), horizon: new Color(), table: new Color() }, toThree)
  return { sun: shading.sunColour.value, sky: shading.skyColour.value, bounce: shading.bounceColour.value, direction: shading.sunDirection.value }
}

const brightness = ({ r, g, b }: Color) => r + g + b

describe('setDaylight', () => {
  test.prop([fc.double({ min: -1, max: 1, noNaN: true })])('never lights level paper beyond white', (up) => {
    const { sun, sky, direction } = lit(up)
    for (const channel of ['r', 'g', 'b'] as const) {
      // Paper is 0.9 of white in its brightest channel.
      expect(0.9 * (sky[channel] + sun[channel] * direction.y)).toBeLessThanOrEqual(1 + 1e-9)
    }
  })

  test.prop([fc.double({ min: -1, max: 0.74, noNaN: true }), fc.double({ min: 0.001, max: 0.01, noNaN: true })])('grows brighter as the sun climbs through the morning', (up, step) => {
    expect(brightness(lit(up + step).sun)).toBeGreaterThanOrEqual(brightness(lit(up).sun) - 1e-9)
  })

  it('is dark but readable at night, with no sun left', () => {
    const { sun, sky } = lit(-0.8)
    expect(brightness(sun)).toBe(0)
    expect(brightness(sky)).toBeGreaterThan(0.2)
  })

  it('shades cooler than it lights', () => {
    const { sun, sky } = lit(0.6)
    expect(sun.r).toBeGreaterThan(sun.b)
    expect(sky.b).toBeGreaterThan(sky.r)
  })

  it('keeps the sun above the horizon for shadows that end', () => {
    expect(lit(-0.5).direction.y).toBeGreaterThan(0)
    expect(lit(0.5).direction.length()).toBeCloseTo(1, 6)
  })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { radians } from '../../../src/foundation'
import {
  BUILDING_THEMES,
  COMPARE_WAYS,
  initialView,
  readAddress,
  writeAddress,
  type ViewState,
} from '../../../src/state'

const defaults = initialView('kucukcekmece')
const share = fc.double({ min: 0, max: 1, noNaN: true })
const overlay = fc.record({ isOn: fc.boolean(), opacity: share })
const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => !/\p{Cc}|\p{Cs}/u.test(text))
const anyView: fc.Arbitrary<ViewState> = fc.record({
  district: fc.stringMatching(/^[a-z0-9-]{1,30}$/),
  language: fc.constantFrom('tr' as const, 'en' as const),
  camera: fc.record({
    x: fc.double({ min: -9000, max: 9000, noNaN: true }),
    y: fc.double({ min: -9000, max: 9000, noNaN: true }),
    distance: fc.double({ min: 2, max: 30_000, noNaN: true }),
    azimuth: fc.double({ min: -7, max: 7, noNaN: true }).map(radians),
    tilt: fc.double({ min: 0, max: Math.PI / 2, noNaN: true }).map(radians),
  }),
  day: fc.constantFrom('01-31', '02-29', '06-21', '12-31'),
  hour: fc.double({ min: 0, max: 24, noNaN: true }),
  way: fc.constantFrom(...COMPARE_WAYS),
  curtain: share,
  panes: fc.tuple(name, name),
  singlePane: fc.constantFrom(0 as const, 1 as const),
  theme: fc.constantFrom(...BUILDING_THEMES),
  overlays: fc.record({ urbanTransformation: overlay, earthquake: overlay, green: overlay, flood: overlay }),
  floodLevel: fc.double({ min: 0, max: 20, noNaN: true }),
  selection: fc.option(
    fc.record({ pane: fc.constantFrom(0 as const, 1 as const), building: fc.integer({ min: 0, max: 60_000 }) }),
  ),
  quality: fc.constantFrom('auto' as const, 0 as const, 1 as const, 2 as const),
})

/** Angles a turn apart are the same direction. */
const apart = (a: number, b: number) => Math.abs(((((a - b) % (2 * Math.PI)) + 3 * Math.PI) % (2 * Math.PI)) - Math.PI)

describe('address', () => {
  test.prop([anyView])('brings a view back as near as one can see, with nothing ignored', (view) => {
    const { view: back, ignored } = readAddress(writeAddress(view), defaults)
    expect(ignored).toEqual([])
    const { camera, hour, curtain, floodLevel, overlays, ...rest } = back
    const { camera: c, hour: h, curtain: cu, floodLevel: f, overlays: o, ...expected } = view
    expect(rest).toEqual(expected)
    expect(Math.hypot(camera.x - c.x, camera.y - c.y, camera.distance - c.distance)).toBeLessThan(0.1)
    expect(apart(camera.azimuth, c.azimuth)).toBeLessThan(1e-4)
    expect(apart(camera.tilt, c.tilt)).toBeLessThan(1e-4)
    expect(Math.abs(hour - h)).toBeLessThan(0.0051)
    expect(Math.abs(curtain - cu)).toBeLessThan(0.00051)
    expect(Math.abs(floodLevel - f)).toBeLessThan(0.0051)
    for (const id of Object.keys(o) as (keyof typeof o)[]) {
      expect(overlays[id].isOn).toBe(o[id].isOn)
      if (o[id].isOn) expect(Math.abs(overlays[id].opacity - o[id].opacity)).toBeLessThan(0.0051)
    }
  })

  test.prop([anyView])('writes what it has read as the same address', (view) => {
    const address = writeAddress(view)
    expect(writeAddress(readAddress(address, defaults).view)).toBe(address)
  })

  test.prop([fc.string({ maxLength: 300 })])('never throws, and stays within its bounds', (query) => {
    const { view } = readAddress(query, defaults)
    expect(writeAddress(view).length).toBeLessThan(2000)
  })

  test('can be read by a person', () => {
    const address = writeAddress({
      ...defaults,
      overlays: { ...defaults.overlays, green: { isOn: true, opacity: 0.8 } },
    })
    expect(address).toContain('district=kucukcekmece&lang=tr&cam=0.0,0.0,6000.0,0.00,48.70')
    expect(address).toContain('overlays=green:0.80')
  })

  test('keeps the default of what is missing', () => {
    expect(readAddress('district=kadikoy', defaults)).toEqual({
      view: { ...defaults, district: 'kadikoy' },
      ignored: [],
    })
  })

  test.each([
    ['district', '../secrets'],
    ['lang', 'de'],
    ['cam', '1,2,3,4'],
    ['cam', '1e9,0,10,0,0'],
    ['cam', '0,0,NaN,0,0'],
    ['cam', '0,0,100,0,120'],
    ['day', '02-30'],
    ['day', '13-01'],
    ['hour', '25'],
    ['hour', ''],
    ['way', 'flicker'],
    ['curtain', '-0.1'],
    ['overlays', 'green:2'],
    ['overlays', 'toString'],
    ['pick', 'left,-1'],
    ['pick', 'left,1,2'],
    ['quality', '3'],
    ['level', '1e400'],
    ['left', ''],
    ['constructor', '1'],
    ['__proto__', '1'],
  ])('reports %s=%s and goes on', (key, value) => {
    const { view, ignored } = readAddress(`${key}=${value}&theme=use`, defaults)
    expect(ignored).toEqual([{ key, value }])
    expect(view).toEqual({ ...defaults, theme: 'use' })
  })
})

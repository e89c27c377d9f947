import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { radians } from '../../../../src/foundation'
import { CameraHands } from '../../../../src/scene/layers/CameraHands'
import { groundUnder, Pilot, shorterTurn, type Pose } from '../../../../src/scene/objects'
import { flat, limits } from '../objects/camera/builders'

const START: Pose = { x: 0, y: 0, distance: 1000, azimuth: radians(0.5), tilt: radians(0.8) }
const HOME: Pose = { ...START, distance: 3000 }
const SURFACE = { left: 0, top: 0, width: 1600, height: 800 }

/** As much of an element as hands touch. */
class Surface extends EventTarget {
  setPointerCapture() {}
  getBoundingClientRect() {
    return SURFACE
  }
  fire(type: string, rest: Record<string, unknown>): boolean {
    const event = new Event(type, { cancelable: true })
    // `button`, `key` and the like are getters of events a browser has and Node has not.
    Object.assign(event, {
      pointerId: 1,
      pointerType: 'mouse',
      button: 0,
      ctrlKey: false,
      shiftKey: false,
      altKey: false,
      metaKey: false,
      ...rest,
    })
    return this.dispatchEvent(event)
  }
}

/** Lets the frames that were asked for come, a sixtieth of a second apart. */
let frames: ((time: number) => void)[] = []
let now = 0
function playFrames() {
  for (let i = 0; i < 600 && frames.length > 0; i++) {
    now += 1000 / 60
    const due = frames
    frames = []
    for (const frame of due) frame(now)
  }
  expect(frames).toEqual([])
}

beforeEach(() => {
  frames = []
  now = 0
  vi.stubGlobal('requestAnimationFrame', (frame: (time: number) => void) => frames.push(frame))
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []))
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function setUp(way: 'single' | 'sideBySide' = 'single') {
  const surface = new Surface()
  const pilot = new Pilot({ ground: flat, limits, pose: START, home: () => HOME })
  const hands = new CameraHands(surface as unknown as HTMLElement, pilot, () => ({ way, curtain: 0.5, singlePane: 0 }))
  return { surface, pilot, hands }
}

describe('CameraHands', () => {
  test('carries the ground from where it was taken to where it is let go', () => {
    const { surface, pilot } = setUp()
    const held = groundUnder(START, flat, { u: 0, v: 0, aspect: 2 })!
    surface.fire('pointerdown', { clientX: 800, clientY: 400 })
    surface.fire('pointermove', { clientX: 1000, clientY: 500 })
    surface.fire('pointerup', {})
    const under = groundUnder(pilot.pose, flat, { u: 0.25, v: -0.25, aspect: 2 })!
    expect(Math.hypot(under[0] - held[0], under[1] - held[1])).toBeLessThan(1)
    expect(pilot.isHeld).toBe(false)
    const rested = pilot.pose
    surface.fire('pointermove', { clientX: 0, clientY: 0 })
    expect(pilot.pose).toBe(rested)
  })

  test('measures a drag in the half it began in', () => {
    const { surface, pilot } = setUp('sideBySide')
    // The middle of the right half, dragged a quarter of that half: the camera is the same for both.
    const held = groundUnder(START, flat, { u: 0, v: 0, aspect: 1 })!
    surface.fire('pointerdown', { clientX: 1200, clientY: 400 })
    surface.fire('pointermove', { clientX: 1300, clientY: 400 })
    const under = groundUnder(pilot.pose, flat, { u: 0.25, v: 0, aspect: 1 })!
    expect(Math.hypot(under[0] - held[0], under[1] - held[1])).toBeLessThan(1)
  })

  test.each([
    ['the right button', { button: 2 }],
    ['Ctrl and the left button', { ctrlKey: true }],
  ])('turns by %s', (_, with_) => {
    const { surface, pilot } = setUp()
    surface.fire('pointerdown', { clientX: 800, clientY: 400, ...with_ })
    surface.fire('pointermove', { clientX: 900, clientY: 350 })
    expect(shorterTurn(START.azimuth, pilot.pose.azimuth)).toBeGreaterThan(0.3)
    expect(pilot.pose.tilt).toBeGreaterThan(START.tilt)
  })

  test('zooms by the wheel in frames it asks for, and asks for none when done', () => {
    const { surface, pilot } = setUp()
    expect(surface.fire('wheel', { clientX: 800, clientY: 400, deltaY: -200, deltaMode: 0 })).toBe(false)
    playFrames()
    expect(pilot.pose.distance / START.distance).toBeCloseTo(Math.exp(-0.32), 3)
  })

  test('takes keys that mean something and leaves the others to the page', () => {
    const { surface, pilot } = setUp()
    expect(surface.fire('keydown', { key: 'Tab' })).toBe(true)
    expect(surface.fire('keydown', { key: ']' })).toBe(false)
    playFrames()
    expect(shorterTurn(START.azimuth, pilot.pose.azimuth)).toBeCloseTo(Math.PI / 12, 3)
    surface.fire('keydown', { key: 'Home' })
    playFrames()
    expect(pilot.pose).toEqual(HOME)
  })

  test('pinches with two fingers and pans on with the one that stays', () => {
    const { surface, pilot } = setUp()
    const finger = (pointerId: number, clientX: number, clientY: number) => ({
      pointerId,
      pointerType: 'touch',
      clientX,
      clientY,
    })
    surface.fire('pointerdown', finger(1, 700, 400))
    surface.fire('pointerdown', finger(2, 900, 400))
    // The first steps only say what is meant.
    surface.fire('pointermove', finger(1, 690, 400))
    surface.fire('pointermove', finger(2, 910, 400))
    const before = pilot.pose.distance
    surface.fire('pointermove', finger(1, 580, 400))
    surface.fire('pointermove', finger(2, 1020, 400))
    expect(before / pilot.pose.distance).toBeGreaterThan(1.8)
    surface.fire('pointerup', finger(2, 1020, 400))
    const zoomed = pilot.pose
    surface.fire('pointermove', finger(1, 680, 400))
    expect(pilot.pose.distance).toBeCloseTo(zoomed.distance, 0)
    expect(Math.hypot(pilot.pose.x - zoomed.x, pilot.pose.y - zoomed.y)).toBeGreaterThan(10)
  })

  test('leans with two fingers that go up together', () => {
    const { surface, pilot } = setUp()
    const finger = (pointerId: number, clientX: number, clientY: number) => ({
      pointerId,
      pointerType: 'touch',
      clientX,
      clientY,
    })
    surface.fire('pointerdown', finger(1, 700, 400))
    surface.fire('pointerdown', finger(2, 900, 400))
    for (let y = 394; y >= 300; y -= 6) {
      surface.fire('pointermove', finger(1, 700, y))
      surface.fire('pointermove', finger(2, 900, y))
    }
    expect(pilot.pose.tilt).toBeGreaterThan(START.tilt + 0.2)
    expect(pilot.pose.azimuth).toBeCloseTo(START.azimuth, 6)
  })

  test('flies when somebody else asks the pilot to, and hears nothing more once disposed', () => {
    const { surface, pilot, hands } = setUp()
    pilot.flyTo(HOME)
    playFrames()
    expect(pilot.pose).toEqual(HOME)
    hands.dispose()
    surface.fire('keydown', { key: ']' })
    pilot.flyTo(START)
    expect(frames).toEqual([])
    expect(pilot.pose).toEqual(HOME)
  })
})

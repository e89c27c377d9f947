import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { radians } from '../../../../../src/foundation'
import {
  clampPose,
  groundUnder,
  Pilot,
  shorterTurn,
  type KeyPress,
  type Pose,
} from '../../../../../src/scene/objects/camera'
import { flat, hilly, limits, places, poses } from './builders'

const START: Pose = { x: 0, y: 0, distance: 1000, azimuth: radians(0.5), tilt: radians(0.8) }
const HOME: Pose = { x: 0, y: 0, distance: 4000, azimuth: radians(0.5), tilt: radians(0.9) }
const pilotOn = (ground = flat, pose = START) => new Pilot({ ground, limits, pose, home: () => HOME })
const press = (key: string, shiftKey = false): KeyPress => ({
  key,
  shiftKey,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
})

/** Lets the pilot go on until it rests, in frames of a given length. */
function rest(pilot: Pilot, delta = 1 / 60) {
  for (let i = 0; i < 2000 && pilot.advance(delta); i++);
  expect(pilot.isMoving).toBe(false)
}

describe('Pilot', () => {
  test.prop([poses, places, places])('holds the ground under the hand while it drags', (pose, from, to) => {
    const pilot = pilotOn(flat, pose)
    const held = groundUnder(pilot.pose, flat, from)
    pilot.grip('pan', from)
    pilot.drag(to, 0, 0)
    const { x, y } = pilot.pose
    fc.pre(held !== null && Math.abs(x) < 2000 && Math.abs(y) < 2000)
    const under = groundUnder(pilot.pose, flat, to)
    expect(Math.hypot(under![0] - held![0], under![1] - held![1])).toBeLessThan(0.002 * pilot.pose.distance)
  })

  test.prop([
    fc.array(
      fc.tuple(fc.constantFrom('pan' as const, 'orbit' as const), places, places, fc.integer({ min: -300, max: 300 })),
      { maxLength: 12 },
    ),
  ])('never leaves the limits, whatever hands do', (moves) => {
    const pilot = pilotOn(hilly)
    for (const [grip, from, to, pixels] of moves) {
      pilot.grip(grip, from)
      pilot.drag(to, pixels, -pixels)
      pilot.release()
      pilot.pinch(from, to, 1 + pixels / 400, pixels / 300)
      pilot.wheel(to, pixels / 300)
      pilot.advance(0.05)
      expect(clampPose(pilot.pose, limits, hilly)).toEqual(pilot.pose)
    }
  })

  test.prop([places, fc.double({ min: -1, max: 1, noNaN: true })])(
    'zooms by the wheel towards what is under the cursor',
    (place, amount) => {
      const pilot = pilotOn()
      const under = groundUnder(pilot.pose, flat, place)!
      pilot.wheel(place, amount)
      rest(pilot)
      fc.pre(Math.abs(pilot.pose.x) < 2000 && Math.abs(pilot.pose.y) < 2000)
      const after = groundUnder(pilot.pose, flat, place)!
      expect(Math.hypot(after[0] - under[0], after[1] - under[1])).toBeLessThan(0.002 * pilot.pose.distance)
      expect(pilot.pose.distance / 1000).toBeCloseTo(Math.exp(amount), 2)
    },
  )

  test.prop([fc.integer({ min: 5, max: 200 })])('glides to the same picture at any frame rate', (rate) => {
    const [slow, other] = [pilotOn(), pilotOn()]
    for (const pilot of [slow, other]) pilot.key(press(']'))
    for (let i = 0; i < 5; i++) slow.advance(0.02)
    for (let i = 0; i < rate; i++) other.advance(0.1 / rate)
    expect(other.pose.azimuth).toBeCloseTo(slow.pose.azimuth, 9)
  })

  test('takes each key one step, together as often as it is pressed', () => {
    const pilot = pilotOn()
    for (const key of [']', ']', '[', '+', 'ArrowUp']) expect(pilot.key(press(key))).toBe(true)
    rest(pilot)
    expect(shorterTurn(START.azimuth, pilot.pose.azimuth)).toBeCloseTo(Math.PI / 12, 6)
    expect(pilot.pose.distance).toBeLessThan(START.distance)
    // Forward is where one looks.
    expect(pilot.pose.y).toBeGreaterThan(0)
    expect(pilot.key(press('a'))).toBe(false)
    expect(pilot.key({ ...press('+'), ctrlKey: true })).toBe(false)
  })

  test('leans by shifted arrows and goes home by Home', () => {
    const pilot = pilotOn()
    pilot.key(press('ArrowUp', true))
    rest(pilot)
    expect(pilot.pose.tilt).toBeGreaterThan(START.tilt)
    pilot.key(press('Home'))
    rest(pilot)
    expect(pilot.pose).toEqual(HOME)
  })

  test('cuts where motion is unwelcome', () => {
    const pilot = pilotOn()
    pilot.prefersReducedMotion = true
    pilot.flyTo(HOME)
    expect(pilot.isMoving).toBe(false)
    expect(pilot.pose).toEqual(HOME)
    pilot.key(press('+'))
    expect(pilot.isMoving).toBe(false)
    pilot.wheel({ u: 0, v: 0, aspect: 1.6 }, -0.5)
    expect(pilot.isMoving).toBe(false)
    expect(pilot.pose.distance).toBeLessThan(HOME.distance / 1.3)
  })

  test('lets a hand stop a flight', () => {
    const pilot = pilotOn()
    pilot.flyTo(HOME)
    pilot.advance(0.1)
    expect(pilot.isMoving).toBe(true)
    pilot.grip('pan', { u: 0, v: 0, aspect: 1.6 })
    expect(pilot.isMoving).toBe(false)
  })

  test('turns the ground with two fingers, clockwise on the screen being counter-clockwise for the eye', () => {
    const pilot = pilotOn()
    const place = { u: 0, v: 0, aspect: 1.6 }
    pilot.pinch(place, place, 2, 0.3)
    expect(shorterTurn(START.azimuth, pilot.pose.azimuth)).toBeCloseTo(-0.3, 6)
    expect(pilot.pose.distance).toBeCloseTo(500, 0)
  })

  test('tells its listeners of every move, and no longer once they leave', () => {
    const pilot = pilotOn()
    const told: Pose[] = []
    const leave = pilot.box.subscribe((pose) => told.push(pose))
    pilot.jumpTo(HOME)
    leave()
    pilot.jumpTo(START)
    expect(told).toEqual([HOME])
  })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { radians } from '../../../../src/foundation'
import { framingOf, measureFrame } from '../../../../src/apps/studio/session/framing'
import { moveCamera } from '../../../../src/apps/studio/stage/moveCamera'
import type { CameraMove } from '../../../../src/ui'
import { buildDistrict } from '../../builders/district'

const framing = framingOf(buildDistrict())
const start = { x: 300, y: 150, distance: 400, azimuth: radians(0.5), tilt: radians(0.7) }
const moves: CameraMove[] = [
  'zoomIn',
  'zoomOut',
  'home',
  'north',
  'turnLeft',
  'turnRight',
  'tiltUp',
  'tiltDown',
  'panLeft',
  'panRight',
  'panUp',
  'panDown',
]

describe('moveCamera', () => {
  it('comes nearer and goes away', () => {
    expect(moveCamera(start, 'zoomIn', framing).distance).toBeLessThan(start.distance)
    expect(moveCamera(start, 'zoomOut', framing).distance).toBeGreaterThan(start.distance)
  })

  it('turns north up without moving', () => {
    expect(moveCamera(start, 'north', framing)).toMatchObject({ x: 300, y: 150, azimuth: 0 })
  })

  it('moves right as one sees it: looking east, right is south', () => {
    const east = { ...start, azimuth: radians(Math.PI / 2) }
    const moved = moveCamera(east, 'panRight', framing)
    expect(moved.y).toBeLessThan(east.y)
    expect(moved.x).toBeCloseTo(east.x, 6)
  })

  it('shows the same whole district from anywhere', () => {
    const home = framing.home()
    expect(moveCamera(start, 'home', framing)).toEqual(framing.clamp(home))
  })

  test.prop([fc.array(fc.constantFrom(...moves), { maxLength: 40 })])(
    'never leaves what is allowed, however often it is pressed',
    (presses) => {
      const pose = presses.reduce((from, move) => moveCamera(from, move, framing), start)
      expect(framing.clamp(pose)).toEqual(pose)
    },
  )
})

describe('measureFrame', () => {
  it('halves the shape for two panes and tells what plates cover', () => {
    const { frame } = framingOf(buildDistrict())
    const rect = (left: number, top: number, right: number, bottom: number) =>
      ({ left, top, right, bottom, width: right - left, height: bottom - top }) as DOMRect
    measureFrame(frame, rect(0, 0, 1000, 500), rect(250, 0, 1000, 400), 2)
    expect(frame.aspect).toBe(1)
    expect(frame.insets.left).toBeCloseTo(0.29)
    expect(frame.insets.bottom).toBeCloseTo(0.24)
  })

  it('keeps what it knew of a frame that is not on screen', () => {
    const { frame } = framingOf(buildDistrict())
    const before = frame.aspect
    const none = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 } as DOMRect
    measureFrame(frame, none, none, 1)
    expect(frame.aspect).toBe(before)
  })
})

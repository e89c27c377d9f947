import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { PerspectiveCamera, Vector3 } from 'three'
import {
  applyPose,
  clampPose,
  eyeOf,
  groundUnder,
  orbitAround,
  panTo,
  poseOfEye,
  zoomTowards,
  type Ground,
  type PanePlace,
  type Point,
  type Pose,
} from '../../../../../src/scene/objects/camera'
import { toThree } from '../../../../../src/scene/objects'
import { flat, hilly, limits, places, poses } from './builders'

const PIXELS = 1000
const grounds = fc.constantFrom(flat, hilly)

/** Where three's own camera draws a point, in the pane, −1 … 1. */
function drawnAt(pose: Pose, ground: Ground, point: Point, aspect: number): { u: number; v: number } {
  const camera = new PerspectiveCamera(35, aspect)
  applyPose(camera, pose, ground)
  camera.updateProjectionMatrix()
  const drawn = toThree(point[0], point[1], point[2], new Vector3()).project(camera)
  return { u: drawn.x, v: drawn.y }
}

function expectSamePlace(drawn: { u: number; v: number }, place: { u: number; v: number }) {
  // Within a pixel of a pane 1000 pixels high and wide.
  expect(Math.abs(drawn.u - place.u) * (PIXELS / 2)).toBeLessThan(1)
  expect(Math.abs(drawn.v - place.v) * (PIXELS / 2)).toBeLessThan(1)
}

const seen = (pose: Pose, ground: Ground, place: PanePlace) => {
  const free = clampPose(pose, limits, ground)
  const point = groundUnder(free, ground, place)
  fc.pre(point !== null)
  return { free, point: point as Point }
}

describe('groundUnder', () => {
  test.prop([poses, places, grounds])('is where three draws that ground', (pose, place, ground) => {
    const { free, point } = seen(pose, ground, place)
    expectSamePlace(drawnAt(free, ground, point, place.aspect), place)
  })
})

describe('panTo', () => {
  test.prop([poses, places, places, grounds])('keeps the held point under the hand', (pose, from, to, ground) => {
    const { free, point } = seen(pose, ground, from)
    const moved = panTo(free, ground, point, to)
    fc.pre(moved !== free)
    expectSamePlace(drawnAt(moved, ground, point, to.aspect), to)
    expect(eyeOf(moved, ground).z).toBeCloseTo(eyeOf(free, ground).z, 1)
  })
})

describe('zoomTowards', () => {
  test.prop([poses, places, grounds, fc.double({ min: 0.5, max: 2, noNaN: true })])(
    'keeps the point under the cursor',
    (pose, place, ground, factor) => {
      const { free, point } = seen(pose, ground, place)
      expectSamePlace(drawnAt(zoomTowards(free, ground, point, factor), ground, point, place.aspect), place)
    },
  )
})

describe('orbitAround', () => {
  test.prop([
    poses,
    places,
    grounds,
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.double({ min: -0.3, max: 0.3, noNaN: true }),
  ])('leaves the point where it is in the picture', (pose, place, ground, azimuth, tilt) => {
    const { free, point } = seen(pose, ground, place)
    const turned = orbitAround(free, ground, point, azimuth, tilt, limits.flattest)
    const eye = eyeOf(turned, ground)
    fc.pre(eye.z > ground.highest)
    expectSamePlace(drawnAt(turned, ground, point, place.aspect), place)
  })
})

describe('poseOfEye', () => {
  test.prop([poses, grounds])('gives the pose of an eye back', (pose, ground) => {
    const free = clampPose(pose, limits, ground)
    const back = poseOfEye(eyeOf(free, ground), ground)
    // Bumps of some metres may stand before the target; then the bump is the target, and the eye still the same.
    const eye = eyeOf(back, ground)
    const expected = eyeOf(free, ground)
    expect(eye.x).toBeCloseTo(expected.x, 1)
    expect(eye.y).toBeCloseTo(expected.y, 1)
    expect(eye.z).toBeCloseTo(expected.z, 1)
    expect(back.tilt).toBeCloseTo(free.tilt, 9)
  })
})

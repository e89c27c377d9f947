import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { PerspectiveCamera, Vector3 } from 'three'
import { toThree } from '../../../../../src/scene/objects'
import { applyPose, homePose, poseForRing, type Pose } from '../../../../../src/scene/objects/camera'
import { hilly } from './builders'

const aspects = fc.double({ min: 0.45, max: 3.6, noNaN: true })
/** About the outline of a district: twice as long as wide. */
const OUTLINE = [-900, -1800, 700, -1700, 1000, 300, 400, 1900, -600, 1700, -1000, 0]

function placesOf(points: readonly number[], pose: Pose, aspect: number): [number, number][] {
  const camera = new PerspectiveCamera(35, aspect)
  applyPose(camera, pose, hilly)
  camera.updateProjectionMatrix()
  const places: [number, number][] = []
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!]
    const drawn = toThree(x, y, hilly.heightAt(x, y), new Vector3()).project(camera)
    places.push([drawn.x, drawn.y])
  }
  return places
}

describe('homePose', () => {
  test.prop([aspects])('shows the whole outline and fills the pane with it', (aspect) => {
    const places = placesOf(OUTLINE, homePose(OUTLINE, hilly, aspect), aspect)
    const reach = (axis: 0 | 1) => Math.max(...places.map((p) => p[axis])) - Math.min(...places.map((p) => p[axis]))
    for (const [u, v] of places) {
      expect(Math.abs(u)).toBeLessThan(1)
      expect(Math.abs(v)).toBeLessThan(1)
    }
    expect(Math.max(reach(0), reach(1))).toBeGreaterThan(1.7)
  })

  test('leaves room for a panel', () => {
    const insets = { left: 0.3, right: 0.05, top: 0.1, bottom: 0.1 }
    const places = placesOf(OUTLINE, homePose(OUTLINE, hilly, 1.6, insets), 1.6)
    expect(Math.min(...places.map(([u]) => u))).toBeGreaterThan(-0.4 - 1e-6)
  })

  test('looks from the south-west at about 52°', () => {
    const { azimuth, tilt } = homePose(OUTLINE, hilly, 1.6)
    expect(azimuth).toBeGreaterThan(0)
    expect(azimuth).toBeLessThan(Math.PI / 2)
    expect((tilt * 180) / Math.PI).toBeCloseTo(52)
  })
})

describe('poseForRing', () => {
  test.prop([aspects, fc.double({ min: 0, max: 6.28, noNaN: true })])(
    'shows a ring whole from any direction',
    (aspect, azimuth) => {
      const ring = [100, 100, 500, 120, 480, 600, 150, 560]
      const pose = poseForRing(ring, hilly, aspect, { azimuth: azimuth as Pose['azimuth'], tilt: 0.9 as Pose['tilt'] })
      for (const [u, v] of placesOf(ring, pose, aspect)) expect(Math.max(Math.abs(u), Math.abs(v))).toBeLessThan(1)
    },
  )
})

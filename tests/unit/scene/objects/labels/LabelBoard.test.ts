import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { PerspectiveCamera, Vector3 } from 'three'
import { radians } from '../../../../../src/foundation'
import { applyPose, clampPose, type Pose } from '../../../../../src/scene/objects/camera'
import { toThree } from '../../../../../src/scene/objects'
import { LabelBoard, labelsOf, type Label } from '../../../../../src/scene/objects/labels'
import { flat, hilly, limits, poses, ridged } from '../camera/builders'

const label = (id: string, x: number, y: number, kind: Label['kind'] = 'station'): Label => ({
  id,
  kind,
  name: { tr: id, en: id },
  x,
  y,
  lift: 20,
  farthest: 6000,
  system: null,
  isUnderConstruction: false,
})

/** Lays out until nothing is pending. */
function settle(board: LabelBoard, pose: Pose, width = 1200, height = 800) {
  do board.layOut(pose, width, height)
  while (board.isPending)
  board.layOut(pose, width, height)
}

describe('LabelBoard', () => {
  test.prop([poses])('stands where three draws the point', (pose) => {
    const free = clampPose(pose, limits, hilly)
    const board = new LabelBoard([label('a', free.x + 20, free.y - 10)], hilly)
    board.setSize(0, 80, 24)
    board.layOut(free, 1200, 800)
    const camera = new PerspectiveCamera(35, 1.5)
    applyPose(camera, free, hilly)
    camera.updateProjectionMatrix()
    const [x, y] = [free.x + 20, free.y - 10]
    const drawn = toThree(x, y, hilly.heightAt(x, y) + 20, new Vector3()).project(camera)
    expect(board.left[0]! + 40).toBeCloseTo((drawn.x / 2 + 0.5) * 1200, 1)
    expect(board.top[0]! + 24).toBeCloseTo((0.5 - drawn.y / 2) * 800, 1)
  })

  test('hides what lies behind a hill and shows it again from above', () => {
    const board = new LabelBoard([label('behind', 0, 900)], ridged)
    board.setSize(0, 80, 24)
    const low: Pose = { x: 0, y: -300, distance: 900, azimuth: radians(0), tilt: radians(1.3) }
    settle(board, low)
    expect(board.shown[0]).toBe(0)
    settle(board, { x: 0, y: 800, distance: 1500, azimuth: radians(0), tilt: radians(0.3) })
    expect(board.shown[0]).toBe(1)
  })

  test('hides what is too far, behind the eye, or without a size', () => {
    const far: Label = { ...label('far', 0, 1500), farthest: 500 }
    const board = new LabelBoard(
      [far, label('behind', 0, -1900), label('unmeasured', 0, 50), label('seen', 0, 0)],
      flat,
    )
    for (const index of [0, 1, 3]) board.setSize(index, 60, 20)
    settle(board, { x: 0, y: 0, distance: 1000, azimuth: radians(0), tilt: radians(0.9) })
    expect([...board.shown]).toEqual([0, 0, 0, 1])
  })

  test('does not flicker at the limit of its range', () => {
    const board = new LabelBoard([{ ...label('edge', 0, 0), farthest: 1000 }], flat)
    board.setSize(0, 60, 20)
    const at = (distance: number): Pose => ({ x: 0, y: 0, distance, azimuth: radians(0), tilt: radians(0.5) })
    settle(board, at(900))
    expect(board.shown[0]).toBe(1)
    settle(board, at(980))
    expect(board.shown[0]).toBe(1)
    settle(board, at(1100))
    expect(board.shown[0]).toBe(0)
    settle(board, at(980))
    expect(board.shown[0]).toBe(0)
  })
})

describe('labelsOf', () => {
  const neighbourhood = (id: string, population?: number) => ({
    id,
    name: id,
    rings: [],
    labelPoint: [0, 0] as [number, number],
    published: { population },
  })
  const stop = (id: string, kind: 'station' | 'school', x: number) => ({
    id,
    kind,
    name: { tr: id, en: id },
    position: [x, 0] as [number, number],
    isInDistrict: true,
    knowledge: 'published' as const,
    source: 'S',
  })
  const line = (system: 'metro' | 'commuterRail', status: 'open' | 'underConstruction', x: number) => ({
    id: system,
    name: { tr: system, en: system },
    system,
    status,
    isUnderground: false,
    line: [x, -500, x, 500],
  })

  test('puts neighbourhoods first, the most people before the fewest, and leaves schools to the list', () => {
    const labels = labelsOf({
      neighbourhoods: [neighbourhood('small', 10), neighbourhood('unknown'), neighbourhood('large', 900)],
      places: [stop('school', 'school', 0), stop('halt', 'station', 0)],
      rail: [],
      water: [],
    })
    expect(labels.map(({ name }) => name.tr)).toEqual(['large', 'small', 'unknown', 'halt'])
  })

  test('knows which system a station belongs to, and whether it is still being built', () => {
    const labels = labelsOf({
      neighbourhoods: [],
      places: [stop('a', 'station', 20), stop('b', 'station', 3000), stop('c', 'station', 9000)],
      rail: [
        line('metro', 'underConstruction', 0),
        line('commuterRail', 'open', 60),
        line('metro', 'underConstruction', 3010),
      ],
      water: [],
    })
    expect(labels.map(({ system, isUnderConstruction }) => [system, isUnderConstruction])).toEqual([
      ['commuterRail', false],
      ['metro', true],
      [null, false],
    ])
  })

  test('names a lake in its water and leaves out one whose middle is land', () => {
    const ring = (...values: number[]) => values
    const water = (id: string, rings: number[][]) => ({
      id,
      kind: 'lake' as const,
      name: { tr: id, en: id },
      rings,
      knowledge: 'derived' as const,
    })
    const labels = labelsOf({
      neighbourhoods: [],
      places: [],
      rail: [],
      water: [
        water('round', [ring(0, 0, 100, 0, 100, 100, 0, 100)]),
        water('moat', [ring(0, 0, 100, 0, 100, 100, 0, 100), ring(10, 10, 10, 90, 90, 90, 90, 10)]),
      ],
    })
    expect(labels.map(({ id }) => id)).toEqual(['water-round'])
  })
})

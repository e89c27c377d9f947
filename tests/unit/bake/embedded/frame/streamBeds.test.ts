import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { carveValley, layBed, smoothMin } from '../../../../../src/bake/embedded/frame/streamBeds'
import type { FrameStream } from '../../../../../src/bake/embedded/frame/streams'

const lattice = { columns: 101, rows: 61, cellSize: 10, west: 0, north: 600 }
const heights = (height: (x: number, y: number) => number) =>
  Float32Array.from({ length: 101 * 61 }, (_, i) => height((i % 101) * 10, 600 - Math.floor(i / 101) * 10))
const stream: FrameStream = {
  id: 's',
  kind: 'stream',
  name: { tr: '', en: '' },
  into: 'lake',
  width: 10,
  line: [990, 300, 10, 300],
}

describe('layBed', () => {
  test.prop([fc.array(fc.double({ min: 1, max: 60, noNaN: true }), { minLength: 11, maxLength: 11 })])(
    'falls all the way to the mouth, whatever hills it meets',
    (hills) => {
      const values = heights((x) => hills[Math.floor(x / 100)] as number)
      const { bed } = layBed({ ...lattice, values }, stream, 0.4)
      for (let i = 1; i < bed.length; i++) expect(bed[i] as number).toBeLessThan(bed[i - 1] as number)
      expect(bed.at(-1) as number).toBeCloseTo(0.4, 9)
    },
  )
})

describe('carveValley', () => {
  const ground = heights((x) => 5 + x / 40)
  const carved = ground.slice()
  const isWet = new Uint8Array(ground.length)
  isWet[30 * 101 + 50] = 1
  const bed = layBed({ ...lattice, values: ground }, stream, 0.4)
  carveValley(lattice, carved, isWet, bed, stream.width)

  test('never raises the ground, leaves wet nodes and what is out of reach alone', () => {
    carved.forEach((z, node) => expect(z).toBeLessThanOrEqual(ground[node] as number))
    expect(carved[30 * 101 + 50]).toBe(ground[30 * 101 + 50])
    const distant = ground.slice()
    carveValley({ ...lattice, north: 1400 }, distant, new Uint8Array(ground.length), bed, stream.width)
    expect(distant).toEqual(ground)
  })

  test('lies on the bed along the line and climbs away from it', () => {
    const column = (c: number) => Array.from({ length: 31 }, (_, i) => carved[(30 - i) * 101 + c] as number)
    const section = column(60)
    for (let i = 1; i < section.length; i++)
      expect(section[i] as number).toBeGreaterThanOrEqual((section[i - 1] as number) - 1e-4)
    expect(section[0] as number).toBeLessThan((ground[30 * 101 + 60] as number) - 2)
  })
})

describe('smoothMin', () => {
  test('is the minimum away from the corner and a quarter of the width below at it', () => {
    expect(smoothMin(1, 9, 2)).toBe(1)
    expect(smoothMin(5, 5, 2)).toBe(4.5)
  })
})

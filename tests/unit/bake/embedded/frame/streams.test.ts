import { describe, expect, test } from 'vitest'
import { joinStreams, type FrameStream } from '../../../../../src/bake/embedded/frame/streams'

const lake = [-100, -100, 0, -100, 0, 100, -100, 100]
const sea = [-100, -400, 100, -400, 100, -200, -100, -200]
const stream = (change: Partial<FrameStream>): FrameStream => ({
  id: 'a',
  kind: 'stream',
  name: { tr: '', en: '' },
  into: 'lake',
  width: 10,
  line: [200, 0, 50, 0],
  ...change,
})
const end = (joined: FrameStream[], i = 0) => (joined[i] as FrameStream).line.slice(-2)

describe('joinStreams', () => {
  test('carries a stream on to the shore, or cuts it there', () => {
    expect(end(joinStreams([stream({})], { lake, sea }))).toEqual([0, 0])
    expect(end(joinStreams([stream({ line: [200, 0, -50, 0] })], { lake, sea }))[0]).toBeCloseTo(0, 3)
  })

  test('joins a tributary to the line of its main stream', () => {
    expect(
      end(joinStreams([stream({}), stream({ id: 'b', into: 'a', line: [120, 90, 120, 30] })], { lake, sea }), 1),
    ).toEqual([120, 0])
  })

  test('carries a channel over both shores', () => {
    const [channel] = joinStreams([stream({ kind: 'channel', into: 'sea', line: [20, 0, 20, -180] })], { lake, sea })
    expect(channel?.line.slice(0, 2)).toEqual([-60, 0])
    expect(channel?.line.slice(-2)).toEqual([20, -260])
  })

  test('refuses a stream that runs into nothing known', () => {
    expect(() => joinStreams([stream({ into: 'nowhere' })], { lake, sea })).toThrowError(/"a": runs into "nowhere"/)
  })
})

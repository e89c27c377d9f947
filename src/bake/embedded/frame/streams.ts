import { DataError } from '../../../foundation'
import { cutAtRing, nearestPoint, smoothLine } from './polylines'

/** A stream in the local frame. */
export interface FrameStream {
  id: string
  /** A channel stands at the level of the waters it joins; a stream runs down to them. */
  kind: 'stream' | 'channel'
  name: { tr: string; en: string }
  /** `lake`, `sea` or the id of the stream it joins. */
  into: string
  /** Bed width, metres; assumed. */
  width: number
  /** Flat x, y, upstream first; ends on the shore, or on the line of the stream it joins. */
  line: number[]
}

/** How far a channel's line is carried over both shores, so that its water meets theirs without a sill, metres. */
const OVERLAP = 60

/**
 * Rounds the digitised lines and joins each to what it runs into: cut at the shore, or carried on to the nearest
 * point of it.
 *
 * @param streams  in local metres; a stream may only join an earlier one
 * @throws DataError `stream-unjoined` if `into` names nothing known
 */
export function joinStreams(
  streams: readonly FrameStream[],
  waters: { lake: readonly number[]; sea: readonly number[] },
): FrameStream[] {
  const joined: FrameStream[] = []
  for (const stream of streams) {
    const smooth = smoothLine(stream.line, 3)
    const line =
      stream.kind === 'channel' ? bridge(smooth, waters.lake, waters.sea) : joinTo(smooth, stream, waters, joined)
    joined.push({ ...stream, line })
  }
  return joined
}

function joinTo(
  line: number[],
  stream: FrameStream,
  waters: { lake: readonly number[]; sea: readonly number[] },
  earlier: readonly FrameStream[],
): number[] {
  const [endX, endY] = line.slice(-2) as [number, number]
  if (stream.into === 'lake' || stream.into === 'sea') {
    const ring = waters[stream.into]
    const cut = cutAtRing(line, ring)
    const reachesWater = cut.length < line.length || cut.at(-1) !== endY
    return reachesWater ? cut : [...line, ...nearestPoint(ring, true, endX, endY)]
  }
  const main = earlier.find(({ id }) => id === stream.into)
  if (main === undefined) {
    throw new DataError(
      'stream-unjoined',
      `streams.json, "${stream.id}": runs into "${stream.into}", expected "lake", "sea" or an earlier stream; mend "into"`,
      { file: 'streams.json', id: stream.id, field: 'into' },
    )
  }
  return [...line, ...nearestPoint(main.line, false, endX, endY)]
}

function bridge(line: number[], lake: readonly number[], sea: readonly number[]): number[] {
  const [startX, startY] = line.slice(0, 2) as [number, number]
  const [endX, endY] = line.slice(-2) as [number, number]
  return [
    ...beyond(nearestPoint(lake, true, startX, startY), startX, startY),
    ...line,
    ...beyond(nearestPoint(sea, true, endX, endY), endX, endY),
  ]
}

function beyond([shoreX, shoreY]: [number, number], x: number, y: number): [number, number] {
  const length = Math.hypot(shoreX - x, shoreY - y) || 1
  return [shoreX + ((shoreX - x) / length) * OVERLAP, shoreY + ((shoreY - y) / length) * OVERLAP]
}

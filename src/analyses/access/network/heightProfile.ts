import { elevationAt, type Terrain } from '../../../model'

/** Spacing of samples and half the length over which heights are averaged, m. */
const SAMPLE = 5
const HALF_WINDOW = 10

/** Heights along a line: asked by the distance from its start, m. */
type HeightProfile = (distance: number) => number

/** Length of an open line, m. */
export function lineLength(line: ArrayLike<number>): number {
  let sum = 0
  for (let i = 2; i < line.length; i += 2) {
    sum += Math.hypot((line[i] as number) - (line[i - 2] as number), (line[i + 1] as number) - (line[i - 1] as number))
  }
  return sum
}

/**
 * Heights of the terrain along a street, smoothed by a mean over 20 m. Towards the ends the window closes, so that the
 * ends keep the ground's own height: streets that meet agree there, and who walks round a block climbs what he descends.
 *
 * @param isSpan  bridges and tunnels run straight between their ends
 * @returns orthometric m at a distance from the start; NaN where the terrain is not known
 */
export function heightProfile(terrain: Terrain, line: ArrayLike<number>, isSpan: boolean): HeightProfile {
  const length = lineLength(line)
  const count = Math.max(1, Math.ceil(length / SAMPLE))
  const heights = new Float64Array(count + 1)
  const step = length / count
  let vertex = 0
  let passed = 0
  for (let i = 0; i <= count; i++) {
    const wanted = i * step
    let run = segmentLength(line, vertex)
    while (passed + run < wanted && 2 * vertex + 4 < line.length) {
      passed += run
      run = segmentLength(line, ++vertex)
    }
    const share = run === 0 ? 0 : Math.min(1, (wanted - passed) / run)
    const at = (axis: number) =>
      (line[2 * vertex + axis] as number) * (1 - share) + (line[2 * vertex + 2 + axis] as number) * share
    heights[i] = elevationAt(terrain, at(0), at(1))
  }
  const smooth = isSpan ? straight(heights) : smoothed(heights, Math.max(1, Math.round(HALF_WINDOW / Math.max(step, 1e-9))))
  return (distance) => {
    const at = Math.min(Math.max(distance / Math.max(step, 1e-9), 0), count)
    const below = Math.min(Math.floor(at), count - 1)
    const share = at - below
    return (smooth[below] as number) * (1 - share) + (smooth[below + 1] as number) * share
  }
}

function segmentLength(line: ArrayLike<number>, vertex: number): number {
  return Math.hypot(
    (line[2 * vertex + 2] as number) - (line[2 * vertex] as number),
    (line[2 * vertex + 3] as number) - (line[2 * vertex + 1] as number),
  )
}

function straight(heights: Float64Array): Float64Array {
  const last = heights.length - 1
  return heights.map((_, i) => (heights[0] as number) + (((heights[last] as number) - (heights[0] as number)) * i) / last)
}

function smoothed(heights: Float64Array, half: number): Float64Array {
  const last = heights.length - 1
  return heights.map((_, i) => {
    const reach = Math.min(half, i, last - i)
    let sum = 0
    for (let j = i - reach; j <= i + reach; j++) sum += heights[j] as number
    return sum / (2 * reach + 1)
  })
}

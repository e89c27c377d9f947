import { sampleGrid, type Grid } from '../../../foundation'
import { nearestField, ramp, type Lattice } from './nodeFields'
import { densify, lengthsAlong } from './polylines'
import type { FrameStream } from './streams'

/** Shape of a stream's cut, metres and rise over run. Assumed: no survey of a cross-section is at hand. */
interface StreamCut {
  /** Bed below the ground it runs through. */
  depth: number
  /** Banks: slope and how far they reach from the edge of the bed. */
  bankSlope: number
  bankReach: number
  /** Valley floor beyond the banks. */
  floorSlope: number
  floorReach: number
  /** Valley sides beyond the floor. */
  sideSlope: number
  /** Least fall of the bed along its course. */
  leastFall: number
  /** Steepest fall towards the mouth. */
  steepestFall: number
}

const DEFAULT_STREAM_CUT: StreamCut = {
  depth: 3,
  bankSlope: 0.3,
  bankReach: 8,
  floorSlope: 0.04,
  floorReach: 50,
  sideSlope: 0.17,
  leastFall: 0.0002,
  steepestFall: 0.03,
}

/** Bed heights along a stream. */
export interface StreamBed {
  /** Flat x, y, vertices at most 20 m apart, upstream first. */
  line: number[]
  /** Orthometric height of the bed at each vertex, metres, falling all the way; shape (vertices). */
  bed: Float64Array
}

/**
 * Lays the bed of a stream into the ground: `depth` below it, smoothed, never rising downstream, and down to the
 * mouth's level at its end. Where a digitised line climbs over a shoulder of the coarse terrain the bed goes through.
 *
 * @param mouthLevel  orthometric height of the bed at its end, metres
 */
export function layBed(ground: Grid, stream: FrameStream, mouthLevel: number, cut = DEFAULT_STREAM_CUT): StreamBed {
  const line = densify(stream.line, SPACING)
  const along = lengthsAlong(line)
  const bed = new Float64Array(along.length)
  const last = along.length - 1
  const whole = along[last] as number
  for (let i = 0; i <= last; i++)
    bed[i] = sampleGrid(ground, line[2 * i] as number, line[2 * i + 1] as number) - cut.depth
  const smooth = movingMean(bed, SMOOTHING)
  let lowest = Infinity
  for (let i = 0; i <= last; i++) {
    lowest = Math.min(lowest, smooth[i] as number)
    const left = whole - (along[i] as number)
    bed[i] = Math.min(Math.max(lowest, mouthLevel) + cut.leastFall * left, mouthLevel + cut.steepestFall * left)
  }
  return { line, bed }
}

const SPACING = 20
/** Vertices on either side: about 200 m. */
const SMOOTHING = 10

/**
 * Cuts a stream's valley into the heights: a flat bed, banks, a gentle floor, and sides that run out where they meet
 * the ground. The smooth minimum leaves no edge.
 *
 * @param values  orthometric heights, metres; shape (rows, columns); changed in place
 * @param isWet   nodes left alone; shape (rows, columns)
 */
export function carveValley(
  lattice: Lattice,
  values: Float32Array,
  isWet: Uint8Array,
  { line, bed }: StreamBed,
  width: number,
  cut = DEFAULT_STREAM_CUT,
): void {
  const { distance, position } = nearestField(lattice, line, REACH)
  // A bed narrower than the grid's diagonal would fall between nodes and dam itself.
  const halfBed = Math.max(width / 2, 0.72 * lattice.cellSize)
  for (let node = 0; node < values.length; node++) {
    const at = position[node] as number
    if (at < 0 || isWet[node] === 1) continue
    const i = Math.min(Math.floor(at), bed.length - 2)
    const t = at - i
    const level = (bed[i] as number) * (1 - t) + (bed[i + 1] as number) * t
    const beyond = Math.max(0, (distance[node] as number) - halfBed)
    const ground = values[node] as number
    // Narrow rounding by the bed keeps the bed; wide rounding up the side leaves no crease on the hill.
    const carved = smoothMin(ground, level + riseAt(beyond, cut), ROUNDING + 0.06 * beyond)
    // A hill higher than the side can climb within reach would end in a step there.
    const hold = 1 - ramp(((distance[node] as number) - FADE) / (REACH - FADE))
    values[node] = ground + (carved - ground) * hold
  }
}

const REACH = 450
/** From here to REACH the cut fades, metres. */
const FADE = 200
/** Height over which a valley side melts into the ground, metres. */
const ROUNDING = 2

function riseAt(beyond: number, cut: StreamCut): number {
  const bank = Math.min(beyond, cut.bankReach)
  const floor = Math.min(Math.max(0, beyond - cut.bankReach), cut.floorReach)
  const side = Math.max(0, beyond - cut.bankReach - cut.floorReach)
  // The sides grow steeper over their first stretch, so that the valley floor has no kink.
  const bend = Math.min(side, BEND)
  return (
    cut.bankSlope * bank +
    cut.floorSlope * floor +
    cut.floorSlope * side +
    (cut.sideSlope - cut.floorSlope) * ((bend * bend) / (2 * BEND) + (side - bend))
  )
}

const BEND = 60

/**
 * Minimum with a rounded corner: equal to min(a, b) where they differ by more than `width`, at most width / 4 below.
 *
 * Source  I. Quilez, "Smooth minimum", 2013, quadratic polynomial form
 */
export function smoothMin(a: number, b: number, width: number): number {
  const h = Math.max(0, width - Math.abs(a - b)) / width
  return Math.min(a, b) - (h * h * width) / 4
}

function movingMean(values: Float64Array, halfWindow: number): Float64Array {
  return values.map((_, i) => {
    const from = Math.max(0, i - halfWindow)
    const to = Math.min(values.length - 1, i + halfWindow)
    let sum = 0
    for (let j = from; j <= to; j++) sum += values[j] as number
    return sum / (to - from + 1)
  })
}

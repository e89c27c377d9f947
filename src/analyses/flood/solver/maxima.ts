import { hazardRating, LEAST_HAZARD_DEPTH } from '../consequences/hazard'
import type { Scheme } from './scheme'

/** A speed means something above this depth, m. */
const SPEED_DEPTH = 1e-3

/** Largest depth, speed and hazard rating so far and the time of arrival, with the rim; float32, as they are shown. */
export class Maxima {
  readonly depth: Float32Array
  readonly speed: Float32Array
  readonly hazard: Float32Array
  readonly arrival: Float32Array

  constructor(
    private readonly scheme: Scheme,
    private readonly arrivalDepth: number,
  ) {
    const { size } = scheme.grid
    this.depth = new Float32Array(size)
    this.speed = new Float32Array(size)
    this.hazard = new Float32Array(size)
    this.arrival = new Float32Array(size).fill(Number.NaN)
  }

  look(time: number): void {
    this.scheme.forEachRun((from, to) => this.lookAt(from, to, time))
  }

  private lookAt(from: number, to: number, time: number): void {
    const { depth, velocityX, velocityY } = this.scheme
    const { depth: deepest, speed: fastest, hazard, arrival, arrivalDepth } = this
    for (let i = from; i < to; i++) {
      const h = depth[i]!
      if (h <= 0) continue
      if (h > deepest[i]!) deepest[i] = h
      if (h <= SPEED_DEPTH) continue
      const u = velocityX[i]!
      const v = velocityY[i]!
      const speed = Math.sqrt(u * u + v * v)
      if (speed > fastest[i]!) fastest[i] = speed
      if (h > arrivalDepth && arrival[i] !== arrival[i]) arrival[i] = time
      if (h < LEAST_HAZARD_DEPTH) continue
      const rating = hazardRating(h, speed)
      if (rating > hazard[i]!) hazard[i] = rating
    }
  }
}

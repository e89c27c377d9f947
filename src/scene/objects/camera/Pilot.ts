import { radians } from '../../../foundation'
import { clampPose, type PoseLimits } from './clampPose'
import { flightBetween, type Flight } from './flight'
import type { Ground } from './ground'
import { stepForKey, type KeyPress } from './keySteps'
import { groundUnder, orbitAround, panTo, zoomTowards, type PanePlace, type Point } from './movements'
import { shorterTurn, turn, type Pose } from './pose'
import { PoseBox } from './PoseBox'

export interface PilotOptions {
  ground: Ground
  limits: PoseLimits
  pose: Pose
  /** What the Home key and `flyHome` show. */
  home: () => Pose
}

/** What a hand on the picture does. */
export type Grip = 'pan' | 'orbit'

/**
 * Moves the camera: hands (`grip`, `drag`, `release`, `pinch`, `wheel`), keys, flights. It knows no browser; what goes
 * on by itself goes on in `advance`. Every pose it sets is clamped.
 */
export class Pilot {
  readonly box: PoseBox
  /** Cuts instead of flights and glides. */
  prefersReducedMotion = false
  /** Called when something begins to go on by itself: somebody must call `advance` from now on. */
  onWake: (() => void) | null = null
  private held: { grip: Grip; point: Point | null } | null = null
  private flight: { path: Flight; time: number } | null = null
  /** Where keys have asked to go; approached in `advance`. */
  private goal: Pose | null = null
  /** What is left of the wheel's zoom, as a logarithm, and the point it goes for. */
  private zoom: { left: number; point: Point } | null = null

  constructor(private readonly options: PilotOptions) {
    this.box = new PoseBox(clampPose(options.pose, options.limits, options.ground))
  }

  get pose(): Pose {
    return this.box.current
  }

  /** Whether `advance` has something to do. */
  get isMoving(): boolean {
    return this.flight !== null || this.goal !== null || this.zoom !== null
  }

  get isHeld(): boolean {
    return this.held !== null
  }

  /** Goes there at once. */
  jumpTo(pose: Pose): void {
    this.stop()
    this.move(pose)
  }

  /** Flies there, or cuts where motion is unwelcome. */
  flyTo(pose: Pose): void {
    this.stop()
    const to = this.clamp(pose)
    if (this.prefersReducedMotion) this.box.set(to)
    else {
      this.flight = { path: flightBetween(this.pose, to), time: 0 }
      this.onWake?.()
    }
  }

  flyHome(): void {
    this.flyTo(this.options.home())
  }

  /** A finger or button goes down. */
  grip(grip: Grip, place: PanePlace): void {
    this.stop()
    const point = this.under(place)
    this.held = { grip, point }
  }

  /**
   * The hand moves.
   *
   * @param place   where it is now
   * @param dx, dy  since the last call, CSS pixels, right and down
   */
  drag(place: PanePlace, dx: number, dy: number): void {
    if (this.held === null) return
    const { grip, point } = this.held
    const { ground, limits } = this.options
    if (grip === 'orbit') {
      const pivot = point ?? this.target()
      this.move(orbitAround(this.pose, ground, pivot, dx * TURN_PER_PIXEL, -dy * TURN_PER_PIXEL, limits.flattest))
    } else if (point !== null) {
      this.move(panTo(this.pose, ground, point, place))
    }
  }

  release(): void {
    this.held = null
  }

  /**
   * Two fingers move: they pull apart, turn, and carry the ground with them.
   *
   * @param before  their middle before
   * @param now     their middle now
   * @param spread  how much farther apart they are, as a factor
   * @param turned  how far they turned clockwise on the screen, rad
   */
  pinch(before: PanePlace, now: PanePlace, spread: number, turned: number): void {
    const point = this.under(before)
    if (point === null) return
    const { ground, limits } = this.options
    const around = orbitAround(this.pose, ground, point, -turned, 0, limits.flattest)
    const nearer = zoomTowards(around, ground, point, this.allowedFactor(around, 1 / spread))
    this.move(panTo(nearer, ground, point, now))
  }

  /** Two fingers move up or down together: up lays the view down towards the horizon. */
  lean(dy: number): void {
    const { ground, limits } = this.options
    this.move(orbitAround(this.pose, ground, this.target(), 0, -dy * TURN_PER_PIXEL, limits.flattest))
  }

  /**
   * The wheel turns over a place; goes on for a moment in `advance`.
   *
   * @param amount  natural logarithm of the factor of distance, + away
   */
  wheel(place: PanePlace, amount: number): void {
    const left = this.zoom?.left ?? 0
    const point = this.under(place) ?? this.target()
    this.stop()
    this.zoom = { left: Math.min(Math.max(left + amount, -2), 2), point }
    if (this.prefersReducedMotion) this.advance(Infinity)
    else this.onWake?.()
  }

  /** @returns whether the key meant something here */
  key(press: KeyPress): boolean {
    const from = this.goal ?? this.pose
    const to = stepForKey(press, from, this.options.home)
    if (to === null) return false
    if (press.key === 'Home') {
      this.flyHome()
      return true
    }
    this.glideTo(to)
    return true
  }

  /** Glides a short way (buttons and keys); a step that cannot be taken whole is taken as far as it goes. */
  glideTo(pose: Pose): void {
    const to = this.clamp(pose)
    this.stop()
    if (this.prefersReducedMotion) this.box.set(to)
    else {
      this.goal = to
      this.onWake?.()
    }
  }

  /**
   * Goes on by itself for a time.
   *
   * @param delta  s
   * @returns whether there is more to come
   */
  advance(delta: number): boolean {
    if (this.flight !== null) this.advanceFlight(delta)
    else if (this.zoom !== null) this.advanceZoom(delta)
    else if (this.goal !== null) this.advanceGlide(delta)
    return this.isMoving
  }

  private advanceFlight(delta: number): void {
    const flight = this.flight as NonNullable<typeof this.flight>
    flight.time += delta
    const t = flight.time / flight.path.duration
    this.move(flight.path.poseAt(t))
    if (t >= 1) this.flight = null
  }

  private advanceZoom(delta: number): void {
    const zoom = this.zoom as NonNullable<typeof this.zoom>
    // Exponential approach: the same picture after the same time, whatever the frame rate.
    const part = Math.abs(zoom.left) < 0.002 ? zoom.left : zoom.left * (1 - Math.exp(-delta * GLIDE_RATE))
    zoom.left -= part
    const factor = this.allowedFactor(this.pose, Math.exp(part))
    this.move(zoomTowards(this.pose, this.options.ground, zoom.point, factor))
    if (zoom.left === 0 || factor === 1) this.zoom = null
  }

  private advanceGlide(delta: number): void {
    const goal = this.goal as Pose
    const from = this.pose
    const share = 1 - Math.exp(-delta * GLIDE_RATE)
    const azimuth = shorterTurn(from.azimuth, goal.azimuth)
    const left =
      Math.hypot(goal.x - from.x, goal.y - from.y) / from.distance +
      Math.abs(Math.log(goal.distance / from.distance)) +
      Math.abs(azimuth) +
      Math.abs(goal.tilt - from.tilt)
    if (left < 0.001) {
      this.goal = null
      this.move(goal)
      return
    }
    this.move({
      x: from.x + share * (goal.x - from.x),
      y: from.y + share * (goal.y - from.y),
      distance: from.distance * (goal.distance / from.distance) ** share,
      azimuth: turn(from.azimuth + share * azimuth),
      tilt: radians(from.tilt + share * (goal.tilt - from.tilt)),
    })
  }

  private move(pose: Pose): void {
    this.box.set(this.clamp(pose))
  }

  private clamp(pose: Pose): Pose {
    return clampPose(pose, this.options.limits, this.options.ground)
  }

  private stop(): void {
    this.flight = null
    this.goal = null
    this.zoom = null
  }

  private target(): Point {
    const { x, y } = this.pose
    return [x, y, this.options.ground.heightAt(x, y)]
  }

  /** The ground under a place, unless so far towards the horizon that a hand on it would fling the camera about. */
  private under(place: PanePlace): Point | null {
    const point = groundUnder(this.pose, this.options.ground, place)
    if (point === null) return null
    const { x, y, distance } = this.pose
    return Math.hypot(point[0] - x, point[1] - y) > 4 * distance ? null : point
  }

  /** A factor of zoom that keeps the distance within the limits; 1 where there is no more. */
  private allowedFactor(pose: Pose, factor: number): number {
    const { nearest, farthest } = this.options.limits
    return Math.min(Math.max(factor, Math.min(1, nearest / pose.distance)), Math.max(1, farthest / pose.distance))
  }
}

const TURN_PER_PIXEL = 0.0055
/** Shares of the way per second (e-folds) in glides and wheel zoom. */
const GLIDE_RATE = 14

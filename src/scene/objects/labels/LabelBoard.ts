import { createEye, createRay, distanceToGround, eyeOf, FIELD_OF_VIEW, type Ground, type Pose } from '../camera'
import type { Label } from './labelsOf'
import { layoutLabels } from './layoutLabels'

/** Rays to look for hills, at most so many a frame; the others keep what was found before. */
const RAYS_A_FRAME = 6
/** A label comes back at a shorter distance than it went, as a share. */
const RANGE_HYSTERESIS = 0.94
/** How far a hill may stand before the anchor without hiding it, m. */
const HILL_TOLERANCE = 15

/**
 * The labels of one pane: where they stand on the screen and which are shown. Plain arrays that a layer writes into its
 * elements; nothing is made in a frame.
 */
export class LabelBoard {
  /** Upper left of each label's box in the pane, CSS px; shape (labels). */
  readonly left: Float32Array
  readonly top: Float32Array
  /** 1 where shown; shape (labels). */
  readonly shown: Uint8Array
  /** Whether hills are still to be looked for: lay out again in the next frame. */
  isPending = false
  private readonly width: Float32Array
  private readonly height: Float32Array
  private readonly isCandidate: Uint8Array
  private readonly isHidden: Uint8Array
  private readonly isInRange: Uint8Array
  private readonly boxes
  private pose: Pose | null = null
  private nextRay = 0
  private raysLeft = 0

  /** @param labels  most important first */
  constructor(
    private readonly labels: readonly Label[],
    private readonly ground: Ground,
  ) {
    const count = labels.length
    this.left = new Float32Array(count)
    this.top = new Float32Array(count)
    this.width = new Float32Array(count)
    this.height = new Float32Array(count)
    this.shown = new Uint8Array(count)
    this.isCandidate = new Uint8Array(count)
    this.isHidden = new Uint8Array(count)
    this.isInRange = new Uint8Array(count)
    const { left, top, width, height, isCandidate } = this
    this.boxes = { count, left, top, width, height, isCandidate }
  }

  /** Tells the size of a label's box, px. */
  setSize(index: number, width: number, height: number): void {
    this.width[index] = width
    this.height[index] = height
  }

  /**
   * Places the labels for a pose. Neighbourhoods and waters stand centred on their point, others above theirs.
   *
   * @param width, height  of the pane, CSS px
   */
  layOut(pose: Pose, width: number, height: number): void {
    if (pose !== this.pose) this.raysLeft = this.labels.length
    this.pose = pose
    eyeOf(pose, this.ground, EYE)
    const sinA = Math.sin(EYE.azimuth)
    const cosA = Math.cos(EYE.azimuth)
    const sinT = Math.sin(EYE.tilt)
    const cosT = Math.cos(EYE.tilt)
    const scale = height / 2 / Math.tan(FIELD_OF_VIEW / 2)
    for (let i = 0; i < this.labels.length; i++) {
      const label = this.labels[i] as Label
      const x = label.x - EYE.x
      const y = label.y - EYE.y
      const z = this.ground.heightAt(label.x, label.y) + label.lift - EYE.z
      const level = x * sinA + y * cosA
      const ahead = level * sinT - z * cosT
      const distance = Math.hypot(x, y, z)
      const range = this.isInRange[i] === 1 ? label.farthest : label.farthest * RANGE_HYSTERESIS
      this.isInRange[i] = ahead > 1 && distance < range ? 1 : 0
      this.isCandidate[i] = this.isInRange[i] === 1 && this.isHidden[i] === 0 && (this.width[i] as number) > 0 ? 1 : 0
      if (this.isInRange[i] === 0) continue
      const u = width / 2 + (scale * (x * cosA - y * sinA)) / ahead
      const v = height / 2 - (scale * (level * cosT + z * sinT)) / ahead
      const boxHeight = this.height[i] as number
      this.left[i] = u - (this.width[i] as number) / 2
      this.top[i] = label.kind === 'neighbourhood' || label.kind === 'water' ? v - boxHeight / 2 : v - boxHeight
    }
    this.lookForHills()
    layoutLabels(this.boxes, width, height, this.shown)
  }

  /** Takes a few labels in turn, so that no frame is long; the next layout sees what was found. */
  private lookForHills(): void {
    const { labels, ground } = this
    let rays = 0
    while (this.raysLeft > 0 && rays < RAYS_A_FRAME) {
      const i = this.nextRay
      this.nextRay = (i + 1) % labels.length
      this.raysLeft--
      if (this.isInRange[i] === 0) continue
      rays++
      const label = labels[i] as Label
      const x = label.x - EYE.x
      const y = label.y - EYE.y
      const z = ground.heightAt(label.x, label.y) + label.lift - EYE.z
      const distance = Math.hypot(x, y, z)
      RAY.x = EYE.x
      RAY.y = EYE.y
      RAY.z = EYE.z
      RAY.dx = x / distance
      RAY.dy = y / distance
      RAY.dz = z / distance
      this.isHidden[i] = distanceToGround(RAY, ground, distance) < distance - HILL_TOLERANCE - label.lift ? 1 : 0
    }
    this.isPending = this.raysLeft > 0
  }
}

const EYE = createEye()
const RAY = createRay()

import type { Pose } from './pose'

/**
 * The pose as it is now: a mutable box read in the frame loop, so that a moving camera never passes through React.
 * Listeners are told in the order they came, at once.
 */
export class PoseBox {
  private readonly listeners = new Set<(pose: Pose) => void>()

  constructor(private pose: Pose) {}

  get current(): Pose {
    return this.pose
  }

  set(pose: Pose): void {
    if (pose === this.pose) return
    this.pose = pose
    for (const listener of this.listeners) listener(pose)
  }

  /** @returns ends the subscription */
  subscribe(listener: (pose: Pose) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

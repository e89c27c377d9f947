import { dolly, orbit, panBy } from './movements'
import type { Pose } from './pose'

/** The part of a keyboard event that counts here. */
export interface KeyPress {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

/** Shares of the distance, rad, and factors a key moves by. */
const PAN = 0.12
const TURN = Math.PI / 12
const LEAN = Math.PI / 24
const ZOOM = 1.3

/**
 * One step of the camera by keyboard: arrows pan, + and − zoom, [ and ] (or Q and E) turn, Page Up and Page Down lean,
 * arrows with Shift turn and lean, Home shows everything.
 *
 * @returns the pose after the step; null if the key means nothing here
 */
export function stepForKey(press: KeyPress, pose: Pose, home: () => Pose): Pose | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  const step = press.shiftKey ? (SHIFTED[press.key] ?? PLAIN[press.key]) : PLAIN[press.key]
  if (press.key === 'Home') return home()
  return step === undefined ? null : step(pose)
}

const PLAIN: Record<string, ((pose: Pose) => Pose) | undefined> = {
  ArrowLeft: (pose) => panBy(pose, -PAN, 0),
  ArrowRight: (pose) => panBy(pose, PAN, 0),
  ArrowUp: (pose) => panBy(pose, 0, PAN),
  ArrowDown: (pose) => panBy(pose, 0, -PAN),
  '+': (pose) => dolly(pose, 1 / ZOOM),
  '=': (pose) => dolly(pose, 1 / ZOOM),
  '-': (pose) => dolly(pose, ZOOM),
  '−': (pose) => dolly(pose, ZOOM),
  _: (pose) => dolly(pose, ZOOM),
  '[': (pose) => orbit(pose, -TURN, 0),
  ']': (pose) => orbit(pose, TURN, 0),
  q: (pose) => orbit(pose, -TURN, 0),
  Q: (pose) => orbit(pose, -TURN, 0),
  e: (pose) => orbit(pose, TURN, 0),
  E: (pose) => orbit(pose, TURN, 0),
  PageUp: (pose) => orbit(pose, 0, -LEAN),
  PageDown: (pose) => orbit(pose, 0, LEAN),
}

const SHIFTED: Record<string, ((pose: Pose) => Pose) | undefined> = {
  ArrowLeft: (pose) => orbit(pose, -TURN, 0),
  ArrowRight: (pose) => orbit(pose, TURN, 0),
  ArrowUp: (pose) => orbit(pose, 0, LEAN),
  ArrowDown: (pose) => orbit(pose, 0, -LEAN),
}

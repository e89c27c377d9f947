import type { Pilot } from '../objects'
import { paneUnder, placeIn, type PaneDivision, type PaneRectangle } from './paneUnder'

interface Finger {
  x: number
  y: number
}

/** Pixels that two fingers must move before it is plain whether they pinch or lean. */
const DECISION = 8
/** Logarithm of distance per pixel of the wheel; trackpads pinch with the control key held and in small steps. */
const WHEEL_RATE = 0.0016
const PINCH_RATE = 0.01
const MOST_PER_WHEEL = 0.6
/** By `deltaMode`: pixels, lines, pages. */
const PIXELS_OF_MODE = [1, 16, 400]

/**
 * Listens to pointers, wheel and keys of an element and hands them to the pilot; calls `advance` while it moves.
 *
 * Mouse: left drag pans, right drag, middle drag or Ctrl and left drag turns, wheel zooms. Touch: one finger pans, two
 * pinch, turn and carry, two that move up or down together lean. Keys count while the element has the focus.
 */
export class CameraHands {
  private readonly fingers = new Map<number, Finger>()
  /** The pane a gesture began in; it stays the measure although the hand leaves it. */
  private pane: PaneRectangle | null = null
  private pair: { mode: 'undecided' | 'pinch' | 'lean'; start: [Finger, Finger] } | null = null
  private frame = 0
  private lastTime = 0
  private readonly listeners = new AbortController()

  constructor(
    private readonly element: HTMLElement,
    private readonly pilot: Pilot,
    private readonly division: () => PaneDivision,
  ) {
    const { signal } = this.listeners
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ) => element.addEventListener(name, listener, { signal, passive: false })
    on('pointerdown', (event) => this.down(event))
    on('pointermove', (event) => this.move(event))
    on('pointerup', (event) => this.up(event))
    on('pointercancel', (event) => this.up(event))
    on('lostpointercapture', (event) => this.up(event))
    on('wheel', (event) => this.wheel(event))
    on('keydown', (event) => this.key(event))
    on('contextmenu', (event) => event.preventDefault())
    pilot.onWake = () => this.wake()
    if (pilot.isMoving) this.wake()
  }

  dispose(): void {
    this.listeners.abort()
    cancelAnimationFrame(this.frame)
    this.pilot.onWake = null
    this.pilot.release()
  }

  private down(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button > 2) return
    this.element.setPointerCapture(event.pointerId)
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (this.fingers.size === 1) {
      this.pane = this.paneAt(event.clientX)
      const turns = event.button !== 0 || event.ctrlKey
      this.pilot.grip(turns ? 'orbit' : 'pan', placeIn(this.pane, event.clientX, event.clientY))
    } else {
      this.pilot.release()
      this.pair = null
      if (this.fingers.size === 2) {
        const [a, b] = this.twoFingers()
        this.pair = { mode: 'undecided', start: [{ ...a }, { ...b }] }
      }
    }
  }

  private move(event: PointerEvent): void {
    const finger = this.fingers.get(event.pointerId)
    if (finger === undefined || this.pane === null) return
    const dx = event.clientX - finger.x
    const dy = event.clientY - finger.y
    if (dx === 0 && dy === 0) return
    if (this.pair !== null) this.movePair(finger, dx, dy)
    else {
      finger.x += dx
      finger.y += dy
      if (this.fingers.size === 1) this.pilot.drag(placeIn(this.pane, finger.x, finger.y), dx, dy)
    }
  }

  private movePair(finger: Finger, dx: number, dy: number): void {
    const pair = this.pair as NonNullable<typeof this.pair>
    const pane = this.pane as PaneRectangle
    const [a, b] = this.twoFingers()
    const before = {
      x: (a.x + b.x) / 2,
      y: (a.y + b.y) / 2,
      spread: Math.hypot(b.x - a.x, b.y - a.y),
      angle: Math.atan2(b.y - a.y, b.x - a.x),
    }
    finger.x += dx
    finger.y += dy
    if (pair.mode === 'undecided') {
      pair.mode = decide(pair.start, [a, b])
      return
    }
    if (pair.mode === 'lean') {
      this.pilot.lean(dy / 2)
      return
    }
    const spread = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y)) / Math.max(1, before.spread)
    const turned = Math.atan2(b.y - a.y, b.x - a.x) - before.angle
    this.pilot.pinch(
      placeIn(pane, before.x, before.y),
      placeIn(pane, (a.x + b.x) / 2, (a.y + b.y) / 2),
      spread,
      Math.atan2(Math.sin(turned), Math.cos(turned)),
    )
  }

  private up(event: PointerEvent): void {
    if (!this.fingers.delete(event.pointerId)) return
    this.pair = null
    this.pilot.release()
    const [left] = this.fingers.values()
    // The finger that stays takes the ground anew where it is.
    if (this.fingers.size === 1 && left !== undefined && this.pane !== null) {
      this.pilot.grip('pan', placeIn(this.pane, left.x, left.y))
    }
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault()
    const pixels = event.deltaY * (PIXELS_OF_MODE[event.deltaMode] ?? 1)
    const amount = pixels * (event.ctrlKey ? PINCH_RATE : WHEEL_RATE)
    const place = placeIn(this.paneAt(event.clientX), event.clientX, event.clientY)
    this.pilot.wheel(place, Math.min(Math.max(amount, -MOST_PER_WHEEL), MOST_PER_WHEEL))
  }

  private key(event: KeyboardEvent): void {
    if (event.target === this.element && this.pilot.key(event)) event.preventDefault()
  }

  private wake(): void {
    if (this.frame !== 0) return
    this.lastTime = performance.now()
    const step = (time: number) => {
      // A frame that was long in coming must not become a leap, nor a slow machine make flights last.
      const delta = Math.min(Math.max(time - this.lastTime, 0) / 1000, 0.3)
      this.lastTime = time
      this.frame = this.pilot.advance(delta) ? requestAnimationFrame(step) : 0
    }
    this.frame = requestAnimationFrame(step)
  }

  private paneAt(x: number): PaneRectangle {
    return paneUnder(this.element.getBoundingClientRect(), this.division(), x)
  }

  private twoFingers(): [Finger, Finger] {
    const [a, b] = this.fingers.values()
    return [a as Finger, b as Finger]
  }
}

/** Two fingers that go the same way up or down lean; all else is a pinch. */
function decide(start: [Finger, Finger], now: [Finger, Finger]): 'undecided' | 'pinch' | 'lean' {
  const ways = start.map((finger, i) => ({ x: (now[i] as Finger).x - finger.x, y: (now[i] as Finger).y - finger.y }))
  const [a, b] = ways as [Finger, Finger]
  if (Math.max(Math.hypot(a.x, a.y), Math.hypot(b.x, b.y)) < DECISION) return 'undecided'
  const isUpright = (way: Finger) => Math.abs(way.y) > 2 * Math.abs(way.x)
  // One finger's events come before the other's: wait for both.
  if (isUpright(a) !== isUpright(b) && Math.min(Math.hypot(a.x, a.y), Math.hypot(b.x, b.y)) < DECISION / 2) {
    return Math.max(Math.hypot(a.x, a.y), Math.hypot(b.x, b.y)) < 3 * DECISION ? 'undecided' : 'pinch'
  }
  return isUpright(a) && isUpright(b) && a.y * b.y > 0 ? 'lean' : 'pinch'
}

import { useEffect, useMemo, useRef } from 'react'
import type { District, ScenarioState, Seating } from '../../model'
import type { ViewStore } from '../../state'
import {
  createRay,
  eyeOf,
  pickBuilding,
  pickIndexOf,
  rayOfEye,
  type Ground,
  type PaneBuildings,
  type Pilot,
} from '../objects'
import { paneUnder, placeIn } from './paneUnder'
import { useSurface } from './SurfaceContext'

export interface PickLayerProps {
  district: District
  seating: Seating
  ground: Ground
  pilot: Pilot
  view: ViewStore
  /** What each pane's scenario makes of the district; null: as it is. Compared by reference. */
  states: readonly [ScenarioState | null, ScenarioState | null]
  seatAdded: (state: ScenarioState) => Seating
  /** Building under a mouse or pen at rest on it, numbered as in the view; null: none. Pixels of the picture. */
  onHover?: (pane: 0 | 1, building: number | null, x: number, y: number) => void
  /** Click or tap, on release; null: on no building. */
  onSelect: (pane: 0 | 1, building: number | null) => void
}

/** A press that moves no farther than this is a click, px. */
const CLICK = 6

/** Says which building is under the pointer. Draws nothing; stands inside CameraControls. */
export function PickLayer({
  district,
  seating,
  ground,
  pilot,
  view,
  states,
  seatAdded,
  onHover,
  onSelect,
}: PickLayerProps) {
  const surface = useSurface()
  const base = useMemo(() => pickIndexOf(district.buildings, seating), [district, seating])
  const [left, right] = states
  const panes = useMemo(
    () =>
      [left, right].map((state): PaneBuildings => ({
        base,
        baseCount: district.buildings.count,
        fate: state?.fate ?? null,
        added: state === null || state.added.count === 0 ? null : pickIndexOf(state.added, seatAdded(state)),
      })) as [PaneBuildings, PaneBuildings],
    [base, district, left, right, seatAdded],
  )
  const told = useRef({ onHover, onSelect, panes })
  useEffect(() => {
    told.current = { onHover, onSelect, panes }
  })
  useEffect(() => {
    if (surface === null) return
    const pickAt = (x: number, y: number) => {
      const pane = paneUnder(surface.getBoundingClientRect(), view.getState(), x)
      const { u, v, aspect } = placeIn(pane, x, y)
      const ray = rayOfEye(eyeOf(pilot.pose, ground), aspect, u, v, RAY)
      return { pane: pane.pane, building: pickBuilding(ray, told.current.panes[pane.pane], ground) }
    }
    return listen(surface, pilot, {
      click: (x, y) => {
        const { pane, building } = pickAt(x, y)
        told.current.onSelect(pane, building < 0 ? null : building)
      },
      hover: (x, y) => {
        if (told.current.onHover === undefined) return
        const { pane, building } = pickAt(x, y)
        const box = surface.getBoundingClientRect()
        surface.style.cursor = building < 0 ? '' : 'pointer'
        told.current.onHover(pane, building < 0 ? null : building, x - box.left, y - box.top)
      },
      leave: () => {
        surface.style.cursor = ''
        told.current.onHover?.(0, null, 0, 0)
      },
    })
  }, [surface, pilot, view, ground])
  return null
}

const RAY = createRay()

interface Acts {
  click(x: number, y: number): void
  /** At most once a frame, while nothing is pressed. */
  hover(x: number, y: number): void
  leave(): void
}

function listen(surface: HTMLElement, pilot: Pilot, acts: Acts): () => void {
  const listeners = new AbortController()
  const { signal } = listeners
  let press: { id: number; x: number; y: number } | null = null
  let frame = 0
  let isHovering = false
  const leave = () => {
    cancelAnimationFrame(frame)
    frame = 0
    if (isHovering) acts.leave()
    isHovering = false
  }
  surface.addEventListener(
    'pointerdown',
    (event) => {
      leave()
      // A second finger makes a gesture of it, and no click.
      press =
        event.isPrimary && event.button === 0 && !event.ctrlKey
          ? { id: event.pointerId, x: event.clientX, y: event.clientY }
          : null
    },
    { signal },
  )
  surface.addEventListener(
    'pointermove',
    (event) => {
      if (press !== null && Math.hypot(event.clientX - press.x, event.clientY - press.y) >= CLICK) press = null
      if (event.pointerType === 'touch' || event.buttons !== 0) return
      const { clientX, clientY } = event
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        frame = 0
        if (pilot.isHeld) return
        isHovering = true
        acts.hover(clientX, clientY)
      })
    },
    { signal },
  )
  surface.addEventListener(
    'pointerup',
    (event) => {
      if (press?.id === event.pointerId) acts.click(event.clientX, event.clientY)
      press = null
    },
    { signal },
  )
  surface.addEventListener('pointercancel', () => (press = null), { signal })
  surface.addEventListener('pointerleave', leave, { signal })
  return () => {
    listeners.abort()
    leave()
  }
}

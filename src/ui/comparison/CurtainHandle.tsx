import { ChevronLeft, ChevronRight, GripVertical } from 'lucide-react'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { ActionButton } from '../controls'
import { useMessages } from '../messages'
import styles from './CurtainHandle.module.css'

interface CurtainHandleProps {
  /** Share of the width left of the curtain, 0 … 1. */
  share: number
  onMove: (share: number) => void
}

/** One press of an arrow key or of a side button. */
const STEP = 0.05

/**
 * The edge between two views: dragged by hand, moved 5 % by arrow keys or by the buttons beside the grip, to either end
 * by Home and End. Fills its positioned parent.
 */
export function CurtainHandle({ share, onMove }: CurtainHandleProps) {
  const { say } = useMessages()
  const frame = useRef<HTMLDivElement>(null)
  const percent = Math.round(share * 100)
  const move = (next: number) => onMove(Math.min(1, Math.max(0, Number(next.toFixed(4)))))

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || frame.current === null) return
    const { left, width } = frame.current.getBoundingClientRect()
    if (width > 0) move((event.clientX - left) / width)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyTarget(event.key, share)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move(next)
  }

  return (
    <div ref={frame} className={styles.frame}>
      <div className={styles.curtain} style={{ left: `${share * 100}%` }}>
        <div
          className={styles.grip}
          role="slider"
          tabIndex={0}
          aria-orientation="horizontal"
          aria-label={say('compare.curtainHandle')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={say('compare.curtainValue', { percent })}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={onPointerMove}
          onKeyDown={onKeyDown}
        >
          <GripVertical aria-hidden="true" />
        </div>
        <div className={styles.buttons}>
          <ActionButton
            label={say('compare.moveLeft')}
            icon={<ChevronLeft />}
            iconOnly
            weight="quiet"
            onPress={() => move(share - STEP)}
          />
          <ActionButton
            label={say('compare.moveRight')}
            icon={<ChevronRight />}
            iconOnly
            weight="quiet"
            onPress={() => move(share + STEP)}
          />
        </div>
      </div>
    </div>
  )
}

function keyTarget(key: string, share: number): number | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowDown') return share - STEP
  if (key === 'ArrowRight' || key === 'ArrowUp') return share + STEP
  if (key === 'Home') return 0
  if (key === 'End') return 1
  return undefined
}

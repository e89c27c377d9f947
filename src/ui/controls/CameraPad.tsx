import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronsDown,
  ChevronsUp,
  Compass,
  Home,
  Minus,
  Move3d,
  Plus,
  RotateCcw,
  RotateCw,
} from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useMessages, type MessageId } from '../messages'
import { ActionButton } from './ActionButton'
import styles from './CameraPad.module.css'

/** What a press asks of the camera. */
export type CameraMove =
  | 'zoomIn'
  | 'zoomOut'
  | 'home'
  | 'north'
  | 'turnLeft'
  | 'turnRight'
  | 'tiltUp'
  | 'tiltDown'
  | 'panLeft'
  | 'panRight'
  | 'panUp'
  | 'panDown'

const ALWAYS: readonly [CameraMove, MessageId, ReactNode][] = [
  ['zoomIn', 'picture.zoomIn', <Plus key="" />],
  ['zoomOut', 'picture.zoomOut', <Minus key="" />],
  ['home', 'places.home', <Home key="" />],
]
const MORE: readonly [CameraMove, MessageId, ReactNode][] = [
  ['turnLeft', 'picture.turnLeft', <RotateCcw key="" />],
  ['panUp', 'picture.panUp', <ArrowUp key="" />],
  ['turnRight', 'picture.turnRight', <RotateCw key="" />],
  ['panLeft', 'picture.panLeft', <ArrowLeft key="" />],
  ['north', 'picture.north', <Compass key="" />],
  ['panRight', 'picture.panRight', <ArrowRight key="" />],
  ['tiltUp', 'picture.tiltUp', <ChevronsUp key="" />],
  ['panDown', 'picture.panDown', <ArrowDown key="" />],
  ['tiltDown', 'picture.tiltDown', <ChevronsDown key="" />],
]

/** Every drag and pinch of the camera as a single press: closer and home always, the rest on demand. */
export function CameraPad({ onMove }: { onMove: (move: CameraMove) => void }) {
  const { say } = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  const button = ([move, label, icon]: readonly [CameraMove, MessageId, ReactNode]) => (
    <ActionButton key={move} label={say(label)} icon={icon} iconOnly weight="quiet" onPress={() => onMove(move)} />
  )
  return (
    <div className={styles.pad} role="group" aria-label={say('picture.controls')}>
      {isOpen && <div className={styles.more}>{MORE.map(button)}</div>}
      <div className={styles.always}>
        {ALWAYS.map(button)}
        <ActionButton
          label={say('picture.moreControls')}
          icon={<Move3d />}
          iconOnly
          weight="quiet"
          isExpanded={isOpen}
          onPress={() => setIsOpen(!isOpen)}
        />
      </div>
    </div>
  )
}

import { useEffect, useMemo, useRef, type CSSProperties } from 'react'
import { useStore } from 'zustand'
import type { District } from '../../model'
import type { ViewStore } from '../../state'
import { LabelBoard, labelsOf, type Ground, type Label, type PoseBox } from '../objects'
import { LabelSign } from './LabelSign'
import styles from './LabelLayer.module.css'

export interface LabelLayerProps {
  district: District
  ground: Ground
  box: PoseBox
  view: ViewStore
  language: 'tr' | 'en'
}

/**
 * Names over the picture, a set for each pane that lies beside another. For the eye alone: the lists say the same, in
 * order and with acts, so that readers of the screen are spared sixty loose names.
 */
export function LabelLayer({ district, ground, box, view, language }: LabelLayerProps) {
  const labels = useMemo(() => labelsOf(district), [district])
  const isSideBySide = useStore(view, ({ way }) => way === 'sideBySide')
  const pane = (place: CSSProperties, key: string) => (
    <PaneLabels
      key={`${key} ${language}`}
      labels={labels}
      ground={ground}
      box={box}
      language={language}
      place={place}
    />
  )
  return (
    <div className={styles.layer} aria-hidden="true">
      {isSideBySide ? [pane(LEFT, 'left'), pane(RIGHT, 'right')] : pane(WHOLE, 'whole')}
    </div>
  )
}

const WHOLE: CSSProperties = { left: 0, width: '100%' }
const LEFT: CSSProperties = { left: 0, width: '50%' }
const RIGHT: CSSProperties = { left: '50%', width: '50%' }

interface PaneLabelsProps {
  labels: readonly Label[]
  ground: Ground
  box: PoseBox
  language: 'tr' | 'en'
  place: CSSProperties
}

function PaneLabels({ labels, ground, box, language, place }: PaneLabelsProps) {
  const pane = useRef<HTMLDivElement>(null)
  useEffect(
    () => (pane.current === null ? undefined : keepPlaced(pane.current, labels, ground, box)),
    [labels, ground, box],
  )
  return (
    <div ref={pane} className={styles.pane} style={place}>
      {labels.map((label) => (
        <div key={label.id} className={`${styles.label} ${styles[label.kind]}`}>
          <span className={styles.plate}>
            <LabelSign kind={label.kind} system={label.system} isUnderConstruction={label.isUnderConstruction} />
            {/* Neighbourhoods and stations are proper names of Turkish, whatever the language around them. */}
            <span lang={label.kind === 'neighbourhood' || label.name.tr === label.name.en ? 'tr' : language}>
              {label.name[language]}
            </span>
          </span>
        </div>
      ))}
    </div>
  )
}

/** Writes positions straight into the elements, in the frame in which the picture is drawn. */
function keepPlaced(pane: HTMLElement, labels: readonly Label[], ground: Ground, box: PoseBox): () => void {
  const board = new LabelBoard(labels, ground)
  const elements = [...pane.children] as HTMLElement[]
  const wasShown = new Uint8Array(labels.length)
  let frame = 0
  let width = 0
  let height = 0
  const place = () => {
    frame = 0
    if (width === 0 || height === 0) return
    board.layOut(box.current, width, height)
    for (let i = 0; i < elements.length; i++) {
      const element = elements[i] as HTMLElement
      const isShown = board.shown[i] as number
      if (isShown === 1) {
        element.style.transform = `translate(${Math.round(board.left[i] as number)}px,${Math.round(board.top[i] as number)}px)`
      }
      if (isShown !== wasShown[i]) {
        wasShown[i] = isShown
        element.toggleAttribute('data-shown', isShown === 1)
      }
    }
    if (board.isPending) ask()
  }
  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(place)
  }
  const measure = () => {
    width = pane.clientWidth
    height = pane.clientHeight
    elements.forEach((element, i) => board.setSize(i, element.offsetWidth, element.offsetHeight))
    ask()
  }
  const sizes = new ResizeObserver(measure)
  sizes.observe(pane)
  // Text size and late fonts change the plates without changing the pane.
  for (const element of elements) sizes.observe(element)
  const leave = box.subscribe(ask)
  return () => {
    leave()
    sizes.disconnect()
    cancelAnimationFrame(frame)
  }
}

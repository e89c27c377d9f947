import { AArrowDown, AArrowUp } from 'lucide-react'
import { useStore } from 'zustand'
import type { QualityChoice } from '../../../state'
import { ActionButton, ChoiceList, useMessages } from '../../../ui'
import type { StudioSession } from '../session'
import styles from './Panels.module.css'

interface DisplayPanelProps {
  session: StudioSession
  /** 1 = the size of the screen. */
  textScale: number
  onTextScale: (scale: number) => void
}

const QUALITIES = ['auto', '0', '1', '2'] as const
/** From the size of the screen to twice that, as WCAG 1.4.4 asks. */
const SCALES = [1, 1.15, 1.3, 1.5, 1.75, 2]

/** How much the machine draws, and how large the text stands. */
export function DisplayPanel({ session, textScale, onTextScale }: DisplayPanelProps) {
  const { say } = useMessages()
  const quality = useStore(session.view, (view) => view.quality)
  const step = SCALES.indexOf(textScale)
  return (
    <div className={styles.panel}>
      <ChoiceList
        label={say('display.quality')}
        choices={QUALITIES.map((value) => ({ value, label: say(`display.quality.${value}`) }))}
        value={String(quality) as (typeof QUALITIES)[number]}
        onChange={(next) =>
          session.view.setState({
            quality: next === 'auto' ? 'auto' : (Number(next) as Exclude<QualityChoice, 'auto'>),
          })
        }
      />
      <section>
        <h2 className={styles.title}>{say('display.textSize')}</h2>
        <div className={styles.row}>
          <ActionButton
            label={say('display.smaller')}
            icon={<AArrowDown />}
            isDisabled={step <= 0}
            onPress={() => onTextScale(SCALES[step - 1] ?? 1)}
          />
          <span role="status">{say('display.textSizeValue', { percent: Math.round(textScale * 100) })}</span>
          <ActionButton
            label={say('display.larger')}
            icon={<AArrowUp />}
            isDisabled={step === SCALES.length - 1}
            onPress={() => onTextScale(SCALES[step + 1] ?? 2)}
          />
        </div>
      </section>
    </div>
  )
}

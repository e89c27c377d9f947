import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import styles from './ValueSlider.module.css'

interface ValueSliderProps {
  label: string
  /** A longer name for speech where labels repeat; must contain the visible one. */
  spoken?: string
  value: number
  least: number
  most: number
  step: number
  /** The value in words, spoken, and shown at the end of the line unless `shown` is given. */
  inWords: (value: number) => string
  /** A shorter writing of the value for the eye. */
  shown?: (value: number) => string
  onChange: (value: number) => void
}

/** A value one drags, taps along, or moves with arrow keys. */
export function ValueSlider({
  label,
  spoken,
  value,
  least,
  most,
  step,
  inWords,
  shown = inWords,
  onChange,
}: ValueSliderProps) {
  return (
    <Slider
      className={styles.slider as string}
      value={value}
      minValue={least}
      maxValue={most}
      step={step}
      onChange={(next) => onChange(next)}
      {...(spoken === undefined ? {} : { 'aria-label': spoken })}
    >
      <div className={styles.head}>
        {spoken === undefined ? (
          <Label className={styles.label as string}>{label}</Label>
        ) : (
          <span className={styles.label}>{label}</span>
        )}
        <SliderOutput className={styles.output as string}>{() => shown(value)}</SliderOutput>
      </div>
      <SliderTrack className={styles.track as string}>
        {({ state }) => (
          <>
            <span className={styles.rail} />
            <span className={styles.fill} style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className={styles.thumb as string} aria-valuetext={inWords(value)} />
          </>
        )}
      </SliderTrack>
    </Slider>
  )
}

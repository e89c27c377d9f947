import { Pause, Play, Sunrise, Sunset } from 'lucide-react'
import { ActionButton, ValueSlider } from '../controls'
import { useMessages } from '../messages'
import { clockTime, dayFromNumber, dayOfYear, DAYS_IN_YEAR } from './dayOfYear'
import styles from './SunPanel.module.css'

interface SunPanelProps {
  /** MM-DD */
  day: string
  /** Civil hour, UTC+3, 0 … 24. */
  hour: number
  /** Civil hours of that day; null where the sun does not rise. */
  sunrise: number | null
  sunset: number | null
  /** Height of the sun above the horizon, degrees. */
  elevationDegrees: number
  isPlaying: boolean
  onDay: (day: string) => void
  onHour: (hour: number) => void
  onPlay: (isPlaying: boolean) => void
}

/** Day and hour of the light, with the day's bounds and the days that planners ask about. */
export function SunPanel(props: SunPanelProps) {
  const { day, hour, sunrise, sunset, elevationDegrees, isPlaying, onDay, onHour, onPlay } = props
  const { say, number, language } = useMessages()
  const dayInWords = (value: number) => writeDay(dayFromNumber(value), language)
  return (
    <div className={styles.sun}>
      <ValueSlider
        label={say('sun.day')}
        value={dayOfYear(day)}
        least={1}
        most={DAYS_IN_YEAR}
        step={1}
        inWords={dayInWords}
        onChange={(value) => onDay(dayFromNumber(value))}
      />
      <div className={styles.presets} role="group" aria-label={say('sun.presets')}>
        <ActionButton label={say('sun.march21')} onPress={() => onDay('03-21')} />
        <ActionButton label={say('sun.june21')} onPress={() => onDay('06-21')} />
        <ActionButton label={say('sun.december21')} onPress={() => onDay('12-21')} />
      </div>
      <ValueSlider
        label={say('sun.hour')}
        value={hour}
        least={0}
        most={24}
        step={0.25}
        inWords={clockTime}
        onChange={onHour}
      />
      <div className={styles.bounds}>
        {sunrise !== null && (
          <span>
            <Sunrise aria-hidden="true" />
            {say('sun.sunrise', { time: clockTime(sunrise) })}
          </span>
        )}
        {sunset !== null && (
          <span>
            <Sunset aria-hidden="true" />
            {say('sun.sunset', { time: clockTime(sunset) })}
          </span>
        )}
      </div>
      <p className={styles.height}>
        {elevationDegrees > 0
          ? say('sun.height', { degrees: number(elevationDegrees, { maximumFractionDigits: 0 }) })
          : say('sun.below')}
        {' · '}
        {say('sun.zone')}
      </p>
      <ActionButton
        label={say(isPlaying ? 'sun.pause' : 'sun.play')}
        icon={isPlaying ? <Pause /> : <Play />}
        onPress={() => onPlay(!isPlaying)}
      />
    </div>
  )
}

function writeDay(day: string, language: string): string {
  const [month, date] = day.split('-').map(Number)
  const moment = new Date(Date.UTC(2024, (month as number) - 1, date))
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(moment)
}

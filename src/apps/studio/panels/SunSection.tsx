import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { istanbulHour, istanbulTime, sunPosition, sunTimes } from '../../../analyses/sun'
import { toDegrees } from '../../../foundation'
import { SunPanel } from '../../../ui'
import { SUN_YEAR, type StudioSession } from '../session'

/** Civil hours that pass in one second of play. */
const PACE = 1

/** Day and hour of the sun, for both views at once. */
export function SunSection({ session }: { session: StudioSession }) {
  const { view, district } = session
  const day = useStore(view, (state) => state.day)
  const hour = useStore(view, (state) => state.hour)
  const [isPlaying, setIsPlaying] = useState(false)

  const times = useMemo(() => sunTimes(district.origin, istanbulTime(SUN_YEAR, day, 12)), [district, day])
  const { solarElevation } = useMemo(
    () => sunPosition(district.origin, istanbulTime(SUN_YEAR, day, hour)),
    [district, day, hour],
  )
  const sunrise = times.sunrise === null ? null : istanbulHour(times.sunrise)
  const sunset = times.sunset === null ? null : istanbulHour(times.sunset)

  useEffect(() => {
    if (!isPlaying) return
    // Steps of a quarter hour: shadows are drawn anew at each, which weak machines cannot do at every frame.
    const timer = setInterval(() => {
      const next = view.getState().hour + 0.25
      view.setState({ hour: next > (sunset ?? 24) ? (sunrise ?? 0) : next })
    }, 250 / PACE)
    return () => clearInterval(timer)
  }, [isPlaying, sunrise, sunset, view])

  return (
    <SunPanel
      day={day}
      hour={hour}
      sunrise={sunrise}
      sunset={sunset}
      elevationDegrees={toDegrees(solarElevation)}
      isPlaying={isPlaying}
      onDay={(next) => view.setState({ day: next })}
      onHour={(next) => view.setState({ hour: next })}
      onPlay={setIsPlaying}
    />
  )
}

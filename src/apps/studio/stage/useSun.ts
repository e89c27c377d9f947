import { useMemo } from 'react'
import { useStore } from 'zustand'
import { istanbulTime, sunDirection, sunPosition } from '../../../analyses/sun'
import type { Sun } from '../../../scene/objects'
import { SUN_YEAR, type StudioSession } from '../session'

/** The sun of the view, the same for every pane. */
export function useSun({ view, district }: StudioSession): Sun {
  const day = useStore(view, (state) => state.day)
  const hour = useStore(view, (state) => state.hour)
  return useMemo(
    () => ({ direction: sunDirection(sunPosition(district.origin, istanbulTime(SUN_YEAR, day, hour))) }),
    [district, day, hour],
  )
}

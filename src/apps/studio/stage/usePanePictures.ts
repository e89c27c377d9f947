import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { floodScreeningRequest, runFloodScreening, type FloodScreening } from '../../../analyses/flood'
import { colourBuildings, colourPlanAreaBuildings } from '../../../comparison'
import type { GroundRaster, PanePicture } from '../../../scene/objects'
import { requestResult, resultKey, type BuildingTheme, type OverlayId, type OverlayState } from '../../../state'
import type { StudioSession } from '../session'
import { floodRaster, groundPolygons } from './panePicture'

/** What the two panes show, each a new object only when something in it has changed. */
export function usePanePictures(session: StudioSession): readonly [PanePicture, PanePicture] {
  const { view } = session
  const theme = useStore(view, (state) => state.theme)
  const overlays = useStore(view, (state) => state.overlays)
  const floodLevel = useStore(view, (state) => state.floodLevel)
  const [leftId, rightId] = useStore(view, (state) => state.panes)
  const selection = useStore(view, (state) => state.selection)
  const screening = useFloodScreening(session, overlays.flood.isOn)
  const raster = useMemo(
    () =>
      screening !== null && overlays.flood.isOn ? floodRaster(screening, floodLevel, overlays.flood.opacity) : null,
    [screening, overlays.flood, floodLevel],
  )
  const selected = (pane: 0 | 1) => highlightIn(session, pane, selection)
  const left = usePanePicture(session, leftId, theme, overlays, raster, selected(0))
  const right = usePanePicture(session, rightId, theme, overlays, raster, selected(1))
  return [left, right]
}

function usePanePicture(
  session: StudioSession,
  scenario: string,
  theme: BuildingTheme,
  overlays: Record<OverlayId, OverlayState>,
  groundRaster: GroundRaster | null,
  highlight: number,
): PanePicture {
  const { district } = session
  const state = session.stateOf(scenario)
  const { isOn, opacity } = overlays.urbanTransformation
  const planOpacity = isOn && district.planAreas.length > 0 ? opacity : 0
  const buildingColours = useMemo(() => {
    if (theme !== 'none') return colourBuildings(theme, district, state)
    return planOpacity > 0 ? colourPlanAreaBuildings(district, state, planOpacity) : null
  }, [theme, planOpacity, district, state])
  const polygons = useMemo(() => groundPolygons(overlays, district, state), [overlays, district, state])
  return useMemo(
    () => ({ state, buildingColours, groundPolygons: polygons, groundRaster, highlight }),
    [state, buildingColours, polygons, groundRaster, highlight],
  )
}

/** A building of the base stands out in both panes, a new one only where it was picked. */
function highlightIn(
  { district }: StudioSession,
  pane: 0 | 1,
  selection: { pane: 0 | 1; building: number } | null,
): number {
  if (selection === null) return -1
  return selection.pane === pane || selection.building < district.buildings.count ? selection.building : -1
}

/** The screening of the ground, computed once in a worker when it is first wanted; null until then. */
function useFloodScreening(session: StudioSession, isWanted: boolean): FloodScreening | null {
  const { district, results } = session
  const key = useMemo(() => resultKey('flood-screening', 1, { district: district.id, hash: district.hash }), [district])
  const entry = useStore(results, (state) => state.entries.get(key))
  useEffect(() => {
    if (!isWanted) return
    requestResult(results, key, (context) => runFloodScreening(floodScreeningRequest(district), context)).catch(
      () => undefined,
    )
  }, [isWanted, results, key, district])
  return entry?.status === 'done' ? (entry.value as FloodScreening) : null
}

import { useState } from 'react'
import { useStore } from 'zustand'
import { CameraControls, LabelLayer, PickLayer, TwinCanvas, type ContextEvent } from '../../../scene/layers'
import { selectBuilding } from '../../../state'
import { useMessages } from '../../../ui'
import type { StudioSession } from '../session'
import { HoverTag, type Hovered } from './HoverTag'
import { usePanePictures } from './usePanePictures'
import { useSun } from './useSun'

interface ModelProps {
  session: StudioSession
  label: string
  /** Id of the element that says which keys there are. */
  describedBy: string
  onReady: () => void
  onContext: (event: ContextEvent) => void
  onError: (error: unknown) => void
}

/** The picture in one's hands: panes, names, picking. Loaded by itself, so that lists never wait for it. */
export function Model({ session, label, describedBy, onReady, onContext, onError }: ModelProps) {
  const { language } = useMessages()
  const { view, district, loaded, framing, camera } = session
  const way = useStore(view, (state) => state.way)
  const curtain = useStore(view, (state) => state.curtain)
  const singlePane = useStore(view, (state) => state.singlePane)
  const quality = useStore(view, (state) => state.quality)
  const panes = usePanePictures(session)
  const sun = useSun(session)
  const [hovered, setHovered] = useState<Hovered | null>(null)
  return (
    <CameraControls pilot={camera.pilot} view={view} label={label} describedBy={describedBy}>
      <TwinCanvas
        district={district}
        seating={loaded.seating}
        panes={panes}
        way={way}
        curtain={curtain}
        singlePane={singlePane}
        camera={camera.pilot.box}
        ground={framing.ground}
        sun={sun}
        quality={quality}
        label={label}
        onReady={onReady}
        onContext={onContext}
        onError={onError}
      />
      <LabelLayer district={district} ground={framing.ground} box={camera.pilot.box} view={view} language={language} />
      <PickLayer
        district={district}
        seating={loaded.seating}
        ground={framing.ground}
        pilot={camera.pilot}
        view={view}
        states={[panes[0].state, panes[1].state]}
        seatAdded={session.seatAdded}
        onHover={(pane, building, x, y) =>
          // The tag stays where the pointer came upon the building: moving along one costs no render.
          setHovered((last) => {
            if (building === null) return null
            return last?.building === building && last.pane === pane ? last : { pane, building, x, y }
          })
        }
        onSelect={(pane, building) => selectBuilding(view, building === null ? null : { pane, building })}
      />
      <HoverTag session={session} hovered={hovered} />
    </CameraControls>
  )
}

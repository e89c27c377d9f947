import { Canvas } from '@react-three/fiber'
import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import type { WebGLRendererParameters } from 'three'
import type { District, Seating } from '../../model'
import { prepareDistrict, TIERS, type FrameReport, type PreparedDistrict, type Tier } from '../objects'
import { createRenderer } from './createRenderer'
import { SceneContext } from './SceneContext'
import { TwinLayer, type TwinLayerProps } from './TwinLayer'
import { useContextWatch, type ContextEvent } from './useContextWatch'

export interface TwinCanvasProps extends Omit<TwinLayerProps, 'prepared' | 'singlePane' | 'onTier' | 'onReady'> {
  district: District
  /** Computed here, on the main thread, if nobody has it yet. */
  seating?: Seating
  singlePane?: 0 | 1
  /** Accessible name of the picture. */
  label: string
  /** After the first complete frame, and again after a lost context is drawn anew. */
  onReady?: (report: Readonly<FrameReport>) => void
  /** The tier in use, chosen or measured. */
  onTier?: (tier: Tier) => void
  onContext?: (event: ContextEvent) => void
  /** A district that cannot be cut for drawing. */
  onError?: (error: unknown) => void
  /** Layers inside the canvas: hands, labels, picking. */
  children?: ReactNode
}

/**
 * The picture of a district, in one or two panes. The wrapper carries `data-ready="true"` once a whole frame stands on
 * screen, and `data-tier`.
 */
export function TwinCanvas({ district, seating, label, singlePane = 0, onReady, onTier, onContext, onError, children, ...picture }: TwinCanvasProps) {
  const { panes, way, curtain, camera, ground, quality } = picture
  const prepared = usePrepared(district, seating, onError)
  const wrapper = useRef<HTMLDivElement>(null)
  const watch = useContextWatch(onContext)
  const [tier, setTier] = useState<Tier | null>(quality === 'auto' ? null : quality)
  const saysTier = useCallback(
    (chosen: Tier) => {
      setTier(chosen)
      wrapper.current?.setAttribute('data-tier', String(chosen))
      onTier?.(chosen)
    },
    [onTier],
  )
  const setReady = useCallback(
    (report: Readonly<FrameReport> | null) => {
      wrapper.current?.setAttribute('data-ready', String(report !== null))
      if (report === null) return
      performance.mark('twin-ready')
      onReady?.(report)
    },
    [onReady],
  )
  const surroundings = useMemo(
    () => prepared && { district: prepared.district, seating: prepared.seating, ground, pose: camera, panes, way, curtain, singlePane },
    [prepared, ground, camera, panes, way, curtain, singlePane],
  )
  if (watch.isGivenUp) return null
  return (
    <div ref={wrapper} role="img" aria-label={label} data-ready="false" style={FILL}>
      <Canvas
        key={watch.attempt}
        flat
        frameloop="demand"
        dpr={[1, TIERS[tier ?? 1].pixelRatio]}
        gl={(defaults) => createRenderer(defaults as WebGLRendererParameters, watch.onRefused)}
        onCreated={watch.onCreated}
      >
        {prepared && surroundings && (
          <SceneContext value={surroundings}>
            <TwinLayer {...picture} singlePane={singlePane} prepared={prepared} onTier={saysTier} onReady={setReady} />
            {children}
          </SceneContext>
        )}
      </Canvas>
    </div>
  )
}

const FILL: CSSProperties = { position: 'absolute', inset: 0 }

/** The district cut in workers; null until it is. */
function usePrepared(district: District, seating: Seating | undefined, onError?: (error: unknown) => void): PreparedDistrict | null {
  const [prepared, setPrepared] = useState<PreparedDistrict | null>(null)
  const report = useRef(onError)
  useEffect(() => {
    report.current = onError
  })
  useEffect(() => {
    const controller = new AbortController()
    prepareDistrict(district, seating, controller.signal).then(setPrepared, (error: unknown) => {
      if (!controller.signal.aborted) report.current?.(error)
    })
    return () => controller.abort()
  }, [district, seating])
  return prepared !== null && prepared.district === district ? prepared : null
}

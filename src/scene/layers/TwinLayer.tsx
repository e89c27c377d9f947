import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import type { PerspectiveCamera } from 'three'
import {
  applyPose,
  measureTier,
  TwinScene,
  type FrameReport,
  type Ground,
  type PanePicture,
  type PaneWay,
  type Pose,
  type PreparedDistrict,
  type Sun,
  type Tier,
  type ViewFocus,
} from '../objects'
import type { PoseSource } from './SceneContext'
import { useDisposable } from './useDisposable'

/** What the picture shows and how. */
export interface TwinLayerProps {
  prepared: PreparedDistrict
  /** One picture, or two for left and right. Compared by reference: a changed picture is a new object. */
  panes: readonly [PanePicture] | readonly [PanePicture, PanePicture]
  way: PaneWay
  /** Share of the width to the left of the curtain, 0 … 1. */
  curtain: number
  /** Which pane `single` shows. */
  singlePane: 0 | 1
  /** Where one looks from; read in the frame loop, never through React. */
  camera: PoseSource
  ground: Ground
  sun: Sun
  quality: 'auto' | Tier
  /** After each frame; the report is the same object every time. */
  onFrame?: (report: Readonly<FrameReport>) => void
  onTier: (tier: Tier) => void
  /** null while no whole frame is on screen. */
  onReady: (report: Readonly<FrameReport> | null) => void
}

/** Maps and ground levels a frame may draw while the page loads or the view moves; a still view draws all at once. */
const STEPS_IN_MOTION = 1
const ALL_STEPS = 10

/** Feeds the scene and draws it, instead of React Three Fiber, whenever something has changed. */
export function TwinLayer({ prepared, panes, way, curtain, singlePane, camera, ground, sun, quality, onFrame, onReady, onTier }: TwinLayerProps) {
  const gl = useThree((three) => three.gl)
  const invalidate = useThree((three) => three.invalidate)
  const size = useThree((three) => three.size)
  const scene = useThree((three) => three.scene)
  const eye = useThree((three) => three.camera)
  const tier = useRef<Tier | null>(null)
  const isReady = useRef(false)
  const isCompiled = useRef(false)
  const lastPose = useRef<Pose | null>(null)
  const focus = useRef<ViewFocus>({ x: 0, y: 0, up: 0, distance: 1 })

  const twin = useDisposable(() => {
    tier.current = quality === 'auto' ? measureTier(gl) : quality
    onTier(tier.current)
    isReady.current = false
    return new TwinScene(prepared, tier.current)
  }, [prepared, gl])

  // The scene is built before its shaders are: the page stays free while the driver works.
  useEffect(() => {
    if (twin === null) return
    let isCurrent = true
    isCompiled.current = false
    scene.add(twin.root)
    void twin.compile(gl, scene, eye as PerspectiveCamera).finally(() => {
      if (!isCurrent) return
      isCompiled.current = true
      invalidate()
    })
    return () => {
      isCurrent = false
      twin.root.removeFromParent()
    }
  }, [twin, gl, scene, eye, invalidate])

  useEffect(() => {
    if (twin === null) return
    const chosen = quality === 'auto' ? (tier.current ?? measureTier(gl)) : quality
    twin.setTier(chosen)
    tier.current = chosen
    onTier(chosen)
    invalidate()
  }, [twin, quality, gl, onTier, invalidate])

  const [left, right] = panes
  useEffect(() => {
    twin?.setPane(0, left)
    twin?.setPane(1, right ?? left)
    invalidate()
  }, [twin, left, right, invalidate])

  useEffect(() => {
    twin?.setSun(sun)
    invalidate()
  }, [twin, sun, invalidate])

  useEffect(() => invalidate(), [way, curtain, singlePane, size, invalidate])
  useEffect(() => camera.subscribe(() => invalidate()), [camera, invalidate])

  useEffect(() => {
    if (twin === null) return
    const canvas = gl.domElement
    const lose = () => {
      isReady.current = false
      onReady(null)
    }
    const restore = () => {
      twin.rebuild()
      invalidate()
    }
    canvas.addEventListener('webglcontextlost', lose)
    canvas.addEventListener('webglcontextrestored', restore)
    return () => {
      canvas.removeEventListener('webglcontextlost', lose)
      canvas.removeEventListener('webglcontextrestored', restore)
    }
  }, [twin, gl, onReady, invalidate])

  // A priority above 0 takes drawing over; while there is no scene yet, the canvas stays as it is.
  useFrame((three) => {
    if (twin === null || !isCompiled.current || gl.getContext().isContextLost()) return
    const pose = camera.current
    const at = focus.current
    at.x = pose.x
    at.y = pose.y
    at.up = ground.heightAt(pose.x, pose.y)
    at.distance = pose.distance
    const lens = three.camera as PerspectiveCamera
    applyPose(lens, pose, ground)
    const most = isReady.current && pose === lastPose.current ? ALL_STEPS : STEPS_IN_MOTION
    lastPose.current = pose
    const report = twin.render(gl, three.scene, lens, at, way, curtain, singlePane, most)
    if (!report.isComplete) invalidate()
    onFrame?.(report)
    if (report.isComplete && !isReady.current) {
      isReady.current = true
      onReady(report)
    }
  }, 1)

  return null
}

import { PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import { colourBuildings } from '../../../src/comparison'
import { radians } from '../../../src/foundation'
import { applyScenario, existingScenario } from '../../../src/model'
import {
  applyPose,
  eyeOf,
  groundOf,
  pickBuilding,
  pickIndexOf,
  prepareDistrict,
  rayOfEye,
  TwinScene,
  type PanePicture,
  type Pose,
  type ViewFocus,
} from '../../../src/scene/objects'
import { loadDistrict, loadScenarios } from '../../../src/state'

/** Milliseconds of each repetition, or single counts. */
export type SceneFigures = Record<string, number[]>

declare global {
  interface Window {
    runSceneBench: (district: string, tier: 0 | 1 | 2) => Promise<SceneFigures>
  }
}

const FRAMES = 60

/** One turn around Kanarya, coming nearer and leaving again: the same poses in every run. */
function poseAt(frame: number): Pose {
  const turn = (2 * Math.PI * frame) / FRAMES
  return {
    x: -100 + 400 * Math.sin(turn),
    y: -700 + 300 * Math.cos(turn),
    distance: 1800 + 1200 * Math.cos(turn),
    azimuth: radians(turn),
    tilt: radians(0.9),
  }
}

window.runSceneBench = async (id, tier) => {
  const figures: SceneFigures = {}
  const measure = <T>(name: string, work: () => T): T => {
    const start = performance.now()
    const result = work()
    ;(figures[name] ??= []).push(performance.now() - start)
    return result
  }
  const { district, seating, scenarioFiles } = await loadDistrict(id, {
    base: new URL('/districts/', location.href).href,
  })
  const { scenarios } = await loadScenarios(district, scenarioFiles, {
    base: new URL('/districts/', location.href).href,
  })
  const existing = applyScenario(district, existingScenario(district))
  const proposal = applyScenario(district, scenarios[0] ?? existingScenario(district))
  const ground = measure('ground index', () => groundOf(district.terrain, 0))

  const canvas = document.createElement('canvas')
  document.body.append(canvas)
  const renderer = new WebGLRenderer({ canvas, antialias: tier > 0 })
  renderer.setSize(960, 540)
  renderer.autoClear = false
  const scene = new Scene()
  const camera = new PerspectiveCamera()
  const cutFrom = performance.now()
  const prepared = await prepareDistrict(district, seating)
  figures['cut in workers'] = [performance.now() - cutFrom]
  const twin = measure('scene objects', () => new TwinScene(prepared, tier))
  scene.add(twin.root)
  const plain = (state: typeof existing): PanePicture => ({
    state,
    buildingColours: null,
    groundPolygons: [],
    groundRaster: null,
    highlight: -1,
  })
  twin.setSun({ direction: [0.4, -0.5, 0.77] })
  twin.setPane(0, plain(existing))
  twin.setPane(1, plain(proposal))
  await twin.compile(renderer, scene, camera)

  const focus: ViewFocus = { x: 0, y: 0, up: 0, distance: 1 }
  const pixel = new Uint8Array(4)
  /** One frame, waited for: reading a pixel back forces the picture to be finished. */
  const draw = (pose: Pose, way: 'single' | 'sideBySide', most: number) => {
    focus.x = pose.x
    focus.y = pose.y
    focus.up = ground.heightAt(pose.x, pose.y)
    focus.distance = pose.distance
    applyPose(camera, pose, ground)
    const from = performance.now()
    const report = twin.render(renderer, scene, camera, focus, way, 0.5, 0, most)
    const script = performance.now() - from
    const gl = renderer.getContext()
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
    return { report, script, whole: performance.now() - from }
  }
  // Shadows, ground and shaders settle before anything is counted.
  for (let round = 0; round < 30 && !draw(poseAt(0), 'sideBySide', 10).report.isComplete; round++);

  for (const way of ['single', 'sideBySide'] as const) {
    for (let frame = 0; frame < FRAMES; frame++) {
      const { report, script, whole } = draw(poseAt(frame), way, 1)
      ;(figures[`${way}: script a frame`] ??= []).push(script)
      ;(figures[`${way}: frame`] ??= []).push(whole)
      ;(figures[`${way}: draw calls`] ??= []).push(report.drawCalls)
      ;(figures[`${way}: triangles`] ??= []).push(report.triangles)
    }
  }
  const whole = { x: 0, y: -100, distance: 15_000, azimuth: radians(0), tilt: radians(0.7) }
  for (let round = 0; round < 30 && !draw(whole, 'single', 10).report.isComplete; round++);
  const { report } = draw(whole, 'single', 10)
  figures['whole district: draw calls'] = [report.drawCalls]
  figures['whole district: triangles'] = [report.triangles]
  figures['geometries'] = [report.geometries]
  figures['textures'] = [report.textures]
  figures['building buffers'] = [twin.buildingBytes]

  const themes = ['use', 'period', 'storeys', 'knowledge'] as const
  for (let round = 0; round < 20; round++) {
    const theme = themes[round % themes.length]!
    const buildingColours = measure('colours of a theme', () => colourBuildings(theme, district, existing))
    measure('recolour: script', () => twin.setPane(0, { ...plain(existing), buildingColours }))
    draw(whole, 'single', 1)
    const other = round % 2 === 0 ? proposal : existing
    measure('scenario switch: script', () => twin.setPane(0, plain(other)))
    draw(whole, 'single', 1)
  }

  const index = measure('pick index', () => pickIndexOf(district.buildings, seating))
  const pane = { base: index, fate: existing.fate, added: null, baseCount: district.buildings.count }
  const ray = { origin: [0, 0, 0], direction: [0, 0, -1] } as unknown as Parameters<typeof pickBuilding>[0]
  for (let frame = 0; frame < FRAMES; frame++) {
    const eye = eyeOf(poseAt(frame), ground)
    for (let v = -0.8; v <= 0.8; v += 0.4) {
      const aimed = rayOfEye(eye, 16 / 9, v * 0.7, v, ray)
      measure('pick', () => pickBuilding(aimed, pane, ground))
    }
  }

  twin.dispose()
  scene.clear()
  figures['geometries left after closing'] = [renderer.info.memory.geometries]
  figures['textures left after closing'] = [renderer.info.memory.textures]
  renderer.dispose()
  return figures
}

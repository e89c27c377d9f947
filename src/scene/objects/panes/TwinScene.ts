import { DataTexture, Group, RGBAFormat, Scene, UnsignedByteType, Vector2, Vector3, type IUniform, type PerspectiveCamera, type Texture, type WebGLRenderer } from 'three'
import { seatBuildings, type ScenarioState } from '../../../model'
import { BuildingBatch } from '../buildings/BuildingBatch'
import { buildingHeights, ROW } from '../buildings/buildingHeights'
import { paneStateLength, writePaneState } from '../buildings/paneState'
import { buildTiles } from '../buildings/tiles'
import { toThree } from '../frame'
import { createGroundUniforms, GroundPicture } from '../ground/GroundPicture'
import { setDaylight, type Sun } from '../light/daylight'
import { OcclusionMap } from '../light/OcclusionMap'
import { createShadingUniforms } from '../light/shading'
import { ShadowMap } from '../light/ShadowMap'
import { Sky } from '../light/Sky'
import { TIERS, type Tier } from '../quality/tiers'
import { TerrainModel } from '../terrain/TerrainModel'
import { createRemovedTrees, TreeCrowns } from '../trees/TreeCrowns'
import { layOutPanes, type PaneView, type PaneWay } from './paneLayout'
import type { PanePicture } from './picture'
import type { PreparedDistrict } from './prepareDistrict'
import { ScreenTarget } from './ScreenTarget'

/** What a frame cost; one object, written anew each frame. */
export interface FrameReport {
  drawCalls: number
  triangles: number
  /** Alive on the GPU. */
  geometries: number
  textures: number
  /** Time on the processor, ms. */
  milliseconds: number
  /** False while parts of the picture are still to be drawn: ask for another frame. */
  isComplete: boolean
}

/** Where the camera looks and from how far, for what is drawn around that point. */
export interface ViewFocus {
  x: number
  y: number
  /** Height of the ground there, m. */
  up: number
  distance: number
}

/** Buildings that a scenario may add before a pane's state texture has to grow. */
const SPARE_BUILDINGS = 2048
/** Haze veils what lies beyond the subject: near the ground it begins near, from afar it leaves the block clear, m. */
const HAZE_REACH = 9000
const HAZE_GROWTH = 2.8
/** How long a first frame waits for the driver, ms. */
const COMPILE_PATIENCE = 4000
const PAPER: PanePicture = { state: null, buildingColours: null, groundPolygons: [], groundRaster: null, highlight: -1 }

interface Pane {
  picture: PanePicture
  buildings: DataTexture
  removedTrees: DataTexture
  shadow: ShadowMap
  occlusion: OcclusionMap
  added: { buildings: BuildingBatch | null; trees: TreeCrowns | null }
}

/**
 * The whole picture of a district in one or two panes. Geometry is shared; what a pane alone shows lies in a few small
 * textures and on a layer of its own, put in place before that pane is drawn.
 */
export class TwinScene {
  /** Everything one sees; to be put into the scene that `render` is given. */
  readonly root = new Group()
  readonly report: FrameReport = { drawCalls: 0, triangles: 0, geometries: 0, textures: 0, milliseconds: 0, isComplete: false }
  /** Vertex data of the buildings, bytes. */
  get buildingBytes(): number {
    return this.#buildings.bytes + this.#panes.reduce((sum, { added }) => sum + (added.buildings?.bytes ?? 0), 0)
  }

  readonly #prepared: PreparedDistrict
  readonly #shading = createShadingUniforms()
  readonly #groundUniforms = createGroundUniforms()
  readonly #paneState: IUniform<Texture | null> = { value: null }
  readonly #removedTrees: IUniform<Texture | null> = { value: null }
  readonly #casters = new Scene()
  readonly #silhouettes = new Scene()
  readonly #buildings: BuildingBatch
  readonly #terrain: TerrainModel
  readonly #trees: TreeCrowns
  readonly #sky: Sky
  #tier: Tier
  #ground: GroundPicture
  #panes: [Pane, Pane]
  #screen: ScreenTarget | null
  #sunUp = 1
  /** Maps and levels that this frame may still draw. */
  #steps = 0
  #hasBeenWhole = false
  #layout = { way: 'single' as PaneWay, curtain: 0, single: 0 as 0 | 1, width: 0, height: 0, views: [] as PaneView[] }

  constructor(prepared: PreparedDistrict, tier: Tier) {
    this.#prepared = prepared
    this.#tier = tier
    const { district, seating, tiles, relief } = prepared
    const buildingUniforms = { ...this.#shading, paneState: this.#paneState }
    this.#buildings = new BuildingBatch({
      tiles,
      heights: buildingHeights(district.buildings, seating),
      firstBuilding: 0,
      uniforms: buildingUniforms,
    })
    this.#terrain = new TerrainModel(relief, { ...this.#shading, ...this.#groundUniforms })
    this.#trees = new TreeCrowns(district.trees, district.terrain, { ...this.#shading, removedTrees: this.#removedTrees })
    this.#sky = new Sky(relief.extent, relief.foot)
    this.root.add(this.#sky.group, this.#terrain.group, this.#buildings.group, this.#trees.group)
    this.#casters.add(this.#terrain.casters, this.#buildings.casters, this.#trees.casters)
    this.#silhouettes.add(this.#buildings.silhouettes)
    this.#ground = this.#createGround()
    this.#panes = [this.#createPane(), this.#createPane()]
    this.#screen = this.#createScreen()
    this.setSun({ direction: [0.45, -0.55, 0.7] })
    this.setPane(0, PAPER)
    this.setPane(1, PAPER)
  }

  /** Shows a picture in a pane; only what differs from the one before is touched. */
  setPane(index: 0 | 1, picture: PanePicture): void {
    const pane = this.#panes[index]
    const before = pane.picture
    pane.picture = picture
    if (picture.state !== before.state) this.#setState(index, picture.state)
    if (picture.state !== before.state || picture.buildingColours !== before.buildingColours || picture.highlight !== before.highlight) {
      this.#writeBuildings(pane)
    }
    if (picture.groundPolygons !== before.groundPolygons || picture.groundRaster !== before.groundRaster) {
      this.#ground.panes[index].setTheme(picture)
    }
  }

  setSun(sun: Sun): void {
    setDaylight(sun, this.#shading, this.#sky.colours, toThree)
    this.#sunUp = sun.direction[2]
  }

  /** Rebuilds what depends on the tier: targets and maps, never geometry. */
  setTier(tier: Tier): void {
    if (tier === this.#tier) return
    this.#tier = tier
    this.#ground.dispose()
    this.#screen?.dispose()
    this.#ground = this.#createGround()
    this.#screen = this.#createScreen()
    this.#panes.forEach((pane, index) => {
      pane.shadow.dispose()
      pane.occlusion.dispose()
      Object.assign(pane, this.#createMaps())
      this.#ground.panes[index as 0 | 1].setState(pane.picture.state)
      this.#ground.panes[index as 0 | 1].setTheme(pane.picture)
    })
  }

  /** Seconds of water's movement; leave it alone to keep the water still. */
  setTime(seconds: number): void {
    this.#shading.time.value = seconds
  }

  /**
   * Draws a frame.
   *
   * @param scene   holds `root`
   * @param camera  placed and turned; its aspect is set here, pane by pane
   * @param most    maps and levels of the ground to draw at most before the panes: fewer keep frames short while the view
   *                moves. Until all have been drawn once, nothing is shown.
   */
  render(renderer: WebGLRenderer, scene: Scene, camera: PerspectiveCamera, focus: ViewFocus, way: PaneWay, curtain: number, single: 0 | 1, most = 6): FrameReport {
    const start = performance.now()
    renderer.info.autoReset = false
    renderer.info.reset()
    renderer.autoClear = false
    renderer.getDrawingBufferSize(size)
    const views = this.#layOut(way, curtain, single, size.x, size.y)
    toThree(focus.x, focus.y, focus.up, target)
    this.#shading.hazeDensity.value = 1 / (HAZE_REACH + HAZE_GROWTH * focus.distance)
    this.#steps = most
    let isComplete = true
    for (const { pane } of views) isComplete = this.#refresh(renderer, pane, focus) && isComplete
    this.#hasBeenWhole ||= isComplete
    if (this.#hasBeenWhole) this.#draw(renderer, scene, camera, views, focus.distance)
    const { report } = this
    report.drawCalls = renderer.info.render.calls
    report.triangles = renderer.info.render.triangles
    report.geometries = renderer.info.memory.geometries
    report.textures = renderer.info.memory.textures
    report.isComplete = isComplete
    report.milliseconds = performance.now() - start
    return report
  }

  /**
   * Lets the driver compile all shaders beside the page instead of within its first frame.
   *
   * @returns when they are ready, or after a while if the driver never says so; at once if it cannot
   */
  async compile(renderer: WebGLRenderer, scene: Scene, camera: PerspectiveCamera): Promise<void> {
    if (!renderer.extensions.has('KHR_parallel_shader_compile')) return
    const before = renderer.getRenderTarget()
    // A shader's last line differs between screen and target, so each is compiled for where it will draw.
    renderer.setRenderTarget(this.#screen?.target ?? null)
    const waits = [renderer.compileAsync(scene, camera)]
    renderer.setRenderTarget(this.#ground.panes[0].levels[0]?.target ?? null)
    for (const other of [this.#casters, this.#silhouettes, this.#ground.scene]) waits.push(renderer.compileAsync(other, camera))
    renderer.setRenderTarget(before)
    await Promise.race([Promise.all(waits), new Promise((resolve) => setTimeout(resolve, COMPILE_PATIENCE))])
  }

  /** After a lost context: what was drawn into targets is gone. */
  rebuild(): void {
    this.#hasBeenWhole = false
    this.#ground.rebuild()
    for (const pane of this.#panes) {
      pane.shadow.isDirty = true
      pane.occlusion.isDirty = true
    }
  }

  dispose(): void {
    for (const pane of this.#panes) {
      pane.added.buildings?.dispose()
      pane.added.trees?.dispose()
      pane.buildings.dispose()
      pane.removedTrees.dispose()
      pane.shadow.dispose()
      pane.occlusion.dispose()
    }
    this.#buildings.dispose()
    this.#terrain.dispose()
    this.#trees.dispose()
    this.#sky.dispose()
    this.#ground.dispose()
    this.#screen?.dispose()
    this.root.removeFromParent()
  }

  /** The layout of the last frame serves until something of it changes: a still layout allocates nothing. */
  #layOut(way: PaneWay, curtain: number, single: 0 | 1, width: number, height: number): readonly PaneView[] {
    const held = this.#layout
    if (held.way !== way || held.curtain !== curtain || held.single !== single || held.width !== width || held.height !== height) {
      this.#layout = { way, curtain, single, width, height, views: layOutPanes(way, curtain, single, width, height) }
    }
    return this.#layout.views
  }

  /** Panes of equal content share the maps of the first. */
  #mapsOf(pane: 0 | 1): 0 | 1 {
    return pane === 1 && this.#panes[0].picture.state === this.#panes[1].picture.state ? 0 : pane
  }

  #groundOf(pane: 0 | 1): 0 | 1 {
    const [a, b] = [this.#panes[0].picture, this.#panes[1].picture]
    const isAlike = a.state === b.state && a.groundPolygons === b.groundPolygons && a.groundRaster === b.groundRaster
    return pane === 1 && isAlike ? 0 : pane
  }

  /** Brings ground, shadows and occlusion of a pane up to date. */
  #refresh(renderer: WebGLRenderer, index: 0 | 1, focus: ViewFocus): boolean {
    const { extent } = this.#prepared.relief
    const mask = 1 | (2 << index)
    const maps = this.#panes[this.#mapsOf(index)]
    this.#putOn(index)
    const { occlusion, shadow } = maps
    let isComplete = true
    if (occlusion.isDirty) {
      if (this.#steps > 0) occlusion.update(renderer, this.#silhouettes, mask)
      else isComplete = false
      this.#steps--
    }
    const reach = Math.hypot(extent.east - extent.west, extent.north - extent.south) / 2
    if (!shadow.serves(target, focus.distance, reach, this.#shading.sunDirection.value)) {
      if (this.#steps > 0) shadow.update(renderer, this.#casters, target, focus.distance, reach, this.#shading.sunDirection.value, mask)
      else isComplete = false
      this.#steps--
    }
    const missing = this.#ground.update(renderer, this.#groundOf(index), focus.x, focus.y, focus.distance, this.#steps)
    this.#steps -= missing.drawn
    return isComplete && missing.left === 0
  }

  #draw(renderer: WebGLRenderer, scene: Scene, camera: PerspectiveCamera, views: readonly PaneView[], distance: number): void {
    const screen = this.#screen
    const ratio = screen === null ? renderer.getPixelRatio() : 1
    if (screen !== null) screen.setSize(size.x, size.y)
    renderer.setRenderTarget(screen?.target ?? null)
    for (const view of views) {
      const { pane, viewport, scissor } = view
      if (screen === null) {
        renderer.setViewport(viewport.x / ratio, viewport.y / ratio, viewport.width / ratio, viewport.height / ratio)
        renderer.setScissor(scissor.x / ratio, scissor.y / ratio, scissor.width / ratio, scissor.height / ratio)
        renderer.setScissorTest(true)
      } else {
        screen.target.viewport.set(viewport.x, viewport.y, viewport.width, viewport.height)
        screen.target.scissor.set(scissor.x, scissor.y, scissor.width, scissor.height)
        screen.target.scissorTest = true
        renderer.setRenderTarget(screen.target)
      }
      this.#putOn(pane)
      const maps = this.#panes[this.#mapsOf(pane)]
      maps.occlusion.wear(this.#shading)
      maps.shadow.wear(this.#shading, Math.min(Math.max((this.#sunUp + 0.02) / 0.1, 0), 1))
      this.#ground.wear(this.#groundOf(pane))
      camera.aspect = viewport.width / viewport.height
      camera.updateProjectionMatrix()
      camera.layers.mask = 1 | (2 << pane)
      renderer.clear(false, true, false)
      renderer.render(scene, camera)
      screen?.finish(renderer, camera, view, distance)
    }
    if (screen === null) renderer.setScissorTest(false)
    else {
      renderer.setScissorTest(false)
      renderer.setViewport(0, 0, size.x / renderer.getPixelRatio(), size.y / renderer.getPixelRatio())
      screen.show(renderer)
    }
    camera.layers.mask = 1
  }

  /** Puts a pane's own textures where all materials read them. */
  #putOn(index: 0 | 1): void {
    this.#paneState.value = this.#panes[index].buildings
    this.#removedTrees.value = this.#panes[index].removedTrees
  }

  #setState(index: 0 | 1, state: ScenarioState | null): void {
    const { district } = this.#prepared
    const pane = this.#panes[index]
    pane.added.buildings?.dispose()
    pane.added.trees?.dispose()
    pane.added = { buildings: null, trees: null }
    const layer = 1 + index
    if (state !== null && state.added.count > 0) {
      const batch = new BuildingBatch({
        tiles: buildTiles(state.added),
        heights: buildingHeights(state.added, seatBuildings(state.added, district.terrain)),
        firstBuilding: district.buildings.count,
        uniforms: { ...this.#shading, paneState: this.#paneState },
        layer,
      })
      pane.added.buildings = batch
      this.root.add(batch.group)
      this.#casters.add(batch.casters)
      this.#silhouettes.add(batch.silhouettes)
    }
    if (state !== null && state.addedTrees.count > 0) {
      const trees = new TreeCrowns(state.addedTrees, district.terrain, this.#shading, layer)
      pane.added.trees = trees
      this.root.add(trees.group)
      this.#casters.add(trees.casters)
    }
    const removed = pane.removedTrees.image.data as Uint8Array
    removed.fill(0)
    state?.removedTrees.forEach((isRemoved, tree) => (removed[tree] = isRemoved === 0 ? 0 : 255))
    pane.removedTrees.needsUpdate = true
    this.#ground.panes[index].setState(state)
    pane.shadow.isDirty = true
    pane.occlusion.isDirty = true
  }

  #writeBuildings(pane: Pane): void {
    const { count } = this.#prepared.district.buildings
    const { state, buildingColours, highlight } = pane.picture
    const needed = paneStateLength(count + (state?.added.count ?? 0))
    if ((pane.buildings.image.data as Uint8Array).length < needed) {
      pane.buildings.dispose()
      pane.buildings = createStateTexture(needed)
    }
    writePaneState(pane.buildings.image.data as Uint8Array, count, state, buildingColours, highlight)
    pane.buildings.needsUpdate = true
  }

  #createPane(): Pane {
    const { district } = this.#prepared
    const buildings = createStateTexture(paneStateLength(district.buildings.count + SPARE_BUILDINGS))
    const pane = {
      picture: PAPER,
      buildings,
      removedTrees: createRemovedTrees(district.trees.count),
      ...this.#createMaps(),
      added: { buildings: null, trees: null },
    }
    this.#writeBuildings(pane)
    return pane
  }

  #createMaps(): Pick<Pane, 'shadow' | 'occlusion'> {
    const { shadowSize, occlusionSize } = TIERS[this.#tier]
    return { shadow: new ShadowMap(shadowSize), occlusion: new OcclusionMap(this.#prepared.relief.extent, occlusionSize) }
  }

  #createGround(): GroundPicture {
    const { groundSize, groundSamples, anisotropy } = TIERS[this.#tier]
    const { flat, relief, district } = this.#prepared
    return new GroundPicture({
      flat,
      extent: relief.extent,
      district,
      uniforms: this.#groundUniforms,
      size: groundSize,
      samples: groundSamples,
      anisotropy,
    })
  }

  #createScreen(): ScreenTarget | null {
    const { samples, hasAmbientOcclusion } = TIERS[this.#tier]
    return samples > 0 ? new ScreenTarget(samples, hasAmbientOcclusion) : null
  }
}

function createStateTexture(length: number): DataTexture {
  const texture = new DataTexture(new Uint8Array(length), ROW, length / (4 * ROW), RGBAFormat, UnsignedByteType)
  texture.needsUpdate = true
  return texture
}

const size = new Vector2()
const target = new Vector3()

import {
  Color,
  DataTexture,
  FloatType,
  Mesh,
  NoBlending,
  OrthographicCamera,
  PlaneGeometry,
  RedFormat,
  Scene,
  ShaderMaterial,
  SRGBColorSpace,
  Vector4,
  WebGLRenderTarget,
  type IUniform,
  type LineSegments,
  type Texture,
  type WebGLRenderer,
} from 'three'
import { packPolygons, type Extent } from '../../../foundation'
import type { District } from '../../../model'
import { finestSpan, levelSpan, staysInPlace, type ClipLevel } from './clipmap'
import type { FlatGround } from './flatGround'
import { flattenPolygons, type FlatPolygons } from './flatten'
import { fillMesh, hairlines, ribbonGeometry, ribbonMesh } from './flatMeshes'
import { createFillMaterial, createHairlineMaterial, createRibbonMaterial, createThemeMaterial, type GroundMaterials } from './flatMaterials'
import { AREA_COLOURS, CARRIAGEWAY_SHARE, GROUND, LEAST_TEXELS, STREET_KERBS, STREET_SURFACES } from './groundColours'
import { LEVELS, PaneGround, type DrawnLevel } from './PaneGround'

/** What the terrain's shader reads: the levels of the pane that is being drawn, finest first. */
interface GroundUniforms extends Record<string, IUniform> {
  groundMaps: IUniform<(Texture | null)[]>
  /** West, south, 1 / span of each level; fourth 0 if there is no such level. */
  groundBoxes: IUniform<Vector4[]>
}

export function createGroundUniforms(): GroundUniforms {
  return {
    groundMaps: { value: new Array<Texture | null>(LEVELS).fill(null) },
    groundBoxes: { value: Array.from({ length: LEVELS }, () => new Vector4(0, 0, 1, 0)) },
  }
}

interface GroundPictureOptions {
  flat: FlatGround
  extent: Extent
  district: Pick<District, 'streets' | 'areas'>
  uniforms: GroundUniforms
  /** Side of a level, texels. */
  size: number
  /** Samples a texel while drawing; 0 = no smoothing of polygon edges. */
  samples: number
  anisotropy: number
}

/** Levels of a pane drawn in a frame, and those that still are to be drawn. */
interface GroundProgress {
  drawn: number
  left: number
}

/** Parcels are drawn while a texel is at most this large, m. */
const PARCEL_TEXEL = 1.1

/**
 * Paints the ground from above into a few square textures around the point looked at, which the terrain then wears.
 * Everything flat thus follows the ground without a triangle of its own and without fighting for depth. Drawn when the
 * view has moved far enough or the content has changed, never merely because a frame is.
 */
export class GroundPicture {
  readonly materials: GroundMaterials
  readonly panes: [PaneGround, PaneGround]
  readonly #uniforms: GroundUniforms
  /** The flat layers; drawn by `update` alone. */
  readonly scene = new Scene()
  readonly #camera = new OrthographicCamera(-1, 1, 1, -1, 0, 2)
  readonly #whole: ClipLevel
  readonly #parcels: LineSegments
  readonly #streetWidths: IUniform<Texture | null> = { value: null }
  readonly #hiddenAreas: IUniform<Texture | null> = { value: null }
  readonly #owned: { dispose(): void }[] = []
  readonly #sampled: WebGLRenderTarget | null
  readonly #copy: Mesh<PlaneGeometry, ShaderMaterial>
  readonly #copyScene = new Scene()
  readonly #progress: GroundProgress = { drawn: 0, left: 0 }

  constructor({ flat, extent, district, uniforms, size, samples, anisotropy }: GroundPictureOptions) {
    this.#uniforms = uniforms
    const width = Math.max(extent.east - extent.west, extent.north - extent.south)
    this.#whole = { x: (extent.west + extent.east) / 2, y: (extent.south + extent.north) / 2, span: width }
    const texel: IUniform<number> = { value: 1 }
    const streets = { palette: STREET_SURFACES, shares: CARRIAGEWAY_SHARE, texels: LEAST_TEXELS }
    const kerbs = { ...streets, palette: STREET_KERBS, grow: 0.55 }
    this.materials = {
      texel,
      addedAreas: createFillMaterial(AREA_COLOURS, null),
      addedStreets: createRibbonMaterial({ ...streets, isWidthMarked: true }, texel),
      addedKerbs: createRibbonMaterial({ ...kerbs, isWidthMarked: true }, texel),
      theme: createThemeMaterial(texel),
    }
    const add = <Thing extends Mesh | LineSegments>(thing: Thing): Thing => {
      this.scene.add(thing)
      this.#owned.push(thing.geometry, thing.material as ShaderMaterial)
      return thing
    }
    const one = (colour: string) => [new Color(colour)]
    add(fillMesh(boxOf(extent), createFillMaterial(one(GROUND.outside), null), -1))
    add(fillMesh(flat.land, createFillMaterial(one(GROUND.land), null), 0))
    add(fillMesh(flat.areas, createFillMaterial(AREA_COLOURS, this.#hiddenAreas), 10))
    add(fillMesh(flat.water, createFillMaterial(one(GROUND.water), null), 20))
    this.#parcels = add(hairlines(flat.parcels, createHairlineMaterial(GROUND.parcel, 0.2), 30))
    const streams = { palette: one(GROUND.stream), widthTexture: rowTexture(flat.streamWidths), texels: [1.3] }
    this.#owned.push(streams.widthTexture.value)
    add(ribbonMesh(flat.streams, createRibbonMaterial(streams, texel), 35))
    add(ribbonMesh(flat.shores, createRibbonMaterial({ palette: one(GROUND.shore), widths: [2.5], texels: [1.6], opacity: 0.9 }, texel), 36))
    const streetGeometry = ribbonGeometry(flat.streets)
    add(ribbonMesh(streetGeometry, createRibbonMaterial({ ...kerbs, widthTexture: this.#streetWidths }, texel), 40))
    add(ribbonMesh(streetGeometry, createRibbonMaterial({ ...streets, widthTexture: this.#streetWidths }, texel), 50))
    const railGeometry = ribbonGeometry(flat.rail)
    const bed = ['#8c867b', '#a39d92', '#8c867b', '#a39d92'].map((colour) => new Color(colour))
    const sleepers = bed.map(() => new Color('#f2efe6'))
    const open = { palette: bed, widths: [7, 7, 3, 3], texels: [2.4, 2.4, 1.2, 1.2], dashes: [0, 0, 22, 22] }
    add(ribbonMesh(railGeometry, createRibbonMaterial(open, texel), 60))
    const tracks = { palette: sleepers, widths: [3, 3, 0, 0], texels: [0.9, 0.9, 0, 0], dashes: [9, 9, 9, 9], opacity: 0.85 }
    add(ribbonMesh(railGeometry, createRibbonMaterial(tracks, texel), 61))
    const border = { palette: one(GROUND.border), texels: [1.1], dashes: [14], opacity: 0.6 }
    add(ribbonMesh(flat.borders, createRibbonMaterial(border, texel), 80))
    add(ribbonMesh(flat.boundary, createRibbonMaterial({ palette: one(GROUND.boundary), texels: [2.2], opacity: 0.75 }, texel), 81))

    this.panes = [
      new PaneGround(district, this.materials, size, anisotropy),
      new PaneGround(district, this.materials, size, anisotropy),
    ]
    for (const pane of this.panes) this.scene.add(pane.group)
    this.#sampled = samples > 0 ? new WebGLRenderTarget(size, size, { colorSpace: SRGBColorSpace, depthBuffer: false, samples }) : null
    this.#copy = new Mesh(new PlaneGeometry(2, 2), copyMaterial())
    this.#copy.frustumCulled = false
    this.#copyScene.add(this.#copy)
  }

  /**
   * Brings the levels of a pane up to date for a view.
   *
   * @param most  how many levels may be drawn now; the finest go first
   * @returns how many were drawn and how many are left; one object, written anew
   */
  update(renderer: WebGLRenderer, pane: 0 | 1, x: number, y: number, distance: number, most: number): Readonly<GroundProgress> {
    const { levels } = this.panes[pane]
    const whole = this.#whole
    const finest = finestSpan(distance, levels[0]?.span ?? 0)
    const progress = this.#progress
    progress.drawn = 0
    progress.left = 0
    for (let i = 0; i < LEVELS; i++) {
      const slot = levels[i] as DrawnLevel
      const isWhole = i === LEVELS - 1
      const span = levelSpan(i, LEVELS, finest, whole.span)
      if (span === 0) {
        slot.span = 0
        continue
      }
      const toX = isWhole ? whole.x : x
      const toY = isWhole ? whole.y : y
      if (slot.isFresh && staysInPlace(slot, span, toX, toY)) continue
      if (progress.drawn >= most) {
        progress.left++
        continue
      }
      slot.x = toX
      slot.y = toY
      slot.span = span
      slot.isFresh = true
      this.#draw(renderer, pane, slot)
      progress.drawn++
    }
    return progress
  }

  /** Lets the terrain wear this pane's ground. */
  wear(pane: 0 | 1): void {
    const { levels } = this.panes[pane]
    for (let i = 0; i < LEVELS; i++) {
      const { x, y, span, target } = levels[i] as DrawnLevel
      this.#uniforms.groundMaps.value[i] = target.texture
      const box = this.#uniforms.groundBoxes.value[i] as Vector4
      if (span === 0) box.set(0, 0, 1, 0)
      else box.set(x - span / 2, y - span / 2, 1 / span, 1)
    }
  }

  /** After a lost context: targets came back black. */
  rebuild(): void {
    for (const pane of this.panes) pane.forget()
  }

  dispose(): void {
    for (const pane of this.panes) pane.dispose()
    for (const thing of this.#owned) thing.dispose()
    for (const material of Object.values(this.materials)) if (material instanceof ShaderMaterial) material.dispose()
    this.#sampled?.dispose()
    this.#copy.geometry.dispose()
    this.#copy.material.dispose()
  }

  #draw(renderer: WebGLRenderer, pane: 0 | 1, { x, y, span, target }: DrawnLevel): void {
    const camera = this.#camera
    camera.left = camera.bottom = -span / 2
    camera.right = camera.top = span / 2
    camera.position.set(x, y, 1)
    camera.updateProjectionMatrix()
    camera.updateMatrixWorld()
    const texel = span / target.width
    this.materials.texel.value = texel
    this.#parcels.visible = texel <= PARCEL_TEXEL
    this.#streetWidths.value = this.panes[pane].streetWidths
    this.#hiddenAreas.value = this.panes[pane].hiddenAreas
    this.panes.forEach((other, i) => (other.group.visible = i === pane))
    const before = renderer.getRenderTarget()
    const clearAlpha = renderer.getClearAlpha()
    const autoClear = renderer.autoClear
    renderer.autoClear = true
    renderer.setClearAlpha(0)
    renderer.setRenderTarget(this.#sampled ?? target)
    renderer.render(this.scene, camera)
    if (this.#sampled !== null) {
      ;(this.#copy.material.uniforms.source as IUniform<Texture>).value = this.#sampled.texture
      renderer.setRenderTarget(target)
      renderer.render(this.#copyScene, camera)
    }
    renderer.setRenderTarget(before)
    renderer.setClearAlpha(clearAlpha)
    renderer.autoClear = autoClear
  }
}

function boxOf({ west, south, east, north }: Extent): FlatPolygons {
  const ring = [west, south, east, south, east, north, west, north]
  return flattenPolygons(packPolygons([[ring]]), 0)
}

function rowTexture(values: Float32Array): { value: DataTexture } {
  const rows = Math.max(1, Math.ceil(values.length / 256))
  const texels = new Float32Array(256 * rows)
  texels.set(values)
  const texture = new DataTexture(texels, 256, rows, RedFormat, FloatType)
  texture.needsUpdate = true
  return { value: texture }
}

function copyMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    name: 'ground copy',
    blending: NoBlending,
    depthTest: false,
    depthWrite: false,
    uniforms: { source: { value: null } },
    vertexShader: /* glsl */ `
      varying vec2 vUv;
      void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`,
    fragmentShader: /* glsl */ `
      uniform sampler2D source;
      varying vec2 vUv;
      void main() { gl_FragColor = texture2D(source, vUv); }`,
  })
}

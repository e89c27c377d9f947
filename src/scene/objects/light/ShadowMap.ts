import { DepthTexture, LessEqualCompare, LinearFilter, Matrix4, OrthographicCamera, UnsignedIntType, type Scene, Vector3, WebGLRenderTarget, type WebGLRenderer } from 'three'
import type { ShadingUniforms } from './shading'

/** Where a shadow map is spread out. */
interface ShadowFit {
  x: number
  y: number
  z: number
  /** Half its side, m. */
  reach: number
}

/** Half an octave between sizes, so that zooming seldom redraws. */
const SIZES_PER_OCTAVE = 2
/** Half the side of the map in eye distances. */
const REACH = 1.05
const DRIFT = 0.22
/** m */
const LEAST_REACH = 120

/**
 * The shadow map of one pane. It is spread around the point looked at, in steps, and drawn when the sun, the buildings
 * or its place change; a picture that only turns draws none.
 */
export class ShadowMap {
  isDirty = true
  readonly #target: WebGLRenderTarget
  readonly #camera = new OrthographicCamera()
  readonly #matrix = new Matrix4()
  readonly #fit: ShadowFit = { x: 0, y: 0, z: 0, reach: 0 }
  readonly #sun = new Vector3()
  readonly #size: number

  constructor(size: number) {
    this.#size = size
    this.#target = new WebGLRenderTarget(size, size, { depthBuffer: true })
    const depth = new DepthTexture(size, size, UnsignedIntType)
    depth.compareFunction = LessEqualCompare
    depth.magFilter = LinearFilter
    depth.minFilter = LinearFilter
    this.#target.depthTexture = depth
  }

  /** Whether the map as drawn is good enough for a view. */
  serves(target: Vector3, distance: number, most: number, sun: Vector3): boolean {
    const wanted = Math.min(Math.max(distance * REACH, LEAST_REACH), most)
    const fit = this.#fit
    const drift = DRIFT * fit.reach
    return (
      !this.isDirty &&
      fit.reach >= wanted * 0.95 &&
      fit.reach <= wanted * 1.7 &&
      Math.abs(fit.x - target.x) < drift &&
      Math.abs(fit.z - target.z) < drift &&
      this.#sun.equals(sun)
    )
  }

  /**
   * Draws the map for a view.
   *
   * @param target   point looked at, in three's axes
   * @param distance from the eye to it, m
   * @param most     half the side beyond which nothing stands, m
   * @param layers   mask of what throws shadows in this pane
   */
  update(renderer: WebGLRenderer, casters: Scene, target: Vector3, distance: number, most: number, sun: Vector3, layers: number): void {
    const wanted = Math.min(Math.max(distance * REACH, LEAST_REACH), most)
    const fit = this.#fit
    const reach = Math.min(2 ** (Math.ceil(Math.log2(wanted) * SIZES_PER_OCTAVE) / SIZES_PER_OCTAVE), most)
    fit.x = target.x
    fit.y = target.y
    fit.z = target.z
    fit.reach = reach
    this.#sun.copy(sun)
    this.isDirty = false

    const camera = this.#camera
    const depth = reach + 400
    camera.left = camera.bottom = -reach
    camera.right = camera.top = reach
    camera.near = 0
    camera.far = 2 * depth
    camera.position.copy(target).addScaledVector(sun, depth)
    camera.up.set(0, Math.abs(sun.y) > 0.99 ? 0 : 1, Math.abs(sun.y) > 0.99 ? -1 : 0)
    camera.lookAt(target)
    camera.updateMatrixWorld()
    camera.updateProjectionMatrix()
    camera.layers.mask = layers
    this.#matrix.copy(TO_TEXTURE).multiply(camera.projectionMatrix).multiply(camera.matrixWorldInverse)

    const before = renderer.getRenderTarget()
    const autoClear = renderer.autoClear
    renderer.autoClear = true
    renderer.setRenderTarget(this.#target)
    renderer.render(casters, camera)
    renderer.setRenderTarget(before)
    renderer.autoClear = autoClear
  }

  /** Lets everything stand in these shadows. */
  wear(shading: ShadingUniforms, strength: number): void {
    shading.shadowMap.value = this.#target.depthTexture
    shading.shadowMatrix.value.copy(this.#matrix)
    shading.shadowGrain.value.set((2 * this.#fit.reach) / this.#size, 1 / this.#size, strength)
  }

  dispose(): void {
    this.#target.depthTexture?.dispose()
    this.#target.dispose()
  }
}

const TO_TEXTURE = new Matrix4().set(0.5, 0, 0, 0.5, 0, 0.5, 0, 0.5, 0, 0, 0.5, 0.5, 0, 0, 0, 1)

import { HalfFloatType, LinearFilter, Mesh, NoBlending, OrthographicCamera, PlaneGeometry, Scene, ShaderMaterial, Vector2, WebGLRenderTarget, type Texture, type WebGLRenderer } from 'three'
import type { Extent } from '../../../foundation'
import type { ShadingUniforms } from './shading'

/** Standard deviations of the two blurs, m: yards and feet of walls, and whole quarters. */
const NEAR = 7
const WIDE = 34

/**
 * How much stands around each point of the ground, from the buildings' own heights seen from above and blurred twice.
 * It costs nothing while drawing and follows every scenario, since each pane bakes its own when its buildings change.
 */
export class OcclusionMap {
  isDirty = true
  readonly #heights: WebGLRenderTarget
  readonly #half: WebGLRenderTarget
  readonly #blurred: WebGLRenderTarget
  readonly #extent: Extent
  readonly #camera: OrthographicCamera
  readonly #blur: ShaderMaterial
  readonly #quad: Mesh<PlaneGeometry, ShaderMaterial>
  readonly #scene = new Scene()

  constructor(extent: Extent, size: number) {
    this.#extent = extent
    const width = extent.east - extent.west
    const height = extent.north - extent.south
    const texel = Math.max(width, height) / size
    const [columns, rows] = [Math.max(1, Math.round(width / texel)), Math.max(1, Math.round(height / texel))]
    const target = () =>
      new WebGLRenderTarget(columns, rows, { type: HalfFloatType, depthBuffer: false, minFilter: LinearFilter, magFilter: LinearFilter })
    this.#heights = target()
    this.#half = target()
    this.#blurred = target()
    this.#camera = new OrthographicCamera(-width / 2, width / 2, height / 2, -height / 2, 0, 20000)
    // Looking down with north up, in three's axes.
    this.#camera.position.set((extent.west + extent.east) / 2, 10000, -(extent.south + extent.north) / 2)
    this.#camera.up.set(0, 0, -1)
    this.#camera.lookAt(this.#camera.position.x, 0, this.#camera.position.z)
    this.#camera.updateMatrixWorld()
    this.#blur = createBlurMaterial(NEAR / texel, WIDE / texel)
    this.#quad = new Mesh(new PlaneGeometry(2, 2), this.#blur)
    this.#quad.frustumCulled = false
    this.#scene.add(this.#quad)
  }

  /** @param layers  mask of the buildings that stand in this pane */
  update(renderer: WebGLRenderer, silhouettes: Scene, layers: number): void {
    this.isDirty = false
    const before = renderer.getRenderTarget()
    const autoClear = renderer.autoClear
    const clearAlpha = renderer.getClearAlpha()
    renderer.autoClear = true
    renderer.setClearColor(0x000000, 0)
    this.#camera.layers.mask = layers
    renderer.setRenderTarget(this.#heights)
    renderer.render(silhouettes, this.#camera)
    this.#pass(renderer, this.#heights.texture, this.#half, 1 / this.#heights.width, 0)
    this.#pass(renderer, this.#half.texture, this.#blurred, 0, 1 / this.#heights.height)
    renderer.setRenderTarget(before)
    renderer.setClearAlpha(clearAlpha)
    renderer.autoClear = autoClear
  }

  wear(shading: ShadingUniforms): void {
    const { west, south, east, north } = this.#extent
    shading.occlusionMap.value = this.#blurred.texture
    shading.occlusionBox.value.set(west, south, 1 / (east - west), 1 / (north - south))
  }

  dispose(): void {
    for (const target of [this.#heights, this.#half, this.#blurred]) target.dispose()
    this.#blur.dispose()
    this.#quad.geometry.dispose()
  }

  #pass(renderer: WebGLRenderer, source: Texture, into: WebGLRenderTarget, dx: number, dy: number): void {
    const { uniforms } = this.#blur
    ;(uniforms.source as { value: Texture }).value = source
    ;(uniforms.step_ as { value: Vector2 }).value.set(dx, dy)
    renderer.setRenderTarget(into)
    renderer.render(this.#scene, this.#camera)
  }
}

/** One direction of both blurs: near in red, wide in green. */
function createBlurMaterial(near: number, wide: number): ShaderMaterial {
  return new ShaderMaterial({
    name: 'occlusion blur',
    blending: NoBlending,
    depthTest: false,
    depthWrite: false,
    uniforms: { source: { value: null }, step_: { value: new Vector2() } },
    vertexShader: /* glsl */ `
      varying vec2 vUv;
      void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`,
    fragmentShader: /* glsl */ `
      uniform sampler2D source;
      uniform vec2 step_;
      varying vec2 vUv;
      void main() {
        vec2 sum = vec2(0.0);
        vec2 weight = vec2(0.0);
        for (int i = -12; i <= 12; i++) {
          // The wide blur takes every other texel's distance, the near one its own: both within 25 reads.
          float at = float(i) * ${Math.max(1, wide / 5).toFixed(4)};
          float close = float(i) * ${Math.max(0.25, near / 5).toFixed(4)};
          vec2 w = exp(-0.5 * vec2(close * close / ${(near * near).toFixed(5)}, at * at / ${(wide * wide).toFixed(5)}));
          sum += w * vec2(texture2D(source, vUv + step_ * close).r, texture2D(source, vUv + step_ * at).g);
          weight += w;
        }
        gl_FragColor = vec4(sum / weight, 0.0, 1.0);
      }`,
  })
}

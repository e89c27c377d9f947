import {
  DepthTexture,
  Mesh,
  NoBlending,
  OrthographicCamera,
  PlaneGeometry,
  Scene,
  ShaderMaterial,
  SRGBColorSpace,
  UnsignedIntType,
  Vector2,
  WebGLRenderTarget,
  type PerspectiveCamera,
  type WebGLRenderer,
} from 'three'
import { ScreenOcclusion } from '../light/ScreenOcclusion'
import type { PaneView } from './paneLayout'

/**
 * A multisampled target the size of the canvas, shown when the panes are drawn. A target of our own, and not the
 * canvas's, so that smoothing can be switched while the page runs. Its alpha says how much of a pixel may be darkened by
 * occlusion: a theme's colours may not.
 */
export class ScreenTarget {
  readonly target: WebGLRenderTarget
  readonly #occlusion: ScreenOcclusion | null
  readonly #quad: Mesh<PlaneGeometry, ShaderMaterial>
  readonly #scene = new Scene()
  readonly #camera = new OrthographicCamera()

  constructor(samples: number, hasOcclusion: boolean) {
    this.target = new WebGLRenderTarget(1, 1, { samples, colorSpace: SRGBColorSpace })
    this.#occlusion = hasOcclusion ? new ScreenOcclusion() : null
    if (hasOcclusion) this.target.depthTexture = new DepthTexture(1, 1, UnsignedIntType)
    const material = new ShaderMaterial({
      name: 'screen',
      blending: NoBlending,
      depthTest: false,
      depthWrite: false,
      defines: hasOcclusion ? { OCCLUDED: '' } : {},
      uniforms: {
        picture: { value: this.target.texture },
        occlusion: { value: this.#occlusion?.target.texture ?? null },
        texel: { value: new Vector2() },
      },
      vertexShader: /* glsl */ `
        varying vec2 vUv;
        void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`,
      fragmentShader,
    })
    this.#quad = new Mesh(new PlaneGeometry(2, 2), material)
    this.#quad.frustumCulled = false
    this.#scene.add(this.#quad)
  }

  setSize(width: number, height: number): void {
    if (this.target.width !== width || this.target.height !== height) this.target.setSize(width, height)
    this.#occlusion?.setSize(width, height)
    ;(this.#quad.material.uniforms.texel as { value: Vector2 }).value.set(2 / width, 2 / height)
  }

  /** Once a pane is drawn: searches its occlusion. */
  finish(renderer: WebGLRenderer, camera: PerspectiveCamera, { viewport, scissor }: PaneView, distance: number): void {
    const { depthTexture, width, height } = this.target
    if (this.#occlusion === null || depthTexture === null) return
    this.#occlusion.draw(renderer, depthTexture, camera, viewport, scissor, width, height, distance)
  }

  /** Shows the target on the canvas. */
  show(renderer: WebGLRenderer): void {
    renderer.setRenderTarget(null)
    renderer.render(this.#scene, this.#camera)
  }

  dispose(): void {
    this.target.depthTexture?.dispose()
    this.target.dispose()
    this.#occlusion?.dispose()
    this.#quad.geometry.dispose()
    this.#quad.material.dispose()
  }
}

const fragmentShader = /* glsl */ `
uniform sampler2D picture;
uniform sampler2D occlusion;
uniform vec2 texel;
varying vec2 vUv;
void main() {
  vec4 colour = texture2D(picture, vUv);
  #ifdef OCCLUDED
    // Four by four neighbours at the same distance from the eye wipe out the turning pattern of the samples.
    vec2 here = texture2D(occlusion, vUv).rg;
    float sum = 0.0;
    float weight = 0.0;
    for (int y = -1; y <= 2; y++) for (int x = -1; x <= 2; x++) {
      vec2 there = texture2D(occlusion, vUv + (vec2(x, y) - 0.5) * texel).rg;
      float alike = max(0.02, 1.0 - abs(there.g - here.g) * 900.0);
      sum += there.r * alike;
      weight += alike;
    }
    float open = mix(1.0, sum / weight, colour.a);
    // Paper's shade is warm where light bounces within it.
    colour.rgb *= mix(vec3(0.30, 0.27, 0.27), vec3(1.0), open);
  #endif
  gl_FragColor = vec4(colour.rgb, 1.0);
  #include <colorspace_fragment>
}
`

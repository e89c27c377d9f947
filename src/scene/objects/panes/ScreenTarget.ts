import { Mesh, NoBlending, OrthographicCamera, PlaneGeometry, Scene, ShaderMaterial, SRGBColorSpace, WebGLRenderTarget, type WebGLRenderer } from 'three'

/**
 * A multisampled target the size of the canvas, shown when the panes are drawn. A target of our own, and not the
 * canvas's, so that smoothing can be switched while the page runs.
 */
export class ScreenTarget {
  readonly target: WebGLRenderTarget
  readonly #quad: Mesh<PlaneGeometry, ShaderMaterial>
  readonly #scene = new Scene()
  readonly #camera = new OrthographicCamera()

  constructor(samples: number) {
    this.target = new WebGLRenderTarget(1, 1, { samples, colorSpace: SRGBColorSpace })
    const material = new ShaderMaterial({
      name: 'screen',
      blending: NoBlending,
      depthTest: false,
      depthWrite: false,
      uniforms: { picture: { value: this.target.texture } },
      vertexShader: /* glsl */ `
        varying vec2 vUv;
        void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`,
      fragmentShader: /* glsl */ `
        uniform sampler2D picture;
        varying vec2 vUv;
        void main() {
          gl_FragColor = vec4(texture2D(picture, vUv).rgb, 1.0);
          #include <colorspace_fragment>
        }`,
    })
    this.#quad = new Mesh(new PlaneGeometry(2, 2), material)
    this.#quad.frustumCulled = false
    this.#scene.add(this.#quad)
  }

  setSize(width: number, height: number): void {
    if (this.target.width !== width || this.target.height !== height) this.target.setSize(width, height)
  }

  /** Shows the target on the canvas. */
  show(renderer: WebGLRenderer): void {
    renderer.setRenderTarget(null)
    renderer.render(this.#scene, this.#camera)
  }

  dispose(): void {
    this.target.dispose()
    this.#quad.geometry.dispose()
    this.#quad.material.dispose()
  }
}

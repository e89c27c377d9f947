import { Mesh, OrthographicCamera, PlaneGeometry, Scene, ShaderMaterial, WebGLRenderTarget, type WebGLRenderer } from 'three'
import type { Tier } from './tiers'

/** Fill of one megapixel with a costly shader below which a tier is comfortable, ms. */
const COMFORT = { presentation: 2.5, standard: 14 } as const
const ROUNDS = 4

/**
 * Chooses a tier by timing a few fills of a megapixel: half a frame's work on an integrated chip, a fifth of a second
 * without a GPU. A name that tells of software is believed at once.
 */
export function measureTier(renderer: WebGLRenderer): Tier {
  if (drawsInSoftware(renderer)) return 0
  const target = new WebGLRenderTarget(1024, 1024, { depthBuffer: false })
  const material = new ShaderMaterial({
    name: 'measure',
    vertexShader: 'varying vec2 vUv; void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: `varying vec2 vUv;
      void main() {
        float sum = 0.0;
        for (int i = 0; i < 48; i++) sum += sin(vUv.x * float(i) + sum) * cos(vUv.y + sum);
        gl_FragColor = vec4(sum);
      }`,
  })
  const quad = new Mesh(new PlaneGeometry(2, 2), material)
  quad.frustumCulled = false
  const scene = new Scene().add(quad)
  const camera = new OrthographicCamera()
  const texel = new Uint8Array(4)
  const fill = (): number => {
    const start = performance.now()
    renderer.setRenderTarget(target)
    renderer.render(scene, camera)
    // Reading back waits for the fill; nothing else in WebGL does so reliably.
    renderer.readRenderTargetPixels(target, 0, 0, 1, 1, texel)
    return performance.now() - start
  }
  fill()
  let least = Infinity
  for (let round = 0; round < ROUNDS; round++) least = Math.min(least, fill())
  renderer.setRenderTarget(null)
  target.dispose()
  material.dispose()
  quad.geometry.dispose()
  return least <= COMFORT.presentation ? 2 : least <= COMFORT.standard ? 1 : 0
}

function drawsInSoftware(renderer: WebGLRenderer): boolean {
  const gl = renderer.getContext()
  const debug = gl.getExtension('WEBGL_debug_renderer_info')
  const name = String(gl.getParameter(debug === null ? gl.RENDERER : debug.UNMASKED_RENDERER_WEBGL))
  return /swiftshader|llvmpipe|software|basic render/i.test(name)
}

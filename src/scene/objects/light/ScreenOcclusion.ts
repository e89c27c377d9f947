import { Matrix4, Mesh, NoBlending, OrthographicCamera, PlaneGeometry, Scene, ShaderMaterial, Vector2, Vector4, WebGLRenderTarget, type DepthTexture, type PerspectiveCamera, type WebGLRenderer } from 'three'
import type { Rectangle } from '../panes/paneLayout'

/** How far occlusion is searched: m at least, and share of the eye distance. */
const LEAST_RADIUS = 9
const RADIUS_SHARE = 0.012

/**
 * Occlusion searched in the picture itself, at half its size: what the map of blurred heights is too coarse for, such as
 * eaves, feet of walls and the gaps between attached houses.
 *
 * Source  M. McGuire, M. Mara, D. Luebke, "Scalable ambient obscurance", High Performance Graphics 2012, eq. 3, with the
 *         falloff of its section 2.3
 */
export class ScreenOcclusion {
  readonly target = new WebGLRenderTarget(1, 1, { depthBuffer: false })
  readonly #material: ShaderMaterial
  readonly #quad: Mesh<PlaneGeometry, ShaderMaterial>
  readonly #scene = new Scene()
  readonly #camera = new OrthographicCamera()
  readonly #uniforms = {
    depth: { value: null as DepthTexture | null },
    projection: { value: new Matrix4() },
    unproject: { value: new Matrix4() },
    /** Lower left and size of the pane in the picture, 0 … 1. */
    pane: { value: new Vector4() },
    texel: { value: new Vector2() },
    radius: { value: 1 },
  }

  constructor() {
    this.#material = new ShaderMaterial({
      name: 'screen occlusion',
      blending: NoBlending,
      depthTest: false,
      depthWrite: false,
      uniforms: this.#uniforms,
      vertexShader: /* glsl */ `
        varying vec2 vUv;
        void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`,
      fragmentShader,
    })
    this.#quad = new Mesh(new PlaneGeometry(2, 2), this.#material)
    this.#quad.frustumCulled = false
    this.#scene.add(this.#quad)
  }

  /** @param width, height  of the picture; the occlusion is half of each */
  setSize(width: number, height: number): void {
    const [w, h] = [Math.ceil(width / 2), Math.ceil(height / 2)]
    if (this.target.width !== w || this.target.height !== h) this.target.setSize(w, h)
    this.#uniforms.texel.value.set(1 / width, 1 / height)
  }

  /** Searches one pane of a picture that has been drawn. */
  draw(renderer: WebGLRenderer, depth: DepthTexture, camera: PerspectiveCamera, viewport: Rectangle, scissor: Rectangle, width: number, height: number, distance: number): void {
    const { depth: source, projection, unproject, pane, radius } = this.#uniforms
    source.value = depth
    projection.value.copy(camera.projectionMatrix)
    unproject.value.copy(camera.projectionMatrixInverse)
    pane.value.set(viewport.x / width, viewport.y / height, viewport.width / width, viewport.height / height)
    radius.value = Math.max(LEAST_RADIUS, RADIUS_SHARE * distance)
    const { target } = this
    target.viewport.set(viewport.x / 2, viewport.y / 2, viewport.width / 2, viewport.height / 2)
    target.scissor.set(Math.floor(scissor.x / 2), Math.floor(scissor.y / 2), Math.ceil(scissor.width / 2) + 1, Math.ceil(scissor.height / 2) + 1)
    target.scissorTest = true
    renderer.setRenderTarget(target)
    renderer.render(this.#scene, this.#camera)
  }

  dispose(): void {
    this.target.dispose()
    this.#material.dispose()
    this.#quad.geometry.dispose()
  }
}

const SAMPLES = 12

const fragmentShader = /* glsl */ `
uniform highp sampler2D depth;
uniform mat4 projection;
uniform mat4 unproject;
uniform vec4 pane;
uniform vec2 texel;
uniform float radius;
varying vec2 vUv;

vec3 placeAt(vec2 at) {
  float z = texture2D(depth, pane.xy + at * pane.zw).r;
  vec4 place = unproject * vec4(vec3(at, z) * 2.0 - 1.0, 1.0);
  return place.xyz / place.w;
}

void main() {
  vec3 here = placeAt(vUv);
  float z = texture2D(depth, pane.xy + vUv * pane.zw).r;
  if (z >= 1.0) { gl_FragColor = vec4(1.0, 1.0, 0.0, 1.0); return; }
  // The nearer neighbour on each axis belongs to the same face.
  vec2 step_ = texel / pane.zw;
  vec3 right = placeAt(vUv + vec2(step_.x, 0.0)) - here;
  vec3 left = here - placeAt(vUv - vec2(step_.x, 0.0));
  vec3 above = placeAt(vUv + vec2(0.0, step_.y)) - here;
  vec3 below = here - placeAt(vUv - vec2(0.0, step_.y));
  vec3 across = abs(right.z) < abs(left.z) ? right : left;
  vec3 along = abs(above.z) < abs(below.z) ? above : below;
  vec3 normal = normalize(cross(across, along));
  vec2 reach = 0.5 * radius * vec2(projection[0][0], projection[1][1]) / -here.z;
  float spin = 6.2832 * fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  float bias = 0.0016 * -here.z + 0.05;
  float sum = 0.0;
  for (int i = 0; i < ${SAMPLES}; i++) {
    float share = (float(i) + 0.5) / ${SAMPLES.toFixed(1)};
    float angle = spin + float(i) * 2.39996;
    vec2 at = vUv + reach * share * vec2(cos(angle), sin(angle));
    if (any(lessThan(at, vec2(0.0))) || any(greaterThan(at, vec2(1.0)))) continue;
    vec3 away = placeAt(at) - here;
    float square = dot(away, away);
    float falloff = max(radius * radius - square, 0.0) / (radius * radius);
    sum += falloff * falloff * max(dot(away, normal) - bias, 0.0) / (sqrt(square) + 0.01);
  }
  float open = clamp(1.0 - 1.9 * sum / ${SAMPLES.toFixed(1)}, 0.0, 1.0);
  // Distance beside it, on a logarithm, for the blur that must not cross edges.
  gl_FragColor = vec4(open, clamp(log2(-here.z) / 17.0, 0.0, 1.0), 0.0, 1.0);
}
`

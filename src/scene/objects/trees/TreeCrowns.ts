import {
  BufferAttribute,
  DataTexture,
  Group,
  IcosahedronGeometry,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  RedFormat,
  ShaderMaterial,
  UnsignedByteType,
  type IUniform,
} from 'three'
import { elevationAt, type Terrain, type Trees } from '../../../model'
import { frameChunk } from '../frame'
import { shadingChunk } from '../light/shading'

const ROW = 256

/** Crowns of trees as soft, slightly uneven balls; all trees of a set are one draw call. */
export class TreeCrowns {
  readonly group = new Group()
  readonly casters = new Group()
  readonly #owned: { dispose(): void }[]

  /**
   * @param uniforms  light; `removedTrees` of the pane unless the set belongs to one pane alone
   * @param layer     three's layer on which they are seen
   */
  constructor(trees: Pick<Trees, 'count' | 'positions' | 'height'>, terrain: Terrain, uniforms: Record<string, IUniform>, layer = 0) {
    const places = new Float32Array(4 * trees.count)
    for (let i = 0; i < trees.count; i++) {
      const x = trees.positions[2 * i] as number
      const y = trees.positions[2 * i + 1] as number
      places.set([x, y, elevationAt(terrain, x, y), trees.height[i] as number], 4 * i)
    }
    const ball = new IcosahedronGeometry(1, 0)
    const geometry = new InstancedBufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(ball.getAttribute('position').array, 3))
    geometry.setAttribute('place', new InstancedBufferAttribute(places, 4))
    geometry.instanceCount = trees.count
    ball.dispose()
    const create = (isDepth: boolean) =>
      new ShaderMaterial({
        name: isDepth ? 'trees depth' : 'trees',
        uniforms,
        vertexShader,
        fragmentShader,
        colorWrite: !isDepth,
        defines: { ...(isDepth ? { DEPTH: '' } : {}), ...('removedTrees' in uniforms ? { HIDES: '' } : {}) },
      })
    const materials = [create(false), create(true)] as const
    materials.forEach((material, i) => {
      const mesh = new Mesh(geometry, material)
      mesh.frustumCulled = false
      mesh.matrixAutoUpdate = false
      mesh.layers.set(layer)
      ;(i === 0 ? this.group : this.casters).add(mesh)
    })
    this.#owned = [geometry, ...materials]
  }

  dispose(): void {
    for (const thing of this.#owned) thing.dispose()
    this.group.removeFromParent()
    this.casters.removeFromParent()
  }
}

/** One texel per tree, 255 where a scenario took it away. */
export function createRemovedTrees(count: number): DataTexture {
  const rows = Math.max(1, Math.ceil(count / ROW))
  const texture = new DataTexture(new Uint8Array(ROW * rows), ROW, rows, RedFormat, UnsignedByteType)
  texture.needsUpdate = true
  return texture
}

const vertexShader = /* glsl */ `
attribute vec4 place;
uniform sampler2D removedTrees;
varying vec3 vWorld;
varying vec3 vNormal;
varying float vTone;
${frameChunk}
float chance(float seed) { return fract(sin(seed * 12.9898) * 43758.5453); }
void main() {
  float size = place.w;
  float tone = chance(place.x + 3.7 * place.y);
  vTone = tone;
  vec3 seat = toThree(place.xy, place.z);
  #ifndef DEPTH
    // Smaller than two pixels a crown only shimmers.
    float far = distance(seat, cameraPosition) / size;
    size *= 1.0 - smoothstep(520.0, 820.0, far);
  #endif
  #ifdef HIDES
    if (texelFetch(removedTrees, ivec2(gl_InstanceID & 255, gl_InstanceID >> 8), 0).r > 0.5) size = 0.0;
  #endif
  float turn = 6.2832 * tone;
  vec3 ball = position;
  ball.xz = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * ball.xz;
  vNormal = normalize(ball * vec3(1.0, 0.85, 1.0));
  vec3 world = seat + vec3(0.0, 0.5 * size, 0.0) + ball * size * vec3(0.33, 0.47, 0.33) * (0.85 + 0.3 * chance(tone * 91.7));
  vWorld = world;
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
`

const fragmentShader = /* glsl */ `
varying vec3 vWorld;
varying vec3 vNormal;
varying float vTone;
${shadingChunk}
void main() {
  #ifdef DEPTH
    gl_FragColor = vec4(1.0);
  #else
    vec3 normal = normalize(vNormal);
    vec3 leaf = fromSrgb(mix(vec3(0.545, 0.627, 0.431), vec3(0.655, 0.702, 0.510), vTone));
    // Light sinks into a crown: wrap the sun around it.
    float wrap = 0.35 + 0.65 * max(dot(normal, sunDirection), 0.0);
    vec3 ambient = mix(bounceColour, skyColour, 0.5 + 0.5 * normal.y);
    float open = openSky(vWorld, 4.0) * (0.68 + 0.32 * normal.y);
    vec3 colour = leaf * (ambient * open + sunColour * wrap * mix(0.45, 1.0, sunShare(vWorld, vec3(0.0, 1.0, 0.0))));
    gl_FragColor = vec4(inHaze(colour, vWorld), 1.0);
    #include <colorspace_fragment>
  #endif
}
`

import {
  Box3,
  BufferAttribute,
  DataTexture,
  Group,
  IcosahedronGeometry,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  RedFormat,
  ShaderMaterial,
  Sphere,
  UnsignedByteType,
  Vector3,
  type IUniform,
  type TypedArray,
} from 'three'
import { elevationAt, type Terrain, type Trees } from '../../../model'
import { frameChunk, toThree } from '../frame'
import { shadingChunk } from '../light/shading'

const ROW = 256

/** Side of the squares that trees are drawn in, m: those out of sight cost nothing. */
const CHUNK = 1600

/** Crowns of trees as soft, slightly uneven balls; one draw call a square. */
export class TreeCrowns {
  readonly group = new Group()
  readonly casters = new Group()
  readonly #owned: { dispose(): void }[]

  /**
   * @param uniforms  light; `removedTrees` of the pane unless the set belongs to one pane alone
   * @param layer     three's layer on which they are seen
   */
  constructor(trees: Pick<Trees, 'count' | 'positions' | 'height'>, terrain: Terrain, uniforms: Record<string, IUniform>, layer = 0) {
    const ball = new IcosahedronGeometry(1, 0).getAttribute('position').array
    const geometries = chunksOf(trees).map((members) => chunkGeometry(ball, members, trees, terrain))
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
      for (const geometry of geometries) {
        const mesh = new Mesh(geometry, material)
        mesh.matrixAutoUpdate = false
        mesh.layers.set(layer)
        ;(i === 0 ? this.group : this.casters).add(mesh)
      }
    })
    this.#owned = [...geometries, ...materials]
  }

  dispose(): void {
    for (const thing of this.#owned) thing.dispose()
    this.group.removeFromParent()
    this.casters.removeFromParent()
  }
}

/** Numbers of the trees of each square that has any. */
function chunksOf({ count, positions }: Pick<Trees, 'count' | 'positions'>): number[][] {
  const chunks = new Map<string, number[]>()
  for (let i = 0; i < count; i++) {
    const key = `${Math.floor((positions[2 * i] as number) / CHUNK)}/${Math.floor((positions[2 * i + 1] as number) / CHUNK)}`
    const members = chunks.get(key)
    if (members === undefined) chunks.set(key, [i])
    else members.push(i)
  }
  return [...chunks.values()]
}

function chunkGeometry(
  ball: TypedArray,
  members: readonly number[],
  trees: Pick<Trees, 'positions' | 'height'>,
  terrain: Terrain,
): InstancedBufferGeometry {
  const places = new Float32Array(4 * members.length)
  const box = new Box3()
  members.forEach((tree, i) => {
    const x = trees.positions[2 * tree] as number
    const y = trees.positions[2 * tree + 1] as number
    const up = elevationAt(terrain, x, y)
    const height = trees.height[tree] as number
    places.set([x, y, up, height], 4 * i)
    box.expandByPoint(toThree(x, y, up, corner)).expandByPoint(toThree(x, y, up + height, corner))
  })
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(ball, 3))
  geometry.setAttribute('place', new InstancedBufferAttribute(places, 4))
  geometry.setAttribute('number', new InstancedBufferAttribute(new Uint32Array(members), 1))
  geometry.instanceCount = members.length
  geometry.boundingSphere = box.expandByScalar(CROWN).getBoundingSphere(new Sphere())
  return geometry
}

/** No crown reaches farther from its stem, m. */
const CROWN = 15
const corner = new Vector3()

/** One texel per tree, 255 where a scenario took it away. */
export function createRemovedTrees(count: number): DataTexture {
  const rows = Math.max(1, Math.ceil(count / ROW))
  const texture = new DataTexture(new Uint8Array(ROW * rows), ROW, rows, RedFormat, UnsignedByteType)
  texture.needsUpdate = true
  return texture
}

const vertexShader = /* glsl */ `
attribute vec4 place;
attribute uint number;
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
    if (texelFetch(removedTrees, ivec2(int(number) & 255, int(number) >> 8), 0).r > 0.5) size = 0.0;
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

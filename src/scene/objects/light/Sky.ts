import { BufferAttribute, BufferGeometry, Color, Group, Mesh, PlaneGeometry, ShaderMaterial, Vector4 } from 'three'
import type { Extent } from '../../../foundation'
import type { SkyColours } from './daylight'

/** What stands behind and under the model: a soft gradient all around, and the block's own shadow on the table. */
export class Sky {
  readonly group = new Group()
  readonly colours: SkyColours = { zenith: new Color(), horizon: new Color(), table: new Color() }
  readonly #owned: { dispose(): void }[]

  constructor(extent: Extent, foot: number) {
    const triangle = new BufferGeometry()
    triangle.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3))
    const dome = new Mesh(triangle, createDomeMaterial(this.colours))
    dome.frustumCulled = false
    dome.renderOrder = -10

    const width = extent.east - extent.west
    const depth = extent.north - extent.south
    const spread = 0.35 * Math.max(width, depth)
    const table = new PlaneGeometry(width + 2 * spread, depth + 2 * spread).rotateX(-Math.PI / 2)
    const shadow = new Mesh(table, createTableMaterial(this.colours, width, depth, spread))
    shadow.position.set((extent.west + extent.east) / 2, foot, -(extent.south + extent.north) / 2)
    shadow.renderOrder = -9
    this.group.add(dome, shadow)
    this.#owned = [triangle, dome.material, table, shadow.material]
  }

  dispose(): void {
    for (const thing of this.#owned) thing.dispose()
    this.group.removeFromParent()
  }
}

function createDomeMaterial(colours: SkyColours): ShaderMaterial {
  return new ShaderMaterial({
    name: 'sky',
    depthTest: false,
    depthWrite: false,
    uniforms: { zenith: { value: colours.zenith }, horizon: { value: colours.horizon }, table: { value: colours.table } },
    vertexShader: /* glsl */ `
      varying vec3 vDirection;
      void main() {
        // The far plane's point under this corner, as a direction from the eye.
        vec4 far = inverse(projectionMatrix) * vec4(position.xy, 1.0, 1.0);
        vDirection = transpose(mat3(viewMatrix)) * (far.xyz / far.w);
        gl_Position = vec4(position.xy, 0.0, 1.0);
      }`,
    fragmentShader: /* glsl */ `
      uniform vec3 zenith;
      uniform vec3 horizon;
      uniform vec3 table;
      varying vec3 vDirection;
      void main() {
        float up = normalize(vDirection).y;
        vec3 colour = mix(horizon, zenith, 1.0 - exp(-max(up, 0.0) * 3.2));
        colour = mix(colour, table, smoothstep(0.0, 1.0, 1.0 - exp(min(up, 0.0) * 5.0)));
        gl_FragColor = vec4(colour, 0.0);
        #include <colorspace_fragment>
      }`,
  })
}

function createTableMaterial(colours: SkyColours, width: number, depth: number, spread: number): ShaderMaterial {
  return new ShaderMaterial({
    name: 'table',
    transparent: true,
    depthWrite: false,
    uniforms: { table: { value: colours.table }, box: { value: new Vector4(width / 2, depth / 2, spread, 0) } },
    vertexShader: /* glsl */ `
      varying vec2 vPlan;
      void main() {
        vPlan = position.xz;
        gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
      }`,
    fragmentShader: /* glsl */ `
      uniform vec3 table;
      uniform vec4 box;
      varying vec2 vPlan;
      void main() {
        vec2 beyond = max(abs(vPlan) - box.xy, 0.0);
        float near = clamp(1.0 - length(beyond) / box.z, 0.0, 1.0);
        gl_FragColor = vec4(table * 0.55, 0.62 * near * near * near);
        #include <colorspace_fragment>
      }`,
  })
}

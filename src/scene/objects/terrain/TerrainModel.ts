import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  Group,
  HalfFloatType,
  LinearFilter,
  Mesh,
  RGBAFormat,
  ShaderMaterial,
  Sphere,
  Vector3,
  Vector4,
  type IUniform,
} from 'three'
import { frameChunk, toThree } from '../frame'
import type { Relief } from './relief'
import { createSideMaterial, createTerrainMaterial } from './terrainShader'

/** The block the model stands on: ground and water on top, cut sides around. */
export class TerrainModel {
  readonly group = new Group()
  readonly casters = new Group()
  readonly #owned: { dispose(): void }[]

  /** @param uniforms  light and ground picture */
  constructor(relief: Relief, uniforms: Record<string, IUniform>) {
    const { extent, size, foot, highest } = relief
    const raster = new DataTexture(relief.raster, size, size, RGBAFormat, HalfFloatType)
    raster.magFilter = LinearFilter
    raster.minFilter = LinearFilter
    raster.needsUpdate = true
    // Samples are nodes: the first stands half a texel inside the texture.
    const dx = (extent.east - extent.west) / (size - 1)
    const dy = (extent.north - extent.south) / (size - 1)
    const box = new Vector4(extent.west - dx / 2, extent.south - dy / 2, 1 / (size * dx), 1 / (size * dy))
    const all = { ...uniforms, relief: { value: raster }, reliefBox: { value: box }, foot: { value: foot } }

    const middle = toThree((extent.west + extent.east) / 2, (extent.south + extent.north) / 2, (foot + highest) / 2, new Vector3())
    const sphere = new Sphere(middle, Math.hypot(extent.east - extent.west, extent.north - extent.south, highest - foot) / 2)
    const ground = new BufferGeometry()
    ground.setAttribute('place', new BufferAttribute(relief.positions, 3))
    ground.setIndex(new BufferAttribute(relief.triangles, 1))
    ground.boundingSphere = sphere
    const sides = new BufferGeometry()
    sides.setAttribute('place', new BufferAttribute(relief.sides, 4))
    sides.setDrawRange(0, relief.sides.length / 4)
    sides.boundingSphere = sphere

    const material = createTerrainMaterial(all)
    const sideMaterial = createSideMaterial(all)
    const depth = createDepthMaterial()
    this.group.add(still(new Mesh(ground, material)), still(new Mesh(sides, sideMaterial)))
    this.casters.add(still(new Mesh(ground, depth)))
    this.#owned = [raster, ground, sides, material, sideMaterial, depth]
  }

  dispose(): void {
    for (const thing of this.#owned) thing.dispose()
    this.group.removeFromParent()
    this.casters.removeFromParent()
  }
}

function still(mesh: Mesh): Mesh {
  mesh.matrixAutoUpdate = false
  return mesh
}

function createDepthMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    name: 'terrain depth',
    colorWrite: false,
    vertexShader: /* glsl */ `
      attribute vec3 place;
      ${frameChunk}
      void main() { gl_Position = projectionMatrix * modelViewMatrix * vec4(toThree(place.xy, place.z), 1.0); }`,
    fragmentShader: /* glsl */ `void main() { gl_FragColor = vec4(1.0); }`,
  })
}

import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  FloatType,
  Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  RGBAFormat,
  Sphere,
  Vector3,
  type IUniform,
  type ShaderMaterial,
} from 'three'
import { toThree } from '../frame'
import { ROW } from './buildingHeights'
import { createBuildingMaterial } from './buildingShader'
import type { BuildingTile } from './tiles'

interface BuildingBatchOptions {
  tiles: readonly BuildingTile[]
  /** `buildingHeights` of the set. */
  heights: Float32Array<ArrayBuffer>
  /** Number of the set's first building in the pane state. */
  firstBuilding: number
  /** Light, pane state and the rest that all materials share. */
  uniforms: Record<string, IUniform>
  /** three's layer on which the set is seen: 0 in every pane. */
  layer?: number
}

/**
 * A set of buildings on the GPU: two draw calls a tile. The same geometry is offered three times: as what one sees, as
 * what throws shadows, and as heights seen from above for the occlusion map.
 */
export class BuildingBatch {
  readonly group = new Group()
  readonly casters = new Group()
  readonly silhouettes = new Group()
  /** Bytes of vertex data. */
  readonly bytes: number
  readonly #heights: DataTexture
  readonly #geometries: BufferGeometry[] = []
  readonly #materials: ShaderMaterial[]

  constructor({ tiles, heights, firstBuilding, uniforms, layer = 0 }: BuildingBatchOptions) {
    this.#heights = new DataTexture(heights, ROW, heights.length / (4 * ROW), RGBAFormat, FloatType)
    this.#heights.needsUpdate = true
    const all = { ...uniforms, heights: { value: this.#heights }, firstBuilding: { value: firstBuilding } }
    const material = {
      walls: createBuildingMaterial('walls', 'picture', all),
      roofs: createBuildingMaterial('roofs', 'picture', all),
      wallDepth: createBuildingMaterial('walls', 'depth', all),
      roofDepth: createBuildingMaterial('roofs', 'depth', all),
      silhouette: createBuildingMaterial('roofs', 'heights', all),
    }
    this.#materials = Object.values(material)
    const [least, most] = heightRange(heights)
    const add = (group: Group, geometry: BufferGeometry, of: ShaderMaterial, tile: BuildingTile) => {
      const mesh = new Mesh(geometry, of)
      toThree(tile.x, tile.y, 0, mesh.position)
      mesh.matrixAutoUpdate = false
      mesh.updateMatrix()
      mesh.layers.set(layer)
      group.add(mesh)
    }
    let bytes = 0
    for (const tile of tiles) {
      const sphere = new Sphere(
        new Vector3(0, (least + most) / 2, 0),
        Math.hypot(tile.reach * Math.SQRT2, (most - least) / 2),
      )
      const walls = wallGeometry(tile)
      const roofs = roofGeometry(tile)
      walls.boundingSphere = sphere
      roofs.boundingSphere = sphere
      this.#geometries.push(walls, roofs)
      add(this.group, walls, material.walls, tile)
      add(this.group, roofs, material.roofs, tile)
      add(this.casters, walls, material.wallDepth, tile)
      add(this.casters, roofs, material.roofDepth, tile)
      add(this.silhouettes, roofs, material.silhouette, tile)
      bytes += tile.walls.byteLength + tile.wallBuilding.byteLength + tile.roofs.byteLength + tile.roofBuilding.byteLength
    }
    this.bytes = bytes
  }

  dispose(): void {
    for (const geometry of this.#geometries) geometry.dispose()
    for (const material of this.#materials) material.dispose()
    this.#heights.dispose()
    for (const group of [this.group, this.casters, this.silhouettes]) {
      group.removeFromParent()
      group.clear()
    }
  }
}

/** One upright quad, drawn once for every wall; x runs along the wall, y from its foot to the eaves. */
function wallGeometry(tile: BuildingTile): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Int8Array([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0]), 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  geometry.setAttribute('ends', new InstancedBufferAttribute(tile.walls, 4))
  geometry.setAttribute('building', new InstancedBufferAttribute(tile.wallBuilding, 1))
  geometry.instanceCount = tile.wallBuilding.length
  return geometry
}

function roofGeometry(tile: BuildingTile): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute('corner', new BufferAttribute(tile.roofs, 4))
  geometry.setAttribute('building', new BufferAttribute(tile.roofBuilding, 1))
  geometry.setDrawRange(0, tile.roofBuilding.length)
  return geometry
}

function heightRange(heights: Float32Array): [least: number, most: number] {
  let least = Infinity
  let most = -Infinity
  for (let i = 0; i < heights.length; i += 4) {
    if (heights[i] === 0 && heights[i + 2] === 0) continue
    least = Math.min(least, heights[i] as number)
    most = Math.max(most, heights[i + 2] as number)
  }
  return least <= most ? [least, most] : [0, 0]
}

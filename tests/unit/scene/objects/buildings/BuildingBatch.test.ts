import { Mesh, type BufferGeometry, type Material } from 'three'
import { describe, expect, it, vi } from 'vitest'
import { BuildingBatch } from '../../../../../src/scene/objects/buildings/BuildingBatch'
import { buildTiles } from '../../../../../src/scene/objects/buildings/tiles'
import { packed, rectangle } from './builders'

function batch(layer = 0): BuildingBatch {
  const footprints = packed([rectangle(0, 0, 10, 10), rectangle(3000, 0, 10, 10)])
  const heights = new Float32Array(4 * 256)
  heights.set([9, 22, 22, 3, 19, 32, 40, 3])
  return new BuildingBatch({ tiles: buildTiles({ footprints, roofShape: new Uint8Array(2) }), heights, firstBuilding: 7, uniforms: { paneState: { value: null } }, layer })
}

const meshesOf = (group: BuildingBatch['group']) => group.children.filter((child): child is Mesh<BufferGeometry, Material> => child instanceof Mesh)

describe('BuildingBatch', () => {
  it('is two draw calls a tile, shared by picture, shadows and silhouettes', () => {
    const made = batch()
    expect(made.group.children).toHaveLength(4)
    expect(made.casters.children).toHaveLength(4)
    const geometries = new Set([made.group, made.casters, made.silhouettes].flatMap((group) => meshesOf(group).map(({ geometry }) => geometry)))
    expect(geometries.size).toBe(4)
    made.dispose()
  })

  it('stands in three’s axes and bounds its buildings in height', () => {
    const made = batch()
    const [first] = meshesOf(made.group)
    // Its first corner is −5, −5: the tile to the south-west, whose middle lies 800 m south.
    expect(first?.position.toArray()).toEqual([-800, 0, 800])
    const sphere = first?.geometry.boundingSphere
    expect((sphere?.center.y as number) + (sphere?.radius as number)).toBeGreaterThanOrEqual(40)
    expect((sphere?.center.y as number) - (sphere?.radius as number)).toBeLessThanOrEqual(9)
    made.dispose()
  })

  it('is seen on the layer it is given', () => {
    const made = batch(2)
    for (const mesh of [...meshesOf(made.group), ...meshesOf(made.casters)]) expect(mesh.layers.mask).toBe(4)
    made.dispose()
  })

  it('counts its bytes', () => {
    const made = batch()
    // Eight walls of 12 bytes and four roof triangles of three corners of 12 bytes.
    expect(made.bytes).toBe(8 * 12 + 4 * 3 * 12)
    made.dispose()
  })

  it('frees geometries, materials and its texture', () => {
    const made = batch()
    const freed = vi.fn()
    for (const { geometry, material } of [made.group, made.casters, made.silhouettes].flatMap(meshesOf)) {
      geometry.addEventListener('dispose', freed)
      material.addEventListener('dispose', freed)
    }
    made.dispose()
    // Four geometries and five materials, each listened to through each mesh that shares it but heard once a listener.
    expect(freed).toHaveBeenCalledTimes(4 + 5)
    expect(made.group.children).toHaveLength(0)
  })
})

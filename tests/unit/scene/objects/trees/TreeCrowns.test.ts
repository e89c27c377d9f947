import { Vector3, type BufferGeometry, type Material, type Mesh } from 'three'
import { describe, expect, it, vi } from 'vitest'
import type { Terrain } from '../../../../../src/model'
import { createRemovedTrees, TreeCrowns } from '../../../../../src/scene/objects/trees/TreeCrowns'

const slope: Terrain = {
  columns: 2,
  rows: 2,
  cellSize: 100,
  west: 0,
  north: 100,
  values: new Float32Array([0, 10, 0, 10]),
  knowledge: 'derived',
  isApproximate: true,
}
const trees = { count: 2, positions: new Float64Array([0, 50, 50, 50]), height: new Float32Array([6, 9]) }
const meshOf = (crowns: TreeCrowns) => crowns.group.children[0] as Mesh<BufferGeometry, Material>

describe('TreeCrowns', () => {
  it('seats every tree on the ground', () => {
    const crowns = new TreeCrowns(trees, slope, {})
    expect(Array.from(meshOf(crowns).geometry.getAttribute('place').array)).toEqual([0, 50, 0, 6, 50, 50, 5, 9])
    crowns.dispose()
  })

  it('is one draw call a square, and one more for its shadows', () => {
    const far = { ...trees, positions: new Float64Array([0, 50, 5000, 50]) }
    const apart = new TreeCrowns(far, slope, {})
    expect(apart.group.children).toHaveLength(2)
    apart.dispose()
    const crowns = new TreeCrowns(trees, slope, {}, 2)
    expect(crowns.group.children).toHaveLength(1)
    expect(crowns.casters.children).toHaveLength(1)
    expect(meshOf(crowns).layers.mask).toBe(4)
    crowns.dispose()
  })

  it('bounds its crowns, so that squares out of sight are skipped', () => {
    const crowns = new TreeCrowns(trees, slope, {})
    const sphere = meshOf(crowns).geometry.boundingSphere
    for (const place of [[0, 0, -50], [50, 14, -50]] as const) {
      expect(sphere?.containsPoint(new Vector3(...place))).toBe(true)
    }
    crowns.dispose()
  })

  it('keeps the number of each tree, by which a scenario removes it', () => {
    const crowns = new TreeCrowns({ ...trees, positions: new Float64Array([5000, 50, 0, 50]) }, slope, {})
    const numbers = crowns.group.children.flatMap((mesh) => Array.from((mesh as Mesh).geometry.getAttribute('number').array))
    expect(numbers.sort()).toEqual([0, 1])
    crowns.dispose()
  })

  it('frees what it made', () => {
    const crowns = new TreeCrowns(trees, slope, {})
    const freed = vi.fn()
    meshOf(crowns).geometry.addEventListener('dispose', freed)
    meshOf(crowns).material.addEventListener('dispose', freed)
    crowns.dispose()
    expect(freed).toHaveBeenCalledTimes(2)
  })
})

describe('createRemovedTrees', () => {
  it('has a texel for every tree, none removed', () => {
    const texels = createRemovedTrees(300).image.data as Uint8Array
    expect(texels.length).toBeGreaterThanOrEqual(300)
    expect(texels.every((value) => value === 0)).toBe(true)
  })
})

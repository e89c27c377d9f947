import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { packPolygons, ringArea } from '../../../../../src/foundation'
import { buildTiles, RISE_STEPS, TILE_STEP } from '../../../../../src/scene/objects/buildings/tiles'
import { anyRing, packed, rectangle } from './builders'

const request = (rings: number[][]) => ({ footprints: packed(rings), roofShape: new Uint8Array(rings.length).fill(1) })

describe('buildTiles', () => {
  test.prop([fc.array(anyRing, { minLength: 1, maxLength: 20 })])('holds every wall once, within 2 cm', (rings) => {
    const tiles = buildTiles(request(rings))
    const walls = new Map<number, number[][]>()
    for (const tile of tiles) {
      tile.wallBuilding.forEach((building, wall) => {
        const [ax, ay, bx, by] = tile.walls.subarray(4 * wall, 4 * wall + 4) as unknown as [number, number, number, number]
        const placed = [tile.x + ax * TILE_STEP, tile.y + ay * TILE_STEP, tile.x + bx * TILE_STEP, tile.y + by * TILE_STEP]
        walls.set(building, [...(walls.get(building) ?? []), placed])
      })
    }
    rings.forEach((ring, building) => {
      const own = walls.get(building) ?? []
      expect(own).toHaveLength(ring.length / 2)
      own.forEach((wall, i) => {
        const j = (2 * i + 2) % ring.length
        const truth = [ring[2 * i], ring[2 * i + 1], ring[j], ring[j + 1]] as number[]
        truth.forEach((value, k) => expect(Math.abs((wall[k] as number) - value)).toBeLessThanOrEqual(0.02))
      })
    })
  })

  test.prop([fc.array(anyRing, { minLength: 1, maxLength: 10 })])('covers every footprint with its roof', (rings) => {
    const area = new Float64Array(rings.length)
    for (const { roofs, roofBuilding } of buildTiles(request(rings))) {
      for (let i = 0; i < roofBuilding.length; i += 3) {
        const [a, b, c] = [0, 1, 2].map((k) => [roofs[4 * (i + k)], roofs[4 * (i + k) + 1]] as [number, number]) as [[number, number], [number, number], [number, number]]
        area[roofBuilding[i] as number] =
          (area[roofBuilding[i] as number] as number) +
          (((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / 2) * TILE_STEP ** 2
      }
    }
    rings.forEach((ring, building) => expect((area[building] as number) / ringArea(ring)).toBeCloseTo(1, 1))
  })

  it('keeps a building whole in one tile, far over its border', () => {
    const tiles = buildTiles(request([rectangle(1599, 800, 300, 20), rectangle(10, 10, 10, 10)]))
    expect(tiles).toHaveLength(1)
    expect(tiles[0]?.reach).toBeGreaterThan(800)
  })

  it('gives a building longer than the number range a tile of its own', () => {
    const tiles = buildTiles(request([rectangle(0, 0, 10, 10), [1590, 0, 2500, 0, 2500, 30, 1590, 30]]))
    expect(tiles).toHaveLength(2)
    for (const { walls } of tiles) walls.forEach((value) => expect(Math.abs(value)).toBeLessThanOrEqual(32767))
  })

  it('refuses a building that no tile can hold', () => {
    expect(() => buildTiles(request([[0, 0, 3000, 0, 3000, 30, 0, 30]]))).toThrow('invariant broken')
  })

  it('stores rises in steps and roof surfaces beside the edges', () => {
    const [tile] = buildTiles({ footprints: packed([rectangle(0, 0, 30, 10)]), roofShape: new Uint8Array([3]) })
    const rises = new Set<number>()
    const surfaces = new Set<number>()
    for (let i = 0; i < (tile?.roofs.length ?? 0); i += 4) {
      rises.add(tile?.roofs[i + 2] as number)
      surfaces.add((tile?.roofs[i + 3] as number) >> 3)
    }
    expect(rises).toEqual(new Set([0, RISE_STEPS]))
    expect(surfaces).toEqual(new Set([1, 2]))
  })

  it('skips shapes without a ring', () => {
    expect(buildTiles({ footprints: packPolygons([[]]), roofShape: new Uint8Array(1) })).toEqual([])
  })
})

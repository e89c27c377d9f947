import { extentOf, ringCentroid, ringContains } from '../../foundation'
import type { Buildings, District, ScenarioState } from '../../model'
import { bytesOf } from '../colour/colour'
import { planColourOf } from './planColours'

/**
 * Buildings that stand in a transformation area, in the colour of its land use. In dense fabric roofs hide the ground:
 * an area painted there alone would not be seen from where people look.
 *
 * A building belongs to the first area that holds the centroid of its first ring.
 *
 * @param state    null for the base alone
 * @param opacity  0 … 1, the overlay's own: the fill mixed with paper in that share, as the ground under it is
 * @returns RGBA, sRGB bytes, alpha 0 outside every area; shape (base + added, 4)
 */
export function colourPlanAreaBuildings(
  district: Pick<District, 'buildings' | 'planAreas'>,
  state: Pick<ScenarioState, 'added'> | null,
  opacity: number,
): Uint8Array<ArrayBuffer> {
  const { buildings, planAreas } = district
  const colours = new Uint8Array(4 * (buildings.count + (state?.added.count ?? 0)))
  for (const { rings, landUse } of planAreas) {
    const outer = rings[0]
    if (outer === undefined) continue
    const fill = bytesOf(planColourOf(landUse).fill)
    const rgb = PAPER.map((paper, channel) => Math.round(paper + opacity * ((fill[channel] as number) - paper)))
    paintWithin(outer, rgb, buildings, colours, 0)
    if (state !== null) paintWithin(outer, rgb, state.added, colours, buildings.count)
  }
  return colours
}

function paintWithin(
  outer: ArrayLike<number>,
  rgb: readonly number[],
  { count, footprints }: Pick<Buildings, 'count' | 'footprints'>,
  out: Uint8Array,
  first: number,
): void {
  const { ringOf, vertexOf, vertices } = footprints
  const { west, east, south, north } = extentOf(outer)
  for (let i = 0; i < count; i++) {
    const at = 4 * (first + i)
    if (out[at + 3] !== 0) continue
    const ring = ringOf[i] as number
    const from = vertexOf[ring] as number
    const firstX = vertices[2 * from] as number
    const firstY = vertices[2 * from + 1] as number
    // Far buildings are told by one corner: no footprint is wider than the margin.
    if (firstX < west - MARGIN || firstX > east + MARGIN || firstY < south - MARGIN || firstY > north + MARGIN) continue
    const [x, y] = ringCentroid(vertices, from, vertexOf[ring + 1])
    if (!ringContains(outer, x, y)) continue
    out.set(rgb, at)
    out[at + 3] = 255
  }
}

/** sRGB of an unpainted model, as the scene draws it (scene/objects/buildings/buildingShader.ts). */
const PAPER = [243, 240, 233] as const

/** m; wider than half of any building. */
const MARGIN = 500

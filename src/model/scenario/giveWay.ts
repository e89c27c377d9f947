import { extentOf, polygonArea, ringContains, ringsOf, type Extent } from '../../foundation'
import type { AreaKind } from '../areas'
import type { District } from '../district'
import type { Build, LayGreen, LayStreet } from './changes'
import { areaOfRings, bandOf, intersectRings } from './clipping'
import { polygonExtents } from './extents'

/** A base area gives way once more than this share of it lies under what is new. */
const SHARE_TO_GIVE_WAY = 0.5

/** Open spaces whose ground is cleared; parks are laid out around the trees that stand. */
const CLEARED: readonly AreaKind[] = ['playingField', 'parking', 'facility', 'industrialYard']

interface Laid {
  rings: readonly ArrayLike<number>[]
  extent: Extent
  clearsTrees: boolean
}

/**
 * Which base areas and trees give way to new buildings, streets and open spaces: areas of which more than half is
 * covered, trees under buildings, streets and playing fields.
 */
export function giveWay(
  district: Pick<District, 'areas' | 'trees'>,
  { builds, laidStreets, greens }: { builds: Build[]; laidStreets: LayStreet[]; greens: LayGreen[] },
): { removedAreas: Uint8Array; removedTrees: Uint8Array } {
  const laid: Laid[] = [
    ...builds.map(({ outline }) => laidOf([outline], true)),
    ...laidStreets.map(({ line, width }) => laidOf(bandOf(line, width), true)),
    ...greens.map(({ outline, areaKind }) => laidOf([outline], CLEARED.includes(areaKind))),
  ]
  return { removedAreas: coveredAreas(district, laid), removedTrees: coveredTrees(district, laid) }
}

function laidOf(rings: readonly ArrayLike<number>[], clearsTrees: boolean): Laid {
  return { rings, extent: extentOf(rings.flatMap((ring) => Array.from(ring))), clearsTrees }
}

function coveredAreas({ areas }: Pick<District, 'areas'>, laid: readonly Laid[]): Uint8Array {
  const removed = new Uint8Array(areas.count)
  if (laid.length === 0) return removed
  const { west, south, east, north } = polygonExtents(areas.shapes, areas.count)
  for (let area = 0; area < areas.count; area++) {
    const near = laid.filter(
      ({ extent }) =>
        extent.west < (east[area] as number) &&
        extent.east > (west[area] as number) &&
        extent.south < (north[area] as number) &&
        extent.north > (south[area] as number),
    )
    if (near.length === 0) continue
    const covered = areaOfRings(
      intersectRings(
        ringsOf(areas.shapes, area),
        near.flatMap(({ rings }) => rings),
      ),
    )
    if (covered > SHARE_TO_GIVE_WAY * polygonArea(areas.shapes, area)) removed[area] = 1
  }
  return removed
}

function coveredTrees({ trees }: Pick<District, 'trees'>, laid: readonly Laid[]): Uint8Array {
  const removed = new Uint8Array(trees.count)
  const clearing = laid.filter(({ clearsTrees }) => clearsTrees)
  if (clearing.length === 0) return removed
  const all = {
    west: Math.min(...clearing.map(({ extent }) => extent.west)),
    south: Math.min(...clearing.map(({ extent }) => extent.south)),
    east: Math.max(...clearing.map(({ extent }) => extent.east)),
    north: Math.max(...clearing.map(({ extent }) => extent.north)),
  }
  for (let tree = 0; tree < trees.count; tree++) {
    const x = trees.positions[2 * tree] as number
    const y = trees.positions[2 * tree + 1] as number
    if (!isWithin(all, x, y)) continue
    const isCovered = clearing.some(
      ({ extent, rings }) => isWithin(extent, x, y) && rings.some((ring) => ringContains(ring, x, y)),
    )
    if (isCovered) removed[tree] = 1
  }
  return removed
}

function isWithin({ west, south, east, north }: Extent, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north
}

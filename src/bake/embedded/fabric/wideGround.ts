import { ringArea, ringContains, type Random } from '../../../foundation'
import type { Frame } from '../frame'
import { blockOutlines } from './blockOutline'
import { growRings, intersectRings, subtractRings, type FlatRing } from './clipping'
import type { Framework } from './framework'
import type { GrownArea, Growth } from './grown'
import { interiorPoint } from './interiorPoint'
import type { Block } from './settlement'

/** Breadth of the beach at Menekşe, metres from the sea's edge. */
const BEACH_DEPTH = 24

/**
 * What lies on the ground outside the built blocks: strips along lake and sea as parks, the beach, the banks of
 * streams, slivers between roads, and open land. Waters are cut out.
 */
export function wideGround(framework: Framework, frame: Frame, blocks: readonly (readonly Block[])[], random: Random): GrownArea[] {
  const { map, styles, faces } = framework
  const waters = [frame.lake.ring, frame.sea.ring, frame.outlet.ring]
  const beaches = subtractRings(growRings([frame.sea.ring], BEACH_DEPTH), growRings([frame.lake.ring, frame.outlet.ring], 30))
  const areas: GrownArea[] = []
  const lay = (kind: GrownArea['kind'], rings: FlatRing[], neighbourhood: number) => {
    for (const shape of shapesOf(rings)) areas.push({ kind, rings: shape, neighbourhood })
  }
  const groundOf = (face: number): FlatRing[] => {
    const halves = map.halfEdgesOf(face)
    return blockOutlines(map.ringOf(halves), halves.map((half) => styles.widthOf(map.lineOf[half >> 1] as number) / 2))
  }
  faces.forEach(({ neighbourhood, ground }, face) => {
    if (neighbourhood < 0 || ground === 'land' || ground === 'rail' || ground === 'outside') return
    const dry = subtractRings(groundOf(face), waters)
    if (ground === 'shore') {
      lay('beach', intersectRings(dry, beaches), neighbourhood)
      lay('park', subtractRings(dry, beaches), neighbourhood)
    } else lay(ground === 'verge' ? 'park' : 'openLand', dry, neighbourhood)
  })

  const nearShore = growRings(waters, 160)
  blocks.forEach((list, neighbourhood) => {
    const { population = 0, areaKm2 = 1 } = frame.neighbourhoods[neighbourhood]?.published ?? {}
    const isTown = population / areaKm2 > 5000
    const open = list.filter(({ fabric }) => fabric === 'open')
    // A cemetery where there is land for one.
    const cemetery = open.length > 4 ? [...open].sort((a, b) => a.grossArea - b.grossArea)[1] : undefined
    for (const block of open) {
      const halves = map.halfEdgesOf(block.face)
      const inner = blockOutlines(map.ringOf(halves), halves.map((half) => styles.widthOf(map.lineOf[half >> 1] as number) / 2))
      const [x, y] = interiorPoint(map.ringOf(halves))
      const isByWater = nearShore.some((ring) => ringContains(ring, x, y)) && frame.boundary.some((ring) => ringContains(ring, x, y))
      const isWood = random.next() < 0.4
      lay(block === cemetery ? 'cemetery' : isByWater && isTown ? 'park' : isWood ? 'woodland' : 'openLand', inner, neighbourhood)
    }
  })
  return areas
}

/** Outer rings with the holes that lie in them. */
function shapesOf(rings: readonly FlatRing[]): FlatRing[][] {
  const outers = rings.filter((ring) => ringArea(ring) > 40)
  const holes = rings.filter((ring) => ringArea(ring) < -4)
  return outers.map((outer) => [outer, ...holes.filter((hole) => ringContains(outer, hole[0] as number, hole[1] as number))])
}

/** Lots that stay empty: the larger ones become small greens, playgrounds and car parks, the others gardens. */
export function vacantLots({ parcels, buildings, areas }: Growth, neighbourhoodOf: (parcel: number) => number, random: Random): GrownArea[] {
  const taken = new Set(buildings.map(({ parcel }) => parcel))
  const covered = new Set(areas.map(({ rings }) => (rings[0] as FlatRing).join()))
  return parcels.flatMap(({ ring }, parcel): GrownArea[] => {
    const choice = random.next()
    if (taken.has(parcel) || ringArea(ring) < 120 || covered.has(ring.join())) return []
    const kind = choice < 0.4 ? 'park' : choice < 0.55 ? 'playground' : 'parking'
    return [{ kind, rings: [ring], neighbourhood: neighbourhoodOf(parcel) }]
  })
}

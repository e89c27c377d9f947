import { ringArea, ringContains, ringPerimeter, type Random } from '../../../foundation'
import { overlapArea, type FlatRing } from './clipping'
import { towerRing } from './footprints'
import { orientedBox } from './orientedBox'
import type { Plot } from './plots'
import { plainRing, ringOn, type Rectangle } from './rectangles'
import type { Site } from './site'

/** Builds estates: towers and slabs shared out over the blocks by area, each block one parcel with its own greens. */
export function buildEstates(site: Site, plots: readonly Plot[], towers: number, slabs: number, random: Random): void {
  const left = { towers, slabs, net: plots.reduce((sum, plot) => sum + plot.net, 0) }
  for (const plot of [...plots].sort((a, b) => a.net - b.net || a.number - b.number)) {
    const share = Math.min(1, plot.net / left.net)
    const stream = random.stream(plot.number)
    // Whole blocks lean to one form or the other, as estates were built in one go.
    const lean = stream.between(0.6, 1.4)
    const wanted = Math.round((left.towers + left.slabs) * share)
    const isLast = share > 0.999
    const high = isLast ? left.towers : Math.min(left.towers, wanted, Math.round(left.towers * share * lean))
    const low = isLast ? left.slabs : Math.min(left.slabs, wanted - high)
    const parcel = site.parcel(plot.outline, plot)
    const { buildings, grounds } = placeEstate(plot.outline, high, low, stream)
    site.area('estateGreen', plot.outline, grounds.map(({ ring }) => ring))
    for (const { kind, ring } of grounds) site.area(kind, ring)
    left.net -= plot.net
    for (const { kind, ring } of buildings) {
      if (!site.build(kind, ring, parcel, plot, 10)) continue
      if (kind === 'tower') left.towers--
      else left.slabs--
    }
  }
}

interface Estate {
  buildings: { kind: 'tower' | 'slab'; ring: FlatRing }[]
  grounds: { kind: 'parking' | 'playground' | 'playingField'; ring: FlatRing }[]
}

/**
 * Places towers and slabs in ranks along the block's long side, all turned the same way, the innermost places left free
 * for a common green with its playing field; parking lies at the places left over near the street.
 */
function placeEstate(block: FlatRing, towers: number, slabs: number, random: Random): Estate {
  const estate: Estate = { buildings: [], grounds: [] }
  const wanted = towers + slabs
  const { angle, centre } = orientedBox(block)
  const size = random.between(21, 26)
  const shape = random.integer(0, 2)
  const slabLength = random.between(32, 46)
  const slabWidth = random.between(13, 15.5)
  const stagger = random.pick([0, 0.25, 0.5])
  for (let pitch = Math.min(62, Math.sqrt((0.72 * ringArea(block)) / Math.max(1, wanted))); pitch > 15; pitch *= 0.95) {
    const scale = Math.min(1, (pitch - 9) / size)
    const places = placesOf(block, angle, centre, pitch, stagger, 7 + (size * scale) / 2)
    if (places.length < wanted) continue
    places.sort((a, b) => Math.hypot(b[0] - centre[0], b[1] - centre[1]) - Math.hypot(a[0] - centre[0], a[1] - centre[1]))
    // Every fourth place near the street is left for cars, as long as there are places enough.
    const spare = places.length - wanted
    const cars = Math.min(Math.floor(spare * 0.6), Math.floor(wanted / 4))
    const parked = new Set(Array.from({ length: cars }, (_, i) => Math.floor(((i + 0.5) * (wanted + cars)) / cars)))
    const chosen = places.slice(0, wanted + cars).filter((_, i) => !parked.has(i))
    const isSlab = new Set(random.shuffle(chosen.map((_, i) => i)).slice(0, slabs))
    const room = pitch - 8
    estate.buildings = chosen.map(([x, y], i) => {
      if (!isSlab.has(i)) {
        const rectangle = { x, y, angle, halfLength: (size * scale) / 2, halfWidth: (size * scale) / 2 }
        return { kind: 'tower', ring: scale < 0.8 ? plainRing(rectangle) : towerRing(rectangle, shape) }
      }
      return { kind: 'slab', ring: slabRing(block, { x, y, angle, halfLength: Math.min(slabLength, room) / 2, halfWidth: Math.min(slabWidth, room) / 2 }, random) }
    })
    const patch = (x: number, y: number, length: number, width: number): FlatRing | undefined => {
      const ring = plainRing({ x, y, angle, halfLength: length / 2, halfWidth: width / 2 })
      const isFree = overlapArea([block], [ring]) > length * width - 0.5 && [...estate.buildings, ...estate.grounds].every((other) => overlapArea([other.ring], [ring]) === 0)
      return isFree ? ring : undefined
    }
    const lay = (kind: Estate['grounds'][number]['kind'], x: number, y: number, length: number, width: number) => {
      const ring = patch(x, y, length, width)
      if (ring !== undefined) estate.grounds.push({ kind, ring })
      return ring !== undefined
    }
    const inner = places.slice(wanted + cars).reverse()
    let hasField = false
    let hasPlayground = false
    for (const [x, y] of inner) {
      if (!hasField && room > 34) hasField = lay('playingField', x, y, 30, 17)
      else if (!hasPlayground) hasPlayground = lay('playground', x, y, 16, 13)
    }
    for (const i of parked) {
      const [x, y] = places[i] as [number, number]
      lay('parking', x, y, Math.min(36, pitch - 4), 15.5)
    }
    return estate
  }
  return estate
}

/** A slab turned along the rank, or across it where the block has no room, or shortened. */
function slabRing(block: FlatRing, rectangle: Rectangle, random: Random): FlatRing {
  const isTurned = random.next() < 0.3
  const hasNotch = random.next() < 0.4
  const turned = { ...rectangle, angle: rectangle.angle + Math.PI / 2 }
  for (const option of isTurned ? [turned, rectangle] : [rectangle, turned]) {
    if (!inside(block, plainRing(option), 4)) continue
    return hasNotch ? ringOn(option, [[-1, -1], [1, -1], [1, 1], [0.1, 1], [0.1, 0.72], [-0.1, 0.72], [-0.1, 1], [-1, 1]]) : plainRing(option)
  }
  return plainRing({ ...rectangle, halfLength: rectangle.halfWidth })
}

function placesOf(block: FlatRing, angle: number, centre: readonly [number, number], pitch: number, stagger: number, margin: number): [number, number][] {
  const ux = Math.cos(angle)
  const uy = Math.sin(angle)
  const reach = Math.ceil(ringPerimeter(block) / (2 * pitch)) + 1
  const places: [number, number][] = []
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) {
      const u = (column + (row % 2 === 0 ? stagger / 2 : -stagger / 2)) * pitch
      const v = row * pitch
      const x = centre[0] + u * ux - v * uy
      const y = centre[1] + u * uy + v * ux
      if (inside(block, [x, y], margin)) places.push([x, y])
    }
  }
  return places
}

/** Whether points lie inside a ring with a margin (tested at eight points around each). */
function inside(block: FlatRing, points: readonly number[], margin: number): boolean {
  for (let i = 0; i < points.length; i += 2) {
    for (let k = 0; k < 8; k++) {
      const turn = (k * Math.PI) / 4
      if (!ringContains(block, (points[i] as number) + margin * Math.cos(turn), (points[i + 1] as number) + margin * Math.sin(turn))) return false
    }
  }
  return true
}

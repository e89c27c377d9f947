import { ringArea, ringContains, ringPerimeter, type Random } from '../../../foundation'
import type { FlatRing } from './clipping'
import { plainRing, ringOn, towerRing, type Rectangle } from './footprints'
import { orientedBox } from './orientedBox'

export interface EstateBuilding {
  kind: 'tower' | 'slab'
  rectangle: Rectangle
  ring: FlatRing
}

/**
 * Places towers and slabs on an estate: in ranks along the block's long side, all turned the same way, the innermost
 * places left free for a common green.
 *
 * @returns at most `towers` + `slabs` buildings; fewer if the block has no room for them
 */
export function placeEstate(block: FlatRing, towers: number, slabs: number, random: Random): EstateBuilding[] {
  const wanted = towers + slabs
  if (wanted === 0) return []
  const box = orientedBox(block)
  const size = random.between(20.5, 25)
  const shape = random.integer(0, 2)
  const slabLength = random.between(30, 44)
  const slabWidth = random.between(13, 15.5)
  for (let pitch = Math.sqrt((0.86 * Math.abs(ringArea(block))) / wanted); pitch > 15; pitch *= 0.94) {
    const scale = Math.min(1, (pitch - 8) / size)
    const places = placesOf(block, box.angle, box.centre, pitch, 7 + (size * scale) / 2)
    if (places.length < wanted) continue
    // Keep the places nearest to the edge; what is left over lies in the middle.
    const [cx, cy] = box.centre
    places.sort((a, b) => Math.hypot(b[0] - cx, b[1] - cy) - Math.hypot(a[0] - cx, a[1] - cy))
    const chosen = places.slice(0, wanted)
    const order = chosen.map((_, i) => i)
    random.shuffle(order)
    const isSlab = new Set(order.slice(0, slabs))
    return chosen.map(([x, y], i) => {
      const room = pitch - 7
      if (isSlab.has(i)) {
        const turned = random.next() < 0.25
        const rectangle = { x, y, angle: box.angle + (turned ? Math.PI / 2 : 0), halfLength: Math.min(slabLength, room) / 2, halfWidth: Math.min(slabWidth, room) / 2 }
        const fits = inside(block, plainRing(rectangle), 4)
        const fitting = fits ? rectangle : { ...rectangle, halfLength: rectangle.halfWidth }
        return { kind: 'slab', rectangle: fitting, ring: fits ? slabRing(fitting, random) : plainRing(fitting) }
      }
      const rectangle = { x, y, angle: box.angle, halfLength: (size * scale) / 2, halfWidth: (size * scale) / 2 }
      return { kind: 'tower', rectangle, ring: scale < 0.8 ? plainRing(rectangle) : towerRing(rectangle, shape) }
    })
  }
  return []
}

function slabRing(rectangle: Rectangle, random: Random): FlatRing {
  if (random.next() < 0.6) return plainRing(rectangle)
  return ringOn(rectangle, [[-1, -1], [1, -1], [1, 1], [0.1, 1], [0.1, 0.72], [-0.1, 0.72], [-0.1, 1], [-1, 1]])
}

function placesOf(block: FlatRing, angle: number, centre: [number, number], pitch: number, margin: number): [number, number][] {
  const ux = Math.cos(angle)
  const uy = Math.sin(angle)
  const reach = Math.ceil(ringPerimeter(block) / (2 * pitch)) + 1
  const places: [number, number][] = []
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) {
      const u = (column + (row % 2 === 0 ? 0.25 : -0.25)) * pitch
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
      const angle = (k * Math.PI) / 4
      if (!ringContains(block, (points[i] as number) + margin * Math.cos(angle), (points[i + 1] as number) + margin * Math.sin(angle))) return false
    }
  }
  return true
}

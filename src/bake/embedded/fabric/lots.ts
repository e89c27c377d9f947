import { distanceToSegment, ringArea } from '../../../foundation'
import { intersectRings, toCentimetre, type FlatRing } from './clipping'
import { orientedBox } from './orientedBox'

/** What lies along an edge of a lot. */
export const STREET_EDGE = 0
export const SIDE_EDGE = 1
export const REAR_EDGE = 2

/** A piece of a block; `edges[i]` says what lies along the edge that starts at vertex i. */
export interface Lot {
  ring: FlatRing
  edges: number[]
}

/** A row of lots with one front; `angle` is the direction of the row, the front lies on its right. */
export interface Strip {
  shape: Lot
  angle: number
  length: number
  depth: number
}

/** A whole block as one lot with streets all round. */
export function wholeBlock(ring: FlatRing): Lot {
  return { ring, edges: new Array<number>(ring.length / 2).fill(STREET_EDGE) }
}

/** Cuts a block into strips: two rows back to back, or one if it is too shallow for two. */
export function stripsOf(block: Lot, leastDepth: number): Strip[] {
  const box = orientedBox(block.ring)
  const toStrip = (shape: Lot, angle: number): Strip => {
    const area = ringArea(shape.ring)
    const { length } = extentAlong(shape.ring, angle)
    return { shape, angle, length: Math.max(1, length), depth: area / Math.max(1, length) }
  }
  if (box.width < 2 * leastDepth) return [toStrip(block, box.angle)]
  const [x, y] = middleOf(block.ring)
  const { left, right } = cutLot(block, x, y, box.angle, REAR_EDGE)
  return [...right.map((shape) => toStrip(shape, box.angle)), ...left.map((shape) => toStrip(shape, box.angle + Math.PI))]
}

/** Cuts a strip into `count` lots side by side; cuts turn from the direction of one end to that of the other. */
export function lotsOf({ shape, angle }: Strip, count: number): Lot[] {
  const ux = Math.cos(angle)
  const uy = Math.sin(angle)
  const { from, length } = extentAlong(shape.ring, angle)
  const slants = [endSlant(shape, angle, from, length, true), endSlant(shape, angle, from, length, false)] as const
  const [mx, my] = middleOf(shape.ring)
  const middle = -mx * uy + my * ux
  const divide = (pieces: Lot[], first: number, last: number): Lot[] => {
    if (last - first <= 1) return pieces
    const half = (first + last) >> 1
    const fraction = half / count
    const along = from + fraction * length
    const slant = slants[0] * (1 - fraction) + slants[1] * fraction
    const x = along * ux - middle * uy
    const y = along * uy + middle * ux
    const before: Lot[] = []
    const after: Lot[] = []
    for (const piece of pieces) {
      const cut = cutLot(piece, x, y, angle + Math.PI / 2 - slant, SIDE_EDGE)
      before.push(...cut.left)
      after.push(...cut.right)
    }
    return [...divide(before, first, half), ...divide(after, half, last)]
  }
  return divide([shape], 0, count)
}

/** Tilt of a strip's end against the perpendicular, radians, at most 20°. */
function endSlant({ ring, edges }: Lot, angle: number, from: number, length: number, isStart: boolean): number {
  const ux = Math.cos(angle)
  const uy = Math.sin(angle)
  let sum = 0
  let weight = 0
  for (let i = 0; i < ring.length; i += 2) {
    if (edges[i / 2] !== STREET_EDGE && edges[i / 2] !== SIDE_EDGE) continue
    const j = (i + 2) % ring.length
    const dx = (ring[j] as number) - (ring[i] as number)
    const dy = (ring[j + 1] as number) - (ring[i + 1] as number)
    const du = dx * ux + dy * uy
    const dv = -dx * uy + dy * ux
    if (Math.abs(dv) < Math.abs(du)) continue
    const u = (((ring[i] as number) + (ring[j] as number)) / 2) * ux + (((ring[i + 1] as number) + (ring[j + 1] as number)) / 2) * uy
    if (u < from + length / 2 !== isStart) continue
    sum += Math.atan(du / dv) * Math.abs(dv)
    weight += Math.abs(dv)
  }
  const slant = weight === 0 ? 0 : sum / weight
  return Math.max(-0.35, Math.min(0.35, slant))
}

function extentAlong(ring: FlatRing, angle: number): { from: number; length: number } {
  const ux = Math.cos(angle)
  const uy = Math.sin(angle)
  let from = Infinity
  let to = -Infinity
  for (let i = 0; i < ring.length; i += 2) {
    const u = (ring[i] as number) * ux + (ring[i + 1] as number) * uy
    from = Math.min(from, u)
    to = Math.max(to, u)
  }
  return { from, length: to - from }
}

/** Centre of the outline's box turned to its own direction; steadier than the centroid for cutting in half. */
function middleOf(ring: FlatRing): [number, number] {
  let sx = 0
  let sy = 0
  let twice = 0
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    const ax = (ring[i] as number) - (ring[0] as number)
    const ay = (ring[i + 1] as number) - (ring[1] as number)
    const bx = (ring[j] as number) - (ring[0] as number)
    const by = (ring[j + 1] as number) - (ring[1] as number)
    const cross = ax * by - bx * ay
    twice += cross
    sx += (ax + bx) * cross
    sy += (ay + by) * cross
  }
  return [(ring[0] as number) + sx / (3 * twice), (ring[1] as number) + sy / (3 * twice)]
}

/**
 * Cuts a lot by the line through x, y in direction `angle`. Parts on either side get equal vertices along the cut, so
 * that walls raised on it are shared.
 */
export function cutLot(lot: Lot, x: number, y: number, angle: number, kind: number): { left: Lot[]; right: Lot[] } {
  const { ring, edges } = lot
  const ux = Math.cos(angle)
  const uy = Math.sin(angle)
  const count = ring.length / 2
  const sides = edges.map((_, i) => {
    const side = -((ring[2 * i] as number) - x) * uy + ((ring[2 * i + 1] as number) - y) * ux
    return Math.abs(side) < 0.006 ? 0 : side
  })
  if (sides.every((side) => side >= 0)) return { left: [lot], right: [] }
  if (sides.every((side) => side <= 0)) return { left: [], right: [lot] }
  const left: Lot = { ring: [], edges: [] }
  const right: Lot = { ring: [], edges: [] }
  let crossings = 0
  for (let i = 0; i < count; i++) {
    const j = (i + 1) % count
    const side = sides[i] as number
    const nextSide = sides[j] as number
    const edge = edges[i] as number
    const px = ring[2 * i] as number
    const py = ring[2 * i + 1] as number
    if (side >= 0) push(left, px, py, side === 0 && nextSide < 0 ? kind : edge)
    if (side <= 0) push(right, px, py, side === 0 && nextSide > 0 ? kind : edge)
    if (side === 0) {
      const before = sides[(i + count - 1) % count] as number
      if (before * nextSide < 0) crossings++
    }
    if (side * nextSide < 0) {
      crossings++
      const t = side / (side - nextSide)
      const cx = toCentimetre(px + t * ((ring[2 * j] as number) - px))
      const cy = toCentimetre(py + t * ((ring[2 * j + 1] as number) - py))
      push(left, cx, cy, side > 0 ? kind : edge)
      push(right, cx, cy, side > 0 ? edge : kind)
    }
  }
  if (crossings === 2) return { left: clean(left), right: clean(right) }
  return cutWinding(lot, x, y, ux, uy, kind)
}

function push(lot: Lot, x: number, y: number, edge: number): void {
  lot.ring.push(x, y)
  lot.edges.push(edge)
}

function clean(lot: Lot): Lot[] {
  const ring: number[] = []
  const edges: number[] = []
  const count = lot.edges.length
  for (let i = 0; i < count; i++) {
    const j = (i + 1) % count
    if (lot.ring[2 * i] === lot.ring[2 * j] && lot.ring[2 * i + 1] === lot.ring[2 * j + 1]) continue
    ring.push(lot.ring[2 * i] as number, lot.ring[2 * i + 1] as number)
    edges.push(lot.edges[i] as number)
  }
  return edges.length >= 3 && ringArea(ring) > 1 ? [{ ring, edges }] : []
}

/** The general case of an outline that the line crosses more than twice: by polygon clipping, edges told by place. */
function cutWinding(lot: Lot, x: number, y: number, ux: number, uy: number, kind: number) {
  const far = 4000
  const half = (sign: number): FlatRing => {
    const ring = [
      x - ux * far, y - uy * far, x + ux * far, y + uy * far,
      x + ux * far - sign * uy * far, y + uy * far + sign * ux * far, x - ux * far - sign * uy * far, y - uy * far + sign * ux * far,
    ]
    return sign > 0 ? ring : [6, 4, 2, 0].flatMap((i) => [ring[i] as number, ring[i + 1] as number])
  }
  const part = (sign: number): Lot[] =>
    intersectRings([lot.ring], [half(sign)])
      .filter((ring) => ringArea(ring) > 1)
      .map((ring) => ({ ring, edges: edgesByPlace(ring, lot, kind) }))
  return { left: part(1), right: part(-1) }
}

function edgesByPlace(ring: FlatRing, lot: Lot, kind: number): number[] {
  const edges: number[] = []
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    const x = ((ring[i] as number) + (ring[j] as number)) / 2
    const y = ((ring[i + 1] as number) + (ring[j + 1] as number)) / 2
    const parent = lot.edges.findIndex((_, k) => {
      const m = (2 * k + 2) % lot.ring.length
      return distanceToSegment(x, y, lot.ring[2 * k] as number, lot.ring[2 * k + 1] as number, lot.ring[m] as number, lot.ring[m + 1] as number) < 0.03
    })
    edges.push(parent < 0 ? kind : (lot.edges[parent] as number))
  }
  return edges
}

import { ringArea, ringContains } from '../../../foundation'
import { orientedBox } from './orientedBox'

/** A street across a face: from a place on its outline to another, through points inside. */
export interface StreetCut {
  /** Where it starts: at vertex `edge` of the ring, or (with `point`) on the edge that starts there. */
  from: Anchor
  to: Anchor
  /** Flat x, y, without both ends. */
  between: number[]
}

export interface Anchor {
  edge: number
  point?: [x: number, y: number]
}

/** Higher is better; −Infinity if the cut may not be made. */
export function scoreCut(
  ring: readonly number[],
  isJunction: readonly boolean[],
  cut: StreetCut,
  ideal: number,
  minimum: { width: number; area: number },
): number {
  const start = anchorPoint(ring, cut.from)
  const end = anchorPoint(ring, cut.to)
  const chain = [...start, ...cut.between, ...end]
  for (let i = 2; i < chain.length - 2; i += 2) {
    if (!ringContains(ring, chain[i] as number, chain[i + 1] as number)) return -Infinity
  }
  for (let i = 0; i + 3 < chain.length; i += 2) {
    if (leavesRing(ring, chain.slice(i, i + 4) as [number, number, number, number], i === 0, i + 5 > chain.length)) return -Infinity
  }
  const { left, right } = partsOf(ring, cut, chain)
  const areas = [ringArea(left), ringArea(right)] as const
  if (Math.min(...areas) < minimum.area) return -Infinity
  if (orientedBox(left).width < minimum.width || orientedBox(right).width < minimum.width) return -Infinity
  const squareness = Math.min(angleAt(ring, cut.from, chain.slice(0, 4)), angleAt(ring, cut.to, [...chain.slice(-2), ...chain.slice(-4, -2)]))
  if (squareness < 0.6) return -Infinity
  const share = areas[0] / (areas[0] + areas[1])
  const balance = -2 * Math.min(Math.abs(share - ideal), Math.abs(1 - share - ideal))
  let length = 0
  for (let i = 2; i < chain.length; i += 2) {
    length += Math.hypot((chain[i] as number) - (chain[i - 2] as number), (chain[i + 1] as number) - (chain[i - 1] as number))
  }
  const winding = length / Math.max(1, Math.hypot(end[0] - start[0], end[1] - start[1])) - 1
  const continues = [cut.from, cut.to].filter(({ edge, point }) => point === undefined && isJunction[edge]).length
  return balance + 0.5 * squareness - 2.5 * winding + 0.22 * continues
}

/** Whether a piece of the street crosses the outline away from its own ends. */
function leavesRing(ring: readonly number[], piece: [number, number, number, number], isFirst: boolean, isLast: boolean): boolean {
  const [ax, ay, bx, by] = piece
  const length = Math.hypot(bx - ax, by - ay)
  if (length < 0.5) return true
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    const [px, py, qx, qy] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [number, number, number, number]
    const cross = (bx - ax) * (qy - py) - (by - ay) * (qx - px)
    if (Math.abs(cross) > 1e-12) {
      const t = ((px - ax) * (qy - py) - (py - ay) * (qx - px)) / cross
      const s = ((px - ax) * (by - ay) - (py - ay) * (bx - ax)) / cross
      const low = isFirst ? 1.5 / length : -1e-9
      const high = isLast ? 1 - 1.5 / length : 1 + 1e-9
      if (s > -1e-9 && s < 1 + 1e-9 && t > low && t < high) return true
    }
    // A corner of the outline close beside the street leaves a sliver.
    const t = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / (length * length)
    const isBeside = t * length > (isFirst ? 12 : 0) && (1 - t) * length > (isLast ? 12 : 0)
    if (isBeside && Math.abs((px - ax) * (by - ay) - (py - ay) * (bx - ax)) / length < 10) return true
  }
  return false
}

function partsOf(ring: readonly number[], cut: StreetCut, chain: readonly number[]) {
  return {
    left: [...chain, ...between(ring, cut.to, cut.from)],
    right: [...reversePoints(chain), ...between(ring, cut.from, cut.to)],
  }
}

/** Vertices of the ring strictly after one anchor and strictly before another. */
function between(ring: readonly number[], from: Anchor, to: Anchor): number[] {
  const count = ring.length / 2
  const vertices: number[] = []
  const last = to.point === undefined ? (to.edge + count - 1) % count : to.edge
  for (let i = (from.edge + 1) % count; ; i = (i + 1) % count) {
    vertices.push(ring[2 * i] as number, ring[2 * i + 1] as number)
    if (i === last || vertices.length > ring.length) break
  }
  return vertices
}

/** Sine of the sharpest angle between a street's end and the outline there. */
function angleAt(ring: readonly number[], anchor: Anchor, [x, y, nx, ny]: number[]): number {
  const count = ring.length / 2
  const heading = Math.atan2((ny as number) - (y as number), (nx as number) - (x as number))
  const beforeIndex = anchor.point === undefined ? (anchor.edge + count - 1) % count : anchor.edge
  const afterIndex = (anchor.edge + 1) % count
  const toBefore = Math.atan2((ring[2 * beforeIndex + 1] as number) - (y as number), (ring[2 * beforeIndex] as number) - (x as number))
  const toAfter = Math.atan2((ring[2 * afterIndex + 1] as number) - (y as number), (ring[2 * afterIndex] as number) - (x as number))
  // Inside a counter-clockwise ring the street lies between the outgoing and (turning left) the incoming edge.
  const turnFromAfter = positive(heading - toAfter)
  const turnToBefore = positive(toBefore - heading)
  const sharpest = Math.min(turnFromAfter, turnToBefore)
  return sharpest >= Math.PI / 2 ? 1 : Math.sin(sharpest)
}

function positive(angle: number): number {
  const turn = angle % (2 * Math.PI)
  return turn < 0 ? turn + 2 * Math.PI : turn
}

export function anchorPoint(ring: readonly number[], { edge, point }: Anchor): [number, number] {
  return point ?? [ring[2 * edge] as number, ring[2 * edge + 1] as number]
}

export function reversePoints(vertices: readonly number[]): number[] {
  const back: number[] = []
  for (let i = vertices.length - 2; i >= 0; i -= 2) back.push(vertices[i] as number, vertices[i + 1] as number)
  return back
}

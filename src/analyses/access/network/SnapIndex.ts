import Flatbush from 'flatbush'
import type { WalkingNetwork } from './WalkingNetwork'

/** The point of the network nearest to somewhere. */
export interface Snap {
  edge: number
  /** Place along the edge, 0 at its first node, 1 at its last. */
  share: number
  /** m from the asked point. */
  distance: number
}

/** Most points lie near a street: a small box first saves looking at the whole neighbourhood. */
const FIRST_LOOK = 25

/** Finds nearest points on the edges `from … to − 1`, islands left out. */
export class SnapIndex {
  private readonly edges: number[] = []
  /** First vertex of each segment, and how far along its edge it begins, m. */
  private readonly vertex: number[] = []
  private readonly passed: number[] = []
  private readonly tree: Flatbush | undefined

  constructor(
    private readonly network: Pick<WalkingNetwork, 'courses' | 'length' | 'isIsland'>,
    from: number,
    to: number,
    isWanted: (edge: number) => boolean = () => true,
  ) {
    const { vertexOf, vertices } = network.courses
    for (let e = from; e < to; e++) {
      if (network.isIsland[e] === 1 || !isWanted(e)) continue
      let passed = 0
      for (let v = vertexOf[e] as number; v + 1 < (vertexOf[e + 1] as number); v++) {
        this.edges.push(e)
        this.vertex.push(v)
        this.passed.push(passed)
        passed += Math.hypot(
          (vertices[2 * v + 2] as number) - (vertices[2 * v] as number),
          (vertices[2 * v + 3] as number) - (vertices[2 * v + 1] as number),
        )
      }
    }
    if (this.edges.length === 0) return
    const tree = new Flatbush(this.edges.length)
    for (const v of this.vertex) {
      const [ax, ay, bx, by] = [vertices[2 * v] as number, vertices[2 * v + 1] as number, vertices[2 * v + 2] as number, vertices[2 * v + 3] as number]
      tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
    }
    tree.finish()
    this.tree = tree
  }

  /** @returns the nearest point within `farthest` metres (the edge of smaller index of two as near), or undefined */
  nearest(x: number, y: number, farthest: number): Snap | undefined {
    for (const reach of farthest > FIRST_LOOK ? [FIRST_LOOK, farthest] : [farthest]) {
      const found = this.within(x, y, reach)
      if (found !== undefined) return found
    }
    return undefined
  }

  private within(x: number, y: number, reach: number): Snap | undefined {
    const { vertices } = this.network.courses
    let best: Snap | undefined
    for (const i of this.tree?.search(x - reach, y - reach, x + reach, y + reach) ?? []) {
      const v = this.vertex[i] as number
      const [ax, ay] = [vertices[2 * v] as number, vertices[2 * v + 1] as number]
      const [dx, dy] = [(vertices[2 * v + 2] as number) - ax, (vertices[2 * v + 3] as number) - ay]
      const squared = dx * dx + dy * dy
      const t = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / squared))
      const distance = Math.hypot(x - ax - t * dx, y - ay - t * dy)
      const edge = this.edges[i] as number
      if (distance > reach || (best !== undefined && (distance > best.distance || (distance === best.distance && edge >= best.edge)))) continue
      const along = (this.passed[i] as number) + t * Math.sqrt(squared)
      best = { edge, share: Math.min(1, along / (this.network.length[edge] as number)), distance }
    }
    return best
  }
}

/**
 * Indices of a network, kept as long as it: of its base edges, of the parts laid beside them where new streets join, and
 * of new streets. They are asked one by one, so that what a scenario adds never takes a tie away.
 */
export function snapIndices(network: WalkingNetwork): { base: SnapIndex; parts: SnapIndex | undefined; added: SnapIndex | undefined } {
  let known = indices.get(network)
  if (known === undefined) {
    const { baseEdgeCount, edgeCount, baseStreetCount, street } = network
    const from = (isOfBase: boolean) => (edge: number) => (street[edge] as number) < baseStreetCount === isOfBase
    known = {
      base: new SnapIndex(network, 0, baseEdgeCount),
      parts: edgeCount > baseEdgeCount ? new SnapIndex(network, baseEdgeCount, edgeCount, from(true)) : undefined,
      added: edgeCount > baseEdgeCount ? new SnapIndex(network, baseEdgeCount, edgeCount, from(false)) : undefined,
    }
    indices.set(network, known)
  }
  return known
}

const indices = new WeakMap<WalkingNetwork, ReturnType<typeof snapIndices>>()

import { ringsOf, type PolygonSet } from '../../../foundation'
import type { Seeds } from '../graph/nearest'
import type { WalkingNetwork } from '../network/WalkingNetwork'
import { partOf, tiePoints, TIES } from './Ties'

/** Ways in: points of the network at which a destination is entered. One index per gate in every column. */
export interface Gates {
  count: number
  /** Destination it leads into; shape (count). */
  label: Uint32Array
  /** Edge and place along it; shape (count). */
  edge: Uint32Array
  share: Float64Array
  /** From the edge into the destination, m; shape (count). */
  metres: Float64Array
  destinations: number
  /** Destinations without a gate: too far from any street. Reported, never joined. */
  offNetwork: number[]
}

/** A place's door is looked for this far, an area's edge this far from a street; m, ours. */
const DOOR_REACH = 100
const EDGE_REACH = 30
/** An outline is walked in steps of this, m. */
const OUTLINE_STEP = 25

/** Gates of places: the points of the network nearest to each. */
export function gatesOfPoints(network: WalkingNetwork, points: readonly (readonly [x: number, y: number])[]): Gates {
  const labels = points.map((_, label) => label)
  return gatesAt(network, points.flat(), labels, points.length, DOOR_REACH)
}

/**
 * Gates of areas: wherever a street runs within 30 m of the outline, at most one an edge. An area is entered all round:
 * walls and fences are not in the model.
 */
export function gatesOfAreas(network: WalkingNetwork, shapes: PolygonSet, indices: ArrayLike<number>): Gates {
  const points: number[] = []
  const labels: number[] = []
  for (let label = 0; label < indices.length; label++) {
    for (const ring of ringsOf(shapes, indices[label] as number)) {
      for (let i = 0; i < ring.length; i += 2) {
        const j = (i + 2) % ring.length
        const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [number, number, number, number]
        const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / OUTLINE_STEP))
        for (let k = 0; k < steps; k++) {
          points.push(ax + ((bx - ax) * k) / steps, ay + ((by - ay) * k) / steps)
          labels.push(label)
        }
      }
    }
  }
  return gatesAt(network, points, labels, indices.length, EDGE_REACH)
}

function gatesAt(
  network: WalkingNetwork,
  points: number[],
  labels: number[],
  destinations: number,
  reach: number,
): Gates {
  const ties = tiePoints(network, points, reach)
  const best = new Map<string, { label: number; edge: number; at: number }>()
  for (let at = 0; at < ties.edge.length; at++) {
    const edge = ties.edge[at] as number
    if (edge < 0) continue
    const label = labels[Math.floor(at / TIES)] as number
    const key = `${label} ${edge}`
    const held = best.get(key)
    if (held === undefined || (ties.metres[at] as number) < (ties.metres[held.at] as number))
      best.set(key, { label, edge, at })
  }
  const gates = [...best.values()].sort((a, b) => a.label - b.label || a.edge - b.edge)
  const reached = new Set(gates.map(({ label }) => label))
  return {
    count: gates.length,
    label: Uint32Array.from(gates, ({ label }) => label),
    edge: Uint32Array.from(gates, ({ edge }) => edge),
    share: Float64Array.from(gates, ({ at }) => ties.share[at] as number),
    metres: Float64Array.from(gates, ({ at }) => ties.metres[at] as number),
    destinations,
    offNetwork: Array.from({ length: destinations }, (_, label) => label).filter((label) => !reached.has(label)),
  }
}

/**
 * Seeds of a search towards the gates: from both ends of an edge one walks to the gate and in.
 *
 * @param perMetre  cost of a metre off the network: 1 / level speed in s, 1 in m
 * @param only      the one destination to be searched; left out, all
 */
export function seedsOf(
  gates: Gates,
  network: Pick<WalkingNetwork, 'from' | 'to'>,
  costs: Float64Array,
  perMetre: number,
  only?: number,
): Seeds {
  const node: number[] = []
  const seconds: number[] = []
  const label: number[] = []
  for (let g = 0; g < gates.count; g++) {
    const name = gates.label[g] as number
    if (only !== undefined && name !== only) continue
    const edge = gates.edge[g] as number
    const share = gates.share[g] as number
    const inside = (gates.metres[g] as number) * perMetre
    for (const [end, walk] of [
      [network.from[edge], partOf(costs, 2 * edge, share)],
      [network.to[edge], partOf(costs, 2 * edge + 1, 1 - share)],
    ] as [number, number][]) {
      if (walk === Infinity) continue
      node.push(end)
      seconds.push(walk + inside)
      label.push(name)
    }
  }
  return { node: Uint32Array.from(node), seconds: Float64Array.from(seconds), label: Uint32Array.from(label) }
}

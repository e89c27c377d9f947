import type { LineSet } from '../../../foundation'
import type { Graph } from '../graph/graph'

/**
 * Streets as people walk them: each cut at junctions and at every 50 m, so that slope is local. Edges of the base
 * district come first and keep their index in every scenario; what a scenario adds follows behind.
 */
export interface WalkingNetwork extends Graph {
  /** Interleaved x, y, m; shape (nodeCount, 2). */
  nodes: Float64Array
  /** Course of each edge from its first node to its last; line i belongs to edge i. */
  courses: LineSet
  /** Along the course in plan, m; shape (edgeCount). */
  length: Float64Array
  /** Rise over run from → to; NaN = the ground is not known; shape (edgeCount). */
  slope: Float64Array
  /** Index of the street it is a piece of: base streets as in the district, added ones behind them; shape (edgeCount). */
  street: Uint32Array
  /** Index into STREET_CLASSES; shape (edgeCount). */
  streetClass: Uint8Array
  /** Right of way, m; NaN = unknown; shape (edgeCount). */
  rightOfWay: Float32Array
  /** Clear width of the pavement, m; NaN = unknown; shape (edgeCount). */
  pavementWidth: Float32Array
  /** Index into KERBS, SURFACES, WHEELCHAIR; shape (edgeCount). */
  kerb: Uint8Array
  surface: Uint8Array
  wheelchair: Uint8Array
  /** 0 where the street is closed; shape (edgeCount). */
  isOpen: Uint8Array
  /** 1 on pieces of network too small to be anybody's way: nothing is tied to them; shape (edgeCount). */
  isIsland: Uint8Array
  /** Edges that the base district has; those from here on were added. */
  baseEdgeCount: number
  /** Streets that the base district has. */
  baseStreetCount: number
  faults: NetworkFaults
}

/** What was found amiss when the network was made. Nothing of it is mended in silence. */
export interface NetworkFaults {
  /** Streets nobody may walk on: motorways, and where signs bar people on foot. */
  notWalkable: number
  /** Streets shorter than a centimetre, or with a coordinate that is no number. */
  degenerate: number
  /** Pieces of network below 30 nodes, and the edges in them. */
  islands: number
  islandEdges: number
  /** Ends of different junctions at the same place (to 5 cm): drawn together, joined by nobody. */
  touchingEnds: number
  /** Ends of added streets that met nothing within reach. */
  looseEnds: number
  /** Places where an added street crosses another without a junction, x, y: a bridge or a forgotten joint, who knows. */
  unjoinedCrossings: number[]
}

/** How much of the network is known, by length, 0 … 1. */
export interface NetworkCoverage {
  metres: number
  rightOfWay: number
  pavementWidth: number
  kerb: number
  surface: number
  wheelchair: number
  slope: number
}

/** Shares of open length with a known attribute; NaN without any length. */
export function networkCoverage(network: WalkingNetwork): NetworkCoverage {
  const sums = { metres: 0, rightOfWay: 0, pavementWidth: 0, kerb: 0, surface: 0, wheelchair: 0, slope: 0 }
  for (let e = 0; e < network.edgeCount; e++) {
    if (network.isOpen[e] === 0) continue
    const metres = network.length[e] as number
    sums.metres += metres
    for (const name of ['rightOfWay', 'pavementWidth', 'slope'] as const) {
      if (!Number.isNaN(network[name][e] as number)) sums[name] += metres
    }
    for (const name of ['kerb', 'surface', 'wheelchair'] as const) if (network[name][e] !== 0) sums[name] += metres
  }
  const share = (sum: number) => (sums.metres === 0 ? Number.NaN : sum / sums.metres)
  return {
    metres: sums.metres,
    rightOfWay: share(sums.rightOfWay),
    pavementWidth: share(sums.pavementWidth),
    kerb: share(sums.kerb),
    surface: share(sums.surface),
    wheelchair: share(sums.wheelchair),
    slope: share(sums.slope),
  }
}

import { lineOf } from '../../../foundation'
import { STREET_CLASSES, type Streets, type Terrain } from '../../../model'
import { graphOf } from '../graph/graph'
import { EdgeList } from './EdgeList'
import { lineLength } from './heightProfile'
import { markIslands } from './markIslands'
import { FOOT, unknownAttributes, type StreetAttributes } from './streetAttributes'
import type { WalkingNetwork } from './WalkingNetwork'

const MOTORWAY = STREET_CLASSES.indexOf('motorway')
const SHORTEST_STREET = 0.01
/** Ends of different junctions this near are counted as touching, m. */
const TOUCHING = 0.05

/**
 * The walking network of a district's streets: junctions as the streets name them, never guessed from coordinates, since
 * two lines may meet on the map and lie a bridge apart.
 *
 * @param attributes  what is known beyond the model's columns, one index per street; left out, nothing
 */
export function buildNetwork(
  streets: Streets,
  terrain: Terrain,
  attributes: StreetAttributes = unknownAttributes(streets.count),
): WalkingNetwork {
  const nodes: number[] = new Array<number>(2 * streets.nodeCount).fill(Number.NaN)
  const newNode = (x: number, y: number) => nodes.push(x, y) / 2 - 1
  const edges = new EdgeList(terrain, newNode)
  let notWalkable = 0
  let degenerate = 0
  for (let s = 0; s < streets.count; s++) {
    const line = lineOf(streets.lines, s)
    const from = streets.fromNode[s] as number
    const to = streets.toNode[s] as number
    nodes[2 * from] = line[0] as number
    nodes[2 * from + 1] = line[1] as number
    nodes[2 * to] = line[line.length - 2] as number
    nodes[2 * to + 1] = line[line.length - 1] as number
    const isWalkable = streets.streetClass[s] !== MOTORWAY && FOOT[attributes.foot[s] as number] !== 'barred'
    const isLine = lineLength(line) >= SHORTEST_STREET
    if (!isWalkable) notWalkable++
    else if (!isLine) degenerate++
    else edges.addStreet(line, [from, to], streets, attributes, s, s)
  }
  const columns = edges.columns()
  const graph = graphOf(nodes.length / 2, columns.from, columns.to)
  const { isIsland, islands, islandEdges } = markIslands(graph)
  return {
    ...graph,
    ...columns,
    nodes: Float64Array.from(nodes),
    isIsland,
    baseEdgeCount: columns.from.length,
    baseStreetCount: streets.count,
    faults: { notWalkable, degenerate, islands, islandEdges, touchingEnds: touchingEnds(streets), looseEnds: 0, unjoinedCrossings: [] },
  }
}

/** Junctions that lie where another one lies. */
function touchingEnds({ count, lines, fromNode, toNode }: Streets): number {
  const nodeAt = new Map<string, number>()
  const touching = new Set<number>()
  for (let s = 0; s < count; s++) {
    const line = lineOf(lines, s)
    for (const [node, at] of [[fromNode[s] as number, 0], [toNode[s] as number, line.length - 2]] as const) {
      const key = `${Math.round((line[at] as number) / TOUCHING)} ${Math.round((line[at + 1] as number) / TOUCHING)}`
      const known = nodeAt.get(key)
      if (known === undefined) nodeAt.set(key, node)
      else if (known !== node) touching.add(node)
    }
  }
  return touching.size
}

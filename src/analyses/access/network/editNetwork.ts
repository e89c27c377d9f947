import Flatbush from 'flatbush'
import { joinLines, lineOf } from '../../../foundation'
import { STREET_CLASSES, type ScenarioState, type Streets, type Terrain } from '../../../model'
import { graphOf } from '../graph/graph'
import { cutLineAt } from './cutStreet'
import { EdgeList } from './EdgeList'
import { lineLength } from './heightProfile'
import { snapIndices } from './SnapIndex'
import { unknownAttributes } from './streetAttributes'
import type { WalkingNetwork } from './WalkingNetwork'

/** An end of a new street is joined to what lies within this of it, an inner vertex only if it lies on the line; m, ours. */
const END_REACH = 5
const VERTEX_REACH = 0.5
/** Two joints on one edge, or two ends of new streets, nearer than this are one; m. */
const SAME_PLACE = 0.5

const MOTORWAY = STREET_CLASSES.indexOf('motorway')

export interface EditedNetwork {
  network: WalkingNetwork
  /** Base edges that were closed: what `repairNearest` needs to know beside the added ones. */
  closedEdges: Uint32Array
}

/**
 * The network of a scenario: closed streets are shut, widened ones wider, new ones joined where they end on a street.
 * Base nodes and edges keep their numbers and are not computed again. Where a new street meets an edge, a chain of parts
 * is laid beside that edge, so that the edge itself stays whole.
 *
 * @param base  network of the district as it stands; not changed
 */
export function editNetwork(
  base: WalkingNetwork,
  terrain: Terrain,
  state: Pick<ScenarioState, 'closedStreets' | 'streetWidth' | 'addedStreets'>,
): EditedNetwork {
  const isOpen = base.isOpen.slice()
  const rightOfWay = base.rightOfWay.slice()
  const closed: number[] = []
  for (let e = 0; e < base.edgeCount; e++) {
    const street = base.street[e] as number
    rightOfWay[e] = state.streetWidth[street] as number
    if (state.closedStreets[street] === 1 && isOpen[e] === 1) {
      isOpen[e] = 0
      closed.push(e)
    }
  }
  const shut: WalkingNetwork = { ...base, isOpen, rightOfWay }
  const network = state.addedStreets.count === 0 ? shut : withStreets(shut, base, terrain, state.addedStreets)
  return { network, closedEdges: Uint32Array.from(closed) }
}

interface Joint {
  share: number
  node: number
}

function withStreets(network: WalkingNetwork, base: WalkingNetwork, terrain: Terrain, streets: Streets): WalkingNetwork {
  const nodes: number[] = []
  const newNode = (x: number, y: number) => network.nodeCount - 1 + nodes.push(x, y) / 2
  const edges = new EdgeList(terrain, newNode)
  const joints = new Map<number, Joint[]>()
  const free: number[] = []
  const faults = { ...network.faults, looseEnds: 0, unjoinedCrossings: unjoinedCrossings(network, streets) }
  const index = snapIndices(base).base

  /** The node at a vertex of a new street, or undefined if an inner vertex meets nothing. */
  const nodeAt = (x: number, y: number, isEnd: boolean): number | undefined => {
    const snap = index.nearest(x, y, isEnd ? END_REACH : VERTEX_REACH)
    if (snap !== undefined) {
      const length = network.length[snap.edge] as number
      if (snap.share * length <= SAME_PLACE) return network.from[snap.edge] as number
      if ((1 - snap.share) * length <= SAME_PLACE) return network.to[snap.edge] as number
      const list = joints.get(snap.edge) ?? []
      joints.set(snap.edge, list)
      const same = list.find(({ share }) => Math.abs(share - snap.share) * length <= SAME_PLACE)
      if (same !== undefined) return same.node
      const [px, py] = pointOf(network, snap.edge, snap.share)
      const node = newNode(px, py)
      list.push({ share: snap.share, node })
      return node
    }
    const known = free.find((node) => {
      const at = 2 * (node - network.nodeCount)
      return Math.hypot((nodes[at] as number) - x, (nodes[at + 1] as number) - y) <= SAME_PLACE
    })
    if (known !== undefined) return known
    if (!isEnd) return undefined
    const node = newNode(x, y)
    free.push(node)
    return node
  }

  // Ends first: an inner vertex may then meet the end of another new street.
  const attributes = unknownAttributes(streets.count)
  const walkable = Array.from({ length: streets.count }, (_, s) => s).filter(
    (s) => streets.streetClass[s] !== MOTORWAY && lineLength(lineOf(streets.lines, s)) > 0,
  )
  const ends = walkable.map((s) => {
    const line = lineOf(streets.lines, s)
    return [nodeAt(line[0] as number, line[1] as number, true), nodeAt(line[line.length - 2] as number, line[line.length - 1] as number, true)] as [number, number]
  })
  walkable.forEach((s, i) => {
    const line = lineOf(streets.lines, s)
    const [first, last] = ends[i] as [number, number]
    let start = 0
    let node = first
    for (let at = 2; at < line.length; at += 2) {
      const isLast = at === line.length - 2
      const here = isLast ? last : nodeAt(line[at] as number, line[at + 1] as number, false)
      if (here === undefined || (here === node && !isLast)) continue
      const part = line.subarray(start, at + 2)
      if (lineLength(part) > 0) edges.addStreet(part, [node, here], streets, attributes, s, network.baseStreetCount + s)
      start = at
      node = here
    }
  })
  for (const [edge, list] of [...joints].sort((a, b) => a[0] - b[0])) layParts(network, edges, edge, list)

  const uses = new Map<number, number>()
  for (const node of [...edges.from, ...edges.to]) uses.set(node, (uses.get(node) ?? 0) + 1)
  faults.looseEnds = free.filter((node) => uses.get(node) === 1).length
  return joined(network, nodes, edges, faults)
}

/** Lays the parts of an edge from end to end over its joints. */
function layParts(network: WalkingNetwork, edges: EdgeList, edge: number, joints: Joint[]): void {
  const sorted = joints.toSorted((a, b) => a.share - b.share)
  const course = lineOf(network.courses, edge)
  const length = lineLength(course)
  const parts = cutLineAt(course, sorted.map(({ share }) => share * length))
  const stops = [network.from[edge] as number, ...sorted.map(({ node }) => node), network.to[edge] as number]
  parts.forEach((part, i) => edges.addPart(network, edge, [stops[i] as number, stops[i + 1] as number], part))
}

function pointOf(network: WalkingNetwork, edge: number, share: number): [number, number] {
  const course = lineOf(network.courses, edge)
  const [first] = cutLineAt(course, [share * lineLength(course)]) as [number[]]
  return [first[first.length - 2] as number, first[first.length - 1] as number]
}

function joined(network: WalkingNetwork, nodes: number[], edges: EdgeList, faults: WalkingNetwork['faults']): WalkingNetwork {
  const added = edges.columns()
  const grown = <Column extends Float64Array | Float32Array | Uint32Array | Uint8Array>(a: Column, b: Column): Column => {
    const out = new (a.constructor as new (length: number) => Column)(a.length + b.length)
    out.set(a)
    out.set(b, a.length)
    return out
  }
  const from = grown(network.from, added.from)
  const to = grown(network.to, added.to)
  return {
    ...network,
    ...graphOf(network.nodeCount + nodes.length / 2, from, to),
    nodes: grown(network.nodes, Float64Array.from(nodes)),
    courses: joinLines(network.courses, added.courses),
    length: grown(network.length, added.length),
    slope: grown(network.slope, added.slope),
    street: grown(network.street, added.street),
    streetClass: grown(network.streetClass, added.streetClass),
    rightOfWay: grown(network.rightOfWay, added.rightOfWay),
    pavementWidth: grown(network.pavementWidth, added.pavementWidth),
    kerb: grown(network.kerb, added.kerb),
    surface: grown(network.surface, added.surface),
    wheelchair: grown(network.wheelchair, added.wheelchair),
    isOpen: grown(network.isOpen, added.isOpen),
    isIsland: grown(network.isIsland, new Uint8Array(added.from.length)),
    faults,
  }
}

/** Where new streets cross edges of the base in the middle of both, x, y; a vertex on the line is a joint and no crossing. */
function unjoinedCrossings({ courses, edgeCount }: WalkingNetwork, { lines, count }: Streets): number[] {
  if (edgeCount === 0) return []
  const boxes = new Flatbush(edgeCount)
  for (let e = 0; e < edgeCount; e++) {
    const line = lineOf(courses, e)
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let i = 0; i < line.length; i += 2) {
      west = Math.min(west, line[i] as number)
      east = Math.max(east, line[i] as number)
      south = Math.min(south, line[i + 1] as number)
      north = Math.max(north, line[i + 1] as number)
    }
    boxes.add(west, south, east, north)
  }
  boxes.finish()
  const found: number[] = []
  for (let s = 0; s < count; s++) {
    const line = lineOf(lines, s)
    for (let i = 2; i < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i - 2], line[i - 1], line[i], line[i + 1]] as [number, number, number, number]
      const near = boxes.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)).sort((a, b) => a - b)
      for (const e of near) {
        const course = lineOf(courses, e)
        for (let j = 2; j < course.length; j += 2) {
          const [cx, cy, dx, dy] = [course[j - 2], course[j - 1], course[j], course[j + 1]] as [number, number, number, number]
          const cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
          if (cross === 0) continue
          const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross
          const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / cross
          const run = Math.hypot(bx - ax, by - ay)
          const away = Math.min(t, 1 - t) * run
          if (t <= 0 || t >= 1 || u < 0 || u > 1 || away <= END_REACH) continue
          found.push(ax + t * (bx - ax), ay + t * (by - ay))
        }
      }
    }
  }
  return found
}

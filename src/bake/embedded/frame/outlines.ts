import { DataError, ringArea } from '../../../foundation'

/**
 * Puts together rings from shared arcs. The vertices of an arc are the same numbers in both neighbours, so borders
 * coincide exactly: no gaps, no overlaps.
 *
 * @param arcs   polylines, flat x, y, metres
 * @param chain  arcs in order; −k stands for arc k − 1 walked backwards (its bitwise complement, as in TopoJSON)
 * @param name   whose ring it is, for the message
 * @returns flat x, y, counter-clockwise, first vertex not repeated
 * @throws DataError `outline-broken` if an arc is missing or does not begin where the one before it ends
 */
export function ringFromArcs(arcs: readonly (readonly number[])[], chain: readonly number[], name: string): number[] {
  const ring: number[] = []
  for (const link of chain) {
    const arc = arcs[link < 0 ? ~link : link]
    if (arc === undefined)
      throw broken(name, `arc ${link} does not exist, expected −${arcs.length} … ${arcs.length - 1}`)
    const walked = link < 0 ? reversed(arc) : arc
    if (ring.length === 0) {
      ring.push(...walked)
      continue
    }
    if (!sameVertex(ring, ring.length - 2, walked, 0))
      throw broken(name, `arc ${link} does not begin where the one before it ends`)
    ring.push(...walked.slice(2))
  }
  if (!sameVertex(ring, 0, ring, ring.length - 2))
    throw broken(name, 'the last arc does not end where the first begins')
  ring.length -= 2
  return ringArea(ring) < 0 ? reversed(ring) : ring
}

/**
 * The outline of a set of rings that share borders vertex for vertex: every edge that no other ring walks backwards.
 *
 * @param rings  counter-clockwise, flat x, y
 * @returns the outline's rings, counter-clockwise outside, longest first
 */
export function outlineOf(rings: readonly (readonly number[])[]): number[][] {
  const edges = new Set<string>()
  const ends = new Map<string, [x: number, y: number]>()
  forEachEdge(rings, (a, b) => {
    edges.add(`${a.join()} ${b.join()}`)
    ends.set(a.join(), a)
  })
  const next = new Map<string, string[]>()
  for (const edge of edges) {
    const [a, b] = edge.split(' ') as [string, string]
    if (!edges.has(`${b} ${a}`)) next.set(a, [...(next.get(a) ?? []), b])
  }
  const outline: number[][] = []
  for (const start of next.keys()) {
    const ring: number[] = []
    let at = start
    for (let onward = next.get(at)?.pop(); onward !== undefined; onward = next.get(at)?.pop()) {
      ring.push(...(ends.get(at) as [number, number]))
      at = onward
    }
    if (ring.length > 0) outline.push(ring)
  }
  return outline.sort((a, b) => b.length - a.length)
}

/** Reverses the order of the vertices; x and y keep their places. */
export function reversed(vertices: readonly number[]): number[] {
  const back: number[] = []
  for (let i = vertices.length - 2; i >= 0; i -= 2) back.push(vertices[i] as number, vertices[i + 1] as number)
  return back
}

function forEachEdge(
  rings: readonly (readonly number[])[],
  visit: (from: [number, number], to: [number, number]) => void,
): void {
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length
      visit([ring[i] as number, ring[i + 1] as number], [ring[j] as number, ring[j + 1] as number])
    }
  }
}

function sameVertex(a: readonly number[], i: number, b: readonly number[], j: number): boolean {
  return a[i] === b[j] && a[i + 1] === b[j + 1]
}

function broken(name: string, fault: string): DataError {
  return new DataError('outline-broken', `outlines.json, "${name}": ${fault}; mend the chain of arcs`, {
    file: 'outlines.json',
    id: name,
    fault,
  })
}

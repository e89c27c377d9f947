import type { PlanarMap } from './planarMap'
import { NO_STREET, type StreetStyles } from './streetStyles'

/** A street across a corridor of water, rail or green, between two vertices of the planar map. */
export interface Bridge {
  from: number
  to: number
  style: number
}

/** Ties pieces of the network that corridors have cut apart: by the shortest bridge, rather of a named road. */
export function bridgePieces(map: PlanarMap, styles: StreetStyles): Bridge[] {
  const parent = map.x.map((_, i) => i)
  const root = (vertex: number): number => {
    let at = vertex
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number
    return at
  }
  const styleAt = new Map<number, number>()
  map.lineOf.forEach((style, edge) => {
    if (style === NO_STREET) return
    const [a, b] = [map.origin[2 * edge] as number, map.origin[2 * edge + 1] as number]
    parent[root(a)] = root(b)
    for (const vertex of [a, b]) if (nameOf(styleAt.get(vertex)) === '') styleAt.set(vertex, style)
  })
  function nameOf(style: number | undefined): string {
    return style === undefined ? '' : (styles.list[style]?.name ?? '')
  }
  const bridges: Bridge[] = []
  for (;;) {
    const pieces = new Map<number, number[]>()
    for (const vertex of styleAt.keys()) {
      const list = pieces.get(root(vertex))
      if (list === undefined) pieces.set(root(vertex), [vertex])
      else list.push(vertex)
    }
    if (pieces.size < 2) return bridges
    const smallest = [...pieces.values()].reduce((least, list) => (list.length < least.length ? list : least))
    const isOwn = new Set(smallest)
    let best: Bridge | undefined
    let least = Infinity
    for (const from of smallest) {
      const name = nameOf(styleAt.get(from))
      for (const to of styleAt.keys()) {
        if (isOwn.has(to)) continue
        const isSameRoad = name !== '' && name === nameOf(styleAt.get(to))
        const cost = Math.hypot((map.x[from] as number) - (map.x[to] as number), (map.y[from] as number) - (map.y[to] as number)) * (isSameRoad ? 0.25 : 1)
        if (cost >= least) continue
        least = cost
        best = { from, to, style: isSameRoad ? (styleAt.get(from) as number) : styles.of('local', 9) }
      }
    }
    if (best === undefined) return bridges
    bridges.push(best)
    parent[root(best.from)] = root(best.to)
  }
}

import { packLines } from '../../../foundation'
import type { Streets } from '../../../model'
import type { Bridge } from './bridges'
import type { PlanarMap } from './planarMap'
import { NO_STREET, type StreetStyles } from './streetStyles'

/** Reads the streets off the planar map: one line from junction to junction, junctions numbered from 0. */
export function streetNetwork(map: PlanarMap, styles: StreetStyles, bridges: readonly Bridge[]): Streets {
  const bridgeheads = new Set(bridges.flatMap(({ from, to }) => [from, to]))
  const around = new Map<number, number[]>()
  map.lineOf.forEach((style, edge) => {
    if (style === NO_STREET) return
    for (const half of [2 * edge, 2 * edge + 1]) {
      const vertex = map.origin[half] as number
      const list = around.get(vertex)
      if (list === undefined) around.set(vertex, [half])
      else list.push(half)
    }
  })
  const isNode = (vertex: number) => {
    const halves = around.get(vertex) ?? []
    const [first, second] = halves
    if (bridgeheads.has(vertex) || halves.length !== 2 || first === undefined || second === undefined) return true
    return map.lineOf[first >> 1] !== map.lineOf[second >> 1]
  }
  const nodes = new Map<number, number>()
  const nodeAt = (vertex: number) => {
    const known = nodes.get(vertex)
    if (known !== undefined) return known
    nodes.set(vertex, nodes.size)
    return nodes.size - 1
  }
  const lines: number[][] = []
  const streetClass: number[] = []
  const width: number[] = []
  const from: number[] = []
  const to: number[] = []
  const name: number[] = []
  const names = ['']
  const used = new Set<number>()
  const follow = (start: number) => {
    const line = [map.x[map.origin[start] as number] as number, map.y[map.origin[start] as number] as number]
    let half = start
    for (;;) {
      used.add(half >> 1)
      const end = map.origin[half ^ 1] as number
      line.push(map.x[end] as number, map.y[end] as number)
      if (isNode(end)) break
      const onward: number | undefined = (around.get(end) ?? []).find((other) => other !== (half ^ 1) && !used.has(other >> 1))
      if (onward === undefined) break
      half = onward
    }
    add(line, map.lineOf[start >> 1] as number, map.origin[start] as number, map.origin[half ^ 1] as number)
  }
  const add = (line: number[], number: number, first: number, last: number) => {
    const style = styles.list[number]
    if (style === undefined) return
    if (!names.includes(style.name)) names.push(style.name)
    lines.push(line)
    streetClass.push(style.streetClass)
    width.push(style.width)
    name.push(names.indexOf(style.name))
    from.push(nodeAt(first))
    to.push(nodeAt(last))
  }
  for (const [vertex, halves] of around) {
    if (!isNode(vertex)) continue
    for (const half of halves) if (!used.has(half >> 1)) follow(half)
  }
  // Rings without any junction.
  map.lineOf.forEach((style, edge) => {
    if (style !== NO_STREET && !used.has(edge)) follow(2 * edge)
  })
  for (const { from: first, to: last, style } of bridges) {
    add([first, last].flatMap((vertex) => [map.x[vertex] as number, map.y[vertex] as number]), style, first, last)
  }
  return {
    count: lines.length,
    lines: packLines(lines),
    streetClass: Uint8Array.from(streetClass),
    width: Float32Array.from(width),
    fromNode: Uint32Array.from(from),
    toNode: Uint32Array.from(to),
    nodeCount: nodes.size,
    name: Uint16Array.from(name),
    names,
    knowledge: 'generated',
  }
}

import { packLines } from '../../../foundation'
import type { Streets } from '../../../model'
import type { PlanarMap } from './planarMap'
import { NO_STREET, type StreetStyles } from './streetStyles'

/** Reads the streets off the planar map: one line from junction to junction, junctions numbered from 0. */
export function streetNetwork(map: PlanarMap, styles: StreetStyles): Streets {
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
    if (halves.length !== 2 || first === undefined || second === undefined) return true
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
    const style = styles.list[map.lineOf[start >> 1] as number]
    if (style === undefined) return
    if (!names.includes(style.name)) names.push(style.name)
    lines.push(line)
    streetClass.push(style.streetClass)
    width.push(style.width)
    name.push(names.indexOf(style.name))
    from.push(nodeAt(map.origin[start] as number))
    to.push(nodeAt(map.origin[half ^ 1] as number))
  }
  for (const [vertex, halves] of around) {
    if (!isNode(vertex)) continue
    for (const half of halves) if (!used.has(half >> 1)) follow(half)
  }
  // Rings without any junction.
  map.lineOf.forEach((style, edge) => {
    if (style !== NO_STREET && !used.has(edge)) follow(2 * edge)
  })
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

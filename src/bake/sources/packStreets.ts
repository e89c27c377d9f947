import { emptyLines, packLines } from '../../foundation'
import { STREET_CLASSES, type Knowledge, type Streets } from '../../model'
import type { Way } from './checkStreets'

/**
 * Cuts ways where they meet and numbers the junctions: two vertices are one if they agree to the centimetre.
 *
 * @param ways  lines in the local frame, m
 */
export function packStreets(ways: readonly Way[], knowledge: Knowledge): Streets {
  const uses = new Map<string, number>()
  for (const line of ways.flatMap(({ rings }) => rings)) {
    for (let i = 0; i < line.length; i += 2) {
      // An end is always a junction, so it counts twice.
      const count = i === 0 || i === line.length - 2 ? 2 : 1
      uses.set(keyAt(line, i), (uses.get(keyAt(line, i)) ?? 0) + count)
    }
  }
  const nodes = new Map<string, number>()
  const nodeAt = (key: string) => {
    const known = nodes.get(key)
    if (known !== undefined) return known
    nodes.set(key, nodes.size)
    return nodes.size - 1
  }
  const names = ['', ...new Set(ways.map(({ name }) => name).filter((name) => name !== ''))]
  const numberOf = new Map(names.map((name, index) => [name, index]))
  const pieces: { line: Float64Array; way: Way; from: number; to: number }[] = []
  for (const way of ways) {
    for (const line of way.rings) {
      let start = 0
      for (let i = 2; i < line.length; i += 2) {
        if ((uses.get(keyAt(line, i)) ?? 0) < 2) continue
        pieces.push({
          line: line.slice(start, i + 2),
          way,
          from: nodeAt(keyAt(line, start)),
          to: nodeAt(keyAt(line, i)),
        })
        start = i
      }
    }
  }
  return {
    count: pieces.length,
    lines: packLines(pieces.map(({ line }) => line)),
    streetClass: Uint8Array.from(pieces, ({ way }) => STREET_CLASSES.indexOf(way.streetClass)),
    width: Float32Array.from(pieces, ({ way }) => way.width),
    fromNode: Uint32Array.from(pieces, ({ from }) => from),
    toNode: Uint32Array.from(pieces, ({ to }) => to),
    nodeCount: nodes.size,
    name: Uint16Array.from(pieces, ({ way }) => numberOf.get(way.name) ?? 0),
    names,
    knowledge,
  }
}

export function noStreets(): Streets {
  return {
    count: 0,
    lines: emptyLines(),
    streetClass: new Uint8Array(0),
    width: new Float32Array(0),
    fromNode: new Uint32Array(0),
    toNode: new Uint32Array(0),
    nodeCount: 0,
    name: new Uint16Array(0),
    names: [''],
    knowledge: 'unknown',
  }
}

const keyAt = (line: Float64Array, i: number) =>
  `${Math.round((line[i] as number) * 100)} ${Math.round((line[i + 1] as number) * 100)}`

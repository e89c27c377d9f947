import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fillDepressions } from '../../../src/analyses/flood/fillDepressions'
import { flowAccumulation } from '../../../src/analyses/flood/flowDirections'
import { COLUMN_STEPS, ROW_STEPS } from '../../../src/analyses/flood/neighbours'

/** Grids of a table by the words in front of each row. */
function readGrids(name: string): Map<string, number[][]> {
  const grids = new Map<string, number[][]>()
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')
  for (const line of lines.filter((text) => text !== '' && !text.startsWith('#')).slice(1)) {
    const comma = line.lastIndexOf(',')
    const rows = grids.get(line.slice(0, comma)) ?? []
    rows.push(
      line
        .slice(comma + 1)
        .split(' ')
        .map(Number),
    )
    grids.set(line.slice(0, comma), rows)
  }
  return grids
}

describe('fillDepressions', () => {
  test('fills the published hollows', () => {
    const grids = readGrids('depressionFilling.published.csv')
    const bed = grids.get('bed')!
    const columns = bed[0]!.length
    const edges = new Uint8Array(bed.length * columns)
    edges.forEach((_, node) => {
      const column = node % columns
      const row = (node - column) / columns
      if (row === 0 || column === 0 || row === bed.length - 1 || column === columns - 1) edges[node] = 1
    })
    const { filled } = fillDepressions(bed.flat(), columns, bed.length, edges)
    expect(Array.from(filled)).toEqual(grids.get('filled')!.flat())
  })
})

describe('flowAccumulation', () => {
  const grids = readGrids('flowAccumulation.published.csv')
  test.each(['testdem1', 'testdem3', 'test_se', 'testdem11'])('counts as published in %s', (name) => {
    const direction = grids.get(`${name},direction`)!
    const columns = direction[0]!.length
    const receivers = new Int32Array(direction.length * columns).fill(-1)
    direction.flat().forEach((code, node) => {
      if (code === 0) return
      const column = (node % columns) + COLUMN_STEPS[code - 1]!
      const row = Math.floor(node / columns) + ROW_STEPS[code - 1]!
      if (column >= 0 && row >= 0 && column < columns && row < direction.length)
        receivers[node] = row * columns + column
    })
    const accumulation = flowAccumulation(receivers, receiversFirst(receivers))
    expect(Array.from(accumulation)).toEqual(grids.get(`${name},accumulation`)!.flat())
  })
})

/** An order in which every node comes after the one it drains to. */
function receiversFirst(receivers: Int32Array): Int32Array {
  const placed = new Set<number>()
  const place = (node: number) => {
    if (node < 0 || placed.has(node)) return
    place(receivers[node]!)
    placed.add(node)
  }
  receivers.forEach((_, node) => place(node))
  return Int32Array.from(placed)
}

import { describe, expect, test } from 'vitest'
import { graphOf } from '../../../src/analyses/access/graph/graph'
import { nearestDestinations } from '../../../src/analyses/access/graph/nearest'
import { pathFrom } from '../../../src/analyses/access/graph/pathFrom'
import { readTable } from './readTable'

const seedAt = (node: number) => ({ node: Uint32Array.of(node), seconds: Float64Array.of(0), label: Uint32Array.of(0) })

describe('nearestDestinations', () => {
  test('finds the distances of the textbook', () => {
    const rows = readTable('shortestPaths.published.csv')
    const edges = rows.filter(({ kind }) => kind === 'edge')
    const graph = graphOf(5, Uint32Array.from(edges, ({ from }) => Number(from)), Uint32Array.from(edges, ({ to }) => Number(to)))
    const costs = Float64Array.from(edges.flatMap(({ weight }) => [Number(weight), Infinity]))
    const { seconds } = nearestDestinations(graph, costs, seedAt(0), { direction: 'from' })
    for (const { from, weight } of rows.filter(({ kind }) => kind === 'distance')) {
      expect(seconds[Number(from)]).toBe(Number(weight))
    }
  })

  test('agrees with NetworkX on 1,000 random pairs, and its way costs what it says', () => {
    const edges = readTable('shortestPaths.graph.csv')
    const graph = graphOf(500, Uint32Array.from(edges, ({ from }) => Number(from)), Uint32Array.from(edges, ({ to }) => Number(to)))
    const costs = Float64Array.from(
      edges.flatMap(({ seconds, backSeconds }) => [Number(seconds), backSeconds === '' ? Infinity : Number(backSeconds)]),
    )
    const pairs = readTable('shortestPaths.cross.csv')
    expect(pairs).toHaveLength(1000)
    const byTarget = new Map<number, typeof pairs>()
    for (const pair of pairs) {
      const asked = byTarget.get(Number(pair.to))
      if (asked === undefined) byTarget.set(Number(pair.to), [pair])
      else asked.push(pair)
    }
    for (const [to, asked] of byTarget) {
      const nearest = nearestDestinations(graph, costs, seedAt(to))
      for (const { from, seconds } of asked) {
        const found = nearest.seconds[Number(from)] as number
        if (seconds === '') expect(found).toBe(Infinity)
        else {
          expect(Math.abs(found - Number(seconds))).toBeLessThan(1e-9)
          const way = pathFrom(graph, nearest, Number(from))
          expect(way.reduce((sum, code) => sum + (costs[code] as number), 0)).toBeCloseTo(Number(seconds), 8)
        }
      }
    }
  })
})

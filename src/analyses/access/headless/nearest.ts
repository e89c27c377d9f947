import { fieldsOf } from '../../../foundation'
import { nearestDestinations } from '../graph/nearest'
import { connectedPieces } from '../network/markIslands'
import { MOST, readGraph, refusal } from './readGraph'

/**
 * `access.nearest`: seconds from every node to the nearest of `sources` and which it is; null where none is reached.
 * `direction` is `to` (people walk to the sources) or `from`; `limitSeconds` may bound the walk. `pieces` counts the
 * parts of the graph that no edge joins; nothing is joined for the asker.
 */
export function answerNearest(request: unknown): unknown {
  const fields = fieldsOf(request)
  const { graph, costs, nodeOf, nameOf } = readGraph(fields, request as object)
  const sources = fields.list('sources', MOST).map((name, i) => nodeOf(name, `sources[${i}]`))
  if (sources.length === 0) throw refusal('sources', 'is empty, expected at least one node')
  const direction = fields.oneOf('direction', ['to', 'from'], 'to')
  const limit = fields.has('limitSeconds') ? fields.number('limitSeconds', { from: 0, to: Number.MAX_VALUE }) : Infinity
  fields.finish()
  const seeds = {
    node: Uint32Array.from(sources),
    seconds: new Float64Array(sources.length),
    label: Uint32Array.from(sources, (_, i) => i),
  }
  const { seconds, label } = nearestDestinations(graph, costs, seeds, { direction, limit })
  return {
    seconds: Array.from(seconds, (each) => (each === Infinity ? null : each)),
    source: Array.from(label, (each) => (each < 0 ? null : nameOf(sources[each] as number))),
    unreached: label.reduce((sum, each) => sum + (each < 0 ? 1 : 0), 0),
    pieces: connectedPieces(graph).sizes.length,
  }
}

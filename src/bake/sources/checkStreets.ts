import type { StreetClass } from '../../model'
import { readNumber, readText } from './attributeValue'
import { faultOf, type Fault } from './faults'
import { tally, type SourceLayer, type Tallies } from './sourceLayer'

/** A way of the source with the class it has here; rings are its lines. */
export interface Way {
  index: number
  id?: string
  rings: Float64Array[]
  streetClass: StreetClass
  /** m; NaN = unknown. */
  width: number
  name: string
}

/** Values of the OpenStreetMap tag `highway`; D100-like roads are trunk and primary there. */
const CLASS_OF = new Map<string, StreetClass>([
  ...each('motorway', 'motorway', 'motorway_link'),
  ...each('arterial', 'trunk', 'trunk_link', 'primary', 'primary_link', 'secondary', 'secondary_link'),
  ...each('collector', 'tertiary', 'tertiary_link'),
  ...each('local', 'residential', 'unclassified', 'living_street', 'service', 'road'),
  ...each('footway', 'footway', 'pedestrian', 'path', 'cycleway', 'track'),
  ...each('steps', 'steps'),
])

interface StreetFields {
  file: string
  highway: string
  width?: string
  name?: string
}

/** Checks street lines; ways that are no streets (proposed, construction …) are counted and left out. */
export function checkStreets(
  layer: SourceLayer,
  { file, highway, width, name }: StreetFields,
  repairs: Tallies,
  warnings: Tallies,
) {
  const faults: Fault[] = []
  const ways: Way[] = []
  let others = 0
  for (const { index, id, geometry, properties } of layer.features) {
    if (geometry.kind !== 'lines') continue
    const place = { file, feature: index, ...(id === undefined ? {} : { id }) }
    const before = faults.length
    geometry.lines.forEach((line, i) => {
      if (line.length < 4) faults.push(faultOf('geometry-empty', { ...place, field: `geometry.coordinates[${i}]` }))
    })
    const complain = (code: Fault['code'], context: Fault['context']) =>
      faults.push(faultOf(code, { ...place, ...context }))
    const metres =
      width === undefined
        ? Number.NaN
        : readNumber(properties.get(width), { field: width, least: 0.5, most: 200, isWhole: false }, repairs, complain)
    if (faults.length > before) continue
    const tag = readText(properties.get(highway))
    const streetClass = CLASS_OF.get(tag)
    if (streetClass === undefined) {
      others++
      tally(warnings, 'notAStreet', tag)
      continue
    }
    ways.push({
      index,
      id,
      rings: geometry.lines,
      streetClass,
      width: metres,
      name: name === undefined ? '' : readText(properties.get(name)),
    })
  }
  return { ways, faults, others }
}

function each(streetClass: StreetClass, ...tags: string[]): [string, StreetClass][] {
  return tags.map((tag) => [tag, streetClass])
}

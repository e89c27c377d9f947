import { checkPolygons, type Rings } from './checkPolygons'
import { readNumber, readText } from './attributeValue'
import { faultOf, type Fault } from './faults'
import { tally, type SourceLayer, type Tallies } from './sourceLayer'

/** A named polygon: a neighbourhood, a boundary, a lake. Rings are in the CRS of the source. */
export interface Outline {
  index: number
  id: string
  name: string
  /** NaN = unknown. */
  population: number
  rings: Rings
}

interface OutlineRules {
  file: string
  isDegrees: boolean
  id?: string
  name?: string
  population?: string
  /** Neighbourhoods must have a name; a boundary need not. */
  needsName: boolean
}

/** Checks polygons that bound something: geometry, unique identifiers, names. */
export function checkOutlines(layer: SourceLayer, rules: OutlineRules, repairs: Tallies, warnings: Tallies) {
  const faults: Fault[] = []
  const outlines: Outline[] = []
  const firstWith = new Map<string, number>()
  for (const { index, id: ownId, geometry, properties } of layer.features) {
    if (geometry.kind !== 'polygons') continue
    const given = rules.id === undefined ? ownId : readText(properties.get(rules.id))
    const id = given || String(index)
    const place = { file: rules.file, feature: index, ...(given ? { id } : {}) }
    const before = faults.length
    const first = firstWith.get(id)
    if (first === undefined) firstWith.set(id, index)
    else faults.push(faultOf('id-duplicate', { ...place, field: `properties.${rules.id ?? 'id'}`, found: id, first }))
    const name = rules.name === undefined ? '' : readText(properties.get(rules.name))
    if (name === '' && rules.needsName)
      faults.push(faultOf('name-missing', { ...place, field: `properties.${rules.name ?? 'name'}` }))
    if (looksBroken(name)) tally(warnings, 'brokenNames', name)
    const population =
      rules.population === undefined
        ? Number.NaN
        : readNumber(
            properties.get(rules.population),
            { field: rules.population, least: 0, most: 50_000_000, isWhole: true },
            repairs,
            (code, context) => faults.push(faultOf(code, { ...place, ...context })),
          )
    const { rings, faults: inRings } = checkPolygons(geometry, rules.isDegrees, repairs)
    for (const { code, ...context } of inRings) faults.push(faultOf(code, { ...place, ...context }))
    if (faults.length === before) outlines.push({ index, id, name, population, rings })
  }
  return { outlines, faults }
}

/** A question mark or U+FFFD where a letter should be: "F?K?RTEPE". */
function looksBroken(name: string): boolean {
  return name.includes('\ufffd') || /\p{L}\?\p{L}|\?\p{L}{2}/u.test(name)
}

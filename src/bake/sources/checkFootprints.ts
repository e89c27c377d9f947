import { BUILDING_USES, UNKNOWN_COUNT } from '../../model'
import { readNumber, readText, type NumberRule } from './attributeValue'
import { checkPolygons, type Rings } from './checkPolygons'
import type { FootprintConfig } from './config'
import { faultOf, type Fault } from './faults'
import type { SourceLayer, Tallies } from './sourceLayer'

/** A footprint that passed: attributes in the model's units and codes, geometry still in the CRS of the source. */
export interface Footprint {
  index: number
  id: string
  rings: Rings
  /** 0 = unknown. */
  storeys: number
  /** Metres; NaN = unknown. */
  eavesHeight: number
  /** 0 = unknown. */
  yearBuilt: number
  /** Index into BUILDING_USES. */
  use: number
  /** UNKNOWN_COUNT = unknown. */
  residents: number
  dwellings: number
}

const METRES_OF = { metres: 1, centimetres: 0.01, feet: 0.3048 }

/** Bars beyond which a value is a mistake and not a building. */
const BARS = {
  storeys: { least: 0, most: 200, isWhole: true },
  height: { least: 0.5, most: 1000, isWhole: false },
  yearBuilt: { least: 300, most: 2100, isWhole: true },
  count: { least: 0, most: UNKNOWN_COUNT - 1, isWhole: true },
}

/** Checks the features of a footprint layer one by one; every fault is reported, none ends the search. */
export function checkFootprints(
  layer: SourceLayer,
  config: FootprintConfig,
  file: string,
  isDegrees: boolean,
  repairs: Tallies,
) {
  const faults: Fault[] = []
  const footprints: Footprint[] = []
  const firstWith = new Map<string, number>()
  const unmapped = new Map<string, number>()
  const unit = METRES_OF[config.heightUnit]
  for (const { index, id: ownId, geometry, properties } of layer.features) {
    if (geometry.kind !== 'polygons') continue
    const id = config.id === undefined ? (ownId ?? String(index)) : readText(properties.get(config.id))
    const place = { file, feature: index, ...(id === '' ? {} : { id }) }
    const before = faults.length
    const number = (field: string | undefined, bars: Omit<NumberRule, 'field'>) =>
      field === undefined
        ? Number.NaN
        : readNumber(properties.get(field), { field, ...bars }, repairs, (code, context) =>
            faults.push(faultOf(code, { ...place, ...context })),
          )

    const first = firstWith.get(id)
    if (id === '')
      faults.push(faultOf('id-missing', { ...place, field: `properties.${config.id}`, expected: config.id }))
    else if (first === undefined) firstWith.set(id, index)
    else
      faults.push(
        faultOf('id-duplicate', {
          ...place,
          field: config.id === undefined ? 'id' : `properties.${config.id}`,
          found: id,
          first,
        }),
      )

    const storeys = number(config.storeys, BARS.storeys)
    if (storeys === 0 && !config.zeroStoreysMeansUnknown) {
      faults.push(
        faultOf('storeys-zero', { ...place, field: `properties.${config.storeys}`, found: 0, expected: '1 … 200' }),
      )
    }
    const height = number(config.height, {
      ...BARS.height,
      least: BARS.height.least / unit,
      most: BARS.height.most / unit,
    })
    const yearBuilt = number(config.yearBuilt, BARS.yearBuilt)
    const residents = number(config.residents, BARS.count)
    const dwellings = number(config.dwellings, BARS.count)
    const { rings, faults: inRings } = checkPolygons(geometry, isDegrees, repairs)
    for (const { code, ...context } of inRings) faults.push(faultOf(code, { ...place, ...context }))
    const use = readUse(config, readText(config.use === undefined ? undefined : properties.get(config.use)), unmapped)
    if (faults.length > before) continue
    footprints.push({
      index,
      id,
      rings,
      storeys: orUnknown(storeys, 0),
      eavesHeight: height * unit,
      yearBuilt: orUnknown(yearBuilt, 0),
      use,
      residents: orUnknown(residents, UNKNOWN_COUNT),
      dwellings: orUnknown(dwellings, UNKNOWN_COUNT),
    })
  }
  for (const [found, count] of unmapped) {
    faults.push(faultOf('use-unmapped', { file, field: `properties.${config.use}`, found, count }))
  }
  return { footprints, faults }
}

const orUnknown = (value: number, unknown: number) => (Number.isNaN(value) ? unknown : value)

function readUse({ use, useMap }: FootprintConfig, value: string, unmapped: Map<string, number>): number {
  if (use === undefined || value === '') return 0
  // A map from outside: only its own keys count, or "constructor" would be a use.
  const own = (key: string) => (useMap !== undefined && Object.hasOwn(useMap, key) ? useMap[key] : undefined)
  const mapped = own(value) ?? own('*')
  if (mapped !== undefined) return BUILDING_USES.indexOf(mapped)
  if (unmapped.size < 100 || unmapped.has(value)) unmapped.set(value, (unmapped.get(value) ?? 0) + 1)
  return 0
}

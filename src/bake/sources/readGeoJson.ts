import { decodeText } from './decodeText'
import { faultOf, type FaultCode } from './faults'
import { parseJson } from './parseJson'
import { readGeometry } from './readGeometry'
import type { ReadRequest } from './readRequest'
import { tally, type PropertyValue, type ReadResult, type SourceFeature } from './sourceLayer'

/**
 * Reads a GeoJSON layer (RFC 7946, and the older "crs" member that QGIS and ogr2ogr still write). Every fault of the
 * file is collected; features with a fault are counted and left out.
 *
 * Our own reader and not loaders.gl: it takes an index, an id and a JSON path for every fault, and a library that
 * returns features gives none of the three.
 */
export function readGeoJson(bytes: Uint8Array, request: ReadRequest): ReadResult {
  const { file, limits } = request
  const result: ReadResult = { faults: [], repairs: {}, warnings: {} }
  const { text, encoding, faults } = decodeText(bytes, file, result.repairs, result.warnings)
  result.encoding = encoding
  if (faults.length > 0) return { ...result, faults }
  const parsed = parseJson(text, file, limits.jsonDepth)
  if ('fault' in parsed) return { ...result, faults: [parsed.fault] }

  const root = parsed.value
  const members = rootFeatures(root)
  if (members === undefined) {
    const found = isObject(root) ? (ownMember(root, 'type') ?? 'no type') : kindOf(root)
    return {
      ...result,
      faults: [
        faultOf('geojson-root', {
          file,
          field: 'type',
          found: String(found).slice(0, 40),
          expected: 'FeatureCollection',
        }),
      ],
    }
  }
  if (members.length === 0) return { ...result, faults: [faultOf('layer-empty', { file })] }

  const features: SourceFeature[] = []
  const seen = new Set<string>()
  let vertices = 0
  for (const [index, member] of members.entries()) {
    const { feature, found, count } = readFeature(member, index, request, seen, result)
    for (const { code, context } of found) result.faults.push(faultOf(code, context))
    if (feature !== undefined && found.length === 0) features.push(feature)
    vertices += count
    if (vertices > limits.verticesPerLayer) {
      return { ...result, faults: [faultOf('too-many-vertices', { file, expected: limits.verticesPerLayer })] }
    }
  }
  for (const field of request.fields) {
    if (!seen.has(field)) {
      const expected = [...seen]
        .slice(0, 12)
        .map((name) => JSON.stringify(name.slice(0, 40)))
        .join(', ')
      result.faults.push(
        faultOf('field-absent', { file, field: `properties.${field}`, found: field, expected: expected || 'none' }),
      )
    }
  }
  return { ...result, layer: { count: members.length, features, ...declaredCrs(root) } }
}

type Found = { code: FaultCode; context: Record<string, unknown> }[]

function readFeature(member: unknown, index: number, request: ReadRequest, seen: Set<string>, result: ReadResult) {
  const { file, limits } = request
  const found: Found = []
  const place = { file, feature: index }
  if (!isObject(member) || ownMember(member, 'type') !== 'Feature') {
    const what = isObject(member)
      ? `an object of type ${JSON.stringify(ownMember(member, 'type') ?? null).slice(0, 40)}`
      : kindOf(member)
    found.push({ code: 'feature-malformed', context: { ...place, found: what } })
    return { found, count: 0 }
  }
  const bag = ownMember(member, 'properties')
  const properties = new Map<string, PropertyValue>()
  if (isObject(bag)) {
    const keys = Object.keys(bag)
    if (keys.includes('__proto__')) tally(result.warnings, 'protoKeyIgnored', `feature ${index}`)
    if (keys.length > limits.propertiesPerFeature) {
      found.push({
        code: 'properties-too-many',
        context: { ...place, field: 'properties', found: keys.length, expected: limits.propertiesPerFeature },
      })
    } else {
      keys.forEach((key) => seen.add(key))
    }
    for (const field of request.fields) if (Object.hasOwn(bag, field)) properties.set(field, plainValue(bag[field]))
  }
  const own = ownMember(member, 'id')
  const named = request.idField === undefined ? own : properties.get(request.idField)
  const id = typeof named === 'string' || typeof named === 'number' ? String(named).slice(0, 100) : undefined
  const placed = id === undefined ? place : { ...place, id }
  for (const [field, value] of properties) {
    if (typeof value === 'string' && value.length > limits.propertyBytes) {
      found.push({
        code: 'property-too-long',
        context: { ...placed, field: `properties.${field}`, found: value.length, expected: limits.propertyBytes },
      })
    }
  }
  const read = readGeometry(ownMember(member, 'geometry'), request.wants === 'lines' ? 'lines' : 'polygons')
  for (const { code, ...context } of read.found) found.push({ code, context: { ...placed, ...context } })
  const feature = read.geometry && { index, geometry: read.geometry, properties, ...(id === undefined ? {} : { id }) }
  return { feature, found, count: read.vertices }
}

function rootFeatures(root: unknown): unknown[] | undefined {
  if (!isObject(root)) return undefined
  const type = ownMember(root, 'type')
  if (type === 'Feature') return [root]
  const features = ownMember(root, 'features')
  return type === 'FeatureCollection' && Array.isArray(features) ? (features as unknown[]) : undefined
}

/** RFC 7946 fixes WGS 84; a "crs" member of the older convention is honoured all the same. */
function declaredCrs(root: unknown): { crs: string } {
  const crs = isObject(root) ? ownMember(root, 'crs') : undefined
  const properties = isObject(crs) ? ownMember(crs, 'properties') : undefined
  const name = isObject(properties) ? ownMember(properties, 'name') : undefined
  return { crs: typeof name === 'string' ? name.slice(0, 500) : 'OGC:CRS84' }
}

function plainValue(value: unknown): PropertyValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return kindOf(value)
}

type JsonObject = Record<string, unknown>
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const ownMember = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined)

/** A value in words, for messages. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

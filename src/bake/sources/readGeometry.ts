import type { FaultCode } from './faults'
import type { SourceGeometry } from './sourceLayer'

interface FoundInGeometry {
  code: FaultCode
  field: string
  found?: unknown
  expected?: unknown
}

/** A feature with ruined numbers has them everywhere: after this many we have seen enough of it. */
const FAULTS_OF_ONE_GEOMETRY = 5

/**
 * Reads the geometry of one GeoJSON feature without trusting any of it. Heights (third numbers) are passed over.
 *
 * @param wants  the kind the layer needs; another type is a fault
 */
export function readGeometry(value: unknown, wants: 'polygons' | 'lines') {
  const found: FoundInGeometry[] = []
  const counted = { vertices: 0 }
  const nothing = (fault: FoundInGeometry) => ({ found: [fault], vertices: 0, geometry: undefined })
  if (value === null || value === undefined) return nothing({ code: 'geometry-missing', field: 'geometry' })
  const type = typeof value === 'object' && 'type' in value ? value.type : undefined
  const coordinates = typeof value === 'object' && 'coordinates' in value ? value.coordinates : undefined
  const [single, multiple] = wants === 'polygons' ? ['Polygon', 'MultiPolygon'] : ['LineString', 'MultiLineString']
  if (type !== single && type !== multiple) {
    const what = typeof type === 'string' ? type.slice(0, 40) : 'of no type'
    return nothing({ code: 'geometry-type', field: 'geometry.type', found: what, expected: `${single} or ${multiple}` })
  }
  const path = 'geometry.coordinates'
  if (!Array.isArray(coordinates) || coordinates.length === 0) return nothing({ code: 'geometry-empty', field: path })

  const line = (points: unknown, at: string) => readLine(points, at, found, counted)
  const members = coordinates as unknown[]
  let geometry: SourceGeometry
  if (wants === 'lines') {
    const lines = type === single ? [line(members, path)] : members.map((points, i) => line(points, `${path}[${i}]`))
    geometry = { kind: 'lines', lines }
  } else {
    const rings = (polygon: unknown, at: string) => {
      if (Array.isArray(polygon) && polygon.length > 0) return polygon.map((ring, i) => line(ring, `${at}[${i}]`))
      found.push({ code: 'geometry-empty', field: at })
      return []
    }
    const parts = type === single ? [rings(members, path)] : members.map((part, i) => rings(part, `${path}[${i}]`))
    geometry = { kind: 'polygons', parts, isSingle: type === single }
  }
  return { found: found.slice(0, FAULTS_OF_ONE_GEOMETRY), vertices: counted.vertices, geometry }
}

function readLine(
  points: unknown,
  path: string,
  found: FoundInGeometry[],
  counted: { vertices: number },
): Float64Array {
  if (!Array.isArray(points) || points.length === 0) {
    found.push({ code: 'geometry-empty', field: path })
    return new Float64Array(0)
  }
  counted.vertices += points.length
  const line = new Float64Array(2 * points.length)
  for (let i = 0; i < points.length && found.length < FAULTS_OF_ONE_GEOMETRY; i++) {
    const position: unknown = points[i]
    if (!Array.isArray(position) || position.length < 2) {
      found.push({ code: 'coordinate-malformed', field: `${path}[${i}]`, found: shortly(position) })
      continue
    }
    for (let axis = 0; axis < 2; axis++) {
      const number: unknown = position[axis]
      if (typeof number !== 'number') {
        found.push({
          code: 'coordinate-not-number',
          field: `${path}[${i}][${axis}]`,
          found: typeof number === 'string' ? number.slice(0, 60) : shortly(number),
        })
      } else if (!Number.isFinite(number)) {
        found.push({ code: 'coordinate-not-finite', field: `${path}[${i}][${axis}]`, found: String(number) })
      } else {
        line[2 * i + axis] = number
      }
    }
  }
  return line
}

function shortly(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `a list of ${value.length}`
  if (value !== null && typeof value === 'object') return 'an object'
  return String(value).slice(0, 60)
}

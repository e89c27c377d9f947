import type { Extent, LocalFrame, Projection } from '../../foundation'
import { faultOf, type Fault } from './faults'

/** Anything with rings or lines and a place in its file. */
export interface Shaped {
  index: number
  id?: string
  rings: Float64Array[]
}

/** Coordinates further than this from the district are refused, m. */
const REACH = 20_000

interface Reprojected<T> {
  records: T[]
  faults: Fault[]
}

/**
 * Brings shapes from the CRS of their source into longitude and latitude. A layer whose numbers cannot be what its CRS
 * says (metres as degrees, degrees as metres) is refused as a whole, with a hint at the projection.
 */
export function toGeographic<T extends Shaped>(
  records: readonly T[],
  projection: Projection,
  file: string,
): Reprojected<T> {
  const suspect = records.filter(({ rings }) => rings.some((ring) => !isPlausible(ring, projection)))
  const first = suspect[0]
  if (first !== undefined && 2 * suspect.length > records.length) {
    const ring = first.rings.find((candidate) => !isPlausible(candidate, projection)) as Float64Array
    const code = projection.isGeographic ? 'coordinates-look-projected' : 'coordinates-look-geographic'
    const found = `${ring[0]}, ${ring[1]}`
    return {
      records: [],
      faults: [
        faultOf(code, { ...placeOf(first, file), field: 'geometry.coordinates', found, expected: projection.code }),
      ],
    }
  }
  if (projection.code === 'EPSG:4326') return { records: [...records], faults: [] }
  return { records: records.map((record) => mapRings(record, projection.toGeographic)), faults: [] }
}

/**
 * Brings shapes from longitude and latitude into the local frame, metres.
 *
 * @param district  what the district covers; shapes more than 20 km outside are at fault. Left out for the shapes that
 *                  define it
 */
export function toLocal<T extends Shaped>(
  records: readonly T[],
  frame: LocalFrame,
  file: string,
  district?: Extent,
): Reprojected<T> {
  const faults: Fault[] = []
  const local: T[] = []
  for (const record of records) {
    const moved = mapRings(record, frame.toLocal)
    const away = moved.rings.map((ring) => firstFar(ring, district)).findIndex((at) => at >= 0)
    if (away < 0) {
      local.push(moved)
      continue
    }
    const at = firstFar(moved.rings[away] as Float64Array, district)
    const source = record.rings[away] as Float64Array
    faults.push(
      faultOf('coordinate-far', {
        ...placeOf(record, file),
        field: 'geometry',
        found: degreesText(source, at),
        expected: '20 km',
      }),
    )
  }
  const first = records[0]
  if (first === undefined || faults.length < records.length) return { records: local, faults }
  const ring = first.rings[0] as Float64Array
  const swapped = frame.toLocal(ring[1] as number, ring[0] as number)
  const isSwapped = firstFar(Float64Array.of(...swapped), district) < 0
  return {
    records: [],
    faults: [
      faultOf('layer-elsewhere', {
        file,
        field: 'geometry.coordinates',
        found: degreesText(ring, 0),
        expected: '20 km',
        isSwapped,
      }),
    ],
  }
}

function isPlausible(ring: Float64Array, { isGeographic }: Projection): boolean {
  let isWithinDegrees = true
  for (let i = 0; i < ring.length; i += 2) {
    if (Math.abs(ring[i] as number) > 180 || Math.abs(ring[i + 1] as number) > 90) isWithinDegrees = false
  }
  return isWithinDegrees === isGeographic
}

function mapRings<T extends Shaped>(record: T, transform: (x: number, y: number) => [number, number]): T {
  const rings = record.rings.map((ring) => {
    const out = new Float64Array(ring.length)
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = transform(ring[i] as number, ring[i + 1] as number)
      out[i] = x
      out[i + 1] = y
    }
    return out
  })
  return { ...record, rings }
}

/** @returns number of the first vertex that is out of reach or not finite, or −1 */
function firstFar(ring: Float64Array, district: Extent | undefined): number {
  for (let i = 0; i < ring.length; i += 2) {
    const x = ring[i] as number
    const y = ring[i + 1] as number
    if (!Number.isFinite(x) || !Number.isFinite(y)) return i / 2
    if (district === undefined) continue
    const isOut =
      x < district.west - REACH || x > district.east + REACH || y < district.south - REACH || y > district.north + REACH
    if (isOut) return i / 2
  }
  return -1
}

function degreesText(ring: Float64Array, at: number): string {
  const part = (value: number | undefined) => String(Math.round((value ?? Number.NaN) * 1e5) / 1e5)
  return `${part(ring[2 * at])}, ${part(ring[2 * at + 1])}`
}

function placeOf({ index, id }: Shaped, file: string) {
  return { file, feature: index, ...(id === undefined ? {} : { id }) }
}

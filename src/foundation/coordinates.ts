import proj4 from 'proj4'
import { DataError } from './errors'

/** Longitude and latitude in degrees on WGS 84 (taken as equal to GRS 80 / TUREF: they differ by well under a metre). */
export interface GeographicPoint {
  longitude: number
  latitude: number
}

/**
 * Coordinate reference systems we know without a network. Definitions after the EPSG dataset; agreement with PROJ is
 * checked in tests/verification/foundation. EPSG:5253…5259 are TUREF / TM27 … TM45.
 */
const DEFINITIONS: Record<string, string> = {
  'EPSG:4326': '+proj=longlat +datum=WGS84 +no_defs',
  'EPSG:4979': '+proj=longlat +datum=WGS84 +no_defs',
  'EPSG:5252': '+proj=longlat +ellps=GRS80 +no_defs',
  'EPSG:3857': '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs',
  // Rotations in seconds of arc, position vector; EPSG states them in microradians, coordinate frame.
  'EPSG:28992':
    '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs',
  ...Object.fromEntries(
    [27, 30, 33, 36, 39, 42, 45].map((meridian, index) => [
      `EPSG:${5253 + index}`,
      `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`,
    ]),
  ),
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `EPSG:${32601 + index}`,
      `+proj=utm +zone=${index + 1} +datum=WGS84 +units=m +no_defs`,
    ]),
  ),
  ...Object.fromEntries(
    Array.from({ length: 11 }, (_, index) => [
      `EPSG:${25828 + index}`,
      `+proj=utm +zone=${28 + index} +ellps=GRS80 +units=m +no_defs`,
    ]),
  ),
}

/** A projection between a CRS and WGS 84. */
export interface Projection {
  code: string
  /** True if coordinates are degrees. */
  isGeographic: boolean
  toGeographic(x: number, y: number): [longitude: number, latitude: number]
  fromGeographic(longitude: number, latitude: number): [x: number, y: number]
}

/**
 * Finds a CRS by its code (`EPSG:5254`, `urn:ogc:def:crs:EPSG::5254`, `OGC:CRS84`) or takes a proj4 string.
 *
 * @throws DataError `crs-unknown` naming the code and what can be given instead
 */
export function projectionOf(crs: string): Projection {
  const code = normaliseCode(crs)
  const definition = code.startsWith('+proj=') ? code : DEFINITIONS[code]
  if (definition === undefined) {
    throw new DataError(
      'crs-unknown',
      `coordinate reference system "${crs}" is not known here, expected an EPSG code such as EPSG:5254 or a proj4 definition "+proj=…"; add it as "crs" in the config`,
      { crs },
    )
  }
  let converter: proj4.Converter
  try {
    converter = proj4(definition, WGS84)
  } catch (cause) {
    throw new DataError('crs-invalid', `"${crs}" is not a usable projection definition: ${String(cause)}`, { crs })
  }
  return {
    code,
    isGeographic: definition.includes('+proj=longlat'),
    toGeographic: (x, y) => converter.forward([x, y]) as [number, number],
    fromGeographic: (longitude, latitude) => converter.inverse([longitude, latitude]) as [number, number],
  }
}

const WGS84 = '+proj=longlat +datum=WGS84 +no_defs'

function normaliseCode(crs: string): string {
  const text = crs.trim()
  if (text.startsWith('+proj=')) return text
  if (/^(urn:ogc:def:crs:)?OGC:(1\.3:)?CRS84$/i.test(text)) return 'EPSG:4326'
  const match = /(?:EPSG)[:/]+(?:[\d.]*[:/])?(\d+)$/i.exec(text)
  return match ? `EPSG:${match[1]}` : text
}

/**
 * The local frame of a district: metres east and north of its origin, in a transverse Mercator centred there.
 * Within 10 km of the origin its scale differs from 1 by less than 1.3 · 10⁻⁶, so lengths and areas need no correction
 * (TM30 itself is 1.3 · 10⁻⁴ too long at Küçükçekmece).
 */
export interface LocalFrame {
  origin: GeographicPoint
  toLocal(longitude: number, latitude: number): [east: number, north: number]
  toGeographic(east: number, north: number): [longitude: number, latitude: number]
}

export function localFrame(origin: GeographicPoint): LocalFrame {
  const projection = projectionOf(
    `+proj=tmerc +lat_0=${origin.latitude} +lon_0=${origin.longitude} +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  )
  return { origin, toLocal: projection.fromGeographic, toGeographic: projection.toGeographic }
}

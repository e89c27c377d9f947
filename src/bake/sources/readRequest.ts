import { IMPORT_LIMITS, type ImportLimits } from './limits'

/** Longitude and latitude, degrees. */
export interface GeographicBox {
  west: number
  south: number
  east: number
  north: number
}

/** What to read and how; plain data, it crosses processes. */
export interface ReadRequest {
  path: string
  /** How messages call the file: never an absolute path of ours. */
  file: string
  wants: 'polygons' | 'lines' | 'raster'
  /** Properties to keep; each must stand in at least one feature. */
  fields: string[]
  /** Property that names a feature in messages; its own id if left out. */
  idField?: string
  /** CRS given by the configuration, stronger than what the file says. */
  crs?: string
  /** Rasters: the part that is wanted, and how fine (m). */
  window?: GeographicBox
  cellSize?: number
  noData?: number
  limits: ImportLimits
}

/** A request with what most of them have in common. */
export function readRequest(request: Pick<ReadRequest, 'path' | 'file' | 'wants'> & Partial<ReadRequest>): ReadRequest {
  return { fields: [], limits: IMPORT_LIMITS, ...request }
}

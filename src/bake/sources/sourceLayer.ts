import type { Fault } from './faults'

/** A value of a feature's property; anything nested is kept only as the word for what it is. */
export type PropertyValue = string | number | boolean | null

/** Geometry as the file has it: its own CRS, its own winding, rings closed or not. */
export type SourceGeometry =
  | { kind: 'polygons'; /** parts → rings → interleaved x, y */ parts: Float64Array[][]; isSingle: boolean }
  | { kind: 'lines'; /** lines → interleaved x, y */ lines: Float64Array[] }

export interface SourceFeature {
  /** Position in the file, from 0. */
  index: number
  /** How messages name it; absent if the file gives no identifier. */
  id?: string
  geometry: SourceGeometry
  /** Only the fields that were asked for. */
  properties: Map<string, PropertyValue>
}

/** A vector layer after reading. */
export interface SourceLayer {
  /** Features in the file, those with faults included. */
  count: number
  features: SourceFeature[]
  /** CRS the file states. */
  crs?: string
}

/** A north-up raster after reading, row-major from the north-west; NaN = no data. */
export interface SourceRaster {
  columns: number
  rows: number
  /** Position of the first sample (its middle) in the raster's CRS. */
  x: number
  y: number
  /** Distance to the next sample east and south, both positive. */
  stepX: number
  stepY: number
  values: Float32Array
  crs: string
}

/** Something repaired or worth knowing, counted; samples are at most five short texts. */
interface Tally {
  count: number
  samples: string[]
}

/** Keys come from our own code only, never from a file. */
export type Tallies = Record<string, Tally>

export interface ReadResult {
  faults: Fault[]
  repairs: Tallies
  warnings: Tallies
  encoding?: string
  layer?: SourceLayer
  raster?: SourceRaster
}

/** Counts one more of a kind. */
export function tally(tallies: Tallies, kind: string, sample?: string, count = 1): void {
  const entry = (tallies[kind] ??= { count: 0, samples: [] })
  entry.count += count
  if (sample !== undefined && entry.samples.length < 5 && !entry.samples.includes(sample))
    entry.samples.push(sample.slice(0, 80))
}

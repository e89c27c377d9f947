import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { DataError } from '../../foundation'
import { faultOf } from './faults'
import { readGeoJson } from './readGeoJson'
import { readGeoTiff } from './readGeoTiff'
import type { ReadRequest } from './readRequest'
import type { ReadResult } from './sourceLayer'

/** What was read, with what identifies the file. */
export interface ReadFile extends ReadResult {
  bytes: number
  /** SHA-256. */
  hash: string
}

type Reader = (bytes: Uint8Array<ArrayBuffer>, request: ReadRequest) => ReadResult | Promise<ReadResult>

/**
 * The door for formats: a name's ending and who reads it. A new format is one function and one line here; shapefile
 * and FlatGeobuf would come in through loaders.gl.
 */
const VECTOR_READERS = new Map<string, Reader>([
  ['.geojson', readGeoJson],
  ['.json', readGeoJson],
])
const RASTER_READERS = new Map<string, Reader>([
  ['.tif', readGeoTiff],
  ['.tiff', readGeoTiff],
])

/** Reads one source file; everything wrong with it is in the result, nothing is thrown for it. */
export async function readSource(request: ReadRequest): Promise<ReadFile> {
  const { path, file, limits } = request
  const nothing: ReadFile = { faults: [], repairs: {}, warnings: {}, bytes: 0, hash: '' }
  let bytes: Uint8Array<ArrayBuffer>
  try {
    const { size } = statSync(path)
    if (size > limits.fileBytes) {
      return { ...nothing, faults: [faultOf('file-too-large', { file, found: size, expected: limits.fileBytes })] }
    }
    bytes = new Uint8Array(readFileSync(path))
  } catch {
    return { ...nothing, faults: [faultOf('file-missing', { file })] }
  }
  const readers = request.wants === 'raster' ? RASTER_READERS : VECTOR_READERS
  const extension = extname(path).toLowerCase()
  const reader = readers.get(extension)
  if (reader === undefined) {
    const expected = [...readers.keys()].join(', ')
    return { ...nothing, faults: [faultOf('file-format-unknown', { file, found: extension, expected })] }
  }
  const identity = { bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('hex') }
  try {
    return { ...(await reader(bytes, request)), ...identity }
  } catch (cause) {
    if (!(cause instanceof DataError)) throw cause
    return { ...nothing, ...identity, faults: [faultOf('reader-failed', { file, reason: cause.message })] }
  }
}

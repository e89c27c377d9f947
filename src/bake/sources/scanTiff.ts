import { inflateSync } from 'node:zlib'
import { faultOf, type Fault } from './faults'
import type { ImportLimits } from './limits'

/**
 * Looks through a TIFF before any library touches it: directories must form a chain that ends, everything they point to
 * must lie in the file, and tiles must unpack to what they declare. geotiff.js follows a circular chain for ever and
 * inflates whatever it is given.
 *
 * @returns every fault found; empty if the file may be handed on
 */
export function scanTiff(bytes: Uint8Array, file: string, limits: ImportLimits): Fault[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = readHeader(view)
  if (typeof header === 'string') return [faultOf('tiff-header', { file, found: header })]
  const { little, big } = header
  const faults: Fault[] = []
  const visited = new Set<number>()
  const outside = (found: number, directory: number, field?: string) =>
    faultOf('tiff-outside-file', {
      file,
      directory,
      found,
      expected: bytes.length,
      ...(field === undefined ? {} : { field }),
    })

  let at = header.first
  for (let directory = 0; at !== 0; directory++) {
    if (visited.has(at))
      return [...faults, faultOf('tiff-directory-circular', { file, directory: directory - 1, found: at })]
    if (directory >= limits.imageDirectories) {
      return [...faults, faultOf('tiff-directories-too-many', { file, expected: limits.imageDirectories })]
    }
    visited.add(at)
    const countBytes = big ? 8 : 2
    const entryBytes = big ? 20 : 12
    if (at + countBytes > bytes.length) return [...faults, outside(at, directory)]
    const entries = big ? Number(view.getBigUint64(at, little)) : view.getUint16(at, little)
    const end = at + countBytes + entries * entryBytes
    if (end + (big ? 8 : 4) > bytes.length) return [...faults, outside(end, directory)]
    const tags = new Map<number, number[]>()
    for (let i = 0; i < entries; i++) {
      const entry = at + countBytes + i * entryBytes
      const tag = view.getUint16(entry, little)
      const values = readValues(view, entry, little, big)
      if (typeof values === 'number') faults.push(outside(values, directory, `tag ${tag}`))
      else tags.set(tag, values)
    }
    faults.push(...checkImage(bytes, tags, directory, file, limits))
    at = big ? Number(view.getBigUint64(end, little)) : view.getUint32(end, little)
  }
  return visited.size === 0 ? [faultOf('tiff-header', { file, found: 'no image in it' })] : faults
}

const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  stripOffsets: 273,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  planar: 284,
  noData: 42113,
}

function checkImage(
  bytes: Uint8Array,
  tags: Map<number, number[]>,
  directory: number,
  file: string,
  limits: ImportLimits,
): Fault[] {
  const one = (tag: number, otherwise: number) => tags.get(tag)?.[0] ?? otherwise
  const place = { file, directory }
  const width = one(TAG.width, 0)
  const height = one(TAG.height, 0)
  if (width < 1 || height < 1) return [faultOf('tiff-header', { ...place, found: `an image of ${width} × ${height}` })]
  if (width * height > limits.rasterPixels) {
    return [faultOf('raster-too-large', { ...place, found: width * height, expected: limits.rasterPixels })]
  }
  const isTiled = tags.has(TAG.tileOffsets)
  const tileWidth = isTiled ? one(TAG.tileWidth, 0) : width
  const tileHeight = isTiled ? one(TAG.tileHeight, 0) : Math.min(one(TAG.rowsPerStrip, height), height)
  const samples = one(TAG.planar, 1) === 1 ? one(TAG.samples, 1) : 1
  const declared = Math.ceil((tileWidth * tileHeight * samples * one(TAG.bits, 1)) / 8)
  if (!(declared > 0) || declared > limits.tileBytes) {
    return [faultOf('raster-tile-too-large', { ...place, found: declared, expected: limits.tileBytes })]
  }
  const offsets = tags.get(isTiled ? TAG.tileOffsets : TAG.stripOffsets) ?? []
  const lengths = tags.get(isTiled ? TAG.tileBytes : TAG.stripBytes) ?? []
  const isDeflated = [8, 32946].includes(one(TAG.compression, 1))
  for (let tile = 0; tile < offsets.length; tile++) {
    const from = offsets[tile] as number
    const to = from + (lengths[tile] ?? 0)
    // A reader would quietly fill it with zeros, and zero is a height.
    if (to === from && !tags.has(TAG.noData)) {
      return [
        faultOf('reader-failed', {
          ...place,
          tile,
          reason: `tile ${tile} is empty and no mark for missing data is declared`,
        }),
      ]
    }
    if (to > bytes.length) return [faultOf('tiff-outside-file', { ...place, tile, found: to, expected: bytes.length })]
    if (isDeflated && to > from && !inflatesWithin(bytes.subarray(from, to), declared)) {
      return [faultOf('raster-inflates-too-far', { ...place, tile, expected: declared })]
    }
  }
  return []
}

/** False only if more comes out than was declared; a stream that is broken otherwise is the reader's to report. */
function inflatesWithin(packed: Uint8Array, declared: number): boolean {
  try {
    inflateSync(packed, { maxOutputLength: declared + SLACK })
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE'
  }
}

/** Writers may pad the last row. */
const SLACK = 65_536

function readHeader(view: DataView): { little: boolean; big: boolean; first: number } | string {
  if (view.byteLength < 16) return `${view.byteLength} bytes`
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return `first bytes ${order.toString(16).padStart(4, '0')}`
  const little = order === 0x4949
  const magic = view.getUint16(2, little)
  if (magic === 42) return { little, big: false, first: view.getUint32(4, little) }
  if (magic === 43) return { little, big: true, first: Number(view.getBigUint64(8, little)) }
  return `version ${magic}`
}

const BYTES_OF_TYPE = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8]
const SHORT = 3
const LONG = 4
const LONG8 = 16

/** Whole numbers of an entry (empty for other types), or the byte outside the file that it points to. */
function readValues(view: DataView, entry: number, little: boolean, big: boolean): number[] | number {
  const type = view.getUint16(entry + 2, little)
  const count = big ? Number(view.getBigUint64(entry + 4, little)) : view.getUint32(entry + 4, little)
  const size = BYTES_OF_TYPE[type] ?? 0
  const inline = entry + (big ? 12 : 8)
  const at =
    size * count <= (big ? 8 : 4)
      ? inline
      : big
        ? Number(view.getBigUint64(inline, little))
        : view.getUint32(inline, little)
  if (at + size * count > view.byteLength) return at + size * count
  if (type === SHORT) return Array.from({ length: count }, (_, i) => view.getUint16(at + 2 * i, little))
  if (type === LONG) return Array.from({ length: count }, (_, i) => view.getUint32(at + 4 * i, little))
  if (type === LONG8) return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 8 * i, little)))
  return []
}

import { deflateSync } from 'node:zlib'

interface TiffOptions {
  columns: number
  rows: number
  /** Row-major from the north-west. */
  values: number[]
  /** Longitude and latitude of the north-west corner, degrees, and of a cell. */
  west: number
  north: number
  cell: number
  noData?: number
  /** Offset of the next directory: 8 leads back to the first. */
  next?: number
  deflate?: boolean
  /** Written in place of the true size of the strip's bytes. */
  stripOffset?: number
  /** Strip before compression, in place of the values. */
  strip?: Uint8Array
  isGeoreferenced?: boolean
}

const ASCII = 2
const SHORT = 3
const LONG = 4
const DOUBLE = 12

/** A little-endian GeoTIFF of one float32 strip in EPSG:4326, made by hand so that it can be made wrong. */
export function buildTiff(options: TiffOptions): Uint8Array {
  const {
    columns,
    rows,
    values,
    west,
    north,
    cell,
    noData,
    next = 0,
    deflate = false,
    isGeoreferenced = true,
  } = options
  const raw = options.strip ?? new Uint8Array(Float32Array.from(values).buffer)
  const strip = deflate ? new Uint8Array(deflateSync(raw)) : raw
  const tags: [tag: number, type: number, values: number[] | string][] = [
    [256, LONG, [columns]],
    [257, LONG, [rows]],
    [258, SHORT, [32]],
    [259, SHORT, [deflate ? 8 : 1]],
    [262, SHORT, [1]],
    [273, LONG, [options.stripOffset ?? 0]],
    [277, SHORT, [1]],
    [278, LONG, [rows]],
    [279, LONG, [strip.length]],
    [339, SHORT, [3]],
  ]
  if (isGeoreferenced) {
    tags.push([33550, DOUBLE, [cell, cell, 0]], [33922, DOUBLE, [0, 0, 0, west, north, 0]])
    tags.push([34735, SHORT, [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326]])
  }
  if (noData !== undefined) tags.push([42113, ASCII, `${noData}\0`])
  const directory = 8
  const extraAt = directory + 2 + 12 * tags.length + 4
  const sizeOf = (type: number, count: number) =>
    count * ({ [ASCII]: 1, [SHORT]: 2, [LONG]: 4, [DOUBLE]: 8 }[type] ?? 0)
  const extra = tags.reduce(
    (sum, [, type, list]) => sum + (sizeOf(type, list.length) > 4 ? sizeOf(type, list.length) : 0),
    0,
  )
  const bytes = new Uint8Array(extraAt + extra + strip.length)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0x4949)
  view.setUint16(2, 42, true)
  view.setUint32(4, directory, true)
  view.setUint16(directory, tags.length, true)
  let at = extraAt
  tags.forEach(([tag, type, list], i) => {
    const entry = directory + 2 + 12 * i
    view.setUint16(entry, tag, true)
    view.setUint16(entry + 2, type, true)
    view.setUint32(entry + 4, list.length, true)
    const isFar = sizeOf(type, list.length) > 4
    if (isFar) view.setUint32(entry + 8, at, true)
    const from = isFar ? at : entry + 8
    Array.from(list as ArrayLike<number | string>).forEach((value, j) => {
      if (typeof value === 'string') view.setUint8(from + j, value.charCodeAt(0))
      else if (type === SHORT) view.setUint16(from + 2 * j, value, true)
      else if (type === DOUBLE) view.setFloat64(from + 8 * j, value, true)
      else view.setUint32(from + 4 * j, tag === 273 && value === 0 ? extraAt + extra : value, true)
    })
    if (isFar) at += sizeOf(type, list.length)
  })
  view.setUint32(directory + 2 + 12 * tags.length, next, true)
  bytes.set(strip, extraAt + extra)
  return bytes
}

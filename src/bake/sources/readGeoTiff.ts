import { fromArrayBuffer, type GeoTIFFImage } from 'geotiff'
import { projectionOf, type Projection } from '../../foundation'
import { faultOf } from './faults'
import type { GeographicBox, ReadRequest } from './readRequest'
import { scanTiff } from './scanTiff'
import { tally, type ReadResult, type SourceRaster } from './sourceLayer'

/** Samples kept around the window, so that a cubic has its neighbours. */
const APRON = 3

/**
 * Reads the first band of the first image of a GeoTIFF, north up, as far as the window asks; samples much finer than
 * `cellSize` are averaged. Missing data come back as NaN.
 */
export async function readGeoTiff(bytes: Uint8Array<ArrayBuffer>, request: ReadRequest): Promise<ReadResult> {
  const { file, limits } = request
  const scanned = scanTiff(bytes, file, limits)
  if (scanned.length > 0) return { faults: scanned, repairs: {}, warnings: {} }
  try {
    return await readImage(await (await fromArrayBuffer(bytes.buffer)).getImage(), request)
  } catch (cause) {
    // The library throws at every step when a tag is not what it should be.
    return { faults: [faultOf('reader-failed', { file, reason: reasonOf(cause) })], repairs: {}, warnings: {} }
  }
}

async function readImage(image: GeoTIFFImage, request: ReadRequest): Promise<ReadResult> {
  const { file } = request
  const result: ReadResult = { faults: [], repairs: {}, warnings: {} }
  const placed = placeOf(image)
  if (typeof placed === 'string') {
    return { ...result, faults: [faultOf('raster-not-georeferenced', { file, reason: placed })] }
  }
  const crs = request.crs ?? crsOf(image)
  if (crs === undefined) return { ...result, faults: [faultOf('crs-missing', { file })] }
  let projection: Projection
  try {
    projection = projectionOf(crs)
  } catch {
    return { ...result, faults: [faultOf('crs-unknown', { file, found: crs, expected: 'EPSG:5254' })] }
  }
  if (request.window === undefined) return result
  const whole = { columns: image.getWidth(), rows: image.getHeight() }
  const window = pixelWindow(placed, whole, projection, request.window)
  if (window === undefined) {
    const { west, south, east, north } = request.window
    const found = `x ${short(placed.x)} … ${short(placed.x + whole.columns * placed.stepX)}, y ${short(placed.y - whole.rows * placed.stepY)} … ${short(placed.y)}, ${projection.code}`
    const expected = `${short(west)} … ${short(east)} °E, ${short(south)} … ${short(north)} °N`
    return { ...result, faults: [faultOf('raster-no-overlap', { file, found, expected })] }
  }
  const { left, top, right, bottom } = window
  const [band] = await image.readRasters({ window: [left, top, right, bottom], samples: [0] })
  const values = Float32Array.from(band as unknown as ArrayLike<number>)
  markMissing(values, request.noData ?? image.getGDALNoData(), result)
  const raster: SourceRaster = {
    columns: right - left,
    rows: bottom - top,
    x: placed.x + left * placed.stepX,
    y: placed.y - top * placed.stepY,
    stepX: placed.stepX,
    stepY: placed.stepY,
    values,
    crs: projection.code,
  }
  const metres = projection.isGeographic ? METRES_PER_DEGREE * placed.stepY : placed.stepY
  return { ...result, raster: coarsen(raster, Math.floor((request.cellSize ?? 0) / metres)) }
}

const METRES_PER_DEGREE = 111_320

interface RasterPlace {
  x: number
  y: number
  stepX: number
  stepY: number
}

/** Middle of the first sample and the steps, or why there is none. */
function placeOf(image: GeoTIFFImage): RasterPlace | string {
  let origin: number[]
  let resolution: number[]
  try {
    origin = image.getOrigin()
    resolution = image.getResolution()
  } catch {
    return 'no tie point and pixel size'
  }
  const turned = image.fileDirectory.getValue('ModelTransformation') as ArrayLike<number> | undefined
  if (turned !== undefined && (turned[1] !== 0 || turned[4] !== 0)) return 'the image is turned'
  const [x = Number.NaN, y = Number.NaN] = origin
  const [stepX = Number.NaN, stepDown = Number.NaN] = resolution
  const stepY = -stepDown
  if (![x, y, stepX, stepY].every(Number.isFinite)) return 'its place is not a finite number'
  if (stepX <= 0 || stepY <= 0) return 'its rows do not run from north to south'
  // GeoTIFF 1.1, 7.1.2: absent means PixelIsArea, and then the tie point is a corner.
  const isPoint = image.getGeoKeys()?.GTRasterTypeGeoKey === 2
  return isPoint ? { x, y, stepX, stepY } : { x: x + stepX / 2, y: y - stepY / 2, stepX, stepY }
}

const USER_DEFINED = 32767

function crsOf(image: GeoTIFFImage): string | undefined {
  const keys = image.getGeoKeys()
  const code = [keys?.ProjectedCSTypeGeoKey, keys?.GeographicTypeGeoKey].find((key) => typeof key === 'number')
  return code === undefined || code === USER_DEFINED ? undefined : `EPSG:${code}`
}

function pixelWindow(
  place: RasterPlace,
  whole: { columns: number; rows: number },
  projection: Projection,
  box: GeographicBox,
) {
  const columns: number[] = []
  const rows: number[] = []
  for (const longitude of [box.west, (box.west + box.east) / 2, box.east]) {
    for (const latitude of [box.south, (box.south + box.north) / 2, box.north]) {
      const [x, y] = projection.fromGeographic(longitude, latitude)
      columns.push((x - place.x) / place.stepX)
      rows.push((place.y - y) / place.stepY)
    }
  }
  const [west, east] = [Math.min(...columns), Math.max(...columns)]
  const [north, south] = [Math.min(...rows), Math.max(...rows)]
  const overlaps = west < whole.columns - 0.5 && east > -0.5 && north < whole.rows - 0.5 && south > -0.5
  if (!overlaps) return undefined
  return {
    left: Math.max(0, Math.floor(west) - APRON),
    right: Math.min(whole.columns, Math.ceil(east) + APRON + 1),
    top: Math.max(0, Math.floor(north) - APRON),
    bottom: Math.min(whole.rows, Math.ceil(south) + APRON + 1),
  }
}

function markMissing(values: Float32Array, noData: number | null, result: ReadResult): void {
  const marked = noData === null ? Number.NaN : Math.fround(noData)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value === marked || !Number.isFinite(value)) {
      values[i] = Number.NaN
      tally(result.warnings, 'samplesWithoutData')
    }
  }
}

/** Averages blocks of factor × factor samples; a block with any missing sample is missing. */
function coarsen(raster: SourceRaster, factor: number): SourceRaster {
  if (factor < 2) return raster
  const columns = Math.floor(raster.columns / factor)
  const rows = Math.floor(raster.rows / factor)
  if (columns < 4 || rows < 4) return raster
  const values = new Float32Array(columns * rows)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      let sum = 0
      for (let i = 0; i < factor; i++) {
        for (let j = 0; j < factor; j++)
          sum += raster.values[(r * factor + i) * raster.columns + c * factor + j] as number
      }
      values[r * columns + c] = sum / (factor * factor)
    }
  }
  const shift = (factor - 1) / 2
  return {
    ...raster,
    columns,
    rows,
    values,
    x: raster.x + shift * raster.stepX,
    y: raster.y - shift * raster.stepY,
    stepX: raster.stepX * factor,
    stepY: raster.stepY * factor,
  }
}

const short = (value: number) => String(Math.round(value * 1000) / 1000)
const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message.slice(0, 120) : String(cause))

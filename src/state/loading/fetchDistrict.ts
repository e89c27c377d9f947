import { DataError, type CallContext } from '../../foundation'
import {
  checkBundleVersion,
  COLUMNS_FILE,
  MANIFEST_FILE,
  readBundle,
  seatBuildings,
  type BundleManifest,
} from '../../model'
import { fetchBytes, fetchJson } from './fetchBytes'
import { inflate } from './inflate'
import type { DistrictRequest, LoadedDistrict } from './protocol'

const MANIFEST_LIMIT = 64 * 2 ** 20
const COLUMNS_LIMIT = 256 * 2 ** 20
const INFLATED_LIMIT = 2 ** 30

/** Share of the whole that the download takes; unpacking and seating are the rest. */
const DOWNLOAD_SHARE = 0.85

/**
 * Fetches a district and puts it together. Both files are asked for at once.
 *
 * @throws DataError `district-id`, `bundle-version`, `bundle-truncated`, `bundle-column-missing`, `bundle-invalid`, and
 *         those of `fetchBytes` and `fetchJson`
 */
export async function fetchDistrict(request: DistrictRequest, context: CallContext): Promise<LoadedDistrict> {
  const { id, base, patience } = request
  if (!/^[a-z0-9-]{1,64}$/.test(id)) {
    throw new DataError('district-id', `"${id.slice(0, 60)}" is no district; choose one of the list`, {
      id: id.slice(0, 60),
    })
  }
  const folder = `${base}${id}/`
  let bytes = 0
  // One of the two failing must stop the other.
  const stop = new AbortController()
  const signal = AbortSignal.any([context.signal, stop.signal])
  const columnsLoaded = fetchBytes(folder + COLUMNS_FILE, {
    signal,
    patience,
    limit: COLUMNS_LIMIT,
    onBytes: (read, total) => {
      bytes = read
      context.progress(
        DOWNLOAD_SHARE * (total === undefined ? read / (read + 2 ** 20) : Math.min(1, read / total)),
        'download',
      )
    },
  })
  columnsLoaded.catch(() => undefined)
  try {
    const manifest = (await fetchJson(folder + MANIFEST_FILE, {
      signal,
      patience,
      limit: MANIFEST_LIMIT,
    })) as BundleManifest
    checkManifest(manifest)
    const packed = await columnsLoaded
    await context.pause()
    context.progress(DOWNLOAD_SHARE, 'unpack')
    const columns = await inflate(packed, announcedBytes(manifest))
    const district = readBundle(manifest, columns)
    await context.pause()
    context.progress(0.95, 'seat')
    const seating = seatBuildings(district.buildings, district.terrain)
    return { district, seating, scenarioFiles: manifest.scenarios, bytes }
  } catch (error) {
    stop.abort()
    throw error
  }
}

/** Buffers of a loaded district to hand over instead of copying: every typed array it holds. */
export function districtBuffers(loaded: LoadedDistrict): Transferable[] {
  const buffers = new Set<ArrayBuffer>()
  const waiting: unknown[] = [loaded]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (ArrayBuffer.isView(next)) buffers.add(next.buffer as ArrayBuffer)
    else if (Array.isArray(next)) waiting.push(...next.filter((item) => typeof item === 'object' && item !== null))
    else if (typeof next === 'object' && next !== null) {
      waiting.push(...Object.values(next).filter((item) => typeof item === 'object' && item !== null))
    }
  }
  return [...buffers]
}

function checkManifest(manifest: BundleManifest): void {
  if (typeof manifest !== 'object' || manifest === null) {
    throw new DataError('bundle-invalid', `${MANIFEST_FILE}: not a district; bake it again`, { file: MANIFEST_FILE })
  }
  checkBundleVersion(manifest)
  if (!Array.isArray(manifest.columns) || !Array.isArray(manifest.scenarios)) {
    throw new DataError(
      'bundle-invalid',
      `${MANIFEST_FILE}: its list of columns or scenarios is missing; bake it again`,
      {
        file: MANIFEST_FILE,
      },
    )
  }
}

function announcedBytes({ columns }: BundleManifest): number {
  const end = columns.reduce((most, { offset, planes, length }) => Math.max(most, offset + planes * length), 0)
  if (!Number.isSafeInteger(end) || end < 0 || end > INFLATED_LIMIT) {
    throw new DataError('bundle-invalid', `${MANIFEST_FILE}: announces ${end} bytes of columns; bake it again`, {
      file: MANIFEST_FILE,
    })
  }
  return end
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bakeSources, checkConfig, describeFault, type BakeOptions, type Fault } from '../../../../src/bake/sources'
import { DataError } from '../../../../src/foundation'
import { buildTiff } from './tiffBuilder'

/** Middle of the test city, degrees, and metres to degrees there. */
export const MIDDLE = { longitude: 29, latitude: 41 }
const EAST = 1 / (111_320 * Math.cos((41 * Math.PI) / 180))
const NORTH = 1 / 111_050

/** Metres from the middle to a position. */
export const at = (x: number, y: number): [number, number] => [MIDDLE.longitude + x * EAST, MIDDLE.latitude + y * NORTH]

/** A closed counter-clockwise box in metres from the middle. */
export function box(x: number, y: number, width = 10, height = width): [number, number][] {
  return [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height), at(x, y)]
}

export interface Feature {
  type: string
  id?: unknown
  properties?: unknown
  geometry?: unknown
}

export function building(id: unknown, ring: unknown = box(0, 0), properties: Record<string, unknown> = {}): Feature {
  return {
    type: 'Feature',
    properties: { id, storeys: 3, ...properties },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }
}

export const collection = (features: unknown[], more: Record<string, unknown> = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features })

export const neighbourhood = (name = 'Çınar', ring = box(-500, -500, 1000)): Feature => ({
  type: 'Feature',
  properties: { code: 1, name },
  geometry: { type: 'Polygon', coordinates: [ring] },
})

/** Elevation of 3 × 3 km around the middle: 30 m everywhere unless told otherwise. */
export function elevation(changes: Partial<Parameters<typeof buildTiff>[0]> = {}): Uint8Array {
  const size = 30
  return buildTiff({
    columns: size,
    rows: size,
    values: Array.from({ length: size * size }, () => 30),
    west: MIDDLE.longitude - 0.02,
    north: MIDDLE.latitude + 0.02,
    cell: 0.04 / size,
    ...changes,
  })
}

type Layers = Record<string, string | Uint8Array>

export interface City {
  files: Layers
  config: Record<string, unknown>
}

/** A small city without faults; each test spoils one thing of it. */
export function city(
  buildings: unknown[] = [building('a')],
  changes: { files?: Layers; footprints?: Record<string, unknown>; config?: Record<string, unknown> } = {},
): City {
  return {
    files: {
      'buildings.geojson': collection(buildings),
      'mahalle.geojson': collection([neighbourhood()]),
      'dem.tif': elevation(),
      ...changes.files,
    },
    config: {
      id: 'deneme',
      name: { tr: 'Deneme', en: 'Trial' },
      sources: [{ id: 's', name: 'S', licence: 'CC0', attribution: 'S' }],
      footprints: { file: 'buildings.geojson', source: 's', id: 'id', storeys: 'storeys', ...changes.footprints },
      neighbourhoods: { file: 'mahalle.geojson', source: 's', id: 'code', name: 'name' },
      elevation: { file: 'dem.tif', source: 's', cellSize: 50 },
      ...changes.config,
    },
  }
}

/** Bakes a city from files in a temporary folder. */
export async function bakeCity({ files, config }: City, options: BakeOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'city-'))
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return await bakeSources(checkConfig(config, 'city.json'), join(folder, 'city.json'), options)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The faults for which a city is refused; fails if it is not. Every sentence must stand on its own in both languages. */
export async function faultsOf(spoilt: City, options: BakeOptions = {}): Promise<Fault[]> {
  try {
    await bakeCity(spoilt, options)
  } catch (error) {
    if (!(error instanceof DataError) || error.code !== 'sources-refused') throw error
    const faults = error.context.faults as Fault[]
    for (const fault of faults) {
      for (const language of ['tr', 'en'] as const) {
        const sentence = describeFault(fault, language)
        if (/undefined|NaN|\[object|\/tmp\//.test(sentence)) throw new Error(`not a sentence for people: ${sentence}`)
        if (fault.context.file !== undefined && !sentence.startsWith(fault.context.file))
          throw new Error(`no file in: ${sentence}`)
      }
    }
    return faults
  }
  throw new Error('the city was not refused')
}

/** Code and place of a fault, as tests compare them. */
export const placeOf = ({ code, context: { file, feature, id, field } }: Fault) => ({ code, file, feature, id, field })

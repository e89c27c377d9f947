import { basename } from 'node:path'
import { extentOf, localFrame, type Extent, type GeographicPoint, type LocalFrame } from '../../foundation'
import { NO_NEIGHBOURHOOD } from '../../model'
import { checkOutlines, type Outline } from './checkOutlines'
import { groupRings, uniteRings } from './combineRings'
import { faultOf } from './faults'
import { loseFaulty } from './layerReport'
import { readLayer } from './readLayer'
import { toGeographic, toLocal } from './reproject'
import type { Kitchen } from './kitchen'

/** Where the district lies. */
export interface DistrictPlace {
  origin: GeographicPoint
  frame: LocalFrame
  /** Rings of the boundary, local metres. */
  boundary: number[][]
  /** Box of the boundary. */
  core: Extent
  /** Local metres. */
  neighbourhoods: Outline[]
}

/** Reads boundary and neighbourhoods and from them the local frame; undefined if neither can be used. */
export async function bakeOutlines(kitchen: Kitchen): Promise<DistrictPlace | undefined> {
  const { config, log, progress } = kitchen
  const boundary = config.boundary && (await readOutlines(kitchen, 'boundary', config.boundary, false))
  const neighbourhoods =
    config.neighbourhoods && (await readOutlines(kitchen, 'neighbourhoods', config.neighbourhoods, true))
  const most = NO_NEIGHBOURHOOD - 1
  if (neighbourhoods !== undefined && neighbourhoods.length > most && config.neighbourhoods) {
    log.add('too-many-neighbourhoods', {
      file: basename(config.neighbourhoods.file),
      found: neighbourhoods.length,
      expected: most,
    })
  }
  const bounding = (config.boundary ? boundary : neighbourhoods) ?? []
  if (bounding.length === 0) return undefined

  const box = extentOf(bounding.flatMap(({ rings }) => rings.flatMap((ring) => [...ring])))
  const origin = config.origin ?? {
    longitude: degree((box.west + box.east) / 2),
    latitude: degree((box.south + box.north) / 2),
  }
  const frame = localFrame(origin)
  const file = basename((config.boundary ?? config.neighbourhoods)?.file ?? '')
  const outline = toLocal(bounding, frame, file)
  log.include(outline.faults)
  const rings = groupRings(uniteRings(outline.records.flatMap((record) => record.rings)), 1).flat()
  const core = extentOf(rings.flat())
  if (rings.length === 0) {
    log.include([faultOf('ring-without-area', { file, feature: 0, found: 0, expected: 1 })])
    return undefined
  }
  const local = toLocal(neighbourhoods ?? [], frame, basename(config.neighbourhoods?.file ?? ''), core)
  log.include(local.faults)
  progress(
    `boundary: ${rings.length} ring(s), ${Math.round(core.east - core.west)} × ${Math.round(core.north - core.south)} m; ${local.records.length} neighbourhood(s)`,
  )
  return { origin, frame, boundary: rings, core, neighbourhoods: local.records }
}

type OutlineConfig = { file: string; crs?: string; id?: string; name?: string; population?: string }

/** Outlines in longitude and latitude. */
async function readOutlines(
  kitchen: Kitchen,
  name: string,
  config: OutlineConfig,
  needsName: boolean,
): Promise<Outline[] | undefined> {
  const { folder, read, log, layers } = kitchen
  const { id, name: nameField, population } = config
  const opened = await readLayer(name, config, folder, read, {
    wants: 'polygons',
    fields: [id, nameField, population],
    ...(id === undefined ? {} : { idField: id }),
  })
  const { layer, report, file, projection } = opened
  const faults = [...opened.faults]
  layers.push(report)
  let outlines: Outline[] | undefined
  if (layer !== undefined) {
    const rules = {
      file,
      isDegrees: projection.isGeographic,
      needsName: needsName && nameField !== undefined,
      id,
      name: nameField,
      population,
    }
    const checked = checkOutlines(layer, rules, report.repairs, report.warnings)
    const moved = toGeographic(checked.outlines, projection, file)
    faults.push(...checked.faults, ...moved.faults)
    outlines = moved.records
  }
  loseFaulty(report, faults)
  log.include(faults)
  return outlines
}

/** About a decimetre; enough for an origin, and short to read. */
const degree = (value: number) => Math.round(value * 1e6) / 1e6

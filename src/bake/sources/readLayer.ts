import { basename, resolve } from 'node:path'
import { projectionOf, type Projection } from '../../foundation'
import { faultOf, type Fault } from './faults'
import { openReport, type LayerReport } from './layerReport'
import { readRequest, type ReadRequest } from './readRequest'
import type { ReadFile } from './readSource'
import type { SourceLayer } from './sourceLayer'

/** Reads a file somewhere: here, or in a process that can be killed. */
export type ReadSource = (request: ReadRequest) => Promise<ReadFile>

interface LayerConfig {
  file: string
  crs?: string
}

/** A vector layer with its projection and its account; `layer` is missing if the file cannot be used at all. */
interface OpenedLayer {
  report: LayerReport
  faults: Fault[]
  layer?: SourceLayer
  projection: Projection
  file: string
}

/** Reads one vector layer of a configuration. */
export async function readLayer(
  name: string,
  config: LayerConfig,
  folder: string,
  read: ReadSource,
  request: { wants: 'polygons' | 'lines'; fields: (string | undefined)[]; idField?: string },
): Promise<OpenedLayer> {
  const file = basename(config.file)
  const fields = [...new Set(request.fields.filter((field) => field !== undefined))]
  const result = await read(
    readRequest({
      ...request,
      path: resolve(folder, config.file),
      file,
      fields,
      ...(config.crs === undefined ? {} : { crs: config.crs }),
    }),
  )
  const faults = [...result.faults]
  const crs = config.crs ?? result.layer?.crs ?? 'EPSG:4326'
  let projection = projectionOf('EPSG:4326')
  let isKnown = true
  try {
    projection = projectionOf(crs)
  } catch {
    isKnown = false
    faults.push(faultOf('crs-unknown', { file, found: crs, expected: 'EPSG:5254' }))
  }
  const report = openReport(name, file, projection.code, result, result.layer?.count ?? 0)
  return { report, faults, projection, file, ...(result.layer !== undefined && isKnown ? { layer: result.layer } : {}) }
}

import { extentOf } from '../../foundation'
import type { Streets } from '../../model'
import { checkStreets, type Way } from './checkStreets'
import { lose, loseFaulty } from './layerReport'
import { noStreets, packStreets } from './packStreets'
import { readLayer } from './readLayer'
import { toGeographic, toLocal } from './reproject'
import { terrainExtent } from './resampleTerrain'
import type { DistrictPlace } from './bakeOutlines'
import type { Kitchen } from './kitchen'

/** Streets whose box lies within the terrain; others are counted as outside and not cut. */
export async function bakeStreets(kitchen: Kitchen, place: DistrictPlace | undefined): Promise<Streets> {
  const { config, folder, read, log, layers, progress } = kitchen
  const options = config.streets
  if (options === undefined) return noStreets()
  const { highway, width, name } = options
  const opened = await readLayer('streets', options, folder, read, { wants: 'lines', fields: [highway, width, name] })
  const { layer, report, file, projection } = opened
  layers.push(report)
  const faults = [...opened.faults]
  let ways: Way[] = []
  let others = 0
  let outside = 0
  if (layer !== undefined) {
    const checked = checkStreets(layer, { file, highway, width, name }, report.repairs, report.warnings)
    const geographic = toGeographic(checked.ways, projection, file)
    others = checked.others
    faults.push(...checked.faults, ...geographic.faults)
    if (place !== undefined) {
      const local = toLocal(geographic.records, place.frame, file, place.core)
      faults.push(...local.faults)
      const extent = terrainExtent(place.core, config.margin, config.elevation?.cellSize ?? 20)
      ways = local.records.filter(({ rings }) =>
        rings.every((line) => {
          const box = extentOf(line)
          return (
            box.west >= extent.west && box.east <= extent.east && box.south >= extent.south && box.north <= extent.north
          )
        }),
      )
      outside = local.records.length - ways.length
    }
  }
  loseFaulty(report, faults)
  lose(report, 'notAStreet', others)
  lose(report, 'outsideExtent', outside)
  log.include(faults)
  const streets = packStreets(ways, options.knowledge)
  progress(`streets: ${ways.length} of ${report.in} ways, ${streets.count} between junctions`)
  return streets
}

import type { WaterBody } from '../../model'
import { checkOutlines } from './checkOutlines'
import { cutToExtent, groupRings } from './combineRings'
import { lose, loseFaulty } from './layerReport'
import { readLayer } from './readLayer'
import { toGeographic, toLocal } from './reproject'
import { terrainExtent } from './resampleTerrain'
import { toCentimetres } from './packBuildings'
import type { DistrictPlace } from './bakeOutlines'
import type { Kitchen } from './kitchen'

/** Parts of a lake smaller than this are left out where it is cut, m². */
const LEAST_WATER = 10

/** Lakes and seas of the configuration, cut to what the terrain covers. */
export async function bakeWater(kitchen: Kitchen, place: DistrictPlace | undefined): Promise<WaterBody[]> {
  const { config, folder, read, log, layers, progress } = kitchen
  const bodies: WaterBody[] = []
  for (const [number, options] of config.water.entries()) {
    const { id, name, kind, level, knowledge } = options
    const opened = await readLayer(`water[${number}]`, options, folder, read, {
      wants: 'polygons',
      fields: [id, name],
      ...(id === undefined ? {} : { idField: id }),
    })
    const { layer, report, file, projection } = opened
    layers.push(report)
    const faults = [...opened.faults]
    let outside = 0
    if (layer !== undefined) {
      const checked = checkOutlines(
        layer,
        { file, isDegrees: projection.isGeographic, needsName: false, id, name },
        report.repairs,
        report.warnings,
      )
      const geographic = toGeographic(checked.outlines, projection, file)
      faults.push(...checked.faults, ...geographic.faults)
      if (place !== undefined) {
        const extent = terrainExtent(place.core, config.margin, config.elevation?.cellSize ?? 20)
        const local = toLocal(geographic.records, place.frame, file)
        faults.push(...local.faults)
        for (const outline of local.records) {
          const shapes = groupRings(cutToExtent(outline.rings, extent), LEAST_WATER)
          if (shapes.length === 0) outside++
          shapes.forEach((rings, part) => {
            const named = outline.name === '' ? config.name : { tr: outline.name, en: outline.name }
            const suffix = shapes.length === 1 ? '' : `-${part + 1}`
            bodies.push({
              id: `${kind}-${number}-${outline.id}${suffix}`,
              kind,
              name: named,
              rings: rings.map(toCentimetres),
              level,
              knowledge,
            })
          })
        }
      }
    }
    loseFaulty(report, faults)
    lose(report, 'outsideExtent', outside)
    log.include(faults)
    progress(`water: ${report.out} of ${report.in} from ${file}`)
  }
  return bodies
}

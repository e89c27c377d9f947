import { ringArea } from '../../foundation'
import { checkFootprints, type Footprint } from './checkFootprints'
import { clipByMiddle } from './clip'
import { faultOf, type Fault } from './faults'
import { lose, loseFaulty } from './layerReport'
import { readLayer } from './readLayer'
import { toGeographic, toLocal } from './reproject'
import { simplifyRings } from './simplify'
import type { DistrictPlace } from './bakeOutlines'
import type { Kitchen } from './kitchen'

/** Less than this is a slip of the hand and no building, m²; asked of every footprint unless "slivers" says more. */
const LEAST_AREA = 0.01

/** Footprints in the local frame; without a place only the checks run. */
export async function bakeFootprints(kitchen: Kitchen, place: DistrictPlace | undefined): Promise<Footprint[]> {
  const { config, folder, read, log, layers, progress } = kitchen
  const { footprints: options } = config
  const { id, storeys, height, yearBuilt, use, residents, dwellings } = options
  const opened = await readLayer('footprints', options, folder, read, {
    wants: 'polygons',
    fields: [id, storeys, height, yearBuilt, use, residents, dwellings],
    ...(id === undefined ? {} : { idField: id }),
  })
  const { layer, report, file, projection } = opened
  layers.push(report)
  const faults = [...opened.faults]
  let sound: Footprint[] = []
  let slivers = 0
  let outside = 0
  let cornersBefore = 0
  if (layer !== undefined) {
    progress(`footprints: ${layer.count} read`)
    const checked = checkFootprints(layer, options, file, projection.isGeographic, report.repairs)
    const geographic = toGeographic(checked.footprints, projection, file)
    faults.push(...checked.faults, ...geographic.faults)
    if (place !== undefined) {
      const local = toLocal(geographic.records, place.frame, file, place.core)
      faults.push(...local.faults)
      const sized = dropSlivers(local.records, options.slivers, file)
      faults.push(...sized.faults)
      slivers = sized.dropped
      const clipped = config.clip ? clipByMiddle(sized.kept, place.boundary) : { kept: sized.kept, outside: 0 }
      outside = clipped.outside
      cornersBefore = countCorners(clipped.kept)
      sound = clipped.kept.map((footprint) => ({
        ...footprint,
        rings: simplifyRings(footprint.rings, config.simplify),
      }))
    }
  }
  loseFaulty(report, faults)
  lose(report, 'sliver', slivers)
  lose(report, 'outsideBoundary', outside)
  log.include(faults)
  if (place !== undefined)
    progress(
      `footprints: ${sound.length} kept, ${slivers} sliver(s), ${outside} outside, ${faults.length} fault(s); ${cornersBefore} vertices → ${countCorners(sound)}`,
    )
  return sound
}

function dropSlivers(footprints: readonly Footprint[], rule: Kitchen['config']['footprints']['slivers'], file: string) {
  const faults: Fault[] = []
  const kept: Footprint[] = []
  let dropped = 0
  for (const footprint of footprints) {
    const area = footprint.rings.reduce((sum, ring) => sum + ringArea(ring), 0)
    if (rule?.action === 'drop' && area < rule.lessThan) {
      dropped++
      continue
    }
    const least = rule?.lessThan ?? LEAST_AREA
    if (area >= least) kept.push(footprint)
    else
      faults.push(
        faultOf('ring-without-area', {
          file,
          feature: footprint.index,
          id: footprint.id,
          field: 'geometry',
          found: Number(area.toPrecision(3)),
          expected: least,
        }),
      )
  }
  return { kept, faults, dropped }
}

const countCorners = (footprints: readonly Footprint[]) =>
  footprints.reduce((sum, { rings }) => sum + rings.reduce((n, ring) => n + ring.length / 2, 0), 0)

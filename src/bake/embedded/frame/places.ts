import type { Place, Words } from '../../../model'
import type { Assets } from './readAssets'

/**
 * Stations, Metrobüs stops, heritage and landmarks as places of the local frame. Whether a stop lies in the district
 * is computed; for landmarks the table says it, since the place itself may be approximate.
 */
export function projectPlaces(
  { rail, landmarks }: Assets,
  toLocal: (longitude: number, latitude: number) => [number, number],
  isInDistrict: (x: number, y: number) => boolean,
): Place[] {
  const lineNames = new Map(rail.lines.map(({ id, name }) => [id, name]))
  const stops = rail.stations.map((stop): Place => {
    const position = toLocal(...stop.position)
    const remarks = [lineRemark(stop.lines, stop.status, lineNames)]
    if (stop.remark !== undefined) remarks.push(stop.remark)
    if (stop.isStatusDisputed) remarks.push(rail.statusDispute)
    return {
      id: stop.id,
      kind: stop.kind,
      name: { tr: stop.name, en: stop.name },
      position,
      isInDistrict: isInDistrict(...position),
      knowledge: 'published',
      source: stop.source,
      remark: { tr: remarks.map(({ tr }) => tr).join('; '), en: remarks.map(({ en }) => en).join('; ') },
    }
  })
  const sights = landmarks.places.map((place): Place => {
    const { id, kind, name, inDistrict, isApproximate, knowledge, position, source, remark } = place
    return {
      id,
      kind,
      name,
      position: toLocal(...position),
      isInDistrict: inDistrict,
      knowledge,
      source,
      remark:
        isApproximate && !/yaklaşık|±/.test(remark.tr)
          ? both(remark, { tr: 'yeri yaklaşık', en: 'place approximate' })
          : remark,
    }
  })
  return [...stops, ...sights]
}

function lineRemark(lines: readonly string[], status: string, names: ReadonlyMap<string, Words>): Words {
  const tr = lines.map((id) => names.get(id)?.tr ?? id).join(', ')
  const en = lines.map((id) => names.get(id)?.en ?? id).join(', ')
  return status === 'open' ? { tr, en } : { tr: `${tr} (yapım aşamasında)`, en: `${en} (under construction)` }
}

function both(a: Words, b: Words): Words {
  return { tr: `${a.tr}; ${b.tr}`, en: `${a.en}; ${b.en}` }
}

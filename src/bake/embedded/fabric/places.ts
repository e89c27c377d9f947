import type { Place, PlaceKind, Words } from '../../../model'
import { prefixedId } from '../../../model'
import type { FrameNeighbourhood } from '../frame'
import type { BuildingFacts } from './attributes'
import { BUILDING_USES } from '../../../model'
import type { GrownArea, GrownBuilding } from './grown'
import { interiorPoint } from './interiorPoint'

/** Uses that are places of their own. Names are of the kind and the neighbourhood: nothing real is claimed. */
const SERVICES: Record<string, { kind: PlaceKind; name: Words }> = {
  school: { kind: 'school', name: { tr: 'okul', en: 'school' } },
  health: { kind: 'health', name: { tr: 'sağlık merkezi', en: 'health centre' } },
  worship: { kind: 'worship', name: { tr: 'cami', en: 'mosque' } },
  social: { kind: 'creche', name: { tr: 'kreş', en: 'crèche' } },
}

/** Schools, health centres, mosques, crèches and assembly areas of the fabric as places. */
export function generatedPlaces(
  buildings: readonly GrownBuilding[],
  facts: readonly BuildingFacts[],
  areas: readonly GrownArea[],
  neighbourhoods: readonly FrameNeighbourhood[],
): Place[] {
  const counts = new Map<string, number>()
  const place = (kind: PlaceKind, name: Words, neighbourhood: number, x: number, y: number, buildingId?: string): Place => {
    const where = neighbourhoods[neighbourhood]
    const key = `${kind}-${where?.id ?? ''}`
    const number = (counts.get(key) ?? 0) + 1
    counts.set(key, number)
    return {
      id: `generated-${key}-${number}`,
      kind,
      name: { tr: `${where?.name ?? ''} ${name.tr} ${number}`, en: `${where?.name ?? ''} ${name.en} ${number}` },
      position: [Math.round(x * 100) / 100, Math.round(y * 100) / 100],
      isInDistrict: true,
      knowledge: 'generated',
      source: 'generated',
      ...(buildingId === undefined ? {} : { buildingId }),
    }
  }
  return [
    ...buildings.flatMap(({ x, y, neighbourhood }, i) => {
      const service = SERVICES[BUILDING_USES[facts[i]?.use ?? 0] as string]
      return service === undefined ? [] : [place(service.kind, service.name, neighbourhood, x, y, prefixedId('KC-', i))]
    }),
    ...areas.flatMap(({ kind, rings, neighbourhood }) => {
      if (kind !== 'assemblyArea') return []
      return [place('assemblyArea', { tr: 'toplanma alanı', en: 'assembly area' }, neighbourhood, ...interiorPoint(rings[0] as number[]))]
    }),
  ]
}

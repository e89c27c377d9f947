import { ringsOf } from '../../foundation'
import {
  AREA_KINDS,
  applyScenario,
  existingScenario,
  PUBLIC_GREEN,
  type Areas,
  type District,
  type ScenarioState,
} from '../../model'
import { greenPerResident } from '../indicators/greenPerResident'
import { classIndex, datesOf, scaleEntries, sourcesNamed, type ClassedScale } from './classes'
import type { Legend } from './legend'
import type { OverlayPolygon } from './overlayPolygon'
import { COUNTED_GREEN, GREEN_PALETTE } from './palettes'

const SCALE: ClassedScale = {
  limits: [1, 3, 5, 10],
  labels: [
    { tr: '1 m²den az', en: 'less than 1 m²' },
    { tr: '1–3 m²', en: '1–3 m²' },
    { tr: '3–5 m²', en: '3–5 m²' },
    { tr: '5–10 m²', en: '5–10 m²' },
    { tr: '10 m² ve üstü (hedef)', en: '10 m² and more (target)' },
  ],
  palette: GREEN_PALETTE,
}

/** The open spaces that are counted, over the classes. */
const COUNTED = { colour: COUNTED_GREEN, pattern: 'dots' } as const

/** Neighbourhoods by m² per resident in the state, and over them the open spaces that were counted. */
export function greenPolygons(district: District, state: ScenarioState | null): OverlayPolygon[] {
  const shown = state ?? applyScenario(district, existingScenario(district))
  const classes = district.neighbourhoods.map(({ id, name, rings }, index): OverlayPolygon => {
    const { central } = greenPerResident.evaluate({
      district,
      state: shown,
      scope: { kind: 'neighbourhoods', indices: [index] },
    })
    const found = classIndex(SCALE, central)
    const amount = central === null ? '' : central.toFixed(1)
    return {
      id,
      rings,
      fill: SCALE.palette.colours[found] ?? SCALE.palette.unknown,
      opacity: 0.8,
      pattern: found === -1 ? 'diagonal' : 'none',
      stroke: { colour: '#3c5a41', width: 4 },
      label:
        central === null
          ? { tr: `${name}: bilinmiyor`, en: `${name}: unknown` }
          : { tr: `${name}: ${amount.replace('.', ',')} m²/kişi`, en: `${name}: ${amount} m²/person` },
    }
  })
  return [
    ...classes,
    ...countedSpaces('area', district.areas, (i) => shown.removedAreas[i] !== 1),
    ...countedSpaces('new-area', shown.addedAreas, () => true),
  ]
}

function countedSpaces(prefix: string, areas: Areas, isThere: (index: number) => boolean): OverlayPolygon[] {
  const found: OverlayPolygon[] = []
  for (let i = 0; i < areas.count; i++) {
    const kind = AREA_KINDS[areas.kind[i] as number]
    if (kind === undefined || !PUBLIC_GREEN.includes(kind) || !isThere(i)) continue
    const name = areas.names[i] ?? ''
    found.push({
      id: `${prefix}-${i}`,
      rings: ringsOf(areas.shapes, i),
      fill: COUNTED.colour,
      opacity: 0.9,
      pattern: COUNTED.pattern,
      stroke: null,
      label: name === '' ? { tr: 'Açık ve yeşil alan', en: 'Public open space' } : { tr: name, en: name },
    })
  }
  return found
}

export function greenLegend({ sources, years }: Pick<District, 'sources' | 'years'>): Legend {
  const found = sourcesNamed(sources, /population|nüfus|green|yeşil|park/i)
  return {
    title: { tr: 'Kişi başına yeşil alan', en: 'Green per resident' },
    unit: { tr: 'm²/kişi, mahalle geneli', en: 'm²/person, whole neighbourhood' },
    entries: [
      ...scaleEntries(SCALE),
      {
        id: 'counted',
        label: { tr: 'Sayılan açık ve yeşil alan', en: 'Open space that counts' },
        ...COUNTED,
      },
    ],
    sources: found,
    date: datesOf(found) || String(years.population ?? ''),
    note: {
      tr: 'Park, meydan, çocuk bahçesi ve mahalle spor alanı sayılır. Hedef kişi başına 10 m² (Mekânsal Planlar Yapım Yönetmeliği, Ek-2).',
      en: 'Parks, squares, playgrounds and neighbourhood playing fields count. The target is 10 m² a person (spatial plans regulation, annex 2).',
    },
  }
}

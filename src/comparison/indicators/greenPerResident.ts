import { ringsOf, type Extent, type PolygonSet } from '../../foundation'
import {
  AREA_KINDS,
  areaOfRings,
  BUILDING_FATES,
  PUBLIC_GREEN,
  subtractRings,
  type Areas,
  type District,
  type ScenarioState,
} from '../../model'
import { boxesMeet, boxOf } from './boxes'
import type { EvaluationContext, Indicator } from './indicator'
import { countPeople, sourceIds } from './people'
import { around, inQuadrature } from './range'
import { indicesIn } from './scope'
import { PROJECT_TABLE, SPATIAL_PLANS_REGULATION } from './sources'

/** Half-width of mapped open space, as a share (comparison table, open green per person). */
const MAPPING_UNCERTAINTY = 0.1

export const greenPerResident: Indicator = {
  id: 'greenPerResident',
  title: { tr: 'Kişi başına yeşil alan', en: 'Green per resident' },
  question: {
    tr: 'Burada oturan her kişiye kaç m² kamuya açık yeşil alan düşüyor?',
    en: 'How many m² of public green are there for each resident?',
  },
  formula: 'Σ park, meydan, çocuk bahçesi, spor alanı / nüfus · Σ park, square, playground, playing field / residents',
  unit: { tr: 'm²/kişi', en: 'm²/person' },
  inputs: ['areas', 'buildings.footprints', 'buildings.residents', 'scenario.layGreen', 'scenario.build'],
  sources: [SPATIAL_PLANS_REGULATION, PROJECT_TABLE],
  assumptions: [
    {
      tr: 'Park, meydan, çocuk bahçesi ve mahalle spor alanı sayılır; mezarlık, orman, konut bahçesi ve okul bahçesi sayılmaz.',
      en: 'Parks, squares, playgrounds and neighbourhood playing fields count; cemeteries, woods, gardens of estates and school yards do not.',
    },
    {
      tr: 'Alan, içinde bulunduğu mahalleye yazılır. Üzerinde bina duran kısım düşülür, üst üste gelen alan bir kez sayılır.',
      en: 'An area counts to the neighbourhood it lies in. Ground under buildings is left out; overlaps count once.',
    },
  ],
  method: { name: { tr: 'Toplam alanların oranı', en: 'Ratio of sums' }, version: 1 },
  limits: [
    {
      tr: 'Yönetmeliğin hedefi kişi başına 10 m²dir. Alanın bakımı, erişilebilirliği ve açık olup olmadığı ölçülmez.',
      en: 'The regulation asks for 10 m² a person. Upkeep, access and opening hours are not measured.',
    },
  ],
  rangeRule: {
    tr: 'Mevcut alanlarda ±%10 (haritalama), planlananlarda pay yok; nüfusun payı ile karekök toplamı.',
    en: '±10 % on existing areas (mapping), none on planned ones; root of squares with the share of residents.',
  },
  direction: 'more',
  decimals: 2,
  evaluate: (context) => {
    const people = countPeople(context)
    const { existing, planned, count } = publicGreen(context)
    const green = existing + planned
    const madeFrom = {
      records: [
        { what: 'openSpaces' as const, count },
        { what: 'baseBuildings' as const, count: people.buildings.kept.length },
        { what: 'newBuildings' as const, count: people.buildings.added.length },
      ],
      sources: sourceIds(context),
      knowledge: { [context.district.areas.knowledge]: count },
    }
    const rest = { unknownCount: people.unknown, unit: 'm²/person', madeFrom }
    if (context.district.areas.count === 0 && planned === 0) return { central: null, noRangeBecause: noAreas, ...rest }
    if (people.central === null || people.central === 0) return { central: null, noRangeBecause: noPeople, ...rest }
    const perResident = green / people.central
    const { shared, own } = people.halfWidths
    return {
      // To first order: the errors of mapping and of people, each as it moves the ratio.
      ...around(perResident, {
        shared: (MAPPING_UNCERTAINTY * existing) / people.central,
        own: (perResident * inQuadrature(shared, own)) / people.central,
      }),
      ...rest,
      parts: { numerator: green, denominator: people.central },
    }
  },
}

const noAreas = { tr: 'Bu yerin açık alanları bilinmiyor.', en: 'The open spaces of this place are not known.' }
const noPeople = { tr: 'Burada oturan bilinmiyor ya da yok.', en: 'Nobody lives here, or it is not known.' }

/** Public green of a scope, m²: what is kept of today's, and what is new; without ground under buildings. */
function publicGreen({ district, state, scope }: EvaluationContext): {
  existing: number
  planned: number
  count: number
} {
  const isGreen = (areas: Areas, i: number) => PUBLIC_GREEN.includes(AREA_KINDS[areas.kind[i] as number] ?? 'openLand')
  const { areas } = district
  const kept = indicesIn(areas.shapes, areas.neighbourhood, scope).filter(
    (i) => isGreen(areas, i) && state.removedAreas[i] !== 1,
  )
  const laid = indicesIn(state.addedAreas.shapes, state.addedAreas.neighbourhood, scope).filter((i) =>
    isGreen(state.addedAreas, i),
  )
  const newWalls = shapesOf(state.added.footprints, state.added.count, () => true)
  let existing = 0
  for (const i of kept) existing += netArea(ringsOf(areas.shapes, i), newWalls)

  // Only a few new areas: what stands near them, and what of today's green they overlap, is looked up once.
  const standing =
    laid.length === 0 ? [] : wallsNear(district, state, boxOf(laid.flatMap((i) => ringsOf(state.addedAreas.shapes, i))))
  const covered: ArrayLike<number>[][] = kept.map((i) => ringsOf(areas.shapes, i))
  let planned = 0
  for (const i of laid) {
    const rings = ringsOf(state.addedAreas.shapes, i)
    planned += netArea(rings, [...newWalls, ...standing, ...covered])
    covered.push(rings)
  }
  return { existing, planned, count: kept.length + laid.length }
}

function wallsNear(district: District, state: ScenarioState, box: Extent): Float64Array[][] {
  const { footprints, count } = district.buildings
  return shapesOf(footprints, count, (i) => state.fate[i] !== BUILDING_FATES.removed).filter((rings) =>
    boxesMeet(boxOf(rings), box),
  )
}

function shapesOf(shapes: PolygonSet, count: number, wanted: (index: number) => boolean): Float64Array[][] {
  const found: Float64Array[][] = []
  for (let i = 0; i < count; i++) if (wanted(i)) found.push(ringsOf(shapes, i))
  return found
}

/** Area of rings less what the takers cover. */
function netArea(rings: readonly ArrayLike<number>[], takers: readonly (readonly ArrayLike<number>[])[]): number {
  const box = boxOf(rings)
  const near = takers.filter((taker) => boxesMeet(boxOf(taker), box)).flat()
  return areaOfRings(near.length === 0 ? rings : subtractRings(rings, near))
}

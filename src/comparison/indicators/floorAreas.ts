import type { EvaluationContext, Indicator, IndicatorValue } from './indicator'
import { buildingRecords, sourceIds } from './people'
import { netParcelArea } from './parcels'
import { buildingsIn } from './scope'
import { PLANNED_AREAS_REGULATION, PROJECT_TABLE } from './sources'
import { knowledgeOf, tallyFloorArea } from './tally'

const noRange = {
  tr: 'Kat sayılarının yanılma payı ölçülmedi; iki durum da aynı kuralla hesaplandı.',
  en: 'The error of the storeys was not measured; both states are computed by the same rule.',
}

export const floorAreas: Indicator = {
  id: 'floorArea',
  title: { tr: 'Toplam kat alanı', en: 'Floor area' },
  question: { tr: 'Zemin üstünde toplam ne kadar inşaat alanı var?', en: 'How much floor area stands above ground?' },
  formula: 'Σ taban alanı × kat sayısı · Σ footprint × storeys',
  unit: { tr: 'm²', en: 'm²' },
  inputs: ['buildings.footprints', 'buildings.storeys', 'scenario.build'],
  sources: [PLANNED_AREAS_REGULATION, PROJECT_TABLE],
  assumptions: [
    {
      tr: 'Her kat zemin kat kadar büyüktür; bodrumlar sayılmaz.',
      en: 'Every storey is as large as the ground floor; basements are not counted.',
    },
  ],
  method: { name: { tr: 'Yapılar üzerinden toplam', en: 'Sum over buildings' }, version: 1 },
  limits: [
    {
      tr: 'Çıkmalar, geri çekmeler ve çatı katları yoktur. Kat sayısı bilinmeyen yapılar toplama girmez, ayrıca sayılır.',
      en: 'No oriels, set-backs or attic storeys. Buildings of unknown storeys are left out and counted apart.',
    },
  ],
  rangeRule: { tr: 'Aralık verilmez: yanılma payı ölçülmedi.', en: 'No range is given: the error was not measured.' },
  direction: 'neither',
  decimals: 0,
  evaluate: (context) => {
    const { sum, unknown, isKnown, madeFrom } = countFloorArea(context)
    return { central: isKnown ? sum : null, noRangeBecause: noRange, unknownCount: unknown, unit: 'm²', madeFrom }
  },
}

export const floorAreaRatio: Indicator = {
  id: 'floorAreaRatio',
  title: { tr: 'KAKS (emsal)', en: 'Floor area ratio (KAKS)' },
  question: { tr: 'Her m² imar parseline kaç m² inşaat düşüyor?', en: 'How much floor stands on each m² of parcel?' },
  formula: 'Σ kat alanı / Σ net parsel alanı · Σ floor area / Σ net parcel area',
  unit: { tr: 'm²/m²', en: 'm²/m²' },
  inputs: [
    'buildings.footprints',
    'buildings.storeys',
    'parcels',
    'scenario.build',
    'scenario.layGreen',
    'scenario.layStreet',
  ],
  sources: [PLANNED_AREAS_REGULATION, PROJECT_TABLE],
  assumptions: [
    {
      tr: 'Net parsel = bugünkü parseller eksi yeni yeşil alan ve yola terk edilen kısım. Yeni yapıların parseli, yıktıkları yapıların parselleridir.',
      en: 'Net parcels are today’s parcels less what is given up to new open space and streets. New buildings stand on the parcels of those they replace.',
    },
    {
      tr: 'Brüt kat alanının tamamı emsale sayılır (yönetmelik %30’a kadar emsal dışı alana izin verir).',
      en: 'The whole gross floor area counts (the by-law leaves up to 30 % out of account).',
    },
  ],
  method: { name: { tr: 'Toplam alanların oranı', en: 'Ratio of sums' }, version: 1 },
  limits: [
    {
      tr: 'Kapatılan yolların arsaya katılan kısmı net parsele eklenmez. Gösterge karşılaştırma içindir, ruhsat hesabı değildir.',
      en: 'Land of closed streets is not added to the parcels. The ratio is for comparison, not for a permit.',
    },
  ],
  rangeRule: {
    tr: 'Aralık verilmez: iki durumda da aynı kural.',
    en: 'No range is given: the rule is the same in both states.',
  },
  direction: 'neither',
  decimals: 2,
  evaluate: (context) => {
    const { sum, unknown, isKnown, madeFrom } = countFloorArea(context)
    const { area, count } = netParcelArea(context)
    const value: Pick<IndicatorValue, 'central' | 'noRangeBecause'> =
      !isKnown || area <= 0
        ? { central: null, noRangeBecause: area <= 0 ? noParcels : noRange }
        : { central: sum / area, noRangeBecause: noRange }
    return {
      ...value,
      unknownCount: unknown,
      unit: 'm²/m²',
      madeFrom: { ...madeFrom, records: [...madeFrom.records, { what: 'parcels', count }] },
      parts: { numerator: sum, denominator: area },
    }
  },
}

const noParcels = { tr: 'Bu yerin parselleri bilinmiyor.', en: 'The parcels of this place are not known.' }

function countFloorArea(context: EvaluationContext) {
  const { district, state, scope } = context
  const buildings = buildingsIn(district, state, scope)
  const kept = tallyFloorArea(district.buildings, buildings.kept)
  const added = tallyFloorArea(state.added, buildings.added)
  return {
    sum: kept.sum + added.sum,
    unknown: kept.unknown + added.unknown,
    isKnown: kept.known > 0 || kept.unknown === 0,
    madeFrom: {
      records: buildingRecords(buildings),
      sources: sourceIds(context),
      knowledge: knowledgeOf(district.buildings, 'storeys', buildings.kept, buildings.added),
    },
  }
}

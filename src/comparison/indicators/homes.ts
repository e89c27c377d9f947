import { knowledgeAt } from '../../model'
import type { Indicator } from './indicator'
import { buildingRecords, DWELLINGS_UNCERTAINTY, sourceIds } from './people'
import { around } from './range'
import { buildingsIn } from './scope'
import { BUILDING_COUNTS, PLANNED_AREAS_REGULATION, PROJECT_TABLE } from './sources'
import { knowledgeOf, tallyCounts } from './tally'

export const homes: Indicator = {
  id: 'homes',
  title: { tr: 'Konut', en: 'Homes' },
  question: { tr: 'Burada kaç konut var?', en: 'How many homes are there?' },
  formula: 'Σ konut (ayakta kalan) + Σ konut (yeni) · Σ dwellings (kept) + Σ dwellings (new)',
  unit: { tr: 'konut', en: 'homes' },
  inputs: ['buildings.dwellings', 'scenario.build.dwellings', 'scenario.demolish'],
  sources: [BUILDING_COUNTS, PLANNED_AREAS_REGULATION, PROJECT_TABLE],
  assumptions: [
    {
      tr: 'Yeni yapılarda konut sayısı planın verdiği sayıdır; ortalama brüt konut 100 m² (proje seçimi).',
      en: 'New buildings have the dwellings the plan gives; the mean gross flat is 100 m² (project choice).',
    },
  ],
  method: { name: { tr: 'Yapılar üzerinden toplam', en: 'Sum over buildings' }, version: 1 },
  limits: [
    {
      tr: 'Konut sayısı bilinmeyen yapılar toplama girmez, ayrıca sayılır. Boş ve ikincil konutlar ayırt edilmez.',
      en: 'Buildings of unknown dwellings are left out and counted apart. Empty and second homes are not told apart.',
    },
  ],
  rangeRule: {
    tr: 'Sayılmamış (türetilmiş ya da üretilmiş) mevcut konutlarda ±%5; sayılmış olanlarda ve planda pay yok.',
    en: '±5 % on existing homes that were derived or generated; none on counted ones and on those of the plan.',
  },
  direction: 'neither',
  decimals: 0,
  evaluate: (context) => {
    const { district, state, scope } = context
    const buildings = buildingsIn(district, state, scope)
    const kept = tallyCounts(district.buildings.dwellings, buildings.kept)
    const added = tallyCounts(state.added.dwellings, buildings.added)
    const column = district.buildings.knowledge.dwellings
    const uncounted = buildings.kept.filter((i) => !['measured', 'published'].includes(knowledgeAt(column, i)))
    const halfWidth = DWELLINGS_UNCERTAINTY * tallyCounts(district.buildings.dwellings, uncounted).sum
    const isUnknown = kept.known === 0 && kept.unknown > 0
    return {
      ...(isUnknown ? unknownHomes : around(kept.sum + added.sum, { shared: halfWidth, own: 0 })),
      unknownCount: kept.unknown,
      unit: 'homes',
      madeFrom: {
        records: buildingRecords(buildings),
        sources: sourceIds(context),
        knowledge: knowledgeOf(district.buildings, 'dwellings', buildings.kept, buildings.added),
      },
    }
  },
}

const unknownHomes = {
  central: null,
  noRangeBecause: {
    tr: 'Mevcut yapıların konut sayısı bilinmiyor.',
    en: 'The dwellings of the existing buildings are not known.',
  },
}

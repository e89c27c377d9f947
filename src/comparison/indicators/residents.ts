import type { Indicator } from './indicator'
import { buildingRecords, countPeople, sourceIds } from './people'
import { around } from './range'
import { HOUSEHOLD_SIZE, POPULATION_REGISTER, PROJECT_TABLE } from './sources'
import { knowledgeOf } from './tally'

export const residents: Indicator = {
  id: 'residents',
  title: { tr: 'Nüfus', en: 'Residents' },
  question: { tr: 'Burada kaç kişi yaşıyor?', en: 'How many people live here?' },
  formula: 'Σ kişi (ayakta kalan) + Σ yeni konut × hanehalkı · Σ people (kept) + Σ new dwellings × household size',
  unit: { tr: 'kişi', en: 'people' },
  inputs: [
    'buildings.residents',
    'scenario.build.dwellings',
    'scenario.build.peoplePerDwelling',
    'neighbourhoods.population',
  ],
  sources: [POPULATION_REGISTER, HOUSEHOLD_SIZE, PROJECT_TABLE],
  assumptions: [
    {
      tr: 'Yeni konutlarda planın yazdığı hanehalkı büyüklüğü (örnek önerilerde o yerin bugünkü büyüklüğü; İstanbul ortalaması 3,1) ve tam doluluk.',
      en: 'New homes have the household size written in the plan (in the example proposals that of the place today; Istanbul’s mean is 3.1) and are all lived in.',
    },
    {
      tr: 'Yıkılan yapıda oturanlar, yeni konutlara yerleşene kadar bu sayının dışındadır.',
      en: 'People of demolished buildings are not in this number until new homes hold them.',
    },
  ],
  method: { name: { tr: 'Yapılar üzerinden toplam', en: 'Sum over buildings' }, version: 1 },
  limits: [
    {
      tr: 'Mahalle toplamları kayıtla aynıdır; tek yapıdaki kişi sayısı istatistikten üretilmiştir.',
      en: 'Neighbourhood totals equal the register; people of the single building are generated from statistics.',
    },
  ],
  rangeRule: {
    tr: 'Bütün mahallelerde mevcut toplam kesindir. Yeni konutlarda ±%3 (hanehalkı), taşınanlarda ve mahalle parçalarında ±%5,8 (konut ±%5 ile hanehalkı ±%3, karekök toplamı).',
    en: 'Existing totals of whole neighbourhoods are exact. New homes ±3 % (household size); people moved away and parts of neighbourhoods ±5.8 % (dwellings ±5 % and household ±3 %, root of squares).',
  },
  direction: 'neither',
  decimals: 0,
  evaluate: (context) => {
    const people = countPeople(context)
    const { central, halfWidths, unknown, isPublished, buildings } = people
    const value =
      central === null
        ? { central, noRangeBecause: unknownPeople }
        : isPublished
          ? { central, noRangeBecause: registered }
          : around(central, halfWidths)
    return {
      ...value,
      unknownCount: unknown,
      unit: 'people',
      madeFrom: {
        records: buildingRecords(buildings),
        sources: sourceIds(context),
        knowledge: knowledgeOf(context.district.buildings, 'residents', buildings.kept, buildings.added),
      },
    }
  },
}

const registered = {
  tr: 'Yayımlanmış kayıt toplamı; aralığı yok.',
  en: 'A published total of the register; it has no range.',
}
const unknownPeople = {
  tr: 'Yapılarda oturan kişi sayısı bilinmiyor.',
  en: 'The people in the buildings are not known.',
}

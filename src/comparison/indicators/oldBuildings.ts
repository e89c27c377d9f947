import { periodOf } from '../../model'
import type { Indicator } from './indicator'
import { buildingRecords, sourceIds } from './people'
import { buildingsIn } from './scope'
import { BUILDING_COUNTS, PROJECT_TABLE } from './sources'
import { knowledgeOf } from './tally'

export const oldBuildings: Indicator = {
  id: 'buildingsBefore2000',
  title: { tr: '2000 ve öncesi yapılar', en: 'Buildings up to 2000' },
  question: {
    tr: '2000 yılında ya da daha önce yapılmış kaç bina ayakta?',
    en: 'How many buildings of 2000 or earlier still stand?',
  },
  formula: '#{bina: yapım yılı ≤ 2000, yıkılmamış} · #{building: year ≤ 2000, not demolished}',
  unit: { tr: 'bina', en: 'buildings' },
  inputs: ['buildings.yearBuilt', 'scenario.demolish'],
  sources: [BUILDING_COUNTS, PROJECT_TABLE],
  assumptions: [
    {
      tr: 'Dönemler İBB 2017 tablosundaki gibidir: 1980 öncesi ile 1980–2000 birlikte sayılır.',
      en: 'Periods are those of the İBB table of 2017: before 1980 and 1980–2000 counted together.',
    },
  ],
  method: { name: { tr: 'Sayım', en: 'Count' }, version: 1 },
  limits: [
    {
      tr: 'Yapım yılı tek başına güvenlik demek değildir; güçlendirilen eski binalar da bu sayıda kalır.',
      en: 'The year alone says nothing certain of safety; strengthened old buildings stay in this count.',
    },
  ],
  rangeRule: {
    tr: 'Yılı bilinmeyen binalar varsa en az: bilinenler; en çok: bilinmeyenlerin hepsi de eski. Hepsi biliniyorsa aralık yok.',
    en: 'With unknown years: at least the known ones, at most all the unknown ones too. None if every year is known.',
  },
  direction: 'less',
  decimals: 0,
  evaluate: (context) => {
    const { district, state, scope } = context
    const buildings = buildingsIn(district, state, scope)
    let old = 0
    let unknown = 0
    const count = (year: number) => {
      const period = periodOf(year)
      if (period === -1) unknown++
      else if (period < 2) old++
    }
    for (const i of buildings.kept) count(district.buildings.yearBuilt[i] as number)
    for (const i of buildings.added) count(state.added.yearBuilt[i] as number)
    const total = buildings.kept.length + buildings.added.length
    const isUnknown = total > 0 && unknown === total
    const value = isUnknown
      ? { central: null, noRangeBecause: noYears }
      : unknown > 0
        ? { low: old, central: old, high: old + unknown, halfWidths: { shared: unknown, own: 0 } }
        : { central: old, noRangeBecause: allCounted }
    return {
      ...value,
      unknownCount: unknown,
      unit: 'buildings',
      madeFrom: {
        records: buildingRecords(buildings),
        sources: sourceIds(context),
        knowledge: knowledgeOf(district.buildings, 'yearBuilt', buildings.kept, buildings.added),
      },
    }
  },
}

const noYears = { tr: 'Yapım yılları bilinmiyor.', en: 'The years of construction are not known.' }
const allCounted = {
  tr: 'Her binanın yılı biliniyor ya da yayımlanmış toplamlara göre verilmiş; sayım kesin.',
  en: 'Every building has a year, known or given so that published totals hold; the count is exact.',
}

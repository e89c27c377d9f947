import type { Words } from '../../../model'

/** Facilities of the regulation's table, in its order. */
export const SOCIAL_KINDS = [
  'kindergarten',
  'primarySchool',
  'lowerSecondary',
  'upperSecondary',
  'districtGreen',
  'provinceGreen',
  'health',
  'culture',
  'worship',
  'technical',
] as const
export type SocialKind = (typeof SOCIAL_KINDS)[number]

export const SOCIAL_NAMES: Record<SocialKind, Words> = {
  kindergarten: { tr: 'Anaokulu', en: 'Kindergarten' },
  primarySchool: { tr: 'İlkokul', en: 'Primary school' },
  lowerSecondary: { tr: 'Ortaokul', en: 'Lower secondary school' },
  upperSecondary: { tr: 'Lise', en: 'Upper secondary school' },
  districtGreen: { tr: 'Açık ve yeşil alan (ilçe)', en: 'Open and green space (district)' },
  provinceGreen: { tr: 'Açık ve yeşil alan (il)', en: 'Open and green space (province)' },
  health: { tr: 'Sağlık', en: 'Health' },
  culture: { tr: 'Sosyal ve kültürel', en: 'Social and cultural' },
  worship: { tr: 'İbadet', en: 'Worship' },
  technical: { tr: 'Teknik altyapı', en: 'Technical infrastructure' },
}

/** Upper bounds of the columns, people; the text leaves 500,001–500,999 open, they are read as the last column. */
const COLUMNS = [75_000, 150_000, 500_000, Infinity] as const

/**
 * Least area per person, m², by population of the district.
 *
 * Source  Mekânsal Planlar Yapım Yönetmeliği, Ek-2 (Resmî Gazete 17/5/2017, 30069)
 */
const EK_2: Record<SocialKind, readonly [number, number, number, number]> = {
  kindergarten: [0.5, 0.5, 0.6, 0.6],
  primarySchool: [2, 2, 2, 2],
  lowerSecondary: [2, 2, 2, 2],
  upperSecondary: [2, 2, 2, 2],
  districtGreen: [10, 10, 10, 10],
  provinceGreen: [5, 5, 5, 5],
  health: [1.5, 1.5, 1.5, 1.6],
  culture: [0.75, 1, 1.25, 1.5],
  worship: [0.5, 0.5, 0.75, 0.75],
  technical: [1, 1.25, 1.5, 2],
}

/** @returns m² per person */
export function socialStandard(kind: SocialKind, districtPopulation: number): number {
  return EK_2[kind][COLUMNS.findIndex((upTo) => districtPopulation <= upTo)] as number
}
